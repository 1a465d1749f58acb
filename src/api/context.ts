import type { ExactAnswer, ExactQuestion } from '../experiments/exact-questions.js';
import type { ExperimentService } from '../experiments/service.js';
import type { LongLists } from './long-lists.js';

/** Answers exact questions elsewhere than on this thread; equal questions share one computation. */
export interface ExactTower {
  /**
   * `key`: canonical text of what is asked about; equal keys of one kind of question have equal answers. Rejected with the
   * reason of `signal` where it aborts, which says that the asker has gone.
   */
  ask<Q extends ExactQuestion>(question: Q, key: string, signal?: AbortSignal): Promise<ExactAnswer<Q>>;
}

/** What resolvers delegate to. */
export interface Services {
  readonly tower: ExactTower;
  readonly experiments: ExperimentService;
}

/** What every resolver is handed, anew for every request. */
export interface Context extends Services {
  readonly longLists: LongLists;
}
