import type { CodeTarget } from '../architectures/emit/emit.js';
import type { LayerNames } from '../architectures/layer.js';
import type { SharingPattern } from '../architectures/sharing-pattern.js';
import type { SubspaceComparison } from '../discovery/compare.js';
import type { FixedSubspace } from '../fixed-subspaces/fixed-subspace.js';
import type { GenericMatrix } from '../fixed-subspaces/generic-matrix.js';
import type { GroupKind } from '../groups/group.js';
import type { GroupDescription } from '../groups/group-description.js';
import type { ExperimentRequest } from './experiment.js';

/** The pair of representations of a layer, as expressions. */
export interface MapsBetween {
  readonly of: GroupDescription;
  readonly from: string;
  readonly to: string;
}

/** What is asked about a representation. */
export type RepresentationTopic =
  | 'representation'
  | 'commutantDimension'
  | 'fixedDimension'
  | 'fixedSubspace';

/** A question for the exact tower, as plain data; it is answered in a worker thread. */
export type ExactQuestion =
  | { readonly ask: 'group'; readonly of: GroupDescription }
  | { readonly ask: RepresentationTopic; readonly of: GroupDescription; readonly expression: string }
  | ({ readonly ask: 'maps' } & MapsBetween)
  | ({ readonly ask: 'mapsDimension' } & MapsBetween)
  | ({ readonly ask: 'mapsSubspace' } & MapsBetween)
  | ({ readonly ask: 'genericMatrix' } & MapsBetween)
  | {
      readonly ask: 'compare';
      readonly of: GroupDescription;
      readonly representation: string;
      readonly basis: readonly (readonly number[])[];
      readonly tolerance: number;
    }
  | { readonly ask: 'layer'; readonly layer: LayerSource }
  | { readonly ask: 'layerPattern'; readonly layer: LayerSource }
  | { readonly ask: 'layerJson'; readonly layer: LayerSource }
  | { readonly ask: 'layerCode'; readonly layer: LayerSource; readonly target: CodeTarget }
  | { readonly ask: 'canRun'; readonly request: ExperimentRequest };

/** Where a layer comes from: E_G, exactly, or a subspace found in data. */
export type LayerSource = ExactLayerSource | FoundLayerSource;
export interface ExactLayerSource extends MapsBetween {
  readonly bias: boolean;
}
/** basis: orthonormal rows of rows * columns numbers, row by row. */
export interface FoundLayerSource {
  readonly rows: number;
  readonly columns: number;
  readonly basis: readonly (readonly number[])[];
  readonly names: LayerNames;
}

/** dim V^G where no basis is asked for; `emptyReason` where it is 0. */
export interface DimensionFacts {
  readonly ambientDimension: bigint;
  readonly dimension: bigint;
  readonly emptyReason: string | null;
}

/** What each question is answered with, by the question's name. */
export interface ExactAnswers {
  group: {
    kind: GroupKind;
    name: string;
    key: string;
    order: bigint | null;
    degree: number;
    lieDimension: number;
    isAbelian: boolean;
  };
  representation: { expression: string; dimension: bigint };
  commutantDimension: bigint;
  fixedDimension: DimensionFacts;
  fixedSubspace: FixedSubspace;
  maps: { from: string; to: string; rows: bigint; columns: bigint };
  mapsDimension: DimensionFacts;
  mapsSubspace: FixedSubspace;
  genericMatrix: GenericMatrix;
  compare: SubspaceComparison;
  layer: { parameterCount: number; weightParameterCount: number; biasParameterCount: number };
  layerPattern: SharingPattern;
  layerJson: string;
  layerCode: string;
  /** true; what can't be run is refused. */
  canRun: true;
}

export type ExactAnswer<Q extends ExactQuestion> = ExactAnswers[Q['ask']];
