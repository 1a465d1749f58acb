import { randomUUID } from 'node:crypto';
import type { DiscoveryStep } from '../discovery/verdict.js';
import { inArgument, refuseAbove } from '../domain-error.js';
import type { DataRows } from '../mean-field/data-rows.js';
import type { ProblemInput } from '../mean-field/problem.js';
import { withDimensions } from '../mean-field/unnamed-group.js';
import type { FigureKind } from '../studies/figure.js';
import type { StudyRequest, StudyResult } from '../studies/study.js';
import { hasDataSet, noSuchDataSet } from './data-set-store.js';
import type { DataSets } from './data-sets.js';
import { readDiscoveryResult, readDiscoverySteps } from './discovery-store.js';
import type { ExactPool } from './exact-pool.js';
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
import type { JobQueue } from './job-queue.js';
import type { LiveExperiments } from './live-experiments.js';
import type { ProblemFacts } from './problem-facts.js';
import { type CloudPlace, readParticles, readRuns, readSnapshots } from './run-store.js';
import type { Runner } from './runner.js';
import type { ExperimentService } from './service.js';
import type { Sql } from './sql.js';
import {
  countQueued,
  insertExperiment,
  listExperiments,
  moveExperiment,
  readExperiment,
  readRequest,
} from './store.js';
import type { AnswerStore } from './stored-answers.js';
import type { Studies, StudyProgress, StudyRunPage } from './studies.js';
import type { FigurePlan, StudyFigure } from './study-figures.js';
import type { StudyReport } from './study-report.js';
import { watchExperiment } from './watch.js';

/** The request with the dimensions of X and Y written into it where no group is named: the data set may go. */
function withSpaces<R extends ExperimentRequest>(request: R, rows: DataRows | null): R {
  const { input } = request;
  const problem = inArgument(['input', 'problem'], () => withDimensions(input.problem, rows));
  return { ...request, input: { ...input, problem } };
}

const DATA_SET_PATH = ['input', 'problem', 'dataSet'];

/** Experiments that may wait; beyond it a request is refused, so that a loop in a client can't fill the disk. */
const MOST_QUEUED = 1000;

export interface ExperimentsParts {
  readonly sql: Sql;
  readonly queue: JobQueue;
  readonly runner: Runner;
  readonly live: LiveExperiments;
  readonly exact: ExactPool;
  readonly answers: AnswerStore;
  readonly dataSets: DataSets;
  readonly studies: Studies;
  readonly close: () => Promise<void>;
}

/** The service over its parts: checks, stores, delegates. */
export class Experiments implements ExperimentService {
  readonly #parts: ExperimentsParts;
  readonly #watchers = new Set<AbortController>();
  #stop: Promise<void> | null = null;

  constructor(parts: ExperimentsParts) {
    this.#parts = parts;
  }

  get answers(): AnswerStore {
    return this.#parts.answers;
  }

  get dataSets(): DataSets {
    return this.#parts.dataSets;
  }

  async problem(problem: ProblemInput, seed: number, averagingNodes?: number): Promise<ProblemFacts> {
    const rows = await this.#rowsOf(problem, ['of', 'dataSet']);
    return this.#parts.exact.ask({ ask: 'problem', problem, seed, averagingNodes, rows });
  }

  train(input: TrainRequest): Promise<Experiment> {
    return this.#submit({ kind: 'TRAIN', input });
  }

  discover(input: DiscoverRequest): Promise<Experiment> {
    return this.#submit({ kind: 'DISCOVER', input });
  }

  study(input: StudyRequest): Promise<Experiment> {
    return this.#submit({ kind: 'STUDY', input });
  }

  async cancel(id: string): Promise<Experiment> {
    const { sql, queue, runner, live } = this.#parts;
    await this.get(id);
    const cancelled = await sql.transaction(async within => {
      const moved = await moveExperiment(within, id, ['QUEUED', 'RUNNING'], 'CANCELLED');
      if (moved) await queue.remove(within, id);
      return moved;
    });
    if (!cancelled) return this.get(id);
    runner.abort(id);
    live.end(id);
    return cancelled;
  }

  async get(id: string): Promise<Experiment> {
    return this.#parts.live.get(id) ?? (await readExperiment(this.#parts.sql, id));
  }

