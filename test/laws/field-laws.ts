import type { Field } from '../../src/exact/field.js';

/** Throws at the first law of fields that fails on a sample: the axioms, and equality as equality of plain data. */
export function holdFieldLaws<E>(field: Field<E>, sample: readonly E[]): void {
  const { add, sub, mul, neg, inv, isZero, equals, zero, one, fromInteger } = field;
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`${field.name} breaks the law: ${law}`);
  };
  demand('0 is not 1', !equals(zero, one) && isZero(zero) && !isZero(one));
  demand('integers map to sums of 1', equals(fromInteger(3), add(one, add(one, one))));
  demand('negative integers map to negatives', equals(fromInteger(-2n), neg(add(one, one))));
  demand('integers map to products', equals(fromInteger(-6), mul(fromInteger(2), fromInteger(-3))));
  for (const a of sample) {
    demand('0 + a = a', equals(add(zero, a), a));
    demand('1 a = a', equals(mul(one, a), a));
    demand('a - a = 0', isZero(sub(a, a)) && isZero(add(a, neg(a))));
    demand('only zero equals 0', isZero(a) === equals(a, zero));
    if (!isZero(a)) demand('a / a = 1', equals(mul(a, inv(a)), one) && equals(inv(inv(a)), a));
    for (const b of sample) {
      demand('a + b = b + a', equals(add(a, b), add(b, a)));
      demand('a b = b a', equals(mul(a, b), mul(b, a)));
      demand('a - b = a + (-b)', equals(sub(a, b), add(a, neg(b))));
      demand('no zero divisors', isZero(mul(a, b)) === (isZero(a) || isZero(b)));
      demand('(a + b) - b has the data of a', sameData(sub(add(a, b), b), a));
      demand('equality is equality of data', equals(a, b) === sameData(a, b));
      for (const c of sample) {
        demand('(a + b) + c = a + (b + c)', equals(add(add(a, b), c), add(a, add(b, c))));
        demand('(a b) c = a (b c)', equals(mul(mul(a, b), c), mul(a, mul(b, c))));
        demand('a (b + c) = a b + a c', equals(mul(a, add(b, c)), add(mul(a, b), mul(a, c))));
      }
    }
  }
  let refused = false;
  try {
    inv(zero);
  } catch (error) {
    refused = error instanceof Error && /expected/.test(error.message);
  }
  demand('0 has no inverse', refused);
}

function sameData(a: unknown, b: unknown): boolean {
  const text = (x: unknown) => JSON.stringify(x, (_, v) => (typeof v === 'bigint' ? `${v}n` : v));
  return text(a) === text(b);
}
