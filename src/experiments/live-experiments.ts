import { ENDED_STATES, type Experiment, type ParticleSnapshot } from './experiment.js';

interface Live {
  experiment: Experiment;
  /** When it began in this process, in milliseconds, and how far it was then. */
  readonly began: { readonly at: number; readonly progress: number };
  snapshot: ParticleSnapshot | null;
}

/** What is known of running experiments between two writes to the store, and who waits to hear of changes. */
export class LiveExperiments {
  readonly #running = new Map<string, Live>();
  readonly #listeners = new Map<string, Set<() => void>>();

  begin(experiment: Experiment): void {
    const began = { at: performance.now(), progress: experiment.progress };
    this.#running.set(experiment.id, { experiment, began, snapshot: null });
    this.changed(experiment.id);
  }

  get(id: string): Experiment | undefined {
    return this.#running.get(id)?.experiment;
  }

  snapshot(id: string): ParticleSnapshot | null {
    return this.#running.get(id)?.snapshot ?? null;
  }

  /** Seconds to the end at the pace so far; null where nothing can be said yet. */
  remainingSeconds(id: string): number | null {
    const live = this.#running.get(id);
    if (!live) return null;
    const done = live.experiment.progress - live.began.progress;
    const seconds = (performance.now() - live.began.at) / 1000;
    return done > 0 ? (seconds * (1 - live.experiment.progress)) / done : null;
  }

  progress(id: string, progress: number): void {
    const live = this.#running.get(id);
    if (!live || progress <= live.experiment.progress) return;
    live.experiment = { ...live.experiment, progress };
    this.changed(id);
  }

  show(id: string, snapshot: ParticleSnapshot): void {
    const live = this.#running.get(id);
    if (!live) return;
    live.snapshot = snapshot;
    this.changed(id);
  }

  /** From here on the store alone says what the experiment is. */
  end(id: string): void {
    this.#running.delete(id);
    this.changed(id);
  }

  changed(id: string): void {
    for (const listener of this.#listeners.get(id) ?? []) listener();
  }

  listen(id: string, listener: () => void): void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
  }

  unlisten(id: string, listener: () => void): void {
    const listeners = this.#listeners.get(id);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(id);
  }
}

export function hasEnded(experiment: Experiment): boolean {
  return ENDED_STATES.includes(experiment.state);
}
