import type { Precision } from '../mean-field/settings.js';
import { studentQuantile } from './student-t.js';

/** The level of all intervals. */
export const INTERVAL_LEVEL = 0.95;

/**
 * RMD^2, which has no scale, is 0 to rounding at or below it. Relative rounding errors are squared to 1e-32 in FLOAT64 and to
 * 4e-15 in FLOAT32; a run amplifies them: averaged DA of the published problem, which stays on E^G in exact arithmetic, ends at
 * RMD^2 up to 1e-22 in FLOAT64.
 */
export const ROUNDING_FLOOR: Record<Precision, number> = { FLOAT64: 1e-20, FLOAT32: 1e-11 };

/** An estimate with its two-sided interval of INTERVAL_LEVEL; without one where a single value can't give any. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Values of one measure in one cell. */
export interface Summary {
  readonly count: number;
  /** How many are at or below the floor: 0, for RMD^2 to rounding. */
  readonly zeros: number;
  readonly minimum: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: number;
  readonly mean: number;
  /** The geometric mean, with the t-interval of the logarithms' mean; null where any value is among the zeros. */
  readonly logMean: Estimate | null;
}

/** The summary of values from 0 on; null of none. Cost O(n log n). */
export function summaryOf(values: readonly number[], floor: number): Summary | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  if (!(sorted[0] >= 0) || !values.every(Number.isFinite)) {
    throw new Error(`expected finite values from 0 on, got ${values.join(', ')}`);
  }
  const zeros = sorted.filter(value => value <= floor).length;
  return {
    count: sorted.length,
    zeros,
    minimum: sorted[0],
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    maximum: sorted[sorted.length - 1],
    mean: mean(sorted),
    logMean: zeros > 0 ? null : logMean(sorted),
  };
}

/**
 * The quantile of sorted values by linear interpolation between the order statistics at (n - 1) q, the default of R and NumPy.
 * Source: Hyndman, Fan, "Sample quantiles in statistical packages", American Statistician 50, 1996, definition 7.
 *
 * @pre at least one value, ascending; 0 <= q <= 1
 */
export function quantile(sorted: readonly number[], q: number): number {
  const place = (sorted.length - 1) * q;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** A median with its quartiles. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Of the values that are there; null where none is. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter(value => value !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  return { low: quantile(known, 0.25), median: quantile(known, 0.5), high: quantile(known, 0.75) };
}

/** exp of the mean of the logarithms, and of the ends of its t-interval. */
function logMean(positive: readonly number[]): Estimate {
  const logarithms = positive.map(Math.log);
  const center = mean(logarithms);
  const n = logarithms.length;
  if (n === 1) return { value: positive[0], low: null, high: null };
  const variance = logarithms.reduce((sum, x) => sum + (x - center) ** 2, 0) / (n - 1);
  const half = studentQuantile(INTERVAL_LEVEL, n - 1) * Math.sqrt(variance / n);
  return { value: Math.exp(center), low: Math.exp(center - half), high: Math.exp(center + half) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
