import type { CodeTarget } from '../architectures/emit/emit.js';
import type { LayerNames } from '../architectures/layer.js';
import type { NetworkVerdict } from '../architectures/networks/check-network.js';
import type { NonlinearityFit } from '../architectures/nonlinearities/nonlinearity-fit.js';
import type { SharingPattern } from '../architectures/sharing-pattern.js';
import type { NearestSubgroupAnswer } from '../discovery/comparison/nearest-subgroup.js';
import type { Certificate } from '../fixed-subspaces/fixed-subspace.js';
import type { GenericMatrix } from '../fixed-subspaces/generic-matrix.js';
import type { GroupKind } from '../groups/group.js';
import type { GroupDescription } from '../groups/group-description.js';
import type { DataRows } from '../mean-field/data-rows.js';
import type { ProblemInput } from '../mean-field/problem.js';
import type { IsotypicComponent } from '../representations/decomposition/isotypic-component.js';
import type { StudyResult } from '../studies/study.js';
import type {
  CandidateFacts,
  CandidatesQuestion,
  SignedPermutationFacts,
  SignedPermutationsQuestion,
} from './candidate-questions.js';
import type { ComparisonFacts, ComparisonQuestion } from './comparison-questions.js';
import type { ExperimentRequest } from './experiment.js';
import type { LawComparison, LawsQuestion } from './law-answers.js';
import type { MultilinearFacts, MultilinearQuestion } from './multilinear-questions.js';
import type { NetworkFacts, NetworkQuestion } from './network-questions.js';
import type { ProblemFacts } from './problem-facts.js';
import type {
  FoundSubspace,
  MapsOfParticles,
  SnapFacts,
  SnapQuestion,
  SpacesOfProblem,
} from './snap-questions.js';
import type { EndClouds, FigurePlan, StudyFigure } from './study-figures.js';
import type { StudyReport } from './study-report.js';

/** The pair of representations of a layer, as expressions. */
export interface MapsBetween {
  readonly of: GroupDescription;
  readonly from: string;
  readonly to: string;
}

/** V^G of a representation, or E_G between two. */
export type Space = { readonly expression: string } | { readonly from: string; readonly to: string };

/** What is asked about a group alone, .. */
export type GroupTopic =
  | 'group'
  | 'conjugacyClasses'
  | 'characterTable'
  | 'subgroupLattice'
  | 'subgroupClasses'
  | 'exponent'
  | 'centre'
  | 'centreGenerators'
  | 'derivedSubgroup'
  | 'derivedSubgroupGenerators'
  | 'structureDescription'
  | 'cayleyTable';
/** .. and about one of its representations. */
export type RepresentationTopic =
  | 'representation'
  | 'commutantDimension'
  | 'character'
  | 'decomposition'
  | 'images'
  | 'nonlinearities';

/** A question for the exact tower, as plain data; it is answered in a worker thread. */
export type ExactQuestion =
  | { readonly ask: GroupTopic; readonly of: GroupDescription }
  | { readonly ask: 'powerMap'; readonly of: GroupDescription; readonly exponent: number }
  | {
      readonly ask: 'elements';
      readonly of: GroupDescription;
      readonly first: number;
      readonly offset: number;
    }
  | { readonly ask: RepresentationTopic; readonly of: GroupDescription; readonly expression: string }
  | ({ readonly ask: 'maps' } & MapsBetween)
  | { readonly ask: 'dimension'; readonly of: GroupDescription; readonly space: Space }
  | { readonly ask: 'certificate'; readonly of: GroupDescription; readonly space: Space }
  | {
      readonly ask: 'basisPage';
      readonly of: GroupDescription;
      readonly space: Space;
      readonly first: number;
      readonly offset: number;
    }
  | ({ readonly ask: 'genericMatrix' } & MapsBetween)
  | ComparisonQuestion
  | NetworkQuestion
  | MultilinearQuestion
  | CandidatesQuestion
  | SignedPermutationsQuestion
  | SnapQuestion
  | { readonly ask: 'particleMaps'; readonly ofParticles: SpacesOfProblem }
  | { readonly ask: 'layer'; readonly layer: LayerSource }
  | { readonly ask: 'layerPattern'; readonly layer: LayerSource }
  | { readonly ask: 'layerSvg'; readonly layer: LayerSource }
  | { readonly ask: 'layerJson'; readonly layer: LayerSource }
  | { readonly ask: 'layerCode'; readonly layer: LayerSource; readonly target: CodeTarget }
  | { readonly ask: 'canRun'; readonly request: ExperimentRequest; readonly rows: DataRows | null }
  | {
      readonly ask: 'problem';
      readonly problem: ProblemInput;
      readonly seed: number;
      readonly averagingNodes?: number;
      readonly rows: DataRows | null;
    }
  | { readonly ask: 'compareLaws'; readonly laws: LawsQuestion }
  | { readonly ask: 'studyReport'; readonly study: StudyResult }
  | {
      readonly ask: 'studyFigure';
      readonly study: StudyResult;
      readonly plan: FigurePlan;
      readonly ends: EndClouds | null;
      readonly rows: DataRows | null;
    };

