import type { ProblemInput } from '../mean-field/problem.js';

/** An experiment's life: QUEUED -> RUNNING -> SUCCEEDED or FAILED; CANCELLED from the first two; RUNNING -> QUEUED at a stop. */
export type ExperimentState = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

export const endedStates: readonly ExperimentState[] = ['SUCCEEDED', 'FAILED', 'CANCELLED'];

/** What is common to both kinds: noisy SGD of N = particles up to the mean-field time T = horizon. */
interface Dynamics {
  readonly problem: ProblemInput;
  readonly particles: number;
  readonly horizon: number;
  readonly alpha: number;
  readonly tau: number;
  readonly beta: number;
  readonly batchSize: number;
  readonly seed: number;
}

export interface TrainRequest extends Dynamics {
  readonly scheme: 'VANILLA' | 'DA' | 'FA' | 'EA';
  readonly augmentation: 'SAMPLED' | 'AVERAGED';
  readonly initialisation: 'WI' | 'SI';
  readonly repetitions: number;
}

export interface DiscoverRequest extends Dynamics {
  readonly method: 'PAPER' | 'ROBUST';
  readonly threshold: number;
  readonly maxSteps: number;
  readonly angleTolerance: number;
}

export type ExperimentRequest =
  | { readonly kind: 'TRAIN'; readonly input: TrainRequest }
  | { readonly kind: 'DISCOVER'; readonly input: DiscoverRequest };

/** Where an experiment failed: a DomainError's code, INTERRUPTED, or INTERNAL (logged, told to nobody). */
export interface ExperimentError {
  readonly code: string;
  readonly message: string;
}

/** An experiment as users see it; its request and results are read apart, so that lists stay light. */
export interface Experiment {
  readonly id: string;
  readonly kind: ExperimentRequest['kind'];
  readonly state: ExperimentState;
  /** 0 to 1. */
  readonly progress: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly error: ExperimentError | null;
}

export interface ExperimentPage {
  readonly nodes: readonly Experiment[];
  readonly totalCount: number;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

export interface ListQuery {
  readonly first: number;
  readonly after?: string | null;
  readonly state?: ExperimentState | null;
}

/** One finished repetition of a training, without its particles. */
export interface TrainingRunSummary {
  readonly repetition: number;
  readonly seed: number;
  readonly finalRisk: number | null;
  readonly rmdToProjected: number | null;
  readonly rmdToSymmetrised: number | null;
  /** [particleCount, particleDimension], the shape of what `particles` pages through. */
  readonly particleCount: number;
  readonly particleDimension: number;
}

/** The cloud of a run that is under way: [particleCount, particleDimension], row-major; at most 2000 particles of it. */
export interface ParticleSnapshot {
  /** The repetition of a training, or the step of a discovery. */
  readonly part: number;
  readonly fraction: number;
  readonly particles: Float64Array;
  readonly particleDimension: number;
}

/** One finished step of a discovery. */
export interface DiscoveryStep {
  readonly dimension: number;
  readonly rmdToProjected: number;
  readonly threshold: number;
  readonly left: boolean;
}

export interface SubspaceComparison {
  readonly exactDimension: number;
  readonly foundDimension: number;
  readonly principalAngles: readonly number[];
  readonly relation: 'EQUAL' | 'FOUND_INSIDE_EXACT' | 'EXACT_INSIDE_FOUND' | 'OVERLAPPING' | 'DISJOINT';
  readonly tolerance: number;
}

/** What a discovery that has SUCCEEDED found. */
export interface DiscoveryResult {
  readonly verdict: 'FOUND' | 'NO_SYMMETRY_FOUND' | 'UNCERTAIN';
  readonly steps: readonly DiscoveryStep[];
  /** Orthonormal rows. */
  readonly basis: readonly (readonly number[])[];
  readonly comparison: SubspaceComparison;
}
