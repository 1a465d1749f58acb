import type { MessagePort } from 'node:worker_threads';
import type { DiscoveryState } from '../../discovery/finding.js';
import type { Snapshot } from '../../mean-field/evolve.js';
import type { TrainingMessage } from '../training-pool.js';
import type { TrainingEvent } from '../training-tasks.js';

/** Between two reports of progress, and between two snapshots. */
const PROGRESS_MS = 50;
const SNAPSHOT_MS = 200;

/** Reports a run to the main thread, no more often than somebody can look. */
export class Reporter {
  readonly #port: MessagePort;
  #lastProgress = 0;
  #lastSnapshot = 0;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  /** `part` is the repetition of a training, or the step of a discovery. */
  progress(part: number, fraction: number, snapshot?: Snapshot): void {
    const now = performance.now();
    if (now - this.#lastProgress >= PROGRESS_MS) {
      this.#lastProgress = now;
      this.#post({ kind: 'progress', fraction });
    }
    if (snapshot && now - this.#lastSnapshot >= SNAPSHOT_MS) {
      this.#lastSnapshot = now;
      this.#post({ kind: 'snapshot', snapshot: { part, fraction, ...snapshot } });
    }
  }

  /** The steps of a discovery from number `first` on. */
  steps(first: number, checkpoint: DiscoveryState): void {
    this.#post({ kind: 'steps', first, outcomes: checkpoint.steps.slice(first), checkpoint });
  }

  #post(event: TrainingEvent): void {
    const message: TrainingMessage = { event };
    this.#port.postMessage(message);
  }
}
