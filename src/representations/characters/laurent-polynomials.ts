import { WorkMeter } from '../../groups/work-meter.js';
import type { CoefficientAlgebra, CommutativeAlgebra } from './commutative-algebra.js';

/** The coefficients other than 0 by their packed exponents. */
export type LaurentPolynomial<C> = ReadonlyMap<number, C>;

/** Products of terms in one computation: some seconds. */
const PRODUCT_LIMIT = 10_000_000;

/**
 * Laurent polynomials in some variables with exponents bounded in absolute value, variable by variable.
 *
 * Exponents e_1, e_2, .. are packed into one number, the sum of e_i s_i with s_1 = 1 and s_(i+1) = (2 bound_i + 1) s_i,
 * so that a product of monomials is a sum of keys. A product costs as many steps as its factors have pairs of terms.
 *
 * @pre no exponent of any result exceeds its bound
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

  /** Precondition: fits(bounds). */
  constructor(
    readonly coefficients: CoefficientAlgebra<C>,
    private readonly bounds: readonly number[],
  ) {
    if (!fits(bounds))
      throw new Error(`expected exponents that fit one key, got bounds ${bounds.join(', ')}`);
    this.one = new Map([[0, coefficients.one]]);
    const strides: number[] = [];
    bounds.reduce((stride, bound) => {
      strides.push(stride);
      return stride * (2 * bound + 1);
    }, 1);
    this.strides = strides;
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

  /** The coefficient of prod x_i^exponent[i]. */
  coefficient(a: LaurentPolynomial<C>, exponent: readonly number[]): C {
    return a.get(this.pack(exponent)) ?? this.coefficients.zero;
  }

  constantTerm(a: LaurentPolynomial<C>): C {
    return a.get(0) ?? this.coefficients.zero;
  }

  /** The exponents of a key. */
  unpack(key: number): number[] {
    const exponent = new Array<number>(this.bounds.length);
    let rest = key;
    for (let i = this.bounds.length - 1; i >= 0; i--) {
      const stride = this.strides[i];
      // below it lie at most floor(stride / 2) in absolute value, because every stride is odd
      exponent[i] = Math.floor((rest + Math.floor(stride / 2)) / stride);
      rest -= exponent[i] * stride;
    }
    return exponent;
  }

  private pack(exponent: readonly number[]): number {
    let key = 0;
    exponent.forEach((e, i) => {
      if (Math.abs(e) > this.bounds[i]) {
        throw new Error(`expected exponents up to ${this.bounds[i]}, got ${e}`);
      }
      key += e * this.strides[i];
    });
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

/** Whether exponents up to these bounds are packed into exact numbers. */
export function fits(bounds: readonly number[]): boolean {
  let size = 1;
  for (const bound of bounds) {
    size *= 2 * bound + 1;
    if (!Number.isSafeInteger(2 * size)) return false;
  }
  return true;
}
