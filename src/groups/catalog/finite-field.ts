import type { Field } from '../../exact/field.js';
import { residueOfInteger } from '../../exact/integers.js';
import { factorise } from '../../exact/primes.js';

/** F_q on the numbers 0..q-1. */
export interface FiniteField extends Field<number> {
  readonly order: number;
  /** A generator of the multiplicative group. */
  readonly primitive: number;
}

/** Whether q is a power p^k of a prime, k >= 1. */
export function isPrimePower(q: number): boolean {
  return q > 1 && factorise(q).length === 1;
}

/**
 * The field with q = p^k elements: the number a_0 + a_1 p + .. + a_(k-1) p^(k-1) is the polynomial a_0 + a_1 x + ..
 * modulo x^k + c(x), where c is the least (read as a number) for which x generates the multiplicative group; such a
 * polynomial is irreducible. Products by discrete logarithms. Precondition: q is a prime power. Cost: q times the
 * number of polynomials tried, about k of them.
 */
export function finiteField(q: number): FiniteField {
  const [[p, k]] = factorise(q);
  const powers = powersOfPrimitive(p, k);
  const logarithm = new Int32Array(q);
  powers.forEach((element, exponent) => {
    logarithm[element] = exponent;
  });
  const add = (a: number, b: number): number => (k === 1 ? (a + b) % p : addDigits(a, b, p));
  const neg = (a: number): number => (k === 1 ? (p - a) % p : scaleDigits(a, p - 1, p));
  const raise = (exponent: number): number => powers[exponent % (q - 1)];
  return {
    name: `F_${q}`,
    order: q,
    primitive: raise(1),
    zero: 0,
    one: 1,
    add,
    sub: (a, b) => add(a, neg(b)),
    mul: (a, b) => (a === 0 || b === 0 ? 0 : raise(logarithm[a] + logarithm[b])),
    neg,
    inv: a => {
      if (a === 0) throw new Error('expected an element other than 0');
      return raise(q - 1 - logarithm[a]);
    },
    isZero: a => a === 0,
    equals: (a, b) => a === b,
    fromInteger: n => residueOfInteger(BigInt(n), p),
  };
}

/** 1, x, x^2, .., x^(q-2), all different, modulo the first polynomial that makes them so. */
function powersOfPrimitive(p: number, k: number): Int32Array {
  const q = p ** k;
  for (let c = 1; c < q; c++) {
    if (c % p === 0) continue;
    const powers = new Int32Array(q - 1);
    let element = 1;
    let length = 0;
    do {
      powers[length++] = element;
      element = timesX(element, p, q, c);
    } while (element > 1 && length < q - 1);
    if (element === 1 && length === q - 1) return powers;
  }
  throw new Error(`expected a prime power, got ${q}`);
}

/** a x modulo x^k + c(x): the digits move up, and the one that leaves at the top comes back times -c. */
function timesX(a: number, p: number, q: number, c: number): number {
  const top = Math.floor((a * p) / q);
  return addDigits(a * p - top * q, scaleDigits(c, p - top, p), p);
}

function addDigits(a: number, b: number, p: number): number {
  let sum = 0;
  for (let place = 1, x = a, y = b; x > 0 || y > 0; place *= p) {
    sum += ((x + y) % p) * place;
    x = Math.floor(x / p);
    y = Math.floor(y / p);
  }
  return sum;
}

function scaleDigits(a: number, factor: number, p: number): number {
  let product = 0;
  for (let place = 1, x = a; x > 0; place *= p) {
    product += (((x % p) * factor) % p) * place;
    x = Math.floor(x / p);
  }
  return product;
}
