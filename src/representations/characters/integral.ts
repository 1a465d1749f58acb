import { type Cyclotomic, cyclotomics, fromInteger } from '../../exact/cyclotomic.js';
import type { Representation } from '../representation.js';
import { characterAt } from './character-point.js';
import {
  type CoefficientAlgebra,
  cyclotomicCoefficients,
  integerCoefficients,
} from './commutative-algebra.js';
import { type ExponentRange, fits, LaurentPolynomials } from './laurent-polynomials.js';
import { legsOf } from './legs.js';
import { integerAlgebra, laurentAlgebra, numberAlgebra, type Place, productPoint } from './product-point.js';
import type { ClassSpace } from './stratum.js';

/** The classes of some direct factors together. */
export interface SpaceOfFactors {
  readonly factors: readonly number[];
  readonly space: ClassSpace;
}

/** Tuples of strata in one integral. */
const TUPLE_LIMIT = 200_000;

/**
 * The integral of chi_R over a product of class spaces, with measure 1: the multiplicity of the trivial representation.
 * undefined above the bound on tuples of strata, or where exponents don't fit one number.
 *
 * @throws DomainError TOO_LARGE above the bound on products of terms
 */
export function integralOf(r: Representation, spaces: readonly SpaceOfFactors[]): Cyclotomic | undefined {
  if (tupleCount(spaces) > TUPLE_LIMIT) return undefined;
  const known = legsOf(r);
  const legs = known ?? 0;
  const isIntegral = known !== undefined && spaces.every(({ space }) => space.isIntegral);
  let total = cyclotomics.zero;
  for (const places of tuplesOf(spaces, legs)) {
    const variables = places.reduce((count, place) => count + place.variables, 0);
    if (variables === 0) {
      const value = isIntegral
        ? fromInteger(characterAt(r, productPoint(places, integerAlgebra)))
        : characterAt(r, productPoint(places, numberAlgebra));
      total = cyclotomics.add(total, cyclotomics.mul(value, measureOf(places, [])));
      continue;
    }
    const ranges = places.flatMap(place => place.stratum.ranges(legs));
    if (!fits(ranges)) return undefined;
    const part = isIntegral
      ? integralOfPolynomial(r, places, ranges, integerCoefficients)
      : integralOfPolynomial(r, places, ranges, cyclotomicCoefficients);
    total = cyclotomics.add(total, part);
  }
  return total;
}

/** Tuples of strata, one of each space. */
export function tupleCount(spaces: readonly SpaceOfFactors[]): number {
  return spaces.reduce((count, { space }) => count * space.strata.length, 1);
}

function integralOfPolynomial<C>(
  r: Representation,
  places: readonly Place[],
  ranges: readonly ExponentRange[],
  coefficients: CoefficientAlgebra<C>,
): Cyclotomic {
  const polynomials = new LaurentPolynomials(coefficients, ranges);
  const point = productPoint(places, laurentAlgebra(polynomials));
  let total = cyclotomics.zero;
  for (const [key, coefficient] of characterAt(r, point)) {
    const measure = measureOf(places, polynomials.unpack(key));
    if (cyclotomics.isZero(measure)) continue;
    total = cyclotomics.add(total, cyclotomics.mul(coefficients.toCyclotomic(coefficient), measure));
  }
  return total;
}

function measureOf(places: readonly Place[], exponent: readonly number[]): Cyclotomic {
  let measure = cyclotomics.one;
  for (const { stratum, offset, variables } of places) {
    if (cyclotomics.isZero(measure)) break;
    measure = cyclotomics.mul(measure, stratum.integral(exponent.slice(offset, offset + variables)));
  }
  return measure;
}

/** All tuples of strata, one of each space, the last space fastest. */
function* tuplesOf(spaces: readonly SpaceOfFactors[], legs: number): Generator<Place[]> {
  const chosen = new Array<number>(spaces.length).fill(0);
  for (;;) {
    let offset = 0;
    yield spaces.map(({ factors, space }, i) => {
      const stratum = space.strata[chosen[i]];
      const variables = stratum.ranges(legs).length;
      const place = { stratum, factors, offset, variables };
      offset += variables;
      return place;
    });
    let i = spaces.length - 1;
    while (i >= 0 && ++chosen[i] === spaces[i].space.strata.length) chosen[i--] = 0;
    if (i < 0) return;
  }
}
