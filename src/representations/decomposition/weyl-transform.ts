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
  /** All exponents of chi_R(g^-1), cut factor by factor. */
  exponents(): number[][][];
  /** The integral of |chi_R|^2 over these cosets; undefined where it would be the dearest step by far. */
  norm(): Cyclotomic | undefined;
}

/** Products of cosets, each with a polynomial of its own. */
const TRANSFORM_LIMIT = 2_000;
/** Terms of coefficients, some seconds. */
const WORK_LIMIT = 10_000_000;
/** Terms of a character whose norm is checked, times 2 for each variable, with which the searches at one term grow. */
const NORM_LIMIT = 100_000;

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
    'The number of terms of a decomposition',
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
  const ranges = cosets.map(({ stratum }) => stratum.ranges(legs));
  if (!fits(ranges.flat())) {
    throw new DomainError(
      'TOO_LARGE',
      `The weights of ${abridged(formatRepresentation(r))} on ${group.name} don't fit one number. Use a smaller power or group.`,
    );
  }
  const ring = new LaurentPolynomials(coefficients, ranges.flat());
  const places: Place[] = [];
  cosets.forEach(({ stratum }, i) => {
    const offset = ranges.slice(0, i).reduce((sum, range) => sum + range.length, 0);
    places.push({ stratum, factors: [i], offset, variables: ranges[i].length });
  });
  const inverseCharacter = characterAt(r, productPoint(places, laurentAlgebra(ring)).power(-1));
  const cut = (key: number): number[][] => {
    const exponent = ring.unpack(key);
    return places.map(place => exponent.slice(place.offset, place.offset + place.variables));
  };
  const coefficient = (exponents: readonly (readonly number[])[]): Cyclotomic => {
    let sum = coefficients.zero;
    const lists = exponents.map((e, i) => [...cosets[i].terms(e, legs)]);
    for (const terms of tuples(lists)) {
      meter.spend(1);
      const value = ring.coefficient(
        inverseCharacter,
        terms.flatMap(term => term.exponent),
      );
      const isMinus = terms.reduce((product, term) => product * term.sign, 1) < 0;
      sum = isMinus ? coefficients.sub(sum, value) : coefficients.add(sum, value);
    }
    return coefficients.toCyclotomic(sum);
  };
  return {
    cosets: indices,
    coefficient,
    exponents: () => Array.from(inverseCharacter.keys(), cut),
    norm: () => {
      if (inverseCharacter.size * 2 ** ranges.flat().length > NORM_LIMIT) return undefined;
      const share = cosets.reduce((all, coset) => cyclotomics.mul(all, coset.share), cyclotomics.one);
      // chi(g) has the conjugate coefficients at the opposite exponents
      return Array.from(inverseCharacter).reduce(
        (sum, [key, value]) =>
          cyclotomics.add(
            sum,
            cyclotomics.mul(
              share,
              cyclotomics.mul(conjugate(coefficients.toCyclotomic(value)), coefficient(cut(key))),
            ),
          ),
        cyclotomics.zero,
      );
    },
  };
}

/** All tuples with one entry of each list, the last list fastest. */
export function tuples<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap(tuple => list.map(entry => [...tuple, entry])), [[]]);
}
