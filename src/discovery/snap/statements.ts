import type { SnapAssumption } from './snap-assumption.js';
import type { SnappedChart, Unsnapped } from './snap-chart.js';

export const unknownErrors =
  'The standard errors of the subspace found are not finite numbers: repeat the discovery with more samples.';

export const heavySentence =
  'The coefficients of the echelon form lie within their errors of fractions, but so many of them are not 0 that the projector on their subspace would take too long to verify.';

export function uniqueSentence(dimension: number): string {
  return dimension === 0
    ? 'The subspace is {0}, of which there is one.'
    : 'The subspace is all of Z, of which there is one.';
}

export function noFractionSentence(
  { row, column, value, window }: Unsnapped,
  assumption: SnapAssumption,
): string {
  const place = `the coefficient ${value.toPrecision(4)} of coordinate ${column + 1} in the row of coordinate ${row + 1}`;
  return (
    `In the echelon form of the subspace ${place} is known to within ${window.toPrecision(2)} only${byAssumption(assumption)}, where it has no fraction that ` +
    `stands out: either the subspace is not rational, or its errors are too large for its denominator. ${moreSamples(assumption)}`
  );
}

/** Coefficients whose fractions may be a coincidence: all, or those of one denominator. */
export interface Coincidence {
  readonly denominator: number | null;
  readonly bits: number;
  readonly needed: number;
}

export function coincidenceSentence(
  { largestDenominator }: SnappedChart,
  { denominator, bits, needed }: Coincidence,
  assumption: SnapAssumption,
): string {
  const about = denominator === null ? 'They have' : `Those of denominator ${denominator} have`;
  return (
    `All coefficients of the echelon form lie within their errors${byAssumption(assumption)} of fractions with denominators up to ${largestDenominator}, ` +
    `but that may be a coincidence. ${about} ${Math.max(0, bits).toFixed(1)} bits of evidence, and ${needed} are asked for: the errors are too large. ${moreSamples(assumption)}`
  );
}

export function angleSentence(angle: number, allowed: number, assumption: SnapAssumption): string {
  return (
    `The coefficients of the echelon form lie within their errors of fractions, but the largest angle to the subspace of these, ` +
    `${angle.toPrecision(2)} rad, is more than ${allowed.toPrecision(2)} rad, which the errors allow${byAssumption(assumption)}. ${moreSamples(assumption)}`
  );
}

export function differSentence(assumption: SnapAssumption): string {
  return `Two echelon forms of the subspace lie within their errors of different exact subspaces${byAssumption(assumption)}. ${moreSamples(assumption)}`;
}

/** Of a subspace that was taken: `bits` after those paid. */
export function snappedSentence(
  facts: { chart: SnappedChart; bits: number; denominator: bigint; angle: number; dimension: number },
  assumption: SnapAssumption,
): string {
  const { chart, bits, denominator, angle, dimension } = facts;
  const entries = chart.fractions.length * chart.fractions[0].length;
  const errors = assumption.assumed
    ? `an error of ${assumption.error.toPrecision(2)} rad a direction, which is assumed since none is known`
    : `the standard error of ${assumption.error.toPrecision(2)} rad a direction`;
  return (
    `All ${entries} coefficients of the echelon form lie within ${chart.standardErrors.toFixed(1)} standard errors (${chart.widestWindow.toPrecision(2)} or less, from ${errors}) of fractions ` +
    `with denominators up to ${chart.largestDenominator}; numbers without pattern would at most once in 2^${Math.min(Math.floor(bits), 1000)} cases, and 2^${assumption.bitsNeeded} are asked for. ` +
    `The projector P on the exact subspace has the denominator ${denominator}; P^2 = P, P^T = P and trace P = ${dimension} hold exactly. ` +
    `The largest angle between the subspace found and the exact one is ${angle.toPrecision(2)} rad.`
  );
}

function byAssumption({ assumed, error }: SnapAssumption): string {
  return assumed ? ` (no errors are known; ${error.toPrecision(2)} rad a direction are assumed)` : '';
}

function moreSamples({ assumed }: SnapAssumption): string {
  return assumed
    ? 'Discover with the method ROBUST, which knows its errors.'
    : '4 times the samples halve the errors.';
}
