import { refuseAbove } from '../../domain-error.js';
import { type Cyclotomic, conjugate, cyclotomics } from '../../exact/cyclotomic.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { characterAt } from '../characters/character-point.js';
import {
  type CoefficientAlgebra,
  cyclotomicCoefficients,
  integerCoefficients,
} from '../characters/commutative-algebra.js';
import { fits, LaurentPolynomials } from '../characters/laurent-polynomials.js';
import { legsOf } from '../characters/legs.js';
import { laurentAlgebra, type Place, productPoint } from '../characters/product-point.js';
import { formatRepresentation } from '../format-representation.js';
import type { Representation } from '../representation.js';
import type { Coset, FactorSide } from './factor-side.js';

/** The product of chi_R(g^-1) with Weyl's densities on a product of cosets, one of each factor. */
export interface Transform {
  readonly cosets: readonly number[];
  /** At exponents given factor by factor. */
  coefficient(exponents: readonly (readonly number[])[]): Cyclotomic;
  /** All exponents with a coefficient other than 0, cut factor by factor. */
  exponents(): number[][][];
  /** The integral of |chi_R|^2 over these cosets. */
  readonly norm: Cyclotomic;
}

/** Products of cosets, each with a polynomial of its own. */
const TRANSFORM_LIMIT = 2_000;

export function weylTransforms(
  r: Representation,
  group: LieGroup,
  sides: readonly FactorSide[],
): Transform[] {
  refuseAbove(
    'The number of cosets of tori and classes',
    sides.reduce((count, side) => count * side.cosets.length, 1),
    TRANSFORM_LIMIT,
    'Decompose a representation of a smaller group.',
  );
  const isIntegral = sides.every(side => side.isIntegral);
  return tuples(sides.map(side => side.cosets.map((coset, index) => ({ coset, index })))).map(tuple => {
    const cosets = tuple.map(({ coset }) => coset);
    const indices = tuple.map(({ index }) => index);
    return isIntegral
      ? transform(r, group, cosets, indices, integerCoefficients)
      : transform(r, group, cosets, indices, cyclotomicCoefficients);
  });
}

function transform<C>(
  r: Representation,
  group: LieGroup,
  cosets: readonly Coset[],
  indices: readonly number[],
  coefficients: CoefficientAlgebra<C>,
): Transform {
  const legs = legsOf(r);
  if (legs === undefined) throw new Error(`expected tensors on V, got ${formatRepresentation(r)}`);
  const bounds = cosets.map(({ stratum, density }) =>
    stratum
      .bounds(legs)
      .map(
        (bound, i) => density.reduce((most, term) => Math.max(most, Math.abs(term.exponent[i])), 0) + bound,
      ),
  );
  if (!fits(bounds.flat())) {
    refuseAbove(
      `The rank of ${group.name}`,
      bounds.flat().length,
      0,
      `Weights of ${formatRepresentation(r)} don't fit one number: use a smaller power or group.`,
    );
  }
  const ring = new LaurentPolynomials(coefficients, bounds.flat());
  const places: Place[] = [];
  let offset = 0;
  let density = ring.one;
  cosets.forEach((coset, i) => {
    const variables = bounds[i].length;
    places.push({ stratum: coset.stratum, factors: [i], offset, variables });
    const before = new Array<number>(offset).fill(0);
    const own = ring.sum(
      coset.density.map(term => [coefficients.fromInteger(term.coefficient), [...before, ...term.exponent]]),
    );
    density = ring.mul(density, own);
    offset += variables;
  });
  const inverseCharacter = characterAt(r, productPoint(places, laurentAlgebra(ring)).power(-1));
  const product = ring.mul(inverseCharacter, density);
  const share = cosets.reduce((all, coset) => cyclotomics.mul(all, coset.share), cyclotomics.one);
  let norm = cyclotomics.zero;
  for (const [key, coefficient] of inverseCharacter) {
    // chi(g) has the conjugate coefficient at the opposite exponent
    const opposite = product.get(key);
    if (opposite === undefined) continue;
    const term = cyclotomics.mul(
      conjugate(coefficients.toCyclotomic(coefficient)),
      coefficients.toCyclotomic(opposite),
    );
    norm = cyclotomics.add(norm, term);
  }
  return {
    cosets: indices,
    norm: cyclotomics.mul(share, norm),
    coefficient: exponents => coefficients.toCyclotomic(ring.coefficient(product, exponents.flat())),
    exponents: () =>
      Array.from(product.keys(), key => {
        const exponent = ring.unpack(key);
        return places.map(place => exponent.slice(place.offset, place.offset + place.variables));
      }),
  };
}

/** All tuples with one entry of each list, the last list fastest. */
export function tuples<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap(tuple => list.map(entry => [...tuple, entry])), [[]]);
}
