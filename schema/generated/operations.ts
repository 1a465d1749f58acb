/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Of DA: one random g per data point, or the average over G. Of an infinite group both take the nodes or samples that stand for it. */
export type Augmentation =
  | 'AVERAGED'
  | 'SAMPLED';

/** A symmetry that a problem might have: a group and how it acts on X and Y. */
export type CandidateInput = {
  group: GroupInput;
  /** Of the unit DEEP: the representations on its hidden spaces, which stay as they are where it is left out. */
  hidden?: Array<string> | null | undefined;
  inputRepresentation?: string;
  outputRepresentation?: string;
};

export type CodeTarget =
  | 'JAX'
  | 'NUMPY'
  | 'PYTORCH'
  | 'TFJS'
  | 'TYPESCRIPT';

/** Rows of x and y, one y for each x, all of one length each. More rows than one request carries come in several, each continuing the data set of the one before. */
export type DataSetInput = {
  /** A data set behind whose rows these are added; both are kept, each under its own id. */
  continues?: string | number | null | undefined;
  /** Row by row, in the coordinates of X. */
  inputs: Array<Array<number>>;
  name: string;
  /** Row by row, in the coordinates of Y. */
  outputs: Array<Array<number>>;
};

export type DiscoverInput = {
  alpha?: number;
  /** Radians, above 0 and at most 0.5: within it ROBUST's repetitions agree on a subspace, and an angle to the exact subspace counts as 0. */
  angleTolerance?: number;
  batchSize?: number;
  beta?: number;
  /** Mean-field time T: N*T steps of size alpha/N. */
  horizon?: number;
  maxSteps?: number;
  method?: DiscoveryMethod;
  particles?: number;
  precision?: Precision;
  problem: ProblemInput;
  /** A budget: the most points (x, y) that ROBUST reads velocities from (at least 1000; releases of particles come on top); 16000000 where it is null. */
  samples?: number | null | undefined;
  schedule?: Schedule;
  seed?: number;
  tau?: number;
  /** RMD^2 above which released particles count as having left E_j. PAPER goes on by it; of ROBUST those on the subspace found must stay below it. */
  threshold?: number;
};

/** PAPER follows particles: those released on E_j that leave it add the direction of their mean displacement. ROBUST reads velocities at points of E_j: the directions in which they leave it, above what noise shows, join it; repetitions must agree. */
export type DiscoveryMethod =
  | 'PAPER'
  | 'ROBUST';

/** NO_SYMMETRY_FOUND: the subspace is all of Z. UNCERTAIN: the evidence does not settle it. */
export type DiscoveryVerdict =
  | 'FOUND'
  | 'NO_SYMMETRY_FOUND'
  | 'UNCERTAIN';

/** What an experiment does: one training, one discovery, or a grid of trainings. */
export type ExperimentKind =
  | 'DISCOVER'
  | 'STUDY'
  | 'TRAIN';

export type ExperimentState =
  | 'CANCELLED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  | 'SUCCEEDED';

/** RMD_TO_PROJECTED, RMD_TO_SYMMETRISED, FINAL_RISK: the measure against N. SCHEME_DISTANCES and MODEL_DISTANCES: between schemes, against N. RISK_OVER_TIME: from the snapshots. RATES: RMD^2 with fitted powers of N. PARTICLE_CLOUDS: where particles ended, from above and along E^G. */
export type FigureKind =
  | 'FINAL_RISK'
  | 'MODEL_DISTANCES'
  | 'PARTICLE_CLOUDS'
  | 'RATES'
  | 'RISK_OVER_TIME'
  | 'RMD_TO_PROJECTED'
  | 'RMD_TO_SYMMETRISED'
  | 'SCHEME_DISTANCES';

/** The automorphism group of a graph, acting on its vertices 1..vertices. */
export type GraphInput = {
  /** A colour for each vertex, which automorphisms keep; without them all have the same. */
  colours?: Array<number> | null | undefined;
  directed?: boolean | null | undefined;
  /** Pairs of vertices; [from, to] in a directed graph. No loops. */
  edges: Array<Array<number>>;
  vertices: number;
};

/** A group, by name or by generators: exactly one field is given. */
export type GroupInput = {
  /** The automorphism group of a graph, acting on its vertices 1..vertices. */
  graph?: GraphInput | null | undefined;
  /** Square matrices with exact entries: generators of a finite group, and a basis of a Lie algebra where it is continuous. */
  matrices?: MatrixGeneratorsInput | null | undefined;
  /** A name from the catalog: "S(5)", "Z(6)", "D(4)", "A(5)", "Q(8)", "B(3)", "SO(3)", "O(1,3)", "SU(3)", "Rubik", products "S(3) x Z(2)", wreath products "S(2) wr S(3)". */
  name?: string | null | undefined;
  /** Generators in cycle notation on the points 1..degree. */
  permutations?: PermutationGeneratorsInput | null | undefined;
  /** Generators and relations. */
  presentation?: PresentationInput | null | undefined;
  /** A subgroup of another group. */
  subgroup?: SubgroupInput | null | undefined;
};

export type GroupKind =
  | 'COMPACT_LIE'
  | 'FINITE'
  | 'NONCOMPACT_LIE';

export type Initialisation =
  | 'SI'
  | 'WI';

/** Of X, with s = inputStd and d = dim X: GAUSSIAN N(0, s^2 I); SPHERE uniform on the sphere of radius s sqrt(d). */
export type InputLaw =
  | 'GAUSSIAN'
  | 'SPHERE';

/** Of End_G of an irrep: R, C or H. */
export type IrrepType =
  | 'COMPLEX'
  | 'QUATERNIONIC'
  | 'REAL';

/** l(f, y) of a prediction and a label: SQUARED |f - y|^2; HUBER |f - y|^2 up to |f - y| = delta, beyond it 2 delta |f - y| - delta^2; LOGISTIC the sum over outputs of log(1 + e^f) - y f, with f as logits and labels y in [0, 1]. */
export type Loss =
  | 'HUBER'
  | 'LOGISTIC'
  | 'SQUARED';

