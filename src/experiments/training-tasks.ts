import type { DiscoveryState } from '../discovery/finding.js';
import type { DiscoveryStep } from '../discovery/verdict.js';
import type { DataRows } from '../mean-field/data-rows.js';
import type { ProblemInput } from '../mean-field/problem.js';
import type { RunFailure } from '../mean-field/run-failure.js';
import type { TrainSettings } from '../mean-field/settings.js';
import type { DiscoverRequest, DiscoveryResult, ParticleSnapshot } from './experiment.js';
import type { DivergedRun, FinishedRun } from './run-store.js';

/** The problem of a task: what a thread defines it from. */
export interface TaskProblem {
  readonly problem: ProblemInput;
  /** The seed that a drawn teacher comes from. */
  readonly problemSeed: number;
  readonly averagingNodes?: number;
  /** Of the data set that the problem names, in shared memory; null where it names none. */
  readonly rows: DataRows | null;
}

/** One run: the unit of work that is either finished and kept, or done again from its seed. */
export interface RunTask extends TaskProblem {
  readonly kind: 'run';
  readonly settings: TrainSettings;
  /** The repetition of a training, or the index of a study's job. */
  readonly repetition: number;
  readonly seed: number;
}

/** The distances between two schemes of a study that started alike, from the particles at their ends. */
export interface PairTask extends TaskProblem {
  readonly kind: 'pair';
  readonly seed: number;
  readonly first: TrainedCloud;
  readonly second: TrainedCloud;
}

/** Particles [N, p] with the settings that they were trained with. */
export interface TrainedCloud {
  readonly settings: TrainSettings;
  readonly particles: Float64Array;
}

/** A discovery, from its start (checkpoint null) or from the state after the last step that was kept. */
export interface DiscoveryTask {
  readonly kind: 'discovery';
  readonly request: DiscoverRequest;
  readonly checkpoint: DiscoveryState | null;
  readonly rows: DataRows | null;
}

export type TrainingTask = RunTask | PairTask | DiscoveryTask;

/** What a thread reports while it works. */
export type TrainingEvent =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'snapshot'; readonly snapshot: ParticleSnapshot }
  | FinishedSteps;

/** Steps of a discovery that have ended since the last report, and the state after the last of them. */
export interface FinishedSteps {
  readonly kind: 'steps';
  /** The number of the first of them, counted from 0. */
  readonly first: number;
  readonly outcomes: readonly DiscoveryStep[];
  readonly checkpoint: DiscoveryState;
}

/** What a task ends with: a result to keep, or a run that could not finish. */
export interface TrainingResults {
  run: FinishedRun | DivergedRun;
  pair: PairDistances;
  discovery: FinishedDiscovery | RunFailure;
}

/** Between two schemes: of their particles, and of their predictors. */
export interface PairDistances {
  /** null where the clouds are too large to be matched exactly. */
  readonly squaredRmd: number | null;
  /** E |f(X) - g(X)|^2. */
  readonly squaredDistance: number;
}

export interface FinishedDiscovery extends DiscoveryResult {
  readonly status: 'FINISHED';
}

export type TrainingResult<T extends TrainingTask> = TrainingResults[T['kind']];
