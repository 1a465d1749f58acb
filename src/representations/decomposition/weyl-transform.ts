import { abridged, DomainError, refuseAbove } from '../../domain-error.js';
import { type Cyclotomic, conjugate, cyclotomics } from '../../exact/cyclotomic.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { WorkMeter } from '../../groups/work-meter.js';
import { characterAt } from '../characters/character-point.js';
import {
  type CoefficientAlgebra,
  cyclotomicCoefficients,
  integerCoefficients,
} from '../characters/commutative-algebra.js';
import {
  type ExponentRange,
  fits,
  LaurentPolynomials,
  symmetricRange,
} from '../characters/laurent-polynomials.js';
import { legsOf } from '../characters/legs.js';
import { laurentAlgebra, type Place, productPoint } from '../characters/product-point.js';
import { densityRanges } from '../characters/torus-strata.js';
import { formatRepresentation } from '../format-representation.js';
import type { Representation } from '../representation.js';
import type { Coset, FactorSide } from './factor-side.js';

/** The product of chi_R(g^-1) with Weyl's densities on a product of cosets, one of each factor. */
export interface Transform {
  readonly cosets: readonly number[];
  /** At exponents given factor by factor. */
  coefficient(exponents: readonly (readonly number[])[]): Cyclotomic;
  /** All exponents of chi_R(g^-1), cut factor by factor. */
  exponents(): number[][][];
  /** The integral of |chi_R|^2 over these cosets; undefined where it would be the dearest step by far. */
  norm(): Cyclotomic | undefined;
}

/** Products of cosets, each with a polynomial of its own. */
const TRANSFORM_LIMIT = 2_000;
/** Products of terms for the coefficients, some seconds. */
const WORK_LIMIT = 50_000_000;
/** Products of terms for the norm of a character, which is checked below. */
const NORM_LIMIT = 1_000_000;

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
  const meter = new WorkMeter(
    'The number of products of terms of a decomposition',
    WORK_LIMIT,
    'Use a smaller power or group.',
  );
  const isIntegral = sides.every(side => side.isIntegral);
  return tuples(sides.map(side => side.cosets.map((coset, index) => ({ coset, index })))).map(tuple => {
    const cosets = tuple.map(({ coset }) => coset);
    const indices = tuple.map(({ index }) => index);
    return isIntegral
      ? transform(r, group, cosets, indices, integerCoefficients, meter)
      : transform(r, group, cosets, indices, cyclotomicCoefficients, meter);
  });
}

function transform<C>(
  r: Representation,
  group: LieGroup,
  cosets: readonly Coset[],
  indices: readonly number[],
  coefficients: CoefficientAlgebra<C>,
  meter: WorkMeter,
): Transform {
  const legs = legsOf(r);
  if (legs === undefined) throw new Error(`expected tensors on V, got ${formatRepresentation(r)}`);
  const ranges = cosets.map(({ stratum, density }) => rangesOf(stratum.ranges(legs), density));
  if (!fits(ranges.flat())) {
    throw new DomainError(
      'TOO_LARGE',
      `The weights of ${abridged(formatRepresentation(r))} on ${group.name} don't fit one number. Use a smaller power or group.`,
    );
  }
  const ring = new LaurentPolynomials(coefficients, ranges.flat());
  const places: Place[] = [];
  let offset = 0;
  let density = ring.one;
  cosets.forEach((coset, i) => {
    places.push({ stratum: coset.stratum, factors: [i], offset, variables: ranges[i].length });
    const before = new Array<number>(offset).fill(0);
    const own = ring.sum(
      coset.density.map(term => [coefficients.fromInteger(term.coefficient), [...before, ...term.exponent]]),
    );
    density = ring.mul(density, own);
    offset += ranges[i].length;
  });
  const inverseCharacter = characterAt(r, productPoint(places, laurentAlgebra(ring)).power(-1));
  const at = (key: number): Cyclotomic => {
    meter.spend(density.size);
    let sum = coefficients.zero;
    for (const [shift, factor] of density) {
      const value = inverseCharacter.get(key - shift);
      if (value !== undefined) sum = coefficients.add(sum, coefficients.mul(factor, value));
    }
    return coefficients.toCyclotomic(sum);
  };
  return {
    cosets: indices,
    coefficient: exponents => {
      const key = ring.keyOf(exponents.flat());
      return key === undefined ? cyclotomics.zero : at(key);
    },
    exponents: () =>
      Array.from(inverseCharacter.keys(), key => {
        const exponent = ring.unpack(key);
        return places.map(place => exponent.slice(place.offset, place.offset + place.variables));
      }),
    norm: () => {
      if (inverseCharacter.size * density.size > NORM_LIMIT) return undefined;
      const share = cosets.reduce((all, coset) => cyclotomics.mul(all, coset.share), cyclotomics.one);
      // chi(g) has the conjugate coefficients at the opposite exponents
      return Array.from(inverseCharacter).reduce(
        (sum, [key, value]) =>
          cyclotomics.add(
            sum,
            cyclotomics.mul(share, cyclotomics.mul(conjugate(coefficients.toCyclotomic(value)), at(key))),
          ),
        cyclotomics.zero,
      );
    },
  };
}

/** Room for exponents of characters, of densities and of their differences. */
function rangesOf(ofCharacter: readonly ExponentRange[], density: Coset['density']): ExponentRange[] {
  const ofDensity = densityRanges(density, ofCharacter.length);
  return ofCharacter.map((range, i) =>
    symmetricRange(
      Math.max(range.greatest, 0 - range.least) + Math.max(ofDensity[i].greatest, 0 - ofDensity[i].least),
    ),
  );
}

/** All tuples with one entry of each list, the last list fastest. */
export function tuples<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap(tuple => list.map(entry => [...tuple, entry])), [[]]);
}
