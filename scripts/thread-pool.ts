import { Worker } from 'node:worker_threads';

/** What a thread is sent, and what it sends back; it performs orders one by one. */
export interface Order<J> {
  readonly index: number;
  readonly job: J;
}
export interface Answer<O> {
  readonly index: number;
  readonly outcome: O;
}

export interface PoolOptions<J, O> {
  /** The compiled module that every thread runs. */
  readonly worker: URL;
  readonly threads: number;
  /** A guess of what a job costs, in any unit: long ones go first, so that no thread is left alone with one at the end. */
  readonly costOf: (job: J) => number;
  /** Told of each outcome when it is there, with the place of its job. */
  readonly onDone?: (outcome: O, index: number) => void;
}

/**
 * The outcomes of all jobs, in their order. What comes out does not depend on the number of threads where each job has its own
 * seeds. A thread that fails ends them all, and the promise rejects with its error.
 */
export function performAll<J, O>(jobs: readonly J[], options: PoolOptions<J, O>): Promise<O[]> {
  const { worker: module, threads, costOf, onDone } = options;
  if (jobs.length === 0) return Promise.resolve([]);
  const waiting = jobs.map((_, index) => index).sort((a, b) => costOf(jobs[b]) - costOf(jobs[a]) || a - b);
  const outcomes: O[] = new Array(jobs.length);
  let done = 0;
  return new Promise((resolve, reject) => {
    const workers = Array.from({ length: Math.min(threads, jobs.length) }, () => new Worker(module));
    const stop = () => Promise.all(workers.map(worker => worker.terminate()));
    const fail = (error: unknown) => stop().then(() => reject(error));
    for (const worker of workers) {
      const next = () => {
        const index = waiting.shift();
        const order: Order<J> | null = index === undefined ? null : { index, job: jobs[index] };
        if (order) worker.postMessage(order);
      };
      worker.on('error', fail);
      worker.on('message', ({ index, outcome }: Answer<O>) => {
        outcomes[index] = outcome;
        try {
          onDone?.(outcome, index);
        } catch (error) {
          fail(error);
          return;
        }
        if (++done === jobs.length) stop().then(() => resolve(outcomes));
        else next();
      });
      next();
    }
  });
}
