import { add, conjugate, invert, multiply, negate, subtract } from './cyclotomic-arithmetic.js';
import type { Cyclotomic } from './cyclotomic-form.js';
import type { Field } from './field.js';
import type { Rational } from './rational.js';

export { conjugate, galois } from './cyclotomic-arithmetic.js';
export { type Cyclotomic, conductorOf, MAX_CONDUCTOR, rootOfUnity } from './cyclotomic-form.js';
export { cosPi, sinPi, squareRoot } from './quadratic-and-trigonometric.js';

/** q as a cyclotomic number. */
export function fromRational(q: Rational): Cyclotomic {
  return { conductor: 1, numerators: [q.numerator], denominator: q.denominator };
}

/** n as a cyclotomic number. */
export function fromInteger(n: bigint | number): Cyclotomic {
  return { conductor: 1, numerators: [BigInt(n)], denominator: 1n };
}

export function isRational(x: Cyclotomic): boolean {
  return x.conductor === 1;
}

export function isZero(x: Cyclotomic): boolean {
  return x.conductor === 1 && x.numerators[0] === 0n;
}

export function equals(a: Cyclotomic, b: Cyclotomic): boolean {
  return (
    a === b ||
    (a.conductor === b.conductor &&
      a.denominator === b.denominator &&
      a.numerators.every((c, k) => c === b.numerators[k]))
  );
}

/** Whether x equals its complex conjugate. */
export function isReal(x: Cyclotomic): boolean {
  return equals(x, conjugate(x));
}

/** The rational number that x is; precondition: isRational(x). */
export function toRational(x: Cyclotomic): Rational {
  if (x.conductor !== 1) {
    throw new Error(`expected a rational number, got one of conductor ${x.conductor}`);
  }
  return { numerator: x.numerators[0]!, denominator: x.denominator };
}

/** A short text that is the same for equal numbers only: a key for maps. */
export function keyOf(x: Cyclotomic): string {
  return x.conductor === 1 && x.denominator === 1n
    ? x.numerators[0]!.toString()
    : `${x.conductor}:${x.numerators.join(',')}/${x.denominator}`;
}

/** The field of all cyclotomic numbers: operands of different conductors meet in the field of the lcm. */
export const cyclotomics: Field<Cyclotomic> = {
  name: 'Q^ab',
  zero: fromInteger(0n),
  one: fromInteger(1n),
  add,
  sub: subtract,
  mul: multiply,
  neg: negate,
  inv: invert,
  isZero,
  equals,
  fromInteger,
};
