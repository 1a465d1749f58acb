import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { DomainError } from '../domain-error.js';
import { type Answer, contentOf } from './answer.js';
import { hasCode } from './error-code.js';
import type { ExactAnswer, ExactQuestion } from './exact-questions.js';
import { workerFile } from './worker-file.js';

export interface ExactPoolOptions {
  /** Milliseconds from asking to answering; 100 s by default. */
  readonly deadlineMs?: number;
  /** Questions that may wait for a thread. */
  readonly maxWaiting?: number;
  /** Heap of one thread in MiB. */
  readonly memoryMiB?: number;
  /** The compiled worker, another one in tests. */
  readonly file?: string;
  /** Told when a thread fails that answers nothing at the moment, which a broken build does; uncaught by default. */
  readonly onError?: (error: Error) => void;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly deadlineMs?: number;
}

/** Threads for short exact questions: bounded in time, in memory and in the number that wait. */
export class ExactPool {
  readonly #pool: Piscina;
  readonly #deadlineMs: number;
  readonly #memoryMiB: number;
  readonly #maxWaiting: number;

  constructor(options: ExactPoolOptions = {}) {
    this.#deadlineMs = options.deadlineMs ?? 100_000;
    this.#maxWaiting = options.maxWaiting ?? 64;
    this.#memoryMiB = options.memoryMiB ?? 1024;
    // At least two, so that one long question leaves a road for the short ones; all warm, so that none waits for a start.
    const threads = Math.min(4, Math.max(2, availableParallelism() - 1));
    this.#pool = new Piscina({
      filename: options.file ?? workerFile('exact-worker'),
      minThreads: threads,
      maxThreads: threads,
      maxQueue: this.#maxWaiting,
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMiB },
    });
    if (options.onError) this.#pool.on('error', options.onError);
  }

  /**
   * The answer to a question. Refused with DEADLINE_EXCEEDED past the deadline and with TOO_LARGE where it needs more memory
   * than a thread has or too many questions wait; rejected with the signal's AbortError where the asker goes away.
   */
  async ask<Q extends ExactQuestion>(question: Q, options: AskOptions = {}): Promise<ExactAnswer<Q>> {
    const deadlineMs = options.deadlineMs ?? this.#deadlineMs;
    if (this.#pool.queueSize >= this.#maxWaiting) throw this.#tooManyWaiting();
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), deadlineMs);
    const signal = options.signal ? AbortSignal.any([options.signal, deadline.signal]) : deadline.signal;
    try {
      const answer: Answer<ExactAnswer<Q>> = await this.#pool.run(question, { signal });
      return contentOf(answer);
    } catch (error) {
      if (deadline.signal.aborted) throw deadlineExceeded(deadlineMs);
      if (hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY')) throw this.#outOfMemory();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #tooManyWaiting(): DomainError {
    return new DomainError(
      'TOO_LARGE',
      'Too many questions wait for an answer already. Ask again in a moment.',
      {
        limit: this.#maxWaiting,
        value: this.#pool.queueSize + 1,
      },
    );
  }

  #outOfMemory(): DomainError {
    return new DomainError(
      'TOO_LARGE',
      `The question needs more than the ${this.#memoryMiB} MiB that a single one may use. Ask for a smaller group or representation.`,
      { limit: `${this.#memoryMiB} MiB` },
    );
  }
}

function deadlineExceeded(deadlineMs: number): DomainError {
  return new DomainError(
    'DEADLINE_EXCEEDED',
    `The exact computation did not end within ${deadlineMs / 1000} s. Ask for a smaller group or representation.`,
    { limit: `${deadlineMs / 1000} s` },
  );
}
