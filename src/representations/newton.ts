import { type Cyclotomic, cyclotomics, fromRational } from '../exact/cyclotomic.js';
import { power } from '../exact/field.js';
import { rational } from '../exact/rational.js';

const { add, sub, mul, zero, one } = cyclotomics;

/**
 * The elementary symmetric functions e_0, .., e_k of the eigenvalues from their power sums p_1, .., p_k (Newton):
 * j e_j = p_1 e_(j-1) - p_2 e_(j-2) + .. Cost: k^2 products.
 */
export function elementaryFunctions(powerSums: readonly Cyclotomic[]): Cyclotomic[] {
  const e: Cyclotomic[] = [one];
  for (let j = 1; j <= powerSums.length; j++) {
    let sum = zero;
    for (let i = 1; i <= j; i++) sum = alternately(i, sum, mul(powerSums[i - 1]!, e[j - i]!));
    e.push(mul(fromRational(rational(1n, BigInt(j))), sum));
  }
  return e;
}

/**
 * The complete symmetric function h_k of n eigenvalues from e_0, .., e_min(k,n): h_j = e_1 h_(j-1) - e_2 h_(j-2) + ..; of one
 * eigenvalue its power. Cost: k min(k, n) products.
 */
export function completeFunction(elementary: readonly Cyclotomic[], k: number): Cyclotomic {
  if (elementary.length === 2) return power(cyclotomics, elementary[1]!, k);
  const h: Cyclotomic[] = [one];
  for (let j = 1; j <= k; j++) {
    let sum = zero;
    for (let i = 1; i <= Math.min(j, elementary.length - 1); i++) {
      sum = alternately(i, sum, mul(elementary[i]!, h[j - i]!));
    }
    h.push(sum);
  }
  return h[k]!;
}

function alternately(i: number, sum: Cyclotomic, term: Cyclotomic): Cyclotomic {
  return i % 2 === 1 ? add(sum, term) : sub(sum, term);
}
