import type { CompactForm } from '../../groups/lie-factor.js';

/**
 * The dimension of the irrep of the identity component (SO(n) for O(n)) with a highest weight in the coordinates t_i of
 * the torus, by Weyl's formula: the product over the positive roots alpha of <lambda + rho, alpha> / <rho, alpha>.
 * Roots are t_i / t_j and, but for U(n) and SU(n), t_i t_j for i < j; for Sp(n) also t_i^2, for odd SO(n) also t_i.
 */
export function weylDimension({ letter, n }: CompactForm, weight: readonly number[]): bigint {
  const isUnitary = letter === 'U' || letter === 'SU';
  const rank = weight.length;
  // twice rho: even for U, Sp and SO(2m), odd for SO(2m+1)
  const shift = letter === 'Sp' ? 2 : isUnitary || n % 2 === 0 ? 0 : 1;
  const rho = Array.from({ length: rank }, (_, i) => BigInt(2 * (rank - 1 - i) + shift));
  const shifted = rho.map((r, i) => r + 2n * BigInt(weight[i]));
  let numerator = 1n;
  let denominator = 1n;
  for (let i = 0; i < rank; i++) {
    if (shift !== 0) {
      numerator *= shifted[i];
      denominator *= rho[i];
    }
    for (let j = i + 1; j < rank; j++) {
      numerator *= shifted[i] - shifted[j];
      denominator *= rho[i] - rho[j];
      if (isUnitary) continue;
      numerator *= shifted[i] + shifted[j];
      denominator *= rho[i] + rho[j];
    }
  }
  if (numerator % denominator !== 0n) {
    throw new Error(
      `expected an integer dimension of [${weight.join(',')}], got ${numerator}/${denominator}`,
    );
  }
  return numerator / denominator;
}
