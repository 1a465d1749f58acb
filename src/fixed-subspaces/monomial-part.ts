import { type Cyclotomic, cyclotomics, isRational, toRational } from '../exact/cyclotomic.js';
import { lcm } from '../exact/integers.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import type { PhasedPermutation } from '../linear-algebra/phased-permutation.js';
import type { Leg } from './leg.js';
import { type TensorTables, tensorTables } from './tensor-tables.js';

/** What acts on a word by permutations with phases and by diagonal matrices, which leaves orbits of positions; and the rest. */
export interface MonomialPart {
  readonly tables: TensorTables;
  /** Numbers of the generators and of the algebra elements that are not in the tables. */
  readonly generators: readonly number[];
  readonly algebra: readonly number[];
  /** Whether elements that decide nothing are in the tables. */
  readonly hasHelpers: boolean;
}

/** Values of weights stay below this, so that sums over legs are exact in 32 bits. */
const WEIGHT_LIMIT = 2n ** 20n;

export function monomialPart(legs: readonly Leg[]): MonomialPart {
  const { generators, algebra, monomials } = legs[0].action;
  const phased = generators.map((_, k) => allOf(legs.map(leg => leg.action.generators[k].phased)));
  const weights = algebra.map((_, k) => weightsOf(legs.map(leg => leg.action.algebra[k])));
  const helpers = monomials
    .map((_, k) => allOf(legs.map(leg => leg.action.monomials[k])))
    .filter(images => images !== undefined);
  const missing = (found: readonly unknown[]) => [...found.keys()].filter(k => found[k] === undefined);
  return {
    tables: tensorTables(
      legs.map(leg => leg.dimension),
      [...phased.filter(images => images !== undefined), ...helpers],
      weights.filter(values => values !== undefined),
    ),
    generators: missing(phased),
    algebra: missing(weights),
    hasHelpers: helpers.length > 0,
  };
}

function allOf(images: readonly (PhasedPermutation | undefined)[]): PhasedPermutation[] | undefined {
  const found = images.filter(image => image !== undefined);
  return found.length === images.length ? found : undefined;
}

/**
 * The values of diagonal operators as integers, up to one common factor, which doesn't change where their sum is 0;
 * undefined where an operator isn't diagonal or the values have no such form.
 */
function weightsOf(operators: readonly LinearOperator[]): Int32Array[] | undefined {
  const diagonals = operators.map(diagonalOf);
  if (diagonals.some(diagonal => diagonal === undefined)) return undefined;
  const values = diagonals.flatMap(diagonal => diagonal!);
  const unit = values.find(x => !cyclotomics.isZero(x));
  if (unit === undefined) return diagonals.map(diagonal => new Int32Array(diagonal!.length));
  const inverse = cyclotomics.inv(unit);
  const ratios = new Map(values.map(x => [x, cyclotomics.mul(x, inverse)]));
  if (![...ratios.values()].every(isRational)) return undefined;
  const denominator = values.reduce((d, x) => lcm(d, toRational(ratios.get(x)!).denominator), 1n);
  const integer = (x: Cyclotomic) => {
    const ratio = toRational(ratios.get(x)!);
    return ratio.numerator * (denominator / ratio.denominator);
  };
  if (values.some(x => integer(x) > WEIGHT_LIMIT || integer(x) < -WEIGHT_LIMIT)) return undefined;
  return diagonals.map(diagonal => Int32Array.from(diagonal!, x => Number(integer(x))));
}

function diagonalOf(operator: LinearOperator): Cyclotomic[] | undefined {
  const diagonal: Cyclotomic[] = [];
  for (let i = 0; i < operator.size; i++) {
    const { indices, entries } = operator.row(i);
    if (indices.length > 1 || (indices.length === 1 && indices[0] !== i)) return undefined;
    diagonal.push(entries[0] ?? cyclotomics.zero);
  }
  return diagonal;
}
