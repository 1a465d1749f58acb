import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { DomainError } from '../../domain-error.js';
import { counted } from '../../groups/counted.js';

/**
 * Standard errors, in radians, of the angles of vectors in the span of independent rows r_i whose directions have the
 * standard errors err_i: with v_k = sum_i c_ki r_i,
 *
 *   error_k = sqrt(sum_i c_ki^2 |r_i|^2 err_i^2).
 *
 * First order in err, for independent errors of the rows. An upper bound: an error of v_k changes its angle by its part along one
 * direction only, and of an error that has no preferred direction that is 1/sqrt(d) of it, in the d directions outside the span.
 * An angle below its error can't be told from 0. Cost O(ambient * rows^2).
 */
export function angleErrors(
  rows: readonly (readonly number[])[],
  vectors: readonly (readonly number[])[],
  errors: readonly number[],
): number[] {
  if (vectors.length === 0) return [];
  const columns = new Matrix(rows).transpose();
  const targets = new Matrix(vectors).transpose();
  const coordinates = new SingularValueDecomposition(columns, { autoTranspose: true }).solve(targets);
  const lengths = rows.map(row => Math.hypot(...row));
  return vectors.map((_, k) =>
    Math.hypot(...errors.map((error, i) => coordinates.get(i, k) * lengths[i] * error)),
  );
}

/** Refuses errors that don't fit the rows, whose rank is given. */
export function checkErrors(errors: readonly number[], rows: number, rank: number): void {
  if (errors.length !== rows) {
    throw new DomainError(
      'BAD_INPUT',
      `${errors.length === 1 ? 'There is' : 'There are'} ${counted(errors.length, 'error')} for ${counted(rows, 'row')} of the basis: give one standard error, in radians, for each row.`,
      { path: ['errors'], value: errors.length },
    );
  }
  const bad = errors.findIndex(error => !(Number.isFinite(error) && error >= 0));
  if (bad >= 0) {
    throw new DomainError(
      'BAD_INPUT',
      `Error ${bad} is ${errors[bad]}: give a standard error in radians, 0 or more.`,
      { path: ['errors', bad], value: `${errors[bad]}` },
    );
  }
  if (rank < rows) {
    throw new DomainError(
      'BAD_INPUT',
      `The ${rows} rows of the basis span ${rank} dimensions, and errors are those of independent rows: leave out rows that others span, or leave errors out.`,
      { path: ['basis'], value: rank },
    );
  }
}
