import { type Cyclotomic, cyclotomics, fromInteger } from '../../exact/cyclotomic.js';
import { hasConjugacyClasses } from '../../groups/classes/find-classes.js';
import type { Group } from '../../groups/group.js';
import type { Representation } from '../representation.js';
import { classStrata } from './character-of.js';
import { characterAt } from './character-point.js';
import { integerCoefficients } from './commutative-algebra.js';
import { type ExponentRange, fits, LaurentPolynomials, symmetricRange } from './laurent-polynomials.js';
import { legsOf } from './legs.js';
import { laurentAlgebra, numberAlgebra, productPoint } from './product-point.js';
import type { Monomial, Stratum } from './stratum.js';

/** Exponents of V_i, its dual and of det, as monomials of a grading. */
interface Grading {
  readonly variables: number;
  defining(j: number): readonly number[];
  sign(j: number): readonly number[];
}

/**
 * The k for which the scalar z on V_i (1 on the other factors) acts by z^k on a part of R, ascending. undefined where R
 * isn't made of V, V* and sgn, or is too large.
 */
export function scalarWeights(r: Representation, group: Group, i: number): number[] | undefined {
  const n = group.factors[i].degree;
  const grades = gradesOf(r, group, i, { variables: 1, defining: j => [j], sign: j => [n * j] }, n);
  return grades && [...new Set(grades.map(([k]) => k))].sort((a, b) => a - b);
}

/**
 * For each part of R the number of factors V_i or V_i* that it is made of, with whether det of V_i occurs to an odd
 * power. undefined as above.
 */
export function tensorDegrees(
  r: Representation,
  group: Group,
  i: number,
): { readonly degree: number; readonly isTwisted: boolean }[] | undefined {
  const grading: Grading = { variables: 2, defining: j => [Math.abs(j), 0], sign: j => [0, Math.abs(j)] };
  return gradesOf(r, group, i, grading, 1)?.map(([degree, twists]) => ({
    degree,
    isTwisted: twists % 2 === 1,
  }));
}

/**
 * The character at (1, .., g, .., 1) for g in the classes of the i-th factor, a finite one. undefined where R isn't made of
 * V, V* and sgn, or the classes are out of reach.
 */
export function characterOnFactor(r: Representation, group: Group, i: number): Cyclotomic[] | undefined {
  const factor = group.factor(i);
  if (legsOf(r) === undefined || factor.kind !== 'FINITE' || !hasConjugacyClasses(factor)) return undefined;
  return classStrata(factor).strata.map(own => {
    const places = group.factors.map((_, k) => ({
      stratum: k === i ? own : gradedStratum(group, k, trivialGrading(0)),
      factors: [k],
      offset: 0,
      variables: 0,
    }));
    return characterAt(r, productPoint(places, numberAlgebra));
  });
}

function gradesOf(
  r: Representation,
  group: Group,
  i: number,
  grading: Grading,
  reach: number,
): number[][] | undefined {
  const legs = legsOf(r);
  if (legs === undefined) return undefined;
  const ranges = new Array<ExponentRange>(grading.variables).fill(symmetricRange(legs * reach));
  if (!fits(ranges)) return undefined;
  const polynomials = new LaurentPolynomials(integerCoefficients, ranges);
  const places = group.factors.map((_, k) => ({
    stratum: gradedStratum(group, k, k === i ? grading : trivialGrading(grading.variables)),
    factors: [k],
    offset: 0,
    variables: grading.variables,
  }));
  const character = characterAt(r, productPoint(places, laurentAlgebra(polynomials)));
  return Array.from(character.keys(), key => polynomials.unpack(key));
}

function trivialGrading(variables: number): Grading {
  const none = new Array<number>(variables).fill(0);
  return { variables, defining: () => none, sign: () => none };
}

function gradedStratum(group: Group, k: number, grading: Grading): Stratum {
  const component = group.components[k];
  const times = (n: number, exponent: readonly number[]): Monomial[] =>
    n === 0 ? [] : [{ coefficient: fromInteger(n), exponent }];
  return {
    ranges: () => [],
    integral: () => cyclotomics.zero,
    valueOf(node, j) {
      switch (node.kind) {
        case 'defining':
          return times(component.info.degree, grading.defining(j));
        case 'sign':
          return times(1, grading.sign(j));
        case 'adjoint':
          return times(
            component.kind === 'FINITE' ? 0 : component.lieDimension,
            new Array<number>(grading.variables).fill(0),
          );
        default:
          throw new Error(`expected V, sgn or Ad, got ${node.kind}`);
      }
    },
  };
}
