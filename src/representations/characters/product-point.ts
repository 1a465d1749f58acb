import { refuseAbove } from '../../domain-error.js';
import type { Cyclotomic } from '../../exact/cyclotomic.js';
import type { Induced, Leaf } from '../representation.js';
import type { CharacterPoint } from './character-point.js';
import {
  type CommutativeAlgebra,
  cyclotomicCoefficients,
  integerCoefficients,
} from './commutative-algebra.js';
import type { LaurentPolynomial, LaurentPolynomials } from './laurent-polynomials.js';
import type { Monomial, Stratum } from './stratum.js';

/** A stratum for some direct factors of a group, one or all of those that matter. */
export interface Place {
  readonly stratum: Stratum;
  /** The factors, from 0. A stratum of a single factor knows its space as V. */
  readonly factors: readonly number[];
  /** Its variables among those of all places: their first, and how many. */
  readonly offset: number;
  readonly variables: number;
}

/** How polynomials of a stratum become values of an algebra. */
export interface ValueAlgebra<E> extends CommutativeAlgebra<E> {
  monomial(coefficient: Cyclotomic, exponent: readonly number[], offset: number): E;
}

/** Values on places without variables. */
export const numberAlgebra: ValueAlgebra<Cyclotomic> = {
  ...cyclotomicCoefficients,
  monomial: coefficient => coefficient,
};

/** The same, where all values are integers. */
export const integerAlgebra: ValueAlgebra<bigint> = {
  ...integerCoefficients,
  monomial: coefficient => integerCoefficients.fromCyclotomic(coefficient),
};

/** Laurent polynomials in the variables of all places. */
export function laurentAlgebra<C>(ring: LaurentPolynomials<C>): ValueAlgebra<LaurentPolynomial<C>> {
  return {
    zero: ring.zero,
    one: ring.one,
    add: (a, b) => ring.add(a, b),
    sub: (a, b) => ring.sub(a, b),
    mul: (a, b) => ring.mul(a, b),
    fromInteger: n => ring.fromInteger(n),
    divide: (a, k) => ring.divide(a, k),
    toInteger: a => ring.toInteger(a),
    monomial: (coefficient, exponent, offset) =>
      ring.monomial(ring.coefficients.fromCyclotomic(coefficient), [
        ...new Array<number>(offset).fill(0),
        ...exponent,
      ]),
  };
}

/** The generic element of a product of strata; V is the direct sum of their spaces. */
export function productPoint<E>(places: readonly Place[], algebra: ValueAlgebra<E>): CharacterPoint<E> {
  const powers = new Map<number, CharacterPoint<E>>();
  return at(1);

  function at(j: number): CharacterPoint<E> {
    let point = powers.get(j);
    // products of exponents beyond would be rounded
    refuseAbove(
      "The power of the group's elements",
      Math.abs(j),
      Number.MAX_SAFE_INTEGER,
      'Use smaller powers.',
    );
    if (point === undefined) {
      point = { algebra, valueOf: remembered(node => value(node, j)), power: i => at(i * j), met: new Map() };
      powers.set(j, point);
    }
    return point;
  }

  function value(node: Leaf | Induced, j: number): E {
    const own = (place: Place, of: Leaf | Induced): E => total(place.stratum.valueOf(of, j), place.offset);
    if (places.length === 1 && places[0].factors.length > 1) return own(places[0], node);
    switch (node.kind) {
      case 'factor': {
        const place = places.find(({ factors }) => factors[0] === node.index - 1);
        if (place === undefined) throw new Error(`expected a stratum for V${node.index}`);
        return own(place, { ...node, kind: 'defining' });
      }
      case 'defining':
      case 'adjoint':
        return places.map(place => own(place, node)).reduce((a, b) => algebra.add(a, b), algebra.zero);
      case 'sign':
        return places.map(place => own(place, node)).reduce((a, b) => algebra.mul(a, b), algebra.one);
      default:
        if (places.length !== 1) throw new Error(`expected one stratum of the whole group for ${node.kind}`);
        return own(places[0], node);
    }
  }

  function total(monomials: readonly Monomial[], offset: number): E {
    return monomials.reduce(
      (sum, { coefficient, exponent }) => algebra.add(sum, algebra.monomial(coefficient, exponent, offset)),
      algebra.zero,
    );
  }
}

function remembered<E>(value: (node: Leaf | Induced) => E): (node: Leaf | Induced) => E {
  const values = new Map<string, E>();
  return node => {
    const key = node.kind === 'induced' ? JSON.stringify(node) : `${node.kind} ${node.index}`;
    let found = values.get(key);
    if (found === undefined) {
      found = value(node);
      values.set(key, found);
    }
    return found;
  };
}
