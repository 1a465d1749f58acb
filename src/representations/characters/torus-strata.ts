import { cyclotomics, fromInteger, fromRational } from '../../exact/cyclotomic.js';
import { power } from '../../exact/field.js';
import type { Eigenvalue, LaurentTerm, TorusCoset } from '../../groups/torus-coset.js';
import { integerCoefficients, isInteger } from './commutative-algebra.js';
import { type ExponentRange, LaurentPolynomials, symmetricRange } from './laurent-polynomials.js';
import type { ClassSpace, Monomial, Stratum } from './stratum.js';

/** The classes of a classical Lie group as cosets of a maximal torus, with Weyl's densities. */
export function torusStrata(cosets: readonly TorusCoset[]): ClassSpace {
  return {
    strata: cosets.map(torusStratum),
    isIntegral: cosets.every(coset => coset.eigenvalues.every(({ value }) => isInteger(value))),
  };
}

function torusStratum(coset: TorusCoset): Stratum {
  const { rank, eigenvalues, adjoint, density, share } = coset;
  const determinant = eigenvalues.reduce(
    (a, b) => ({
      value: cyclotomics.mul(a.value, b.value),
      exponent: a.exponent.map((e, i) => e + b.exponent[i]),
    }),
    { value: cyclotomics.one, exponent: new Array<number>(rank).fill(0) },
  );
  const reach = Array.from({ length: rank }, (_, i) =>
    [...eigenvalues, determinant].reduce((most, { exponent }) => Math.max(most, Math.abs(exponent[i])), 0),
  );
  let densityAt: ((exponent: readonly number[]) => bigint) | undefined;
  const measure = fromRational(share);
  return {
    ranges: legs => reach.map(r => symmetricRange(r * legs)),
    integral: exponent => {
      densityAt ??= lookup(density, rank);
      // the constant term of t^e times the density is the density's coefficient at -e
      return cyclotomics.mul(measure, fromInteger(densityAt(exponent.map(e => 0 - e))));
    },
    valueOf(node, j) {
      switch (node.kind) {
        case 'defining':
          return eigenvalues.map(value => powerOf(value, j));
        case 'sign':
          return [powerOf(determinant, j)];
        case 'adjoint':
          return adjoint.map(value => powerOf(value, j));
        default:
          throw new Error(`expected V, sgn or Ad on a torus, got ${node.kind}`);
      }
    },
  };
}

/** The j-th power of an eigenvalue, whose value is a root of unity. */
function powerOf({ value, exponent }: Eigenvalue, j: number): Monomial {
  const base = j < 0 ? cyclotomics.inv(value) : value;
  return { coefficient: power(cyclotomics, base, Math.abs(j)), exponent: exponent.map(e => e * j) };
}

/** The coefficients of a density by their exponents. */
function lookup(density: readonly LaurentTerm[], rank: number): (exponent: readonly number[]) => bigint {
  const ring = new LaurentPolynomials(integerCoefficients, densityRanges(density, rank));
  const polynomial = ring.sum(density.map(({ coefficient, exponent }) => [coefficient, exponent]));
  return exponent => ring.coefficient(polynomial, exponent);
}

/** The exponents of a density. */
function densityRanges(density: readonly LaurentTerm[], rank: number): ExponentRange[] {
  return Array.from({ length: rank }, (_, i) =>
    density.reduce<ExponentRange>(
      ({ least, greatest }, { exponent }) => ({
        least: Math.min(least, exponent[i]),
        greatest: Math.max(greatest, exponent[i]),
      }),
      { least: 0, greatest: 0 },
    ),
  );
}
