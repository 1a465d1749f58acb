/** A thread that performs bundles of discoveries, one by one. */
import { parentPort } from 'node:worker_threads';
import { road } from '../road.js';
import type { Order } from '../thread-pool.js';
import type { Job } from './cells.js';
import { type Outcome, perform } from './job.js';

/** A job that broke, which is a mistake of ours: the study goes on with the others, and ends with it. */
export interface Broken {
  readonly broken: string;
}

if (!parentPort) throw new Error('expected to run as a worker thread, got the main thread');
const port = parentPort;
port.on('message', ({ index, job: bundle }: Order<readonly Job[]>) => {
  port.postMessage({ index, outcome: bundle.map(performed) });
});

function performed(job: Job): Outcome | Broken {
  try {
    return perform(job, road, () => performance.now());
  } catch (error) {
    return { broken: error instanceof Error ? `${error.stack}` : `${error}` };
  }
}
