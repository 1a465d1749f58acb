import { DomainError } from '../domain-error.js';
import type { Experiment } from './experiment.js';
import type { JobQueue } from './job-queue.js';
import type { Log } from './log.js';
import { perform } from './perform.js';
import { idsOfRunning, moveExperiment, readRequest } from './store.js';
import { ExperimentFailure, type KeepResult, type Workplace } from './workplace.js';

interface Running {
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/** Takes experiments from the queue, as many at a time as there are threads, and sees each to its end. */
export class Runner {
  readonly #place: Workplace;
  readonly #queue: JobQueue;
  readonly #log: Log;
  readonly #onBroken: (error: Error) => void;
  readonly #running = new Map<string, Running>();
  #stopping = false;
  #looking: Promise<void> = Promise.resolve();

  constructor(place: Workplace, queue: JobQueue, log: Log, onBroken: (error: Error) => void) {
    this.#place = place;
    this.#queue = queue;
    this.#log = log;
    this.#onBroken = onBroken;
  }

  /** At a start: what ran when the last process died goes back to the queue, and what has died too often is given up. */
  async recover(): Promise<void> {
    await this.#place.sql.transaction(async sql => {
      for (const id of await this.#queue.putBackInterrupted(sql)) {
        const error = {
          code: 'INTERRUPTED',
          message:
            'The server died five times while this ran, perhaps for lack of memory. Ask for a smaller one.',
        };
        await moveExperiment(sql, id, ['RUNNING'], 'FAILED', error);
        await this.#queue.remove(sql, id);
      }
      const interrupted = await idsOfRunning(sql);
      for (const id of interrupted) await moveExperiment(sql, id, ['RUNNING'], 'QUEUED');
      if (interrupted.length > 0)
        this.#log.info(
          { experiments: interrupted.length },
          'Interrupted experiments go on from where they were.',
        );
    });
  }

  /** Called whenever something was enqueued or a thread fell free: the queue is never polled. */
  look(): void {
    this.#looking = this.#looking.then(() => this.#takeWork()).catch(this.#onBroken);
  }

  /** Kills the work on an experiment; its state is the caller's business. */
  abort(id: string): void {
    this.#running.get(id)?.controller.abort();
  }

  /** Ends all work and puts it back in the queue, ahead of what waits. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#looking;
    const running = [...this.#running];
    for (const [, { controller }] of running) controller.abort();
    await Promise.all(running.map(([, { done }]) => done));
    await this.#place.sql.transaction(async sql => {
      for (const [id] of running) {
        if (!(await moveExperiment(sql, id, ['RUNNING'], 'QUEUED'))) continue;
        // A stop on purpose is no death: a job of its own, with all its retries.
        await this.#queue.remove(sql, id);
        await this.#queue.enqueue(sql, id, true);
      }
    });
  }

  async #takeWork(): Promise<void> {
    const { sql, pool, live } = this.#place;
    while (!this.#stopping && this.#running.size < pool.threads) {
      const experiment = await sql.transaction(async within => {
        const id = await this.#queue.next(within);
        if (id === null) return null;
        const moved = await moveExperiment(within, id, ['QUEUED'], 'RUNNING');
        if (!moved) throw new Error(`expected experiment ${id} of the queue to be QUEUED, got another state`);
        return moved;
      });
      if (experiment === null) return;
      live.begin(experiment);
      const controller = new AbortController();
      const done = this.#see(experiment, controller.signal)
        .catch(this.#onBroken)
        .finally(() => {
          this.#running.delete(experiment.id);
          live.end(experiment.id);
          this.look();
        });
      this.#running.set(experiment.id, { controller, done });
    }
  }

  async #see({ id }: Experiment, signal: AbortSignal): Promise<void> {
    try {
      const keepResult = await perform(this.#place, id, await readRequest(this.#place.sql, id), signal);
      await this.#succeed(id, keepResult);
    } catch (error) {
      if (!signal.aborted) await this.#fail(id, this.#explain(id, error));
    }
  }

  /** One transaction, so that a cancel comes before all of it, and nothing is stored, or after all of it. */
  async #succeed(id: string, keepResult: KeepResult): Promise<void> {
    await this.#place.sql.transaction(async sql => {
      await keepResult(sql);
      if (await moveExperiment(sql, id, ['RUNNING'], 'SUCCEEDED')) await this.#queue.remove(sql, id);
    });
  }

  async #fail(id: string, error: { code: string; message: string }): Promise<void> {
    await this.#place.sql.transaction(async sql => {
      if (await moveExperiment(sql, id, ['RUNNING'], 'FAILED', error)) await this.#queue.remove(sql, id);
    });
  }

  #explain(id: string, error: unknown): { code: string; message: string } {
    if (error instanceof DomainError || error instanceof ExperimentFailure)
      return { code: error.code, message: error.message };
    this.#log.error({ experiment: id, err: error }, 'An experiment failed by a fault of the program.');
    return { code: 'INTERNAL', message: 'The run failed by a fault of the program, which has been logged.' };
  }
}
