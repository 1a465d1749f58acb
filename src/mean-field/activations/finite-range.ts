import type { ScalarProgram } from '../../numeric/kernels/scalar-program.js';
import { type Arithmetic, DOUBLE, type Interval, intervalOf, type Obstacle } from './program-interval.js';
import { runProgram } from './run-program.js';

/** Where an activation must have finite values and slopes: [-REACH, REACH]. */
export const REACH = 20;

/** How often an interval is halved until an obstacle in it counts. */
const MAX_HALVINGS = 40;
/** Intervals that are looked at; a program that needs more is not shown to be finite. */
const MAX_INTERVALS = 1000;

/** Near which t the program may not be finite, why, and at which of its tokens. */
export interface NotFinite {
  readonly t: number;
  readonly reason: string;
  readonly token: number;
}

/**
 * null where the program is finite at all t in [-REACH, REACH] in an arithmetic, proved by intervals that are halved until it is finite on each; else
 * the first place where no proof was found.
 */
export function obstacleToFiniteness(
  program: ScalarProgram,
  arithmetic: Arithmetic = DOUBLE,
): NotFinite | null {
  const pending = [{ low: -REACH, high: REACH, halvings: 0 }];
  for (let looked = 0; pending.length > 0; looked++) {
    const { low, high, halvings } = pending.pop()!;
    const image = intervalOf(program, low, high, arithmetic);
    if (isBounded(image)) continue;
    const middle = (low + high) / 2;
    if (halvings === MAX_HALVINGS || looked >= MAX_INTERVALS) {
      const end = program.length - 1;
      return 'reason' in image
        ? { t: middle, ...image }
        : {
            t: middle,
            reason: `its numbers grow beyond ${arithmetic.bound}`,
            token: end,
          };
    }
    pending.push(
      { low: middle, high, halvings: halvings + 1 },
      { low, high: middle, halvings: halvings + 1 },
    );
  }
  return null;
}

/** Pieces of [-REACH, REACH] on which a constant is looked for. */
const PIECES = 64;

/**
 * Whether a continuous function is proved to be constant on [-REACH, REACH], by intervals that are single numbers. Functions that
 * only round to a constant, or are one for reasons that intervals do not see, are not.
 */
export function isProvedConstant(program: ScalarProgram): boolean {
  return Array.from({ length: PIECES }, (_, k) => {
    const end = (piece: number) => REACH * ((2 * piece) / PIECES - 1);
    return intervalOf(program, end(k), end(k + 1));
  }).every(image => 'low' in image && image.low === image.high);
}

/**
 * Whether sup |f| over all t is finite: BOUNDED where intervals show it, UNBOUNDED where f has an infinite limit at one end by the
 * arithmetic of infinities, else UNKNOWN. Precondition: f is finite on [-REACH, REACH].
 */
export function rangeOf(program: ScalarProgram): 'BOUNDED' | 'UNBOUNDED' | 'UNKNOWN' {
  if ([-Infinity, Infinity].some(t => Math.abs(runProgram(program, t)) === Infinity)) return 'UNBOUNDED';
  const tails = [intervalOf(program, -Infinity, -REACH), intervalOf(program, REACH, Infinity)];
  // On [-REACH, REACH] a continuous function is bounded.
  return tails.every(isBounded) ? 'BOUNDED' : 'UNKNOWN';
}

function isBounded(image: Interval | Obstacle): boolean {
  return 'low' in image && Number.isFinite(image.low) && Number.isFinite(image.high);
}