/** Square matrices with exact entries, row by row: generators of a finite group, or representatives that generate a Lie group together with its identity component. */
export type MatrixGeneratorsInput = {
  generators: Array<Array<Array<string>>>;
  /** A basis of the Lie algebra, over R; brackets are added where it is not closed under them. */
  lieAlgebra?: Array<Array<Array<string>>> | null | undefined;
};

/** From an SI start: whether the noise is PROJECTED on E^G, as in the published experiment, or FREE. */
export type Noise =
  | 'FREE'
  | 'PROJECTED';

/** Functions of one number, applied to each coordinate, and GATED and NORM, applied to whole copies. */
export type Nonlinearity =
  /** x, and exp(x) - 1 below 0. */
  | 'ELU'
  /** A copy times the sigmoid of a number that the group fixes. Fits every representation. */
  | 'GATED'
  /** x times the normal distribution function of x, exactly. */
  | 'GELU'
  /** None at all. Fits every representation. */
  | 'IDENTITY'
  /** A copy x of dimension d becomes x / sqrt(1 + |x|^2 / d). Fits orthogonal matrices. */
  | 'NORM'
  | 'RELU'
  | 'SIGMOID'
  | 'SILU'
  /** Odd: fits signed permutations. */
  | 'SIN'
  | 'SOFTPLUS'
  /** Odd: fits signed permutations. */
  | 'TANH';

/** Generators in cycle notation on the points 1..degree. */
export type PermutationGeneratorsInput = {
  degree: number;
  generators: Array<string>;
};

/** The arithmetic of a run. */
export type Precision =
  | 'FLOAT32'
  | 'FLOAT64';

/** A finite presentation, acting on the cosets of a subgroup: on the group itself where none is given. Words are made of generators with *, ^, parentheses and commutators [a,b]; a relation is a word that is 1, or an equation. */
export type PresentationInput = {
  /** Names, such as a and b. */
  generators: Array<string>;
  /** Such as "a^2", "(a*b)^3", "a*b = b*a". */
  relations: Array<string>;
  /** Words that generate the subgroup. */
  subgroup?: Array<string> | null | undefined;
};

/** X, Y and the particles' space Z: MATRIX is sigma(z x) with z in Hom(X,Y); UV is v sigma(u.x/d) with (u,v) in X* + Y; DEEP goes through hidden spaces. Data come from a teacher, or from a data set. */
export type ProblemInput = {
  /** sigmoid, tanh, relu, softplus, gelu, sin, cos, or an expression in the variable t such as "exp(-t^2)". */
  activation?: string;
  /** A data set, whose rows are drawn with equal chance, in place of a teacher and an input law. */
  dataSet?: string | number | null | undefined;
  /** null: no group is named. Then dataSet is needed, whose rows say what X = R^d and Y = R^c are; hidden spaces are given by their dimensions. */
  group?: GroupInput | null | undefined;
  /** Of DEEP: the representations on H_1, .., H_(L-1), which permute coordinates (or permute and sign them, for odd activations). */
  hidden?: Array<string> | null | undefined;
  /** delta of the loss HUBER. */
  huberDelta?: number | null | undefined;
  inputLaw?: InputLaw;
  inputRepresentation?: string;
  /** The scale s of the input law. */
  inputStd?: number;
  /** Standard deviation e of the labels' noise: Y = f_*(X) + N(0, e^2 I). */
  labelNoise?: number | null | undefined;
  loss?: Loss;
  outputRepresentation?: string;
  /** Needed unless dataSet is given. */
  teacher?: TeacherInput | null | undefined;
  unit?: UnitKind;
};

/** A run that DIVERGED has no numbers and no particles at its end, but its snapshots before. */
export type RunStatus =
  | 'DIVERGED'
  | 'FINISHED';

/** How the step alpha/N falls along u = t/T: CONSTANT times 1, LINEAR 1 - u, COSINE (1 + cos(pi u))/2, INVERSE 1/(1 + t); the noise goes with it. */
export type Schedule =
  | 'CONSTANT'
  | 'COSINE'
  | 'INVERSE'
  | 'LINEAR';

export type Scheme =
  | 'DA'
  | 'EA'
  | 'FA'
  | 'VANILLA';

/** Another number of seeds for one value of N: fewer for a large one, say. */
export type SeedsForInput = {
  count: number;
  /** N. */
  particles: number;
};

/** A grid of trainings on one problem: every teacher with every start, every scheme, every N and every seed. The schemes of one seed share teacher, start, data and noise. The problem's teacher is left out here: its kinds are an axis. */
export type StudyInput = {
  alpha?: number;
  /** Of a group with infinitely or too many elements: how many stand for it at most, in averages and where sampled DA draws: nodes of a quadrature that is exact for the mean of M_g, else samples. */
  averagingNodes?: number | null | undefined;
  batchSize?: number;
  beta?: number;
  /** Mean-field time T: N*T steps of size alpha/N. */
  horizon?: number;
  initialisations?: Array<Initialisation>;
  noise?: Noise;
  /** The values of N. */
  particles: Array<number>;
  precision?: Precision;
  problem: ProblemInput;
  schedule?: Schedule;
  schemes?: Array<StudyScheme>;
  seed?: number;
  /** How many seeds: seed, seed + 1, .. */
  seeds?: number;
  seedsFor?: Array<SeedsForInput> | null | undefined;
  /** How many times a run is recorded, equally spaced over [0, T] with both ends, one alone at T; 0 for none. */
  snapshots?: number | null | undefined;
  tau?: number;
  /** Of every kind on the axis teachers; drawn from the first seed where it is left out. */
  teacher?: StudyTeacherInput | null | undefined;
  /** Left out: ARBITRARY, WI and SI, or none where the problem names a data set. */
  teachers?: Array<TeacherKind> | null | undefined;
};

/** What is measured of one run: FINAL_RISK, RMD_TO_PROJECTED and RMD_TO_SYMMETRISED as in TrainingRun. Between two schemes from the same start: SQUARED_RMD, RMD^2 of their particles, and SQUARED_MODEL_DISTANCE, E |f(X) - g(X)|^2 of their predictors. */
export type StudyMeasure =
  | 'FINAL_RISK'
  | 'RMD_TO_PROJECTED'
  | 'RMD_TO_SYMMETRISED'
  | 'SQUARED_MODEL_DISTANCE'
  | 'SQUARED_RMD';

