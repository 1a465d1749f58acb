import type { Field } from '../exact/field.js';

/** A matrix in reduced row echelon form without zero rows; row i leads at column pivots[i]. */
export interface Echelon<E> {
  readonly rows: readonly (readonly E[])[];
  readonly pivots: readonly number[];
  /** The product of the pivots with the sign of the row exchanges: the determinant of a square matrix of full rank. */
  readonly pivotProduct: E;
}

/** The reduced row echelon form over any field, by Gauss and Jordan's elimination; cost rows * columns * rank. */
export function reducedRowEchelon<E>(
  field: Field<E>,
  matrix: readonly (readonly E[])[],
  columns: number,
): Echelon<E> {
  const rows = matrix.map(row => [...row]);
  const pivots: number[] = [];
  let pivotProduct = field.one;
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const rank = pivots.length;
    const found = rows.findIndex((row, i) => i >= rank && !field.isZero(row[column]!));
    if (found < 0) {
      continue;
    }
    if (found !== rank) {
      [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
      pivotProduct = field.neg(pivotProduct);
    }
    const lead = rows[rank]!;
    pivotProduct = field.mul(pivotProduct, lead[column]!);
    const inverse = field.inv(lead[column]!);
    for (let j = column; j < columns; j++) {
      lead[j] = field.mul(inverse, lead[j]!);
    }
    rows.forEach((row, i) => {
      const factor = row[column]!;
      if (i !== rank && !field.isZero(factor)) {
        for (let j = column; j < columns; j++) {
          row[j] = field.sub(row[j]!, field.mul(factor, lead[j]!));
        }
      }
    });
    pivots.push(column);
  }
  return { rows: rows.slice(0, pivots.length), pivots, pivotProduct };
}