  request(id: string): Promise<ExperimentRequest> {
    return readRequest(this.#parts.sql, id);
  }

  async list(query: ListQuery): Promise<ExperimentPage> {
    const page = await listExperiments(this.#parts.sql, query);
    return { ...page, nodes: page.nodes.map(stored => this.#parts.live.get(stored.id) ?? stored) };
  }

  watch(id: string, signal?: AbortSignal): AsyncIterableIterator<Experiment> {
    const leave = new AbortController();
    const end = () => leave.abort();
    signal?.addEventListener('abort', end);
    this.#watchers.add(leave);
    leave.signal.addEventListener('abort', () => {
      this.#watchers.delete(leave);
      signal?.removeEventListener('abort', end);
    });
    if (signal?.aborted || this.#stop) end();
    return watchExperiment(id, this.#parts.live, () => this.get(id), leave);
  }

  async trainingRuns(id: string): Promise<TrainingRunSummary[]> {
    await this.get(id);
    return readRuns(this.#parts.sql, id);
  }

  async snapshots(id: string, repetition: number): Promise<TrainingSnapshotSummary[]> {
    await this.get(id);
    return readSnapshots(this.#parts.sql, id, repetition, repetition);
  }

  async particles(id: string, place: CloudPlace, first: number, offset: number): Promise<number[][]> {
    await this.get(id);
    return readParticles(this.#parts.sql, id, place, first, offset);
  }

  async discoverySteps(id: string): Promise<DiscoveryStep[]> {
    await this.get(id);
    return readDiscoverySteps(this.#parts.sql, id);
  }

  async discoveryResult(id: string): Promise<DiscoveryResult | null> {
    await this.get(id);
    return readDiscoveryResult(this.#parts.sql, id);
  }

  async studyProgress(id: string): Promise<StudyProgress> {
    return this.#parts.studies.progress(await this.get(id));
  }

  async studyResult(id: string): Promise<StudyResult> {
    return this.#parts.studies.result(await this.get(id));
  }

  async studyRuns(id: string, first: number, behind: number): Promise<StudyRunPage> {
    return this.#parts.studies.runs(await this.get(id), first, behind);
  }

  async studyReport(id: string): Promise<StudyReport> {
    return this.#parts.studies.report(await this.get(id));
  }

  async studyFigures(id: string, kinds?: readonly FigureKind[]): Promise<readonly FigurePlan[]> {
    return this.#parts.studies.figurePlans(await this.get(id), kinds);
  }

  async studyFigure(id: string, plan: FigurePlan): Promise<StudyFigure> {
    return this.#parts.studies.figure(await this.get(id), plan);
  }

  remainingSeconds(id: string): number | null {
    return this.#parts.live.remainingSeconds(id);
  }

  snapshot(id: string): ParticleSnapshot | null {
    return this.#parts.live.snapshot(id);
  }

  stop(): Promise<void> {
    this.#stop ??= this.#parts.close();
    for (const watcher of this.#watchers) watcher.abort();
    return this.#stop;
  }

  async #submit(asked: ExperimentRequest): Promise<Experiment> {
    const { sql, queue, runner, exact } = this.#parts;
    const { problem } = asked.input;
    const rows = await this.#rowsOf(problem, DATA_SET_PATH);
    const request = withSpaces(asked, rows);
    await exact.ask({ ask: 'canRun', request, rows });
    const experiment = await sql.transaction(async within => {
      if (problem.dataSet != null && !(await hasDataSet(within, problem.dataSet))) {
        throw noSuchDataSet(problem.dataSet, DATA_SET_PATH);
      }
      const waiting = await countQueued(within);
      refuseAbove(
        'The number of queued experiments',
        waiting + 1,
        MOST_QUEUED,
        'Wait for some to end, or cancel some.',
      );
      const inserted = await insertExperiment(within, randomUUID(), request);
      await queue.enqueue(within, inserted.id);
      return inserted;
    });
    runner.look();
    return experiment;
  }

  async #rowsOf(
    { dataSet }: Pick<ProblemInput, 'dataSet'>,
    path: readonly string[],
  ): Promise<DataRows | null> {
    return dataSet == null ? null : this.#parts.dataSets.rowsNamed(dataSet, path);
  }
}
