const BAR_WIDTH = 30;
/** Between two lines where the output is no terminal. */
const LINE_MS = 10_000;

export interface StudyState {
  /** 0 to 1. */
  readonly progress: number;
  readonly finished: number;
  readonly diverged: number;
  readonly total: number;
  readonly remainingSeconds: number | null;
}

/** Shows how far a study is: a bar that is redrawn on a terminal, elsewhere a line now and then. */
export class ProgressDisplay {
  readonly #out: NodeJS.WriteStream;
  #lastLine = Number.NEGATIVE_INFINITY;
  #drawn = 0;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  show(state: StudyState): void {
    if (this.#out.isTTY) {
      const text = lineOf(state, true).slice(0, Math.max(20, (this.#out.columns ?? 80) - 1));
      this.#out.write(`\r${text.padEnd(this.#drawn)}`);
      this.#drawn = text.length;
    } else if (performance.now() - this.#lastLine >= LINE_MS) {
      this.#lastLine = performance.now();
      this.#out.write(`${lineOf(state, false)}\n`);
    }
  }

  /** Ends the bar's line, so that what follows has its own. */
  end(): void {
    if (this.#drawn > 0) this.#out.write('\n');
    this.#drawn = 0;
  }
}

/** "[####....] 43 %, 12 of 40 runs, 1 diverged, 3 min left" */
export function lineOf(state: StudyState, bar: boolean): string {
  const { progress, finished, diverged, total, remainingSeconds } = state;
  const filled = Math.round(progress * BAR_WIDTH);
  const drawn = bar ? `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ` : '';
  return [
    `${drawn}${percentOf(progress)} %`,
    `${finished} of ${total} runs`,
    ...(diverged > 0 ? [`${diverged} diverged`] : []),
    ...(remainingSeconds === null ? [] : [`${durationOf(remainingSeconds)} left`]),
  ].join(', ');
}

/** Rounded down, so that 100 is said at the end alone; below 10 with a decimal, since studies begin slowly. */
function percentOf(progress: number): string {
  const percent = 100 * progress;
  return percent < 10 ? (Math.floor(10 * percent) / 10).toFixed(1) : `${Math.floor(percent)}`;
}

/** A duration as people say it. */
export function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${(seconds / 3600).toFixed(1)} h`;
  return `${(seconds / 86_400).toFixed(1)} days`;
}
