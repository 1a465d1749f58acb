import { WorkMeter } from '../../groups/work-meter.js';
import type { CoefficientAlgebra, CommutativeAlgebra } from './commutative-algebra.js';

/** The coefficients other than 0 by their packed exponents. */
export type LaurentPolynomial<C> = ReadonlyMap<number, C>;

/** The exponents that a variable may have. */
export interface ExponentRange {
  readonly least: number;
  readonly greatest: number;
}

/** Products of terms in one computation: some seconds. */
const PRODUCT_LIMIT = 10_000_000;

/**
 * Laurent polynomials in some variables with bounded exponents.
 *
 * Exponents e_1, e_2, .. are packed into one number, the sum of e_i s_i with s_1 = 1 and s_(i+1) / s_i the number of values
 * of e_i, so that a product of monomials is a sum of keys. A product costs as many steps as its factors have pairs of terms.
 *
 * @pre no exponent of any result leaves its range, which holds 0
 * @throws DomainError TOO_LARGE above the declared number of products of terms
 */
export class LaurentPolynomials<C> implements CommutativeAlgebra<LaurentPolynomial<C>> {
  readonly zero: LaurentPolynomial<C> = new Map();
  readonly one: LaurentPolynomial<C>;
  private readonly strides: readonly number[];
  private readonly meter = new WorkMeter(
    'The number of products of terms of characters',
    PRODUCT_LIMIT,
    'Use smaller powers.',
  );

  /** The key of the least exponents. */
  private readonly least: number;

  /** Precondition: fits(ranges). */
  constructor(
    readonly coefficients: CoefficientAlgebra<C>,
    private readonly ranges: readonly ExponentRange[],
  ) {
    if (!fits(ranges)) throw new Error(`expected exponents of ${ranges.length} variables to fit one key`);
    this.one = new Map([[0, coefficients.one]]);
    const strides: number[] = [];
    ranges.reduce((stride, { least, greatest }) => {
      strides.push(stride);
      return stride * (greatest - least + 1);
    }, 1);
    this.strides = strides;
    this.least = ranges.reduce((key, { least }, i) => key + least * strides[i], 0);
  }

  add(a: LaurentPolynomial<C>, b: LaurentPolynomial<C>): LaurentPolynomial<C> {
    return this.combine(a, b, x => x, this.coefficients.add);
  }

  sub(a: LaurentPolynomial<C>, b: LaurentPolynomial<C>): LaurentPolynomial<C> {
    const { sub, zero } = this.coefficients;
    return this.combine(a, b, x => sub(zero, x), sub);
  }

  mul(a: LaurentPolynomial<C>, b: LaurentPolynomial<C>): LaurentPolynomial<C> {
    this.meter.spend(a.size * b.size);
    const { add, mul } = this.coefficients;
    const product = new Map<number, C>();
    const [outer, inner] = a.size < b.size ? [a, b] : [b, a];
    for (const [i, x] of outer) {
      for (const [j, y] of inner) {
        const known = product.get(i + j);
        product.set(i + j, known === undefined ? mul(x, y) : add(known, mul(x, y)));
      }
    }
    return this.withoutZeros(product);
  }

  fromInteger(n: number | bigint): LaurentPolynomial<C> {
    return this.constant(this.coefficients.fromInteger(n));
  }

  divide(a: LaurentPolynomial<C>, k: number): LaurentPolynomial<C> {
    return new Map(Array.from(a, ([key, x]) => [key, this.coefficients.divide(x, k)]));
  }

  toInteger(a: LaurentPolynomial<C>): number | undefined {
    if (a.size === 0) return 0;
    return a.size === 1 && a.has(0) ? this.coefficients.toInteger(this.constantTerm(a)) : undefined;
  }

  constant(x: C): LaurentPolynomial<C> {
    return this.coefficients.isZero(x) ? this.zero : new Map([[0, x]]);
  }

  /** coefficient * prod x_i^exponent[i]. */
  monomial(coefficient: C, exponent: readonly number[]): LaurentPolynomial<C> {
    if (this.coefficients.isZero(coefficient)) return this.zero;
    return new Map([[this.pack(exponent), coefficient]]);
  }

  /** The sum of many monomials. */
  sum(monomials: Iterable<readonly [C, readonly number[]]>): LaurentPolynomial<C> {
    const total = new Map<number, C>();
    for (const [coefficient, exponent] of monomials) {
      const key = this.pack(exponent);
      const known = total.get(key);
      total.set(key, known === undefined ? coefficient : this.coefficients.add(known, coefficient));
    }
    return this.withoutZeros(total);
  }

  /** The coefficient of prod x_i^exponent[i]; 0 for exponents out of their ranges. */
  coefficient(a: LaurentPolynomial<C>, exponent: readonly number[]): C {
    const key = this.keyOf(exponent);
    return (key === undefined ? undefined : a.get(key)) ?? this.coefficients.zero;
  }

  constantTerm(a: LaurentPolynomial<C>): C {
    return a.get(0) ?? this.coefficients.zero;
  }

  /** The exponents of a key. */
  unpack(key: number): number[] {
    const exponent = new Array<number>(this.ranges.length);
    let rest = key - this.least;
    for (let i = this.ranges.length - 1; i >= 0; i--) {
      const digit = Math.floor(rest / this.strides[i]);
      exponent[i] = digit + this.ranges[i].least;
      rest -= digit * this.strides[i];
    }
    return exponent;
  }

  /** The key of exponents; undefined where one is out of its range. */
  keyOf(exponent: readonly number[]): number | undefined {
    let key = 0;
    for (let i = 0; i < exponent.length; i++) {
      const { least, greatest } = this.ranges[i];
      if (exponent[i] < least || exponent[i] > greatest) return undefined;
      key += exponent[i] * this.strides[i];
    }
    return key;
  }

  private pack(exponent: readonly number[]): number {
    const key = this.keyOf(exponent);
    if (key === undefined) throw new Error(`expected exponents in their ranges, got ${exponent.join(', ')}`);
    return key;
  }

  private combine(
    a: LaurentPolynomial<C>,
    b: LaurentPolynomial<C>,
    alone: (y: C) => C,
    both: (x: C, y: C) => C,
  ): LaurentPolynomial<C> {
    if (b.size === 0) return a;
    const result = new Map(a);
    for (const [key, y] of b) {
      const x = result.get(key);
      result.set(key, x === undefined ? alone(y) : both(x, y));
    }
    return this.withoutZeros(result);
  }

  private withoutZeros(a: Map<number, C>): LaurentPolynomial<C> {
    for (const [key, x] of a) if (this.coefficients.isZero(x)) a.delete(key);
    return a;
  }
}

/** Whether exponents in these ranges are packed into exact numbers. */
export function fits(ranges: readonly ExponentRange[]): boolean {
  let size = 1;
  for (const { least, greatest } of ranges) {
    size *= greatest - least + 1;
    if (!Number.isSafeInteger(2 * size)) return false;
  }
  return true;
}

/** -bound .. bound. */
export function symmetricRange(bound: number): ExponentRange {
  return { least: 0 - bound, greatest: bound };
}
