import { ExactPool } from '../experiments/exact-pool.js';
import type { Log } from '../experiments/log.js';
import { openExperiments } from '../experiments/open-experiments.js';
import type { Environment } from './environment.js';
import { RememberingTower } from './exact-tower.js';
import { ApiServer } from './server.js';

/** The whole program, running. */
export interface Intertwine {
  readonly address: string;
  /** Ends it: no more requests, running work back in the queue, the store closed. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Listens, then opens the data directory and serves. Throws a StartError or DataDirectoryError where it can't; `onFatal` is told
 * when it can't go on later. `signal` ends a start that is under way.
 */
export async function startIntertwine(
  environment: Environment,
  log: Log,
  onFatal: (error: Error) => void,
  signal?: AbortSignal,
): Promise<Intertwine> {
  const closing: (() => Promise<void>)[] = [];
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= closeAll(closing);
    return stopped;
  };
  try {
    const server = await ApiServer.listen({ ...environment, log });
    closing.unshift(() => server.stop());
    signal?.throwIfAborted();
    const exact = new ExactPool({
      deadlineMs: environment.exactDeadlineMs,
      onError: error => log.error({ err: error }, 'A thread for exact questions failed.'),
    });
    closing.push(() => exact.close());
    const experiments = await openExperiments({
      dataDirectory: environment.dataDirectory,
      exact,
      log,
      onFatal,
    });
    closing.splice(1, 0, () => experiments.stop());
    signal?.throwIfAborted();
    server.serve({
      tower: new RememberingTower((question, signal) => exact.ask(question, { signal }), experiments.answers),
      experiments,
    });
    return { address: server.address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Closes one part after the other, the server first; a part that fails to close doesn't keep the others open. */
async function closeAll(closing: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closing) await close().catch(error => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'Not every part closed cleanly.');
}