/** The schemes, with the two forms of DA beside each other. */
export type StudyScheme =
  | 'DA_AVERAGED'
  | 'DA_SAMPLED'
  | 'EA'
  | 'FA'
  | 'VANILLA';

/** A TeacherInput without its kind, which is an axis of the study. */
export type StudyTeacherInput = {
  count?: number | null | undefined;
  particles?: Array<Array<number>> | null | undefined;
  preset?: string | null | undefined;
};

/** A subgroup, acting on V as the whole group does: restriction. */
export type SubgroupInput = {
  /** Words in the generators g1, g2, .. of the whole group, or its elements in cycle notation. */
  generators: Array<string>;
  of: GroupInput;
};

export type SubspaceRelation =
  | 'DISJOINT'
  | 'EQUAL'
  | 'EXACT_INSIDE_FOUND'
  | 'FOUND_INSIDE_EXACT'
  | 'OVERLAPPING';

/** Particles as rows of floats (row-major z; for UV a row is u then v), or the preset PAPER_C2 (only S(2), V -> V, MATRIX), or, both left out, drawn once per request from its seed alone and shared by its repetitions: count particles, entries independent N(0, 1/4). WI then adds all |G| images of what was given or drawn, multiplicity kept; of an infinite group those under the finite subgroup that stands for it, where there is one, under which alone it is invariant. SI projects it on E^G. */
export type TeacherInput = {
  count?: number | null | undefined;
  kind: TeacherKind;
  particles?: Array<Array<number>> | null | undefined;
  preset?: string | null | undefined;
};

export type TeacherKind =
  | 'ARBITRARY'
  | 'SI'
  | 'WI';

/** Defaults are the published experiment's. */
export type TrainInput = {
  alpha?: number;
  augmentation?: Augmentation;
  /** Of a group with infinitely or too many elements: how many stand for it at most, in averages and where sampled DA draws: nodes of a quadrature that is exact for the mean of M_g, else samples. */
  averagingNodes?: number | null | undefined;
  batchSize?: number;
  beta?: number;
  /** Mean-field time T: N*T steps of size alpha/N. */
  horizon?: number;
  initialisation?: Initialisation;
  noise?: Noise;
  /** N. */
  particles: number;
  precision?: Precision;
  problem: ProblemInput;
  repetitions?: number;
  schedule?: Schedule;
  scheme: Scheme;
  seed?: number;
  /** How many times a run is recorded, equally spaced over [0, T] with both ends, one alone at T; 0 for none. */
  snapshots?: number | null | undefined;
  tau?: number;
};

/** MATRIX is sigma(z x) with z in Hom(X, Y); UV is v sigma(u.x/d) with (u, v) in X* + Y and d = dim X; DEEP is W_L sigma(.. sigma(W_1 x + b_1) ..) + b_L through the hidden spaces, with all W_l and b_l in the particle. */
export type UnitKind =
  | 'DEEP'
  | 'MATRIX'
  | 'UV';

export type CompareWithExactQueryVariables = Exact<{
  of: GroupInput;
  representation: string;
  basis: Array<Array<number> | number> | Array<number> | number;
  tolerance?: number | null | undefined;
  errors?: Array<number> | number | null | undefined;
}>;


export type CompareWithExactQuery = { compareWithExact: { exactDimension: number, foundDimension: number, principalAngles: Array<number>, relation: SubspaceRelation, tolerance: number, angleErrors: Array<number> | null, excess: Array<Array<number>>, nearestSubgroupReason: string | null, missing: Array<{ index: number, angle: number, vector: { indices: Array<number>, entries: Array<string> } | null }>, nearestSubgroup: { order: string, generators: Array<string>, structure: string | null, dimension: number, principalAngles: Array<number>, relation: SubspaceRelation, statement: string } | null } };

export type ComparisonSummaryFragment = { exactDimension: number, foundDimension: number, principalAngles: Array<number>, relation: SubspaceRelation, tolerance: number };

export type ComparisonDetailsFragment = { angleErrors: Array<number> | null, excess: Array<Array<number>>, missing: Array<{ index: number, angle: number, vector: { indices: Array<number>, entries: Array<string> } | null }> };

export type NearestSubgroupFragment = { nearestSubgroupReason: string | null, nearestSubgroup: { order: string, generators: Array<string>, structure: string | null, dimension: number, principalAngles: Array<number>, relation: SubspaceRelation, statement: string } | null };

export type ComparisonDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type ComparisonDetailsQuery = { experiment: { id: string, discovery: { comparison: { angleErrors: Array<number> | null, excess: Array<Array<number>>, missing: Array<{ index: number, angle: number, vector: { indices: Array<number>, entries: Array<string> } | null }> } } | null } | null };

export type DeleteDataSetMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteDataSetMutation = { deleteDataSet: { id: string } };

export type DescribeGroupQueryVariables = Exact<{
  of: GroupInput;
}>;


export type DescribeGroupQuery = { group: { id: string, name: string, kind: GroupKind, order: string | null, degree: number, isAbelian: boolean, lieDimension: number, structureDescription: string | null, exponent: string | null, centre: { order: string, structure: string | null } | null, derivedSubgroup: { order: string, structure: string | null } | null } };

export type ExploreGroupQueryVariables = Exact<{
  of: GroupInput;
}>;


export type ExploreGroupQuery = { group: { id: string, name: string, kind: GroupKind, order: string | null, degree: number, isAbelian: boolean } };

export type ExploreLayerQueryVariables = Exact<{
  of: GroupInput;
  from: string;
  to: string;
}>;


export type ExploreLayerQuery = { group: { id: string, equivariantMaps: { rows: number, columns: number, subspace: { ambientDimension: number, dimension: number, emptyReason: string | null, certificate: { generatorsChecked: number, dimensionByOtherRoad: number, road: string, otherRoad: string, holds: boolean } }, bias: { ambientDimension: number, dimension: number, emptyReason: string | null }, genericMatrix: { parameters: Array<string>, latex: string } | null } } };

export type ExploreMultilinearQueryVariables = Exact<{
  of: GroupInput;
  from: Array<string> | string;
  to: string;
}>;


