import type { DiscoveryState } from '../discovery/discover.js';
import type { DiscoveryStep } from '../discovery/verdict.js';
import type { RunFailure } from '../mean-field/run-failure.js';
import type { DiscoverRequest, DiscoveryResult, ParticleSnapshot, TrainRequest } from './experiment.js';
import type { FinishedRun } from './result-store.js';

/** One repetition of a training: the unit of work that is either finished and kept, or done again from its seed. */
export interface RepetitionTask {
  readonly kind: 'repetition';
  readonly request: TrainRequest;
  readonly repetition: number;
}

/** A discovery, from its start (checkpoint null) or from the state after the last step that was kept. */
export interface DiscoveryTask {
  readonly kind: 'discovery';
  readonly request: DiscoverRequest;
  readonly checkpoint: DiscoveryState | null;
}

export type TrainingTask = RepetitionTask | DiscoveryTask;

/** What a thread reports while it works. */
export type TrainingEvent =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'snapshot'; readonly snapshot: ParticleSnapshot }
  | {
      readonly kind: 'step';
      readonly step: number;
      readonly outcome: DiscoveryStep;
      readonly checkpoint: DiscoveryState;
    };

/** What a task ends with: a result to keep, or a run that could not finish. */
export interface TrainingResults {
  repetition: FinishedRun | RunFailure;
  discovery: FinishedDiscovery | RunFailure;
}

export interface FinishedDiscovery extends DiscoveryResult {
  readonly status: 'FINISHED';
}

export type TrainingResult<T extends TrainingTask> = TrainingResults[T['kind']];
