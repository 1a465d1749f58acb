import type { DiscoveryStep } from '../discovery/verdict.js';
import type { ProblemInput } from '../mean-field/problem.js';
import type { FigureKind } from '../studies/figure.js';
import type { StudyRequest, StudyResult } from '../studies/study.js';
import type { DataSets } from './data-sets.js';
import type {
  DiscoverRequest,
  DiscoveryResult,
  Experiment,
  ExperimentPage,
  ExperimentRequest,
  ListQuery,
  ParticleSnapshot,
  TrainingRunSummary,
  TrainingSnapshotSummary,
  TrainRequest,
} from './experiment.js';
import type { ProblemFacts } from './problem-facts.js';
import type { CloudPlace } from './run-store.js';
import type { AnswerStore } from './stored-answers.js';
import type { StudyProgress, StudyRunPage } from './studies.js';
import type { FigurePlan, StudyFigure } from './study-figures.js';
import type { StudyReport } from './study-report.js';

/** The experiments of one data directory. Every method that takes an id refuses an unknown one as NOT_FOUND. */
export interface ExperimentService {
  /** Answers of the exact tower, kept in the same store. */
  readonly answers: AnswerStore;
  readonly dataSets: DataSets;
  /** What can be told of a problem before anything is trained; refused as a training on it would be. */
  problem(input: ProblemInput, seed: number, averagingNodes?: number): Promise<ProblemFacts>;
  /** Checks the request (BAD_INPUT, TOO_LARGE), stores it, enqueues it; once this resolves the experiment is never lost. */
  train(request: TrainRequest): Promise<Experiment>;
  discover(request: DiscoverRequest): Promise<Experiment>;
  study(request: StudyRequest): Promise<Experiment>;
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
  /** The repetitions that have ended, in order, while it runs and after; of a study its jobs; empty for a discovery. */
  trainingRuns(id: string): Promise<TrainingRunSummary[]>;
  /** What a run recorded under way. */
  snapshots(id: string, repetition: number): Promise<TrainingSnapshotSummary[]>;
  /** Rows offset .. offset + first of a run's particles; refused above 100000 numbers a page. */
  particles(id: string, place: CloudPlace, first: number, offset: number): Promise<number[][]>;
  /** The finished steps in order, while it runs and after; empty for a training. */
  discoverySteps(id: string): Promise<DiscoveryStep[]>;
  /** null until a discovery has succeeded. */
  discoveryResult(id: string): Promise<DiscoveryResult | null>;
  /** How much of a study has ended, while it runs and after. */
  studyProgress(id: string): Promise<StudyProgress>;
  /** What has ended of a study. */
  studyResult(id: string): Promise<StudyResult>;
  /** The first of the runs that have ended behind a job's index, which is -1 for all of them. */
  studyRuns(id: string, first: number, behind: number): Promise<StudyRunPage>;
  /** What is made of it, off the main thread; remembered until more has ended, and while it runs for a moment longer. */
  studyReport(id: string): Promise<StudyReport>;
  /** The figures of a study, of all kinds or of some, and one of them, drawn off the main thread and remembered. */
  studyFigures(id: string, kinds?: readonly FigureKind[]): Promise<readonly FigurePlan[]>;
  studyFigure(id: string, plan: FigurePlan): Promise<StudyFigure>;
  /** Seconds to the end of a running experiment at its pace so far; null where nothing runs, or nothing is known yet. */
  remainingSeconds(id: string): number | null;
  /** The particles of what runs at this moment, for drawing; null where nothing runs. */
  snapshot(id: string): ParticleSnapshot | null;
  /** Puts running work back in the queue at its last finished part and closes everything; may be called twice. */
  stop(): Promise<void>;
}
