import { LRUCache } from 'lru-cache';
import { type CodeTarget, emit } from '../architectures/emit/emit.js';
import {
  GENERATOR_DIMENSION_LIMIT,
  type GeneratorImages,
  generatorImages,
} from '../architectures/generator-images.js';
import {
  biasParameterCount,
  type Layer,
  type LayerNames,
  layerFrom,
  layerFromNumericBasis,
  parameterCount,
  weightParameterCount,
} from '../architectures/layer.js';
import { layerJson } from '../architectures/layer-json.js';
import { type SharingPattern, weightPattern } from '../architectures/sharing-pattern.js';
import { compareWithExact, type SubspaceComparison } from '../discovery/compare.js';
import { inArgument } from '../domain-error.js';
import { commutantDimension } from '../fixed-subspaces/commutant.js';
import { equivariantMaps, shapeOfMaps } from '../fixed-subspaces/equivariant-maps.js';
import { type FixedSubspace, fixedSubspace } from '../fixed-subspaces/fixed-subspace.js';
import { type GenericMatrix, genericMatrix, refuseGenericMatrix } from '../fixed-subspaces/generic-matrix.js';
import type { Group, GroupKind } from '../groups/group.js';
import type { GroupDescription } from '../groups/group-description.js';
import { parseGroup } from '../groups/parse-group.js';
import { dimensionOf } from '../representations/dimension.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { generatorOperators } from '../representations/generator-operators.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import { hom, type Representation } from '../representations/representation.js';
import { checkRequest } from './check-request.js';
import type { ExperimentRequest } from './experiment.js';

/** The pair of representations of a layer, as expressions. */
export interface MapsBetween {
  readonly of: GroupDescription;
  readonly from: string;
  readonly to: string;
}

/** A question for the exact tower, as plain data; it is answered in a worker thread. */
export type ExactQuestion =
  | { readonly ask: 'group'; readonly of: GroupDescription }
  | { readonly ask: 'representation'; readonly of: GroupDescription; readonly expression: string }
  | { readonly ask: 'commutantDimension'; readonly of: GroupDescription; readonly expression: string }
  | { readonly ask: 'fixedSubspace'; readonly of: GroupDescription; readonly expression: string }
  | ({ readonly ask: 'maps' } & MapsBetween)
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
  fixedSubspace: FixedSubspace;
  maps: { from: string; to: string; rows: bigint; columns: bigint };
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

/** Numbers kept in a thread's memory of subspaces found, so that the parts of one request share them. */
const REMEMBERED_NUMBERS = 4_000_000;
const REMEMBERED_GROUPS = 100;

const groups = new LRUCache<string, Group>({ max: REMEMBERED_GROUPS });
const subspaces = new LRUCache<string, FixedSubspace>({
  maxSize: REMEMBERED_NUMBERS,
  sizeCalculation: ({ basis }) => 1 + basis.offsets.length + basis.indices.length + basis.table.length,
});

/** Answers a question; the same question gives the same answer. Runs in a worker thread. Cost: the question's. */
export function answerExactQuestion(question: ExactQuestion): ExactAnswers[ExactQuestion['ask']] {
  if ('request' in question) {
    checkRequest(question.request);
    return true;
  }
  return 'layer' in question ? answerOnLayer(question) : answerOnGroup(question, groupOf(question.of));
}

type LayerQuestion = Extract<ExactQuestion, { layer: LayerSource }>;
type GroupQuestion = Extract<ExactQuestion, { of: GroupDescription }>;

function answerOnLayer(question: LayerQuestion): ExactAnswers[LayerQuestion['ask']] {
  const layer = layerOf(question.layer);
  switch (question.ask) {
    case 'layer':
      return {
        parameterCount: parameterCount(layer),
        weightParameterCount: weightParameterCount(layer),
        biasParameterCount: biasParameterCount(layer),
      };
    case 'layerPattern':
      return weightPattern(layer);
    case 'layerJson':
      return layerJson(layer);
    case 'layerCode':
      return emit(layer, question.target);
  }
}

function answerOnGroup(question: GroupQuestion, group: Group): ExactAnswers[GroupQuestion['ask']] {
  switch (question.ask) {
    case 'group': {
      const { kind, name, key, order, degree, lieDimension, isAbelian } = group;
      return { kind, name, key, order, degree, lieDimension, isAbelian };
    }
    case 'representation':
      return ofExpression(question, r => ({
        expression: formatRepresentation(r),
        dimension: dimensionOf(r, group),
      }));
    case 'commutantDimension':
      return ofExpression(question, r => commutantDimension(group, r, subspaceOf));
    case 'fixedSubspace':
      return ofExpression(question, r => subspaceOf(group, r));
    case 'maps': {
      const { from, to } = pairOf(question);
      return {
        from: formatRepresentation(from),
        to: formatRepresentation(to),
        ...shapeOfMaps(group, from, to),
      };
    }
    case 'mapsSubspace': {
      const { from, to } = pairOf(question);
      return subspaceOf(group, hom(from, to));
    }
    case 'genericMatrix': {
      const { from, to } = pairOf(question);
      const { rows, columns } = shapeOfMaps(group, from, to);
      refuseGenericMatrix(rows * columns);
      return genericMatrix(subspaceOf(group, hom(from, to)).basis, Number(rows), Number(columns));
    }
    case 'compare': {
      const r = inArgument('representation', () => parseRepresentation(question.representation));
      return compareWithExact(subspaceOf(group, r).basis, question.basis, question.tolerance);
    }
  }
}

function groupOf(description: GroupDescription): Group {
  const key = JSON.stringify(description);
  let group = groups.get(key);
  if (group === undefined) {
    group = inArgument('of', () => parseGroup(description));
    groups.set(key, group);
  }
  return group;
}

function subspaceOf(group: Group, r: Representation): FixedSubspace {
  const key = `${group.key}\n${formatRepresentation(r)}`;
  let subspace = subspaces.get(key);
  if (subspace === undefined) {
    subspace = fixedSubspace(group, r);
    subspaces.set(key, subspace);
  }
  return subspace;
}

function layerOf(source: LayerSource): Layer {
  if ('basis' in source)
    return layerFromNumericBasis(source.rows, source.columns, source.basis, source.names);
  const group = groupOf(source.of);
  const { from, to } = pairOf(source);
  return layerFrom(
    equivariantMaps(group, from, to, subspaceOf),
    { group: group.name, from: formatRepresentation(from), to: formatRepresentation(to) },
    { bias: source.bias, generators: imagesOfGenerators(group, from, to) },
  );
}

/** What the layer's code can check itself against; null where the images are too large to be carried along. */
function imagesOfGenerators(
  group: Group,
  from: Representation,
  to: Representation,
): GeneratorImages[] | null {
  const { rows, columns } = shapeOfMaps(group, from, to);
  if (rows > GENERATOR_DIMENSION_LIMIT || columns > GENERATOR_DIMENSION_LIMIT) return null;
  return generatorImages(generatorOperators(group, from, to));
}

/** What is made of an expression; an error on the way is one of the argument `expression`. */
function ofExpression<T>(question: { readonly expression: string }, make: (r: Representation) => T): T {
  return inArgument('expression', () => make(parseRepresentation(question.expression)));
}

/** The two representations of a layer; an error in one of them names which. */
function pairOf({ from, to }: MapsBetween): { from: Representation; to: Representation } {
  return {
    from: inArgument('from', () => parseRepresentation(from)),
    to: inArgument('to', () => parseRepresentation(to)),
  };
}
