import type { CandidateFit } from './fit-of-candidate.js';

/** A fit with the order of its group, null where it is infinite. */
export interface RankedFit extends CandidateFit {
  readonly order: bigint | null;
}

/**
 * The order in which candidates explain a found subspace, best first:
 * 1. those that fix it within the evidence before those that move it;
 * 2. of those that fix it, those whose E^H is the found subspace (EQUAL) first, then the smaller E^H: a larger group explains more of what is
 *    found; where E^H has the same dimension, the larger group, an infinite one being the largest;
 * 3. then the smaller angle; and what is equal in all of it stays in the order given.
 */
export function rankCandidates<F extends RankedFit>(fits: readonly F[]): F[] {
  return [...fits].sort((a, b) => compareFits(a, b));
}

function compareFits(a: RankedFit, b: RankedFit): number {
  if (a.fixes !== b.fixes) return a.fixes ? -1 : 1;
  if (a.fixes) {
    const first = Number(isEqual(b)) - Number(isEqual(a));
    const second = a.comparison.exactDimension - b.comparison.exactDimension;
    if (first !== 0 || second !== 0) return first || second;
    if (a.order !== b.order) return isLarger(a.order, b.order) ? -1 : 1;
  }
  return a.angle - b.angle;
}

function isEqual({ comparison }: RankedFit): boolean {
  return comparison.relation === 'EQUAL';
}

function isLarger(a: bigint | null, b: bigint | null): boolean {
  return a === null || (b !== null && a > b);
}
