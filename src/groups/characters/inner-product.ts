import { type Cyclotomic, conjugate, cyclotomics } from '../../exact/cyclotomic.js';
import { gcdOfNumbers } from '../../exact/integers.js';
import { eulerPhi, factorise } from '../../exact/primes.js';
import { type Rational, rational, rationals } from '../../exact/rational.js';
import type { ConjugacyClasses } from '../classes/conjugacy-classes.js';

/**
 * <a, b> = 1/|G| sum_c |C_c| a(c) conj(b(c)) of two characters, or integer combinations of characters: the multiplicity of
 * b in a where b is irreducible. The values of such functions on g^u are conjugates of those on g, so that each product
 * may be replaced by the mean of its conjugates, a rational number: no common field of all values is entered.
 */
export function innerProduct(
  classes: ConjugacyClasses,
  a: readonly Cyclotomic[],
  b: readonly Cyclotomic[],
): Rational {
  let sum = rationals.zero;
  let order = 0n;
  classes.sizes.forEach((size, c) => {
    order += size;
    const product = cyclotomics.mul(a[c], conjugate(b[c]));
    sum = rationals.add(sum, rationals.mul(rational(size), meanOfConjugates(product)));
  });
  return rationals.mul(sum, rational(1, order));
}

/** The mean of all conjugates of x; that of a root of unity of order m is mu(m) / phi(m). */
function meanOfConjugates(x: Cyclotomic): Rational {
  if (x.conductor === 1) return { numerator: x.numerators[0], denominator: x.denominator };
  let sum = rationals.zero;
  x.numerators.forEach((coefficient, k) => {
    if (coefficient === 0n) return;
    const m = Math.floor(x.conductor / gcdOfNumbers(k, x.conductor));
    sum = rationals.add(sum, rational(coefficient * moebius(m), eulerPhi(m)));
  });
  return rationals.mul(sum, rational(1, x.denominator));
}

/** 0 where a square divides m, else (-1)^(number of primes). */
function moebius(m: number): bigint {
  const primes = factorise(m);
  if (primes.some(([, exponent]) => exponent > 1)) return 0n;
  return primes.length % 2 === 0 ? 1n : -1n;
}
