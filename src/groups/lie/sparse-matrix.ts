import { type Cyclotomic, conjugate, cyclotomics } from '../../exact/cyclotomic.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import type { SparseRow } from '../../linear-algebra/sparse-row.js';

/** A square matrix as its rows. */
export type SparseMatrix = readonly SparseRow[];

/** Hexadecimal digits of a coefficient that count as one word. */
const WORD_DIGITS = 16;

export function sparseRows(a: ExactMatrix): SparseMatrix {
  return Array.from({ length: a.rows }, (_, i) => a.row(i));
}

export function denseMatrix(rows: SparseMatrix): ExactMatrix {
  return ExactMatrix.fromRows(
    rows.map(({ indices, entries }) => {
      const row = new Array<Cyclotomic>(rows.length).fill(cyclotomics.zero);
      indices.forEach((j, e) => {
        row[j] = entries[e];
      });
      return row;
    }),
  );
}

/** All entries as one vector, row by row; with `isPair` those of the conjugate matrix behind them. */
export function entriesOf(rows: SparseMatrix, isPair: boolean): SparseRow {
  const n = rows.length;
  const indices = rows.flatMap((row, i) => row.indices.map(j => i * n + j));
  const entries = rows.flatMap(row => row.entries);
  if (!isPair) return { indices, entries };
  return {
    indices: [...indices, ...indices.map(index => index + n * n)],
    entries: [...entries, ...entries.map(conjugate)],
  };
}

/** About the number of machine words in the coefficients of x. */
export function coefficientSize(x: Cyclotomic): number {
  const digits = x.numerators[0].toString(16).length + x.denominator.toString(16).length;
  return x.numerators.length * (1 + Math.floor(digits / WORD_DIGITS));
}
