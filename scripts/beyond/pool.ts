import { Worker } from 'node:worker_threads';
import { costOf, type Job, type Outcome } from './job.js';

/**
 * The outcomes of all jobs, in their order, by some threads; long jobs go first. What comes out does not depend on how many threads
 * there are, since each job has its own seeds.
 */
export function performAll(
  jobs: readonly Job[],
  threads: number,
  onDone: (done: number) => void,
): Promise<Outcome[]> {
  const waiting = jobs.map((_, index) => index).sort((a, b) => costOf(jobs[b]) - costOf(jobs[a]) || a - b);
  const outcomes: Outcome[] = new Array(jobs.length);
  let done = 0;
  return new Promise((resolve, reject) => {
    const workers = Array.from(
      { length: threads },
      () => new Worker(new URL('./worker.js', import.meta.url)),
    );
    const stop = () => Promise.all(workers.map(worker => worker.terminate()));
    for (const worker of workers) {
      const next = () => {
        const index = waiting.shift();
        if (index !== undefined) worker.postMessage({ index, job: jobs[index] });
      };
      worker.on('error', error => stop().then(() => reject(error)));
      worker.on('message', ({ index, outcome }: { index: number; outcome: Outcome }) => {
        outcomes[index] = outcome;
        onDone(++done);
        if (done === jobs.length) stop().then(() => resolve(outcomes));
        else next();
      });
      next();
    }
  });
}
