import { refuseAbove } from '../domain-error.js';

/** Does a few pieces of work at a time, first come, first served; what comes while too many wait is refused. */
export class Turns {
  #free: number;
  readonly #what: string;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];

  /** `what`: the work, as a refusal names it. */
  constructor(what: string, atOnce: number, mostWaiting: number) {
    this.#what = what;
    this.#free = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else {
      const waiting = this.#waiting.length + 1;
      refuseAbove(
        `The number of ${this.#what} that wait to be made`,
        waiting,
        this.#mostWaiting,
        'Ask again in a moment.',
      );
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