/** Where a layer comes from: E_G, exactly, or a subspace found in data, as it is or snapped. */
export type LayerSource = ExactLayerSource | FoundLayerSource | SnappedLayerSource;
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

export interface SnappedLayerSource {
  readonly snapped: FoundSubspace;
}

export interface ClassFacts {
  readonly representative: string;
  readonly size: bigint;
  readonly elementOrder: number;
}
/** Rows are irreps, columns conjugacy classes; exact numbers as text. */
export interface CharacterTableFacts {
  readonly degrees: readonly number[];
  readonly frobeniusSchur: readonly number[];
  readonly values: readonly (readonly string[])[];
}
/** A class of conjugate subgroups; `maximal` lists the places of the classes that have a maximal subgroup of it. */
export interface SubgroupClassFacts {
  readonly order: bigint;
  readonly length: bigint;
  readonly generators: readonly string[];
  readonly structure: string | null;
  readonly maximalSubgroups: readonly number[];
}
export interface SubgroupLatticeFacts {
  readonly subgroupCount: bigint;
  readonly classCount: number;
}
export interface SubgroupFacts {
  readonly order: bigint;
  readonly structure: string | null;
}
/** products[i][j] is the place of the product of the elements i and j. */
export interface CayleyTableFacts {
  readonly elements: readonly string[];
  readonly products: readonly (readonly number[])[];
  /** The places of the generators. */
  readonly generators: readonly number[];
}
/** rho(g) of a generator, or d rho(A) of an element of the Lie algebra; exact numbers as text. */
export interface ImageFacts {
  readonly generator: string;
  readonly infinitesimal: boolean;
  readonly matrix: readonly (readonly string[])[];
}
/** dim V^G where no basis is asked for; `emptyReason` where it is 0. */
export interface DimensionFacts {
  readonly ambientDimension: bigint;
  readonly dimension: bigint;
  readonly emptyReason: string | null;
}

/** Vectors of a basis: entry k of a vector is texts[codes[k]], at position indices[k]. */
export interface BasisPage {
  readonly vectors: readonly { readonly indices: Int32Array; readonly codes: Int32Array }[];
  readonly texts: readonly string[];
  readonly totalCount: number;
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
  conjugacyClasses: ClassFacts[];
  characterTable: CharacterTableFacts;
  subgroupLattice: SubgroupLatticeFacts;
  subgroupClasses: SubgroupClassFacts[];
  exponent: bigint;
  centre: SubgroupFacts;
  centreGenerators: string[];
  derivedSubgroup: SubgroupFacts;
  derivedSubgroupGenerators: string[];
  /** '' where none is certain. */
  structureDescription: string;
  cayleyTable: CayleyTableFacts;
  powerMap: number[];
  elements: string[];
  representation: { expression: string; dimension: bigint };
  commutantDimension: bigint;
  character: string[];
  decomposition: readonly IsotypicComponent[];
  images: ImageFacts[];
  nonlinearities: readonly NonlinearityFit[];
  maps: { from: string; to: string; rows: bigint; columns: bigint };
  dimension: DimensionFacts;
  certificate: DimensionFacts & { readonly certificate: Certificate };
  basisPage: BasisPage;
  genericMatrix: GenericMatrix;
  compare: ComparisonFacts;
  nearestSubgroup: NearestSubgroupAnswer;
  candidates: readonly CandidateFacts[];
  signedPermutations: SignedPermutationFacts;
  snapped: SnapFacts;
  snappedBasis: BasisPage;
  particleMaps: MapsOfParticles;
  layer: { parameterCount: number; weightParameterCount: number; biasParameterCount: number };
  layerPattern: SharingPattern;
  layerSvg: string;
  layerJson: string;
  layerCode: string;
  multilinear: MultilinearFacts;
  multilinearCertificate: Certificate;
  multilinearLayer: { parameterCount: number };
  multilinearJson: string;
  multilinearCode: string;
  network: NetworkFacts;
  networkSvg: string;
  networkJson: string;
  networkCode: string;
  checkNetwork: NetworkVerdict;
  /** true; what can't be run is refused. */
  canRun: true;
  problem: ProblemFacts;
  compareLaws: LawComparison;
  studyReport: StudyReport;
  studyFigure: StudyFigure;
}

export type ExactAnswer<Q extends ExactQuestion> = ExactAnswers[Q['ask']];
