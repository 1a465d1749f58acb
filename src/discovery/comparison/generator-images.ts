import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import { rememberedDoubles } from '../../numeric/nearest-double.js';

/** A matrix by its nonzero entries, row by row. */
export type FloatOperator = readonly {
  readonly indices: readonly number[];
  readonly entries: readonly number[];
}[];

function floatOperator(operator: LinearOperator): FloatOperator {
  const toDouble = rememberedDoubles();
  return Array.from({ length: operator.size }, (_, i) => {
    const { indices, entries } = operator.row(i);
    return { indices, entries: entries.map(toDouble) };
  });
}

/** The images of a group's generators. */
export interface GeneratorImages {
  readonly operators: readonly FloatOperator[];
  /** The most entries that one of them has. */
  readonly entries: number;
  /** Whether all of them are orthogonal matrices, which move orthonormal rows to such. */
  readonly areOrthogonal: boolean;
}

/** Real operators, each entry rounded to the nearest double. */
export function generatorImages(operators: readonly LinearOperator[]): GeneratorImages {
  const floats = operators.map(floatOperator);
  return {
    operators: floats,
    entries: floats.reduce((most, rows) => Math.max(most, entriesOf(rows)), 0),
    areOrthogonal: operators.every(
      (operator, k) => operator.monomial !== undefined || isOrthogonal(floats[k]),
    ),
  };
}

function entriesOf(operator: FloatOperator): number {
  return operator.reduce((sum, { indices }) => sum + indices.length, 0);
}

const ORTHOGONAL_WITHIN = 1e-12;

/** Whether the rows of an operator are orthonormal but for rounding. Cost: its size times its entries. */
function isOrthogonal(operator: FloatOperator): boolean {
  return operator.every((a, i) => {
    const dense = new Array<number>(operator.length).fill(0);
    a.indices.forEach((j, at) => {
      dense[j] = a.entries[at];
    });
    return operator.every((b, j) => {
      const product = b.indices.reduce((sum, column, at) => sum + b.entries[at] * dense[column], 0);
      return Math.abs(product - (i === j ? 1 : 0)) <= ORTHOGONAL_WITHIN;
    });
  });
}
