import type { DiscoveryStep } from '../discovery/verdict.js';
import type {
  DiscoverRequest,
  DiscoveryResult,
  Experiment,
  ExperimentPage,
  ExperimentRequest,
  ListQuery,
  ParticleSnapshot,
  TrainingRunSummary,
  TrainRequest,
} from './experiment.js';
import type { AnswerStore } from './stored-answers.js';

/** The experiments of one data directory. Every method that takes an id refuses an unknown one as NOT_FOUND. */
export interface ExperimentService {
  /** Answers of the exact tower, kept in the same store. */
  readonly answers: AnswerStore;
  /** Checks the request (BAD_INPUT, TOO_LARGE), stores it, enqueues it; once this resolves the experiment is never lost. */
  train(request: TrainRequest): Promise<Experiment>;
  discover(request: DiscoverRequest): Promise<Experiment>;
  /** Ends a queued or running experiment as CANCELLED; what has ended already stays as it is. */
  cancel(id: string): Promise<Experiment>;
  get(id: string): Promise<Experiment>;
  /** What was asked for, as it was stored. */
  request(id: string): Promise<ExperimentRequest>;
  /** Newest first; `after` is the endCursor of the page before. */
  list(query: ListQuery): Promise<ExperimentPage>;
  /**
   * The present state at once, then each later state until the experiment has ended, at most ten a second: a slow reader gets
   * the latest state, not a backlog. Ends, too, when `signal` aborts or the service stops.
   */
  watch(id: string, signal?: AbortSignal): AsyncIterable<Experiment>;
  /** The finished repetitions in order, while it runs and after; empty for a discovery. */
  trainingRuns(id: string): Promise<TrainingRunSummary[]>;
  /** Rows offset .. offset + first of a finished repetition's particles; refused above 100000 numbers a page. */
  particles(id: string, repetition: number, first: number, offset: number): Promise<number[][]>;
  /** The finished steps in order, while it runs and after; empty for a training. */
  discoverySteps(id: string): Promise<DiscoveryStep[]>;
  /** null until a discovery has succeeded. */
  discoveryResult(id: string): Promise<DiscoveryResult | null>;
  /** The particles of what runs at this moment, for drawing; null where nothing runs. */
  snapshot(id: string): ParticleSnapshot | null;
  /** Puts running work back in the queue at its last finished part and closes everything; may be called twice. */
  stop(): Promise<void>;
}