export type ExploreMultilinearQuery = { group: { id: string, multilinearMaps: { rows: number, inputs: Array<number>, dimension: string, emptyReason: string | null, certificate: { generatorsChecked: number, dimensionByOtherRoad: number, road: string, otherRoad: string, holds: boolean } | null } | null } };

export type ExploreNetworkQueryVariables = Exact<{
  of: GroupInput;
  input: string;
  output: string;
  hidden?: string | null | undefined;
  depth: number;
  width: number;
  nonlinearity?: Nonlinearity | null | undefined;
  bilinear?: boolean | null | undefined;
  bias: boolean;
}>;


export type ExploreNetworkQuery = { network: { parameterCount: number, unconstrainedParameterCount: number, report: Array<string>, inputRuns: Array<{ representation: string, copies: number, size: number }>, stages: Array<{ gates: number, parameterCount: number, unconstrainedParameterCount: number, runs: Array<{ representation: string, copies: number, size: number, nonlinearity: Nonlinearity | null, why: string }>, products: Array<{ dimension: number }> }> } | null };

export type FitCandidatesQueryVariables = Exact<{
  id: string | number;
  of: Array<CandidateInput> | CandidateInput;
}>;


export type FitCandidatesQuery = { experiment: { id: string, discovery: { candidates: Array<{ place: number, inputRepresentation: string, outputRepresentation: string, angle: number, bound: number, fixes: boolean, statement: string, lawStatement: string, group: { id: string, name: string }, comparison: { exactDimension: number, foundDimension: number, relation: SubspaceRelation }, inputs: { invariant: boolean } | null, pairs: { invariant: boolean } | null }> } | null } | null };

export type FoundLayerQueryVariables = Exact<{
  id: string | number;
  target: CodeTarget;
}>;


export type FoundLayerQuery = { experiment: { id: string, discovery: { layer: { parameterCount: number, code: string } } | null } | null };

export type GroupCatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupCatalogQuery = { groupCatalog: Array<{ family: string, grammar: string, example: string, description: string }> };

export type GroupCharactersQueryVariables = Exact<{
  of: GroupInput;
}>;


export type GroupCharactersQuery = { group: { id: string, name: string, kind: GroupKind, conjugacyClasses: Array<{ representative: string, size: string, elementOrder: number }> | null, characterTable: { degrees: Array<number>, frobeniusSchur: Array<number>, values: Array<Array<string>> } | null } };

export type GroupProductsQueryVariables = Exact<{
  of: GroupInput;
}>;


export type GroupProductsQuery = { group: { id: string, cayleyTable: { elements: Array<string>, products: Array<Array<number>> } | null } };

export type GroupSubgroupsQueryVariables = Exact<{
  of: GroupInput;
}>;


export type GroupSubgroupsQuery = { group: { id: string, name: string, kind: GroupKind, subgroupLattice: { subgroupCount: string, classCount: number, classes: Array<{ order: string, length: string, structure: string | null, generators: Array<string>, maximalSubgroups: Array<number> }> } | null } };

export type LayerCodeQueryVariables = Exact<{
  of: GroupInput;
  from: string;
  to: string;
  target: CodeTarget;
}>;


export type LayerCodeQuery = { group: { id: string, equivariantMaps: { layer: { code: string } } } };

export type LayerDecompositionQueryVariables = Exact<{
  of: GroupInput;
  from: string;
  to: string;
}>;


export type LayerDecompositionQuery = { group: { id: string, equivariantMaps: { subspace: { dimension: number } }, from: { dimension: number, decomposition: Array<{ irrep: string, dimension: number, multiplicity: number, type: IrrepType }> | null }, to: { dimension: number, decomposition: Array<{ irrep: string, dimension: number, multiplicity: number, type: IrrepType }> | null } } };

export type LayerPatternQueryVariables = Exact<{
  of: GroupInput;
  from: string;
  to: string;
}>;


export type LayerPatternQuery = { group: { id: string, equivariantMaps: { layer: { parameterCount: number, json: string } } } };

export type LayerPictureQueryVariables = Exact<{
  of: GroupInput;
  from: string;
  to: string;
  bias: boolean;
}>;


export type LayerPictureQuery = { group: { id: string, equivariantMaps: { layer: { svg: string | null } } } };

export type ListDataSetsQueryVariables = Exact<{
  first: number;
}>;


export type ListDataSetsQuery = { dataSets: { totalCount: number, nodes: Array<{ id: string, name: string, rows: number, inputDimension: number, outputDimension: number, createdAt: string }> } };

export type ListExperimentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ListExperimentsQuery = { experiments: { totalCount: number, endCursor: string | null, hasNextPage: boolean, nodes: Array<{ id: string, kind: ExperimentKind, specification: string, state: ExperimentState, progress: number, createdAt: string, endedAt: string | null }> } };

export type MultilinearFilesQueryVariables = Exact<{
  of: GroupInput;
  from: Array<string> | string;
  to: string;
  bias: boolean;
  target?: CodeTarget;
  code: boolean;
  json: boolean;
}>;


export type MultilinearFilesQuery = { group: { id: string, multilinearMaps: { layer: { code?: string | null, json?: string | null } } | null } };

export type NearestSubgroupQueryVariables = Exact<{
  id: string | number;
}>;


export type NearestSubgroupQuery = { experiment: { id: string, discovery: { comparison: { nearestSubgroupReason: string | null, nearestSubgroup: { order: string, generators: Array<string>, structure: string | null, dimension: number, principalAngles: Array<number>, relation: SubspaceRelation, statement: string } | null } } | null } | null };

export type NetworkFilesQueryVariables = Exact<{
  of: GroupInput;
  input: string;
  output: string;
  hidden?: string | null | undefined;
  depth: number;
  width: number;
  nonlinearity?: Nonlinearity | null | undefined;
  bilinear?: boolean | null | undefined;
  bias: boolean;
  target?: CodeTarget;
  code: boolean;
  json: boolean;
  svg: boolean;
}>;


export type NetworkFilesQuery = { network: { code?: string | null, json?: string | null, svg?: string | null } | null };

export type OpenExperimentQueryVariables = Exact<{
  id: string | number;
}>;


