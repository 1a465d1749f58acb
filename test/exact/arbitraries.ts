import fc from 'fast-check';
import { type Cyclotomic, cyclotomics, fromRational, rootOfUnity } from '../../src/exact/cyclotomic.js';
import { type Rational, rational } from '../../src/exact/rational.js';

/** Rationals with small and with large parts. */
export function rationalNumbers(bits = 6): fc.Arbitrary<Rational> {
  const bound = 2n ** BigInt(bits);
  return fc
    .tuple(fc.bigInt({ min: -bound, max: bound }), fc.bigInt({ min: 1n, max: bound }))
    .map(([n, d]) => rational(n, d));
}

/** Sums of up to four rational multiples of n-th roots of unity. */
export function cyclotomicNumbers(n: number, bits = 6): fc.Arbitrary<Cyclotomic> {
  const term = fc
    .tuple(rationalNumbers(bits), fc.nat(n - 1))
    .map(([q, k]) => cyclotomics.mul(fromRational(q), rootOfUnity(n, k)));
  return fc.array(term, { maxLength: 4 }).map(terms => terms.reduce(cyclotomics.add, cyclotomics.zero));
}
