import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { parseExact } from '../exact/parser.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { kernel } from '../linear-algebra/kernel.js';
import { basisDimension } from '../linear-algebra/sparse-basis.js';
import { counted } from './counted.js';

/** A matrix as a user writes it: exact numbers, row by row. */
export type MatrixText = readonly (readonly string[])[];

/** The matrix of a text, `size` rows of as many entries; DomainError where it has another shape or is above the limit. */
export function readSquareMatrix(
  rows: MatrixText,
  size: number,
  limit: number,
  what: 'generator' | 'matrix' = 'generator',
): ExactMatrix {
  if (rows.length !== size) {
    throw new DomainError(
      'BAD_INPUT',
      `All ${what === 'matrix' ? 'matrices' : 'generators'} need the same size; the first has ${counted(size, 'row')}, this one ${rows.length}.`,
    );
  }
  if (size === 0) throw new DomainError('BAD_INPUT', `A ${what} needs at least one row.`);
  refuseAbove('The size of the matrices', size, limit, 'Use smaller matrices, or permutations.');
  rows.forEach((row, i) => {
    if (row.length !== size) {
      throw new DomainError(
        'BAD_INPUT',
        `The matrix is not square: row ${i + 1} of ${size} has ${counted(row.length, 'entry', 'entries')}.`,
        { path: [i] },
      );
    }
  });
  return ExactMatrix.fromRows(
    rows.map((row, i) => row.map((entry, j) => inArgument([i, j], () => parseExact(entry)))),
  );
}

/** By the kernel, which is found modulo a prime and verified exactly; a determinant's entries would grow. */
export function refuseSingular(matrix: ExactMatrix): void {
  const size = matrix.rows;
  const system = { columns: size, rows: () => Array.from({ length: size }, (_, i) => matrix.row(i)) };
  if (basisDimension(kernel(system)) > 0) {
    throw new DomainError('BAD_INPUT', 'The matrix is not invertible: its determinant is 0.');
  }
}
