import { type Cyclotomic, cyclotomics, fromRational } from '../../src/exact/cyclotomic.js';
import type { Eigenvalue, TorusCoset } from '../../src/groups/torus-coset.js';

/** A Laurent polynomial by its exponents, as texts "1,0,-2". */
export type LaurentPolynomial = ReadonlyMap<string, Cyclotomic>;

/** The sum of the eigenvalues: the trace of c t as a function of t. */
export function traceOf(eigenvalues: readonly Eigenvalue[]): LaurentPolynomial {
  const sum = new Map<string, Cyclotomic>();
  for (const { value, exponent } of eigenvalues) increase(sum, exponent, value);
  return sum;
}

export function times(a: LaurentPolynomial, b: LaurentPolynomial): LaurentPolynomial {
  const product = new Map<string, Cyclotomic>();
  for (const [left, x] of a) {
    for (const [right, y] of b) {
      const exponent = exponentOf(left).map((e, i) => e + exponentOf(right)[i]);
      increase(product, exponent, cyclotomics.mul(x, y));
    }
  }
  return product;
}

/** f(1/t), where c t has the trace f(t) of a real representation or of one whose dual is meant. */
export function dual(a: LaurentPolynomial): LaurentPolynomial {
  return new Map(
    [...a].map(([key, x]) => [
      exponentOf(key)
        .map(e => 0 - e)
        .join(','),
      x,
    ]),
  );
}

/** The integral over the group of a class function, given on each coset. */
export function integralOver(
  cosets: readonly TorusCoset[],
  f: (coset: TorusCoset) => LaurentPolynomial,
): Cyclotomic {
  return cosets.reduce((sum, coset) => {
    const values = f(coset);
    const constantTerm = coset.density.reduce((partial, { coefficient, exponent }) => {
      const value = values.get(exponent.map(e => 0 - e).join(',')) ?? cyclotomics.zero;
      return cyclotomics.add(partial, cyclotomics.mul(cyclotomics.fromInteger(coefficient), value));
    }, cyclotomics.zero);
    return cyclotomics.add(sum, cyclotomics.mul(fromRational(coset.share), constantTerm));
  }, cyclotomics.zero);
}

/** The constant 1 in the variables of the coset. */
export function unitOn({ rank }: TorusCoset): LaurentPolynomial {
  return new Map([[new Array<number>(rank).fill(0).join(','), cyclotomics.one]]);
}

function exponentOf(key: string): number[] {
  return key === '' ? [] : key.split(',').map(Number);
}

function increase(sum: Map<string, Cyclotomic>, exponent: readonly number[], by: Cyclotomic): void {
  const key = exponent.join(',');
  sum.set(key, cyclotomics.add(sum.get(key) ?? cyclotomics.zero, by));
}
