import type { ComparisonSummary } from '../discovery/comparison/relate-to-exact.js';
import type { Finding } from '../discovery/finding.js';
import type { DiscoverSettings } from '../discovery/settings.js';
import type { ProblemInput } from '../mean-field/problem.js';
import type { TrainSettings } from '../mean-field/settings.js';
import type { StudyRequest } from '../studies/study.js';

/** An experiment's life: QUEUED -> RUNNING -> SUCCEEDED or FAILED; CANCELLED from the first two; RUNNING -> QUEUED at a stop. */
export type ExperimentState = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

export const ENDED_STATES: readonly ExperimentState[] = ['SUCCEEDED', 'FAILED', 'CANCELLED'];

export interface TrainRequest extends TrainSettings {
  readonly problem: ProblemInput;
  readonly repetitions: number;
  readonly seed: number;
}

export interface DiscoverRequest extends DiscoverSettings {
  readonly problem: ProblemInput;
  /** Radians, for the comparison with the exact subspace. */
  readonly angleTolerance: number;
  readonly seed: number;
}

export type ExperimentRequest =
  | { readonly kind: 'TRAIN'; readonly input: TrainRequest }
  | { readonly kind: 'DISCOVER'; readonly input: DiscoverRequest }
  | { readonly kind: 'STUDY'; readonly input: StudyRequest };

/** Where an experiment failed: a DomainError's code, DIVERGED, INTERRUPTED, or INTERNAL (logged, told to nobody). */
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

/** One repetition of a training that has ended, or one job of a study, without its particles. */
export interface TrainingRunSummary {
  /** Of a study, the job's index. */
  readonly repetition: number;
  readonly seed: number;
  /** One that DIVERGED has no numbers and no particles at its end. */
  readonly status: 'FINISHED' | 'DIVERGED';
  /** Why it diverged. */
  readonly message: string | null;
  readonly finalRisk: number | null;
  readonly rmdToProjected: number | null;
  readonly rmdToSymmetrised: number | null;
  /** [particleCount, particleDimension], the shape of what `particles` pages through. */
  readonly particleCount: number;
  readonly particleDimension: number;
}

/** What a run recorded under way, without its particles; what was beyond all bounds is null. */
export interface TrainingSnapshotSummary {
  readonly repetition: number;
  /** Counted from 0. */
  readonly number: number;
  readonly time: number;
  readonly risk: number | null;
  readonly rmdToProjected: number | null;
  readonly rmdToSymmetrised: number | null;
}

/** The cloud of a run that is under way: [particleCount, particleDimension], row-major; some of its particles. */
export interface ParticleSnapshot {
  /** The repetition of a training, the step of a discovery, or the job of a study. */
  readonly part: number;
  readonly fraction: number;
  readonly particles: Float64Array;
  readonly particleDimension: number;
}

/** What a discovery that has SUCCEEDED found. */
export interface DiscoveryResult extends Finding {
  readonly comparison: ComparisonSummary;
}
