import { refuseAbove } from '../../domain-error.js';
import { factorial } from '../giants.js';
import { PARTIAL_TYPES_LIMIT } from './limits.js';

/** How often a permutation has cycles of small lengths: counts[l - 1] of length l, and how many permutations do. */
export interface PartialCycleType {
  readonly counts: readonly number[];
  readonly share: bigint;
}

/**
 * The joint distribution, over all n! permutations of n points, of the numbers of cycles of the lengths 1..d. With m_l
 * cycles of length l and r points on longer cycles there are n! / (prod l^(m_l) m_l!) e_d(r) / r! permutations, where
 * e_d(r) counts those of r points without cycles of length at most d: e_d(r) = sum_(l > d) (r-1)!/(r-l)! e_d(r-l).
 * TOO_LARGE where there are too many types.
 */
export function partialCycleTypes(n: number, d: number): PartialCycleType[] {
  refuseAbove(
    'The number of partial cycle types',
    countOfTypes(n, d),
    PARTIAL_TYPES_LIMIT,
    'Ask about fewer points, or shorter cycles.',
  );
  const longOnly = permutationsWithoutShortCycles(n, d);
  const factorials = Array.from({ length: n + 1 }, (_, k) => factorial(k));
  const types: PartialCycleType[] = [];
  const extend = (counts: readonly number[], rest: number, centraliser: bigint): void => {
    const length = counts.length + 1;
    if (length > d) {
      if (longOnly[rest] > 0n) {
        types.push({ counts, share: (factorials[n] * longOnly[rest]) / (centraliser * factorials[rest]) });
      }
      return;
    }
    let order = centraliser;
    for (let m = 0; m * length <= rest; m++) {
      if (m > 0) order *= BigInt(length * m);
      extend([...counts, m], rest - m * length, order);
    }
  };
  extend([], n, 1n);
  return types;
}

/** e_d(r) for r in 0..n. */
function permutationsWithoutShortCycles(n: number, d: number): bigint[] {
  const counts = [1n];
  // (r-1)!/(r-l)! e(r-l) summed over l > d: the sum for r is (r-1) times that for r-1, and one new term
  let sum = 0n;
  for (let r = 1; r <= n; r++) {
    sum *= BigInt(r - 1);
    if (r > d) sum += counts[r - d - 1] * fallingFactorial(r - 1, d);
    counts.push(sum);
  }
  return counts;
}

/** k (k-1) .. (k-j+1). */
function fallingFactorial(k: number, j: number): bigint {
  let product = 1n;
  for (let i = 0; i < j; i++) product *= BigInt(k - i);
  return product;
}

/** Tuples (m_1, .., m_d) with sum l m_l <= n, counted up to somewhat above the limit. */
function countOfTypes(n: number, d: number): number {
  let ways = new Array<number>(n + 1).fill(0);
  ways[0] = 1;
  for (let length = 1; length <= Math.min(d, n); length++) {
    const next = [...ways];
    for (let m = length; m <= n; m++) next[m] = Math.min(next[m] + next[m - length], PARTIAL_TYPES_LIMIT + 1);
    ways = next;
  }
  return ways.reduce((sum, count) => Math.min(sum + count, PARTIAL_TYPES_LIMIT + 1), 0);
}
