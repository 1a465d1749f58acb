import { bitsOfEvidence, type FractionCounts } from './coincidence.js';
import { type EchelonChart, entryErrors } from './echelon-chart.js';
import { type Fraction, simplestFraction } from './simplest-fraction.js';

/** The chance that some entry of a true fraction lies outside its window. */
const MISSED = 1e-3;
/** Denominators that are tried. */
const LARGEST_DENOMINATOR = 10_000;
/** Fractions with denominators up to so many times the one taken must lie outside the window. */
const NEXT = 4;

/** The fractions of a chart, and how surprising it is that all entries have one. */
export interface SnappedChart {
  readonly kind: 'FRACTIONS';
  readonly fractions: readonly (readonly Fraction[])[];
  readonly largestDenominator: number;
  /** Standard errors in a window, and the widest of these. */
  readonly standardErrors: number;
  readonly widestWindow: number;
  /** -log2 of the chance of all entries. */
  readonly bits: number;
  /** The denominator whose entries are least surprising together, and their bits. */
  readonly weakest: { readonly denominator: number; readonly bits: number };
}

/**
 * k such that `count` normal errors all stay within k standard errors but for a chance MISSED: 1 - erf(k / sqrt 2) <= e^(-k^2/2), count
 * times. 4.1 for 4 entries, 5.7 for 10^4.
 */
function windowOf(count: number): number {
  return Math.sqrt(2 * Math.log(count / MISSED));
}

/** The first entry, row by row, without a fraction. */
export interface Unsnapped {
  readonly kind: 'NO_FRACTION';
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly window: number;
}

/**
 * For each entry of F the fraction a/d of least denominator in its window of +-w, w = windowOf(entries) standard errors for a direction's error of
 * `error` radians. Taken only where 2 w < 1/(NEXT d^2): fractions with denominators up to NEXT d are at least that far from a/d,
 * so that none of them competes. Quadratic irrationals, whose convergents miss by 1/(sqrt(8) d^2) and more or 1/(sqrt(5) d^2), have none.
 * Cost O(entries).
 */
export function snapChart(
  chart: EchelonChart,
  error: number,
  counts: FractionCounts,
): SnappedChart | Unsnapped {
  const bitsOf = new Map<number, number>();
  const fractions: Fraction[][] = [];
  let widestWindow = 0;
  const errors = entryErrors(chart, error);
  const k = windowOf(chart.pivots.length * chart.free.length);
  for (const [i, row] of chart.entries.entries()) {
    fractions.push([]);
    for (const [j, value] of row.entries()) {
      const window = k * errors[i][j];
      const limit = Math.min(LARGEST_DENOMINATOR, Math.sqrt(1 / (2 * NEXT * window)));
      const fraction = limit > 1 ? simplestFraction(value - window, value + window, limit) : null;
      if (fraction === null)
        return { kind: 'NO_FRACTION', row: chart.pivots[i], column: chart.free[j], value, window };
      const { denominator } = fraction;
      const bits = bitsOfEvidence(window, denominator, counts);
      bitsOf.set(denominator, (bitsOf.get(denominator) ?? 0) + bits);
      widestWindow = Math.max(widestWindow, window);
      fractions[i].push(fraction);
    }
  }
  const classes = [...bitsOf].map(([denominator, bits]) => ({ denominator, bits }));
  return {
    ...{ kind: 'FRACTIONS', fractions, widestWindow, standardErrors: k },
    largestDenominator: classes.reduce((most, { denominator }) => Math.max(most, denominator), 1),
    bits: classes.reduce((sum, { bits }) => sum + bits, 0),
    weakest: classes.reduce((a, b) => (b.bits < a.bits ? b : a)),
  };
}
