import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { rememberedDoubles } from './nearest-double.js';

/** A real square matrix by its sparse rows, in floats. */
export interface FloatOperator {
  readonly size: number;
  readonly rows: readonly { readonly indices: readonly number[]; readonly values: readonly number[] }[];
}

/**
 * Each entry rounded to the nearest double.
 * @pre the operator is real
 */
export function floatOperator(operator: LinearOperator): FloatOperator {
  const toDouble = rememberedDoubles();
  const rows = Array.from({ length: operator.size }, (_, i) => {
    const { indices, entries } = operator.row(i);
    return { indices, values: entries.map(toDouble) };
  });
  return { size: operator.size, rows };
}

/** A + B on the direct sum. */
export function directSumOfFloats(a: FloatOperator, b: FloatOperator): FloatOperator {
  const moved = b.rows.map(({ indices, values }) => ({ indices: indices.map(j => j + a.size), values }));
  return { size: a.size + b.size, rows: [...a.rows, ...moved] };
}

/** A v. */
export function applied({ rows }: FloatOperator, v: ArrayLike<number>): number[] {
  return rows.map(({ indices, values }) => {
    let sum = 0;
    for (let at = 0; at < indices.length; at++) sum += values[at] * v[indices[at]];
    return sum;
  });
}

/** How many entries are not 0. */
export function entriesOf({ rows }: FloatOperator): number {
  return rows.reduce((sum, { indices }) => sum + indices.length, 0);
}

/** The Frobenius norm. */
export function frobenius({ rows }: FloatOperator): number {
  return Math.sqrt(rows.reduce((sum, { values }) => sum + values.reduce((own, x) => own + x * x, 0), 0));
}

/** The Frobenius norm of A - I. */
export function distanceFromIdentity(a: FloatOperator): number {
  const trace = a.rows.reduce((sum, { indices, values }, i) => {
    const at = indices.indexOf(i);
    return at < 0 ? sum : sum + values[at];
  }, 0);
  return Math.sqrt(Math.max(0, frobenius(a) ** 2 - 2 * trace + a.size));
}
