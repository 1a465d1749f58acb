import { absolute, gcd, integerSquareRoot } from './integers.js';
import type { Rational } from './rational.js';

/** The x in 0..m*p-1 that is a modulo m and b modulo p, given the inverse of m modulo p. */
export function chineseRemainder(a: bigint, m: bigint, b: number, p: bigint, inverse: bigint): bigint {
  const difference = ((((BigInt(b) - a) * inverse) % p) + p) % p;
  return a + m * difference;
}

/** The bound on numerator and denominator up to which a residue modulo m determines a fraction: sqrt(m/2). */
export function reconstructionBound(m: bigint): bigint {
  return integerSquareRoot((m - 1n) / 2n);
}

/**
 * The one fraction n/d = residue modulo m with |n|, d <= bound and d coprime to m, undefined where there is none: the
 * first remainder within the bound in Euclid's algorithm (Wang's rational reconstruction).
 * Preconditions: 0 <= residue < m, 2 bound^2 < m.
 */
export function reconstructRational(residue: bigint, m: bigint, bound: bigint): Rational | undefined {
  let [r0, r1] = [m, residue];
  let [t0, t1] = [0n, 1n];
  while (r1 > bound) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  const denominator = absolute(t1);
  if (denominator > bound || gcd(r1, denominator) !== 1n) {
    return undefined;
  }
  return { numerator: t1 < 0n ? -r1 : r1, denominator };
}
