import { type Cyclotomic, cyclotomics, fromRational } from '../../exact/cyclotomic.js';
import { power } from '../../exact/field.js';
import { rational, rationals } from '../../exact/rational.js';
import type { Eigenvalue, TorusCoset } from '../../groups/torus-coset.js';
import { isInteger } from './commutative-algebra.js';
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
  const weights = new Map<string, Cyclotomic>();
  for (const { coefficient, exponent } of density) {
    // the constant term of t^e times the density is the density's coefficient at -e
    const key = exponent.map(e => 0 - e).join();
    const known = weights.get(key) ?? cyclotomics.zero;
    const measure = fromRational(rationals.mul(share, rational(coefficient)));
    weights.set(key, cyclotomics.add(known, measure));
  }
  return {
    bounds: legs => reach.map(r => r * legs),
    integral: exponent => weights.get(exponent.join()) ?? cyclotomics.zero,
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
