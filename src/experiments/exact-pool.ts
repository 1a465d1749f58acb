import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { DomainError } from '../domain-error.js';
import { type Answer, contentOf } from './answer.js';
import { BrokenBuild } from './broken-build.js';
import { hasCode } from './error-code.js';
import type { ExactAnswer, ExactQuestion } from './exact-questions.js';
import { threadFlags, workerFile } from './worker-file.js';

export interface ExactPoolOptions {
  /** Milliseconds that a thread may work on a question, and that a question may wait for a thread; 100 s by default. */
  readonly deadlineMs?: number;
  /** Questions that may wait for a thread; 512 by default, as one operation may ask a few dozen. */
  readonly maxWaiting?: number;
  /** Heap of one thread in MiB. */
  readonly memoryMiB?: number;
  /** The compiled worker, another one in tests. */
  readonly file?: string;
  /** Told when a thread fails that answers nothing at the moment. */
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
  /** Threads that no question holds, and the questions that wait for one, first come, first served. */
  #free: number;
  readonly #waiting = new Set<() => void>();
  /** Aborted where no thread is left. */
  readonly #underWay = new Set<AbortController>();
  #broken: BrokenBuild | null = null;
  #isClosed = false;

  constructor(options: ExactPoolOptions = {}) {
    this.#deadlineMs = options.deadlineMs ?? 100_000;
    this.#maxWaiting = options.maxWaiting ?? 512;
    this.#memoryMiB = options.memoryMiB ?? 1024;
    // More threads than cores, so that some long questions leave a road for the short ones.
    this.#free = Math.max(4, availableParallelism());
    this.#pool = new Piscina({
      filename: options.file ?? workerFile('exact-worker'),
      execArgv: threadFlags,
      minThreads: 2,
      maxThreads: this.#free,
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMiB },
    });
    this.#pool.on('error', error => {
      this.#checkThreads(error);
      options.onError?.(error);
    });
  }

  /**
   * The answer to a question. Refused with DEADLINE_EXCEEDED past the deadline, which counts from a thread's taking it up, and
   * with TOO_LARGE where it needs more memory than a thread has or too many questions wait; rejected with the signal's
   * AbortError where the asker goes away, and at once with BrokenBuild where the threads fail to start.
   */
  async ask<Q extends ExactQuestion>(question: Q, options: AskOptions = {}): Promise<ExactAnswer<Q>> {
    const deadlineMs = options.deadlineMs ?? this.#deadlineMs;
    await this.#within(deadlineMs, options.signal, noThreadFree, signal => this.#thread(signal));
    try {
      return await this.#within(deadlineMs, options.signal, deadlineExceeded, async signal => {
        const answer: Promise<Answer<ExactAnswer<Q>>> = this.#pool.run(question, { signal });
        this.#checkThreads(null);
        return contentOf(await answer);
      });
    } catch (error) {
      this.#checkThreads(error);
      throw hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? this.#outOfMemory() : error;
    } finally {
      this.#release();
    }
  }

  /** Work under a deadline of its own; past it, `late` says what to tell. */
  async #within<T>(
    ms: number,
    asker: AbortSignal | undefined,
    late: (ms: number) => DomainError,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (this.#broken) throw this.#broken;
    const deadline = new AbortController();
    this.#underWay.add(deadline);
    const timer = setTimeout(() => deadline.abort(), ms);
    try {
      return await work(asker ? AbortSignal.any([asker, deadline.signal]) : deadline.signal);
    } catch (error) {
      throw this.#broken ?? (deadline.signal.aborted ? late(ms) : error);
    } finally {
      clearTimeout(timer);
      this.#underWay.delete(deadline);
    }
  }

  /** Resolves when a thread is the caller's, who then releases it; rejects when the signal aborts. */
  async #thread(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free--;
      return;
    }
    if (this.#waiting.size >= this.#maxWaiting) throw this.#tooManyWaiting();
    await new Promise<void>((resolve, reject) => {
      const abort = () => {
        this.#waiting.delete(take);
        reject(signal.reason);
      };
      const take = () => {
        signal.removeEventListener('abort', abort);
        resolve();
      };
      this.#waiting.add(take);
      signal.addEventListener('abort', abort, { once: true });
    });
  }

  #release(): void {
    const [next] = this.#waiting;
    if (next === undefined) this.#free++;
    else {
      this.#waiting.delete(next);
      next();
    }
  }

  /** Threads that fail before they are ready aren't replaced: where none is left, nothing is answered any more. */
  #checkThreads(cause: unknown): void {
    if (this.#isClosed || this.#broken || this.#pool.threads.length > 0) return;
    this.#broken = new BrokenBuild(cause);
    for (const asked of this.#underWay) asked.abort();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool.destroy();
  }

  #tooManyWaiting(): DomainError {
    return new DomainError(
      'TOO_LARGE',
      'Too many questions wait for an answer already. Ask again in a moment.',
      {
        limit: this.#maxWaiting,
        value: this.#waiting.size + 1,
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

function noThreadFree(deadlineMs: number): DomainError {
  return new DomainError(
    'DEADLINE_EXCEEDED',
    `Other questions kept all threads busy for ${deadlineMs / 1000} s. Ask again in a moment.`,
    { limit: `${deadlineMs / 1000} s` },
  );
}
