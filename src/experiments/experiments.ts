import { randomUUID } from 'node:crypto';
import type { DiscoveryStep } from '../discovery/verdict.js';
import { refuseAbove } from '../domain-error.js';
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
  TrainRequest,
} from './experiment.js';
import type { JobQueue } from './job-queue.js';
import type { LiveExperiments } from './live-experiments.js';
import { readDiscoveryResult, readDiscoverySteps, readParticles, readTrainingRuns } from './result-store.js';
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
import { watchExperiment } from './watch.js';

/** Experiments that may wait; beyond it a request is refused, so that a loop in a client can't fill the disk. */
const MOST_QUEUED = 1000;

export interface ExperimentsParts {
  readonly sql: Sql;
  readonly queue: JobQueue;
  readonly runner: Runner;
  readonly live: LiveExperiments;
  readonly exact: ExactPool;
  readonly answers: AnswerStore;
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

  train(input: TrainRequest): Promise<Experiment> {
    return this.#submit({ kind: 'TRAIN', input });
  }

  discover(input: DiscoverRequest): Promise<Experiment> {
    return this.#submit({ kind: 'DISCOVER', input });
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
    return readTrainingRuns(this.#parts.sql, id);
  }

  async particles(id: string, repetition: number, first: number, offset: number): Promise<number[][]> {
    await this.get(id);
    return readParticles(this.#parts.sql, id, repetition, first, offset);
  }

  async discoverySteps(id: string): Promise<DiscoveryStep[]> {
    await this.get(id);
    return readDiscoverySteps(this.#parts.sql, id);
  }

  async discoveryResult(id: string): Promise<DiscoveryResult | null> {
    await this.get(id);
    return readDiscoveryResult(this.#parts.sql, id);
  }

  snapshot(id: string): ParticleSnapshot | null {
    return this.#parts.live.snapshot(id);
  }

  stop(): Promise<void> {
    this.#stop ??= this.#parts.close();
    for (const watcher of this.#watchers) watcher.abort();
    return this.#stop;
  }

  async #submit(request: ExperimentRequest): Promise<Experiment> {
    const { sql, queue, runner, exact } = this.#parts;
    await exact.ask({ ask: 'canRun', request });
    const experiment = await sql.transaction(async within => {
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
}