export type OpenExperimentQuery = { experiment: { id: string, kind: ExperimentKind, specification: string, state: ExperimentState, progress: number, createdAt: string, startedAt: string | null, endedAt: string | null, error: { code: string, message: string } | null, training: { runs: Array<{ seed: number, status: RunStatus, message: string | null, finalRisk: number | null, rmdToProjected: number | null, rmdToSymmetrised: number | null, snapshots: Array<{ time: number, risk: number | null, rmdToProjected: number | null }> }> } | null, discovery: { verdict: DiscoveryVerdict, statement: string | null, confidence: number | null, samples: number | null, basis: Array<Array<number>>, steps: Array<{ dimension: number, rmdToProjected: number, threshold: number, left: boolean, evidence: { spectrum: Array<number>, noiseFloor: number, samples: number, repetitions: number, agreeing: number } | null }>, comparison: { exactDimension: number, foundDimension: number, principalAngles: Array<number>, relation: SubspaceRelation, tolerance: number } } | null } | null };

export type SignedPermutationsQueryVariables = Exact<{
  id: string | number;
  same: boolean;
}>;


export type SignedPermutationsQuery = { experiment: { id: string, discovery: { signedPermutations: { order: string, kernelOrder: string, dimension: number, relation: SubspaceRelation, angle: number, bound: number, statement: string, generators: Array<{ input: string, hidden: Array<string>, output: string }> } | null } | null } | null };

export type SnappedLayerQueryVariables = Exact<{
  id: string | number;
  target: CodeTarget;
}>;


export type SnappedLayerQuery = { experiment: { id: string, discovery: { snapped: { layer: { parameterCount: number, code: string } | null } } | null } | null };

export type SnappedSubspaceQueryVariables = Exact<{
  id: string | number;
}>;


export type SnappedSubspaceQuery = { experiment: { id: string, discovery: { snapped: { isSnapped: boolean, statement: string, ambientDimension: number, dimension: number, denominator: string | null, largestAngle: number | null, evidenceBits: number | null, equalsExact: boolean | null, layer: { json: string } | null } } | null } | null };

export type StartDiscoveryMutationVariables = Exact<{
  input: DiscoverInput;
}>;


export type StartDiscoveryMutation = { discover: { id: string, state: ExperimentState } };

export type StartStudyMutationVariables = Exact<{
  input: StudyInput;
}>;


export type StartStudyMutation = { study: { id: string, state: ExperimentState } };

export type StartTrainingMutationVariables = Exact<{
  input: TrainInput;
}>;


export type StartTrainingMutation = { train: { id: string, state: ExperimentState } };

export type StopExperimentMutationVariables = Exact<{
  id: string | number;
}>;


export type StopExperimentMutation = { cancelExperiment: { id: string, state: ExperimentState } };

export type StudyFiguresQueryVariables = Exact<{
  id: string | number;
  kinds: Array<FigureKind> | FigureKind;
}>;


export type StudyFiguresQuery = { experiment: { id: string, study: { figures: Array<{ kind: FigureKind, name: string, title: string | null, description: string | null, svg: string | null, reason: string | null }> } | null } | null };

export type StudyFilesQueryVariables = Exact<{
  id: string | number;
  summaries: boolean;
  runs: boolean;
  document: boolean;
}>;


export type StudyFilesQuery = { experiment: { id: string, study: { csv?: string, runsCsv?: string, json?: string } | null } | null };

export type StudySummariesQueryVariables = Exact<{
  id: string | number;
}>;


export type StudySummariesQuery = { experiment: { id: string, study: { finished: number, cells: Array<{ measure: StudyMeasure, teacher: TeacherKind | null, initialisation: Initialisation, scheme: StudyScheme, second: StudyScheme | null, particles: number, count: number, zeros: number, diverged: number, median: number | null, lowerQuartile: number | null, upperQuartile: number | null, logMean: number | null, logMeanLow: number | null, logMeanHigh: number | null }>, distances: Array<{ measure: StudyMeasure, teacher: TeacherKind | null, initialisation: Initialisation, scheme: StudyScheme, second: StudyScheme | null, particles: number, count: number, zeros: number, diverged: number, median: number | null, lowerQuartile: number | null, upperQuartile: number | null, logMean: number | null, logMeanLow: number | null, logMeanHigh: number | null }>, rates: Array<{ measure: StudyMeasure, teacher: TeacherKind | null, initialisation: Initialisation, scheme: StudyScheme, second: StudyScheme | null, exponent: number | null, low: number | null, high: number | null, factor: number | null, rSquared: number | null, sizes: Array<number>, reason: string | null }> } | null } | null };

export type SummaryFragment = { measure: StudyMeasure, teacher: TeacherKind | null, initialisation: Initialisation, scheme: StudyScheme, second: StudyScheme | null, particles: number, count: number, zeros: number, diverged: number, median: number | null, lowerQuartile: number | null, upperQuartile: number | null, logMean: number | null, logMeanLow: number | null, logMeanHigh: number | null };

export type TellExactPartQueryVariables = Exact<{
  of: GroupInput;
  from: string;
  to: string;
  target: CodeTarget;
}>;


export type TellExactPartQuery = { group: { name: string, order: string | null, equivariantMaps: { rows: number, columns: number, subspace: { dimension: number, certificate: { generatorsChecked: number, dimensionByOtherRoad: number, road: string, otherRoad: string, holds: boolean } }, genericMatrix: { entries: Array<Array<string>> } | null, layer: { parameterCount: number, code: string } } } };

export type TellProblemQueryVariables = Exact<{
  of: ProblemInput;
  seed: number;
  averagingNodes?: number | null | undefined;
}>;


export type TellProblemQuery = { problem: { inputDimension: number, outputDimension: number, particleDimension: number, fixedDimension: number, equivariance: string, average: string | null } };

export type TrainedParticlesQueryVariables = Exact<{
  id: string | number;
}>;


export type TrainedParticlesQuery = { experiment: { id: string, training: { runs: Array<{ seed: number, particles: Array<Array<number>> }> } | null } | null };

export type UploadDataSetMutationVariables = Exact<{
  input: DataSetInput;
}>;


export type UploadDataSetMutation = { uploadDataSet: { id: string, name: string, rows: number, inputDimension: number, outputDimension: number, createdAt: string } };

