import type { Cyclotomic } from '../../exact/cyclotomic.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import type { Induced, Leaf } from '../representation.js';
import type { ExponentRange } from './laurent-polynomials.js';

/** coefficient * x_1^exponent[0] * x_2^exponent[1] * .. in the variables of a stratum. */
export interface Monomial {
  readonly coefficient: Cyclotomic;
  readonly exponent: readonly number[];
}

/**
 * A part of a group's conjugacy classes on which characters are Laurent polynomials in some variables: one class (no
 * variables), the coset of a torus (its coordinates), all of S(n) (the numbers of cycles of each length).
 */
export interface Stratum {
  /** For each variable the exponents in a character of so many legs (see legsOf). */
  ranges(legs: number): readonly ExponentRange[];
  /** chi(g^j) of what is not composed, duals ignored, as a polynomial of g; V is the space on which this group acts. */
  valueOf(node: Leaf | Induced, j: number): readonly Monomial[];
  /** The integral of a monomial over the stratum, the whole group having measure 1. */
  integral(exponent: readonly number[]): Cyclotomic;
}

/** The conjugacy classes of a group, cut into strata. */
export interface ClassSpace {
  readonly strata: readonly Stratum[];
  /** Whether V and sgn have integer coefficients on every stratum. */
  readonly isIntegral: boolean;
}

/** A number as a polynomial in `variables` variables. */
export function constantMonomials(coefficient: Cyclotomic, variables = 0): Monomial[] {
  return [{ coefficient, exponent: new Array<number>(variables).fill(0) }];
}

export function actsBySignedPermutations(group: FiniteGroup): boolean {
  return group.generators.every(g => g.parts.every(part => !(part instanceof ExactMatrix)));
}
