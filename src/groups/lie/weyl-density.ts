import type { LaurentTerm } from '../torus-coset.js';
import { DENSITY_TERM_LIMIT } from './limits.js';

/** The roots of a classical group on its torus: A of U(n), B of SO(2n+1), C of Sp(n), D of SO(2n), all of rank n. */
export type RootType = 'A' | 'B' | 'C' | 'D';

/**
 * The product of 1 - t^alpha over the positive roots, expanded by Weyl's denominator formula: the sum of
 * sgn(w) t^(rho - w rho) over the Weyl group, whose |W| terms are distinct. undefined where |W| is above the limit.
 * Positive roots are t_i / t_j, t_i t_j for i < j, and of B t_i, of C t_i^2.
 */
export function weylDensity(type: RootType, rank: number): LaurentTerm[] | undefined {
  if (weylGroupOrder(type, rank) > DENSITY_TERM_LIMIT) return undefined;
  const rho = doubledRho(type, rank);
  const terms: LaurentTerm[] = [];
  const exponent = new Array<number>(rank).fill(0);
  const used = new Array<boolean>(rank).fill(false);
  place(0, false, 0);
  return terms;

  /** w rho has at coordinate i the entry of rho at `source`, negated or not; coordinates below i are done. */
  function place(i: number, odd: boolean, negated: number): void {
    if (i === rank) {
      if (type === 'D' && negated % 2 === 1) return;
      const minus = odd !== (type !== 'D' && negated % 2 === 1);
      terms.push({ coefficient: minus ? -1n : 1n, exponent: exponent.slice() });
      return;
    }
    let inversions = 0;
    for (let source = 0; source < rank; source++) {
      if (used[source]) continue;
      used[source] = true;
      const isOdd = odd !== (inversions % 2 === 1);
      exponent[i] = Math.trunc((rho[i] - rho[source]) / 2);
      place(i + 1, isOdd, negated);
      if (type !== 'A') {
        exponent[i] = Math.trunc((rho[i] + rho[source]) / 2);
        place(i + 1, isOdd, negated + 1);
      }
      used[source] = false;
      inversions++;
    }
  }
}

/** n!, 2^n n! for B and C, 2^(n-1) n! for D. */
export function weylGroupOrder(type: RootType, rank: number): bigint {
  const signs = { A: 0, B: rank, C: rank, D: Math.max(0, rank - 1) }[type];
  let order = 1n;
  for (let k = 2; k <= rank; k++) order *= BigInt(k);
  return order << BigInt(signs);
}

/** The sum of the positive roots. */
export function doubledRho(type: RootType, rank: number): number[] {
  const first = { A: rank - 1, B: 2 * rank - 1, C: 2 * rank, D: 2 * rank - 2 }[type];
  return Array.from({ length: rank }, (_, i) => first - 2 * i);
}
