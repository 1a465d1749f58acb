import { modInverse } from '../../exact/integers.js';

/** A row of residues 0..p-1; p < 2^26, so that products stay exact. */
export type Row = Int32Array;

/** A subspace by its rows in reduced echelon form: row r is 1 at pivots[r], where all others are 0. */
export interface RowSpace {
  readonly rows: readonly Row[];
  readonly pivots: readonly number[];
}

/** The reduced echelon form of the span of some rows, which are consumed. Cost: rows^2 length. */
export function reduceRows(rows: readonly Row[], p: number): RowSpace {
  const reduced: Row[] = [];
  const pivots: number[] = [];
  for (const row of rows) {
    reduced.forEach((known, r) => {
      subtractMultiple(row, row[pivots[r]], known, p);
    });
    const pivot = row.findIndex(x => x !== 0);
    if (pivot < 0) continue;
    scaleRow(row, modInverse(row[pivot], p), p);
    for (const known of reduced) subtractMultiple(known, known[pivot], row, p);
    reduced.push(row);
    pivots.push(pivot);
  }
  return { rows: reduced, pivots };
}

/** A basis of the rows c with c A = 0, for a square matrix A. Cost: size^3. */
export function leftKernel(matrix: readonly Row[], p: number): Row[] {
  const size = matrix.length;
  const transposed = matrix.map((_, j) => Int32Array.from(matrix, row => row[j]));
  const { rows, pivots } = reduceRows(transposed, p);
  const isPivot = new Uint8Array(size);
  for (const pivot of pivots) isPivot[pivot] = 1;
  const kernel: Row[] = [];
  for (let free = 0; free < size; free++) {
    if (isPivot[free] === 1) continue;
    const vector = new Int32Array(size);
    vector[free] = 1;
    rows.forEach((row, r) => {
      vector[pivots[r]] = row[free] === 0 ? 0 : p - row[free];
    });
    kernel.push(vector);
  }
  return kernel;
}

/** c A for a row c. */
export function timesMatrix(c: Row, matrix: readonly Row[], p: number): Row {
  const product = new Int32Array(matrix.length === 0 ? 0 : matrix[0].length);
  for (let i = 0; i < c.length; i++) {
    if (c[i] !== 0) subtractMultiple(product, p - c[i], matrix[i], p);
  }
  return product;
}

/** row - factor other, in place. */
export function subtractMultiple(row: Row, factor: number, other: Row, p: number): void {
  if (factor === 0) return;
  const negative = p - factor;
  for (let k = 0; k < row.length; k++) {
    if (other[k] !== 0) row[k] = (row[k] + negative * other[k]) % p;
  }
}

export function scaleRow(row: Row, factor: number, p: number): void {
  for (let k = 0; k < row.length; k++) row[k] = (row[k] * factor) % p;
}
