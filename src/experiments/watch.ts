import type { Experiment } from './experiment.js';
import { hasEnded, type LiveExperiments } from './live-experiments.js';

/** Between two events of one watcher. */
const INTERVAL_MS = 100;

/**
 * The states of an experiment as they come: the present one at once, the ended one last. Holds one flag per watcher and no
 * backlog: `read` is asked for the state of the moment when the reader is ready for it. Ends early where `leave` aborts.
 */
export function watchExperiment(
  id: string,
  live: LiveExperiments,
  read: () => Promise<Experiment>,
  leave: AbortController,
): AsyncIterableIterator<Experiment> {
  const states = experimentStates(id, live, read, leave);
  return {
    next: () => states.next(),
    // A generator's own return() would wait for the next event of an experiment that may be queued for hours.
    return: async () => {
      leave.abort();
      return states.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* experimentStates(
  id: string,
  live: LiveExperiments,
  read: () => Promise<Experiment>,
  leave: AbortController,
): AsyncGenerator<Experiment, undefined> {
  const left = leave.signal;
  let changed = false;
  let wake = () => {};
  const listener = () => {
    changed = true;
    wake();
  };
  live.listen(id, listener);
  left.addEventListener('abort', listener);
  try {
    while (!left.aborted) {
      changed = false;
      const experiment = await read();
      yield experiment;
      if (hasEnded(experiment)) return;
      await pause(left);
      if (!changed && !left.aborted) {
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    }
  } finally {
    live.unlisten(id, listener);
    left.removeEventListener('abort', listener);
    leave.abort();
  }
}

/** Waits for the interval, or until the watcher leaves. */
function pause(left: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      left.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, INTERVAL_MS);
    left.addEventListener('abort', end);
    if (left.aborted) end();
  });
}