export type WatchExperimentSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type WatchExperimentSubscription = { experimentProgress: { id: string, state: ExperimentState, progress: number, remainingSeconds: number | null, startedAt: string | null, endedAt: string | null, live: { step: number, particles: Array<Array<number>>, steps: Array<{ dimension: number, rmdToProjected: number, threshold: number, left: boolean, evidence: { spectrum: Array<number>, noiseFloor: number, samples: number, repetitions: number, agreeing: number } | null }> } | null, study: { finished: number, diverged: number, total: number } | null } };

export const ComparisonSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparisonSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubspaceComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exactDimension"}},{"kind":"Field","name":{"kind":"Name","value":"foundDimension"}},{"kind":"Field","name":{"kind":"Name","value":"principalAngles"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}}]}}]} as unknown as DocumentNode<ComparisonSummaryFragment, unknown>;
export const ComparisonDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparisonDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubspaceComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"angleErrors"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"angle"}},{"kind":"Field","name":{"kind":"Name","value":"vector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indices"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"excess"}}]}}]} as unknown as DocumentNode<ComparisonDetailsFragment, unknown>;
export const NearestSubgroupFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NearestSubgroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubspaceComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nearestSubgroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"generators"}},{"kind":"Field","name":{"kind":"Name","value":"structure"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"principalAngles"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearestSubgroupReason"}}]}}]} as unknown as DocumentNode<NearestSubgroupFragment, unknown>;
export const SummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StudySummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"teacher"}},{"kind":"Field","name":{"kind":"Name","value":"initialisation"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"second"}},{"kind":"Field","name":{"kind":"Name","value":"particles"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"zeros"}},{"kind":"Field","name":{"kind":"Name","value":"diverged"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"lowerQuartile"}},{"kind":"Field","name":{"kind":"Name","value":"upperQuartile"}},{"kind":"Field","name":{"kind":"Name","value":"logMean"}},{"kind":"Field","name":{"kind":"Name","value":"logMeanLow"}},{"kind":"Field","name":{"kind":"Name","value":"logMeanHigh"}}]}}]} as unknown as DocumentNode<SummaryFragment, unknown>;
export const CompareWithExactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareWithExact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"representation"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"basis"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tolerance"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"errors"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compareWithExact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"representation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"representation"}}},{"kind":"Argument","name":{"kind":"Name","value":"basis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"basis"}}},{"kind":"Argument","name":{"kind":"Name","value":"tolerance"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tolerance"}}},{"kind":"Argument","name":{"kind":"Name","value":"errors"},"value":{"kind":"Variable","name":{"kind":"Name","value":"errors"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparisonSummary"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparisonDetails"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NearestSubgroup"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparisonSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubspaceComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exactDimension"}},{"kind":"Field","name":{"kind":"Name","value":"foundDimension"}},{"kind":"Field","name":{"kind":"Name","value":"principalAngles"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparisonDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubspaceComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"angleErrors"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"angle"}},{"kind":"Field","name":{"kind":"Name","value":"vector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indices"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"excess"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NearestSubgroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubspaceComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nearestSubgroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"generators"}},{"kind":"Field","name":{"kind":"Name","value":"structure"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"principalAngles"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearestSubgroupReason"}}]}}]} as unknown as DocumentNode<CompareWithExactQuery, CompareWithExactQueryVariables>;
export const ComparisonDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparisonDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"discovery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparisonDetails"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparisonDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubspaceComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"angleErrors"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"angle"}},{"kind":"Field","name":{"kind":"Name","value":"vector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indices"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"excess"}}]}}]} as unknown as DocumentNode<ComparisonDetailsQuery, ComparisonDetailsQueryVariables>;
export const DeleteDataSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteDataSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteDataSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<DeleteDataSetMutation, DeleteDataSetMutationVariables>;
export const DescribeGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DescribeGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"isAbelian"}},{"kind":"Field","name":{"kind":"Name","value":"lieDimension"}},{"kind":"Field","name":{"kind":"Name","value":"structureDescription"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"structure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derivedSubgroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"structure"}}]}}]}}]}}]} as unknown as DocumentNode<DescribeGroupQuery, DescribeGroupQueryVariables>;
export const ExploreGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExploreGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"isAbelian"}}]}}]}}]} as unknown as DocumentNode<ExploreGroupQuery, ExploreGroupQueryVariables>;
export const ExploreLayerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExploreLayer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"equivariantMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"subspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ambientDimension"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatorsChecked"}},{"kind":"Field","name":{"kind":"Name","value":"dimensionByOtherRoad"}},{"kind":"Field","name":{"kind":"Name","value":"road"}},{"kind":"Field","name":{"kind":"Name","value":"otherRoad"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emptyReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bias"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ambientDimension"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"emptyReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"genericMatrix"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameters"}},{"kind":"Field","name":{"kind":"Name","value":"latex"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExploreLayerQuery, ExploreLayerQueryVariables>;
export const ExploreMultilinearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExploreMultilinear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"multilinearMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"emptyReason"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatorsChecked"}},{"kind":"Field","name":{"kind":"Name","value":"dimensionByOtherRoad"}},{"kind":"Field","name":{"kind":"Name","value":"road"}},{"kind":"Field","name":{"kind":"Name","value":"otherRoad"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExploreMultilinearQuery, ExploreMultilinearQueryVariables>;
export const ExploreNetworkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExploreNetwork"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"output"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hidden"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"width"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nonlinearity"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Nonlinearity"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bilinear"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bias"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"network"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"output"},"value":{"kind":"Variable","name":{"kind":"Name","value":"output"}}},{"kind":"Argument","name":{"kind":"Name","value":"hidden"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hidden"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"Variable","name":{"kind":"Name","value":"width"}}},{"kind":"Argument","name":{"kind":"Name","value":"nonlinearity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nonlinearity"}}},{"kind":"Argument","name":{"kind":"Name","value":"bilinear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bilinear"}}},{"kind":"Argument","name":{"kind":"Name","value":"bias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bias"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameterCount"}},{"kind":"Field","name":{"kind":"Name","value":"unconstrainedParameterCount"}},{"kind":"Field","name":{"kind":"Name","value":"report"}},{"kind":"Field","name":{"kind":"Name","value":"inputRuns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"representation"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gates"}},{"kind":"Field","name":{"kind":"Name","value":"parameterCount"}},{"kind":"Field","name":{"kind":"Name","value":"unconstrainedParameterCount"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"representation"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"nonlinearity"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExploreNetworkQuery, ExploreNetworkQueryVariables>;
export const FitCandidatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FitCandidates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CandidateInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"discovery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inputRepresentation"}},{"kind":"Field","name":{"kind":"Name","value":"outputRepresentation"}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exactDimension"}},{"kind":"Field","name":{"kind":"Name","value":"foundDimension"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"angle"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"fixes"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invariant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invariant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"lawStatement"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FitCandidatesQuery, FitCandidatesQueryVariables>;
export const FoundLayerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FoundLayer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"target"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CodeTarget"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"discovery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameterCount"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"target"},"value":{"kind":"Variable","name":{"kind":"Name","value":"target"}}}]}]}}]}}]}}]}}]} as unknown as DocumentNode<FoundLayerQuery, FoundLayerQueryVariables>;
export const GroupCatalogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupCatalog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupCatalog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"grammar"}},{"kind":"Field","name":{"kind":"Name","value":"example"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]} as unknown as DocumentNode<GroupCatalogQuery, GroupCatalogQueryVariables>;
export const GroupCharactersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupCharacters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"conjugacyClasses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"representative"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"elementOrder"}}]}},{"kind":"Field","name":{"kind":"Name","value":"characterTable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"degrees"}},{"kind":"Field","name":{"kind":"Name","value":"frobeniusSchur"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}}]} as unknown as DocumentNode<GroupCharactersQuery, GroupCharactersQueryVariables>;
export const GroupProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cayleyTable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elements"}},{"kind":"Field","name":{"kind":"Name","value":"products"}}]}}]}}]}}]} as unknown as DocumentNode<GroupProductsQuery, GroupProductsQueryVariables>;
export const GroupSubgroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupSubgroups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subgroupLattice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subgroupCount"}},{"kind":"Field","name":{"kind":"Name","value":"classCount"}},{"kind":"Field","name":{"kind":"Name","value":"classes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"structure"}},{"kind":"Field","name":{"kind":"Name","value":"generators"}},{"kind":"Field","name":{"kind":"Name","value":"maximalSubgroups"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupSubgroupsQuery, GroupSubgroupsQueryVariables>;
export const LayerCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LayerCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"target"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CodeTarget"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"equivariantMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"target"},"value":{"kind":"Variable","name":{"kind":"Name","value":"target"}}}]}]}}]}}]}}]}}]} as unknown as DocumentNode<LayerCodeQuery, LayerCodeQueryVariables>;
export const LayerDecompositionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LayerDecomposition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"equivariantMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"from"},"name":{"kind":"Name","value":"representation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"expression"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"decomposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"irrep"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"multiplicity"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"to"},"name":{"kind":"Name","value":"representation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"expression"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"decomposition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"irrep"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"multiplicity"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LayerDecompositionQuery, LayerDecompositionQueryVariables>;
export const LayerPatternDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LayerPattern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"equivariantMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameterCount"}},{"kind":"Field","name":{"kind":"Name","value":"json"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LayerPatternQuery, LayerPatternQueryVariables>;
export const LayerPictureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LayerPicture"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bias"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"equivariantMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"bias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bias"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"svg"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LayerPictureQuery, LayerPictureQueryVariables>;
export const ListDataSetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListDataSets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataSets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"inputDimension"}},{"kind":"Field","name":{"kind":"Name","value":"outputDimension"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<ListDataSetsQuery, ListDataSetsQueryVariables>;
export const ListExperimentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListExperiments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"specification"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]} as unknown as DocumentNode<ListExperimentsQuery, ListExperimentsQueryVariables>;
export const MultilinearFilesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MultilinearFiles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bias"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"target"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CodeTarget"}}},"defaultValue":{"kind":"EnumValue","value":"PYTORCH"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"json"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"multilinearMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"bias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bias"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"target"},"value":{"kind":"Variable","name":{"kind":"Name","value":"target"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"json"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"json"}}}]}]}]}}]}}]}}]}}]} as unknown as DocumentNode<MultilinearFilesQuery, MultilinearFilesQueryVariables>;
export const NearestSubgroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NearestSubgroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"discovery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NearestSubgroup"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NearestSubgroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubspaceComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nearestSubgroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"generators"}},{"kind":"Field","name":{"kind":"Name","value":"structure"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"principalAngles"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearestSubgroupReason"}}]}}]} as unknown as DocumentNode<NearestSubgroupQuery, NearestSubgroupQueryVariables>;
export const NetworkFilesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NetworkFiles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"output"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hidden"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"width"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"nonlinearity"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Nonlinearity"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bilinear"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bias"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"target"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CodeTarget"}}},"defaultValue":{"kind":"EnumValue","value":"PYTORCH"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"json"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"svg"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"network"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"output"},"value":{"kind":"Variable","name":{"kind":"Name","value":"output"}}},{"kind":"Argument","name":{"kind":"Name","value":"hidden"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hidden"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"Variable","name":{"kind":"Name","value":"width"}}},{"kind":"Argument","name":{"kind":"Name","value":"nonlinearity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"nonlinearity"}}},{"kind":"Argument","name":{"kind":"Name","value":"bilinear"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bilinear"}}},{"kind":"Argument","name":{"kind":"Name","value":"bias"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bias"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"target"},"value":{"kind":"Variable","name":{"kind":"Name","value":"target"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"json"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"json"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"svg"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"svg"}}}]}]}]}}]}}]} as unknown as DocumentNode<NetworkFilesQuery, NetworkFilesQueryVariables>;
export const OpenExperimentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"specification"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"training"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"finalRisk"}},{"kind":"Field","name":{"kind":"Name","value":"rmdToProjected"}},{"kind":"Field","name":{"kind":"Name","value":"rmdToSymmetrised"}},{"kind":"Field","name":{"kind":"Name","value":"snapshots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}},{"kind":"Field","name":{"kind":"Name","value":"rmdToProjected"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"discovery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"rmdToProjected"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spectrum"}},{"kind":"Field","name":{"kind":"Name","value":"noiseFloor"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}},{"kind":"Field","name":{"kind":"Name","value":"repetitions"}},{"kind":"Field","name":{"kind":"Name","value":"agreeing"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparisonSummary"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparisonSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubspaceComparison"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exactDimension"}},{"kind":"Field","name":{"kind":"Name","value":"foundDimension"}},{"kind":"Field","name":{"kind":"Name","value":"principalAngles"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"tolerance"}}]}}]} as unknown as DocumentNode<OpenExperimentQuery, OpenExperimentQueryVariables>;
export const SignedPermutationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignedPermutations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"same"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"discovery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedPermutations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"same"},"value":{"kind":"Variable","name":{"kind":"Name","value":"same"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"kernelOrder"}},{"kind":"Field","name":{"kind":"Name","value":"generators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"output"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"angle"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SignedPermutationsQuery, SignedPermutationsQueryVariables>;
export const SnappedLayerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SnappedLayer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"target"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CodeTarget"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"discovery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapped"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"layer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameterCount"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"target"},"value":{"kind":"Variable","name":{"kind":"Name","value":"target"}}}]}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SnappedLayerQuery, SnappedLayerQueryVariables>;
export const SnappedSubspaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SnappedSubspace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"discovery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapped"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isSnapped"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"ambientDimension"}},{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"largestAngle"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceBits"}},{"kind":"Field","name":{"kind":"Name","value":"equalsExact"}},{"kind":"Field","name":{"kind":"Name","value":"layer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"json"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SnappedSubspaceQuery, SnappedSubspaceQueryVariables>;
export const StartDiscoveryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartDiscovery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DiscoverInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discover"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<StartDiscoveryMutation, StartDiscoveryMutationVariables>;
export const StartStudyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartStudy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StudyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"study"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<StartStudyMutation, StartStudyMutationVariables>;
export const StartTrainingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartTraining"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"train"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<StartTrainingMutation, StartTrainingMutationVariables>;
export const StopExperimentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelExperiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<StopExperimentMutation, StopExperimentMutationVariables>;
export const StudyFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StudyFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FigureKind"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"study"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"figures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"svg"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StudyFiguresQuery, StudyFiguresQueryVariables>;
export const StudyFilesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StudyFiles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"summaries"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"runs"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"document"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"study"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"csv"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"summaries"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"runsCsv"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"runs"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"json"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"document"}}}]}]}]}}]}}]}}]} as unknown as DocumentNode<StudyFilesQuery, StudyFilesQueryVariables>;
export const StudySummariesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StudySummaries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"study"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finished"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"distances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"teacher"}},{"kind":"Field","name":{"kind":"Name","value":"initialisation"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"second"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"rSquared"}},{"kind":"Field","name":{"kind":"Name","value":"sizes"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StudySummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"teacher"}},{"kind":"Field","name":{"kind":"Name","value":"initialisation"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"second"}},{"kind":"Field","name":{"kind":"Name","value":"particles"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"zeros"}},{"kind":"Field","name":{"kind":"Name","value":"diverged"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"lowerQuartile"}},{"kind":"Field","name":{"kind":"Name","value":"upperQuartile"}},{"kind":"Field","name":{"kind":"Name","value":"logMean"}},{"kind":"Field","name":{"kind":"Name","value":"logMeanLow"}},{"kind":"Field","name":{"kind":"Name","value":"logMeanHigh"}}]}}]} as unknown as DocumentNode<StudySummariesQuery, StudySummariesQueryVariables>;
export const TellExactPartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TellExactPart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"target"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CodeTarget"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"equivariantMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"subspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generatorsChecked"}},{"kind":"Field","name":{"kind":"Name","value":"dimensionByOtherRoad"}},{"kind":"Field","name":{"kind":"Name","value":"road"}},{"kind":"Field","name":{"kind":"Name","value":"otherRoad"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"genericMatrix"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"}}]}},{"kind":"Field","name":{"kind":"Name","value":"layer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parameterCount"}},{"kind":"Field","name":{"kind":"Name","value":"code"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"target"},"value":{"kind":"Variable","name":{"kind":"Name","value":"target"}}}]}]}}]}}]}}]}}]} as unknown as DocumentNode<TellExactPartQuery, TellExactPartQueryVariables>;
export const TellProblemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TellProblem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProblemInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seed"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"averagingNodes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"seed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seed"}}},{"kind":"Argument","name":{"kind":"Name","value":"averagingNodes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"averagingNodes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputDimension"}},{"kind":"Field","name":{"kind":"Name","value":"outputDimension"}},{"kind":"Field","name":{"kind":"Name","value":"particleDimension"}},{"kind":"Field","name":{"kind":"Name","value":"fixedDimension"}},{"kind":"Field","name":{"kind":"Name","value":"equivariance"}},{"kind":"Field","name":{"kind":"Name","value":"average"}}]}}]}}]} as unknown as DocumentNode<TellProblemQuery, TellProblemQueryVariables>;
export const TrainedParticlesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrainedParticles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"training"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"particles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}]}]}}]}}]}}]}}]} as unknown as DocumentNode<TrainedParticlesQuery, TrainedParticlesQueryVariables>;
export const UploadDataSetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UploadDataSet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadDataSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"inputDimension"}},{"kind":"Field","name":{"kind":"Name","value":"outputDimension"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<UploadDataSetMutation, UploadDataSetMutationVariables>;
export const WatchExperimentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"remainingSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"live"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"rmdToProjected"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spectrum"}},{"kind":"Field","name":{"kind":"Name","value":"noiseFloor"}},{"kind":"Field","name":{"kind":"Name","value":"samples"}},{"kind":"Field","name":{"kind":"Name","value":"repetitions"}},{"kind":"Field","name":{"kind":"Name","value":"agreeing"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"particles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"study"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finished"}},{"kind":"Field","name":{"kind":"Name","value":"diverged"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]}}]} as unknown as DocumentNode<WatchExperimentSubscription, WatchExperimentSubscriptionVariables>;