/** A thread that performs jobs one by one. */
import { parentPort } from 'node:worker_threads';
import { road } from '../road.js';
import type { Order } from '../thread-pool.js';
import { type Job, perform } from './job.js';

if (!parentPort) throw new Error('expected to run as a worker thread, got the main thread');
const port = parentPort;
port.on('message', ({ index, job }: Order<Job>) => {
  port.postMessage({ index, outcome: perform(job, road) });
});
