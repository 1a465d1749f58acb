import { studentQuantile } from './student-t.js';
import { INTERVAL_LEVEL } from './summary.js';

/** A value that was measured at N. */
export interface SizedValue {
  readonly particles: number;
  readonly value: number;
}

/** value = factor * N^exponent, fitted; why not, where it can't be. */
export type Rate = RateFit | { readonly status: 'NONE'; readonly reason: string };

export interface RateFit {
  readonly status: 'FITTED';
  readonly exponent: number;
  /** The exponent's t-interval of INTERVAL_LEVEL. */
  readonly low: number;
  readonly high: number;
  readonly factor: number;
  /** The share of the logarithms' variance that the line explains, in [0, 1]. */
  readonly rSquared: number;
  /** How many values, and the values of N from the smallest on. */
  readonly count: number;
  readonly sizes: readonly number[];
}

const FEWEST_SIZES = 3;

/**
 * The exponent of a power law in N: least squares of log value on log N over all values alike, so that N with more seeds
 * weigh more; its t-interval takes the n - 2 remaining degrees of freedom and one spread for all N. Refused for fewer than
 * FEWEST_SIZES values of N, and where any value is at or below the floor: 0, or telling of rounding only.
 */
export function rateOf(values: readonly SizedValue[], floor: number): Rate {
  const sizes = [...new Set(values.map(({ particles }) => particles))].sort((a, b) => a - b);
  if (sizes.length < FEWEST_SIZES) {
    return none(
      `${sizes.length} ${sizes.length === 1 ? 'value' : 'values'} of N: an exponent needs ${FEWEST_SIZES}.`,
    );
  }
  const zeros = values.filter(({ value }) => value <= floor).length;
  if (zeros > 0) return none(`${zeros} of ${values.length} values are 0${floor > 0 ? ' to rounding' : ''}.`);
  const n = values.length;
  const x = values.map(({ particles }) => Math.log(particles));
  const y = values.map(({ value }) => Math.log(value));
  const meanX = x.reduce((sum, a) => sum + a, 0) / n;
  const meanY = y.reduce((sum, a) => sum + a, 0) / n;
  const xx = x.reduce((sum, a) => sum + (a - meanX) ** 2, 0);
  const xy = x.reduce((sum, a, i) => sum + (a - meanX) * (y[i] - meanY), 0);
  const yy = y.reduce((sum, a) => sum + (a - meanY) ** 2, 0);
  const exponent = xy / xx;
  const residual = x.reduce((sum, a, i) => sum + (y[i] - meanY - exponent * (a - meanX)) ** 2, 0);
  const half = studentQuantile(INTERVAL_LEVEL, n - 2) * Math.sqrt(residual / (n - 2) / xx);
  return {
    status: 'FITTED',
    exponent,
    low: exponent - half,
    high: exponent + half,
    factor: Math.exp(meanY - exponent * meanX),
    // Values that are all the same lie on a line.
    rSquared: yy === 0 ? 1 : Math.max(0, 1 - residual / yy),
    count: n,
    sizes,
  };
}

function none(reason: string): Rate {
  return { status: 'NONE', reason };
}
