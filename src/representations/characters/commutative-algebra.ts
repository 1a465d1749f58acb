import { type Cyclotomic, cyclotomics, fromRational } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';

/** Where characters have their values: a commutative ring with the quotients that Newton's identities ask for. */
export interface CommutativeAlgebra<E> {
  readonly zero: E;
  readonly one: E;
  add(a: E, b: E): E;
  sub(a: E, b: E): E;
  mul(a: E, b: E): E;
  fromInteger(n: number | bigint): E;
  /** x / k; precondition: k divides x in the ring. */
  divide(x: E, k: number): E;
  /** The integer below 2^53 that x is, if it is one. */
  toInteger(x: E): number | undefined;
}

/** Numbers as coefficients of polynomials: which cyclotomic number each one is. */
export interface CoefficientAlgebra<C> extends CommutativeAlgebra<C> {
  isZero(x: C): boolean;
  /** Precondition: the number is in the ring. */
  fromCyclotomic(x: Cyclotomic): C;
  toCyclotomic(x: C): Cyclotomic;
}

export const cyclotomicCoefficients: CoefficientAlgebra<Cyclotomic> = {
  zero: cyclotomics.zero,
  one: cyclotomics.one,
  add: cyclotomics.add,
  sub: cyclotomics.sub,
  mul: cyclotomics.mul,
  fromInteger: cyclotomics.fromInteger,
  divide: (x, k) => (k === 1 ? x : cyclotomics.mul(fromRational(rational(1, k)), x)),
  toInteger: x => (isInteger(x) ? safeInteger(x.numerators[0]!) : undefined),
  isZero: cyclotomics.isZero,
  fromCyclotomic: x => x,
  toCyclotomic: x => x,
};

/** Characters of permutations and of tori are polynomials over Z, where products are far cheaper. */
export const integerCoefficients: CoefficientAlgebra<bigint> = {
  zero: 0n,
  one: 1n,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  fromInteger: BigInt,
  divide: (x, k) => {
    const quotient = x / BigInt(k);
    if (quotient * BigInt(k) !== x) throw new Error(`expected a multiple of ${k}, got ${x}`);
    return quotient;
  },
  toInteger: safeInteger,
  isZero: x => x === 0n,
  fromCyclotomic: x => {
    if (!isInteger(x)) throw new Error(`expected an integer, got a number of conductor ${x.conductor}`);
    return x.numerators[0]!;
  },
  toCyclotomic: cyclotomics.fromInteger,
};

export function isInteger(x: Cyclotomic): boolean {
  return x.conductor === 1 && x.denominator === 1n;
}

function safeInteger(x: bigint): number | undefined {
  return x <= Number.MAX_SAFE_INTEGER && x >= Number.MIN_SAFE_INTEGER ? Number(x) : undefined;
}

/** x^exponent by repeated squaring; precondition: exponent >= 0. */
export function powerIn<E>(algebra: CommutativeAlgebra<E>, x: E, exponent: number): E {
  let result = algebra.one;
  let square = x;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = algebra.mul(result, square);
    if (rest > 1) square = algebra.mul(square, square);
  }
  return result;
}
