import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { DomainError } from '../domain-error.js';
import { type Answer, contentOf } from './answer.js';
import { hasCode } from './error-code.js';
import type { TrainingEvent, TrainingResult, TrainingTask } from './training-tasks.js';
import { threadFlags, workerFile } from './worker-file.js';

export interface TrainingPoolOptions {
  readonly threads?: number;
  /** The compiled worker, another one in tests. */
  readonly file?: string;
  /** Told when a thread fails that has no task at the moment, which a broken build does; uncaught by default. */
  readonly onError?: (error: Error) => void;
}

/** What a thread gets: the task, and the port on which it reports events and, last, its answer. */
export interface TrainingOrder {
  readonly task: TrainingTask;
  readonly port: MessagePort;
}

export type TrainingMessage =
  | { readonly event: TrainingEvent }
  | { readonly answer: Answer<TrainingResult<TrainingTask>> };

const MEMORY_MIB = 2048;

/** Threads for training and discovery: one core is left to the server itself. */
export class TrainingPool {
  readonly threads: number;
  readonly #pool: Piscina;

  constructor(options: TrainingPoolOptions = {}) {
    this.threads = options.threads ?? Math.max(1, availableParallelism() - 1);
    this.#pool = new Piscina({
      filename: options.file ?? workerFile('training-worker'),
      execArgv: threadFlags,
      minThreads: 1,
      maxThreads: this.threads,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
    });
    if (options.onError) this.#pool.on('error', options.onError);
  }

  /**
   * Runs a task to its end. Where `signal` aborts, the thread is killed, in the middle of whatever it does, and the promise
   * rejects with an AbortError. No event arrives after the promise has settled.
   */
  async run<T extends TrainingTask>(
    task: T,
    signal: AbortSignal,
    onEvent: (event: TrainingEvent) => void,
  ): Promise<TrainingResult<T>> {
    const { port1: ours, port2: theirs } = new MessageChannel();
    // The answer comes on the same port as the events, so that it can't overtake the last of them.
    const answer = new Promise<Answer<TrainingResult<T>>>(resolve => {
      ours.on('message', (message: TrainingMessage) => {
        if ('event' in message) onEvent(message.event);
        else resolve(message.answer as Answer<TrainingResult<T>>);
      });
    });
    try {
      const order: TrainingOrder = { task, port: theirs };
      await this.#pool.run(order, { signal, transferList: [theirs] });
      return contentOf(await answer);
    } catch (error) {
      if (hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY')) throw outOfMemory();
      throw error;
    } finally {
      ours.close();
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

function outOfMemory(): DomainError {
  return new DomainError(
    'TOO_LARGE',
    `The run needs more than the ${MEMORY_MIB} MiB that one may use. Ask for fewer particles or smaller batches.`,
    { limit: `${MEMORY_MIB} MiB` },
  );
}
