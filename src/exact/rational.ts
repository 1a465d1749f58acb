import type { Field } from './field.js';
import { gcd } from './integers.js';

/** A rational number in lowest terms with denominator > 0, so that equality is structural. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** numerator / denominator in lowest terms; the one constructor. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) {
    throw new Error(`expected a denominator other than 0, got ${n}/0`);
  }
  const divisor = d < 0n ? -gcd(n, d) : gcd(n, d);
  return divisor === 1n
    ? { numerator: n, denominator: d }
    : { numerator: n / divisor, denominator: d / divisor };
}

/** The field Q. */
export const rationals: Field<Rational> = {
  name: 'Q',
  zero: rational(0),
  one: rational(1),
  add: (a, b) =>
    rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
  sub: (a, b) =>
    rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator),
  mul: (a, b) => rational(a.numerator * b.numerator, a.denominator * b.denominator),
  neg: a => ({ numerator: -a.numerator, denominator: a.denominator }),
  inv: a => rational(a.denominator, a.numerator),
  isZero: a => a.numerator === 0n,
  equals: (a, b) => a.numerator === b.numerator && a.denominator === b.denominator,
  fromInteger: n => rational(n),
};
