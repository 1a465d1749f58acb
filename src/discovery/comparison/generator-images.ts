import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import { entriesOf, type FloatOperator, floatOperator } from '../../numeric/float-operator.js';

/** The images of a group's generators. */
export interface GeneratorImages {
  readonly operators: readonly FloatOperator[];
  /** The most entries that one of them has. */
  readonly entries: number;
  /** Whether all of them are orthogonal matrices, which move orthonormal rows to such. */
  readonly areOrthogonal: boolean;
}

/** @pre the operators are real */
export function generatorImages(operators: readonly LinearOperator[]): GeneratorImages {
  const floats = operators.map(floatOperator);
  return {
    operators: floats,
    entries: floats.reduce((most, operator) => Math.max(most, entriesOf(operator)), 0),
    areOrthogonal: operators.every(
      (operator, k) => operator.monomial !== undefined || isOrthogonal(floats[k]),
    ),
  };
}

const ORTHOGONAL_WITHIN = 1e-12;

/** Whether the rows of an operator are orthonormal but for rounding. Cost: its size times its entries. */
function isOrthogonal({ size, rows }: FloatOperator): boolean {
  return rows.every((a, i) => {
    const dense = new Array<number>(size).fill(0);
    a.indices.forEach((j, at) => {
      dense[j] = a.values[at];
    });
    return rows.every((b, j) => {
      const product = b.indices.reduce((sum, column, at) => sum + b.values[at] * dense[column], 0);
      return Math.abs(product - (i === j ? 1 : 0)) <= ORTHOGONAL_WITHIN;
    });
  });
}
