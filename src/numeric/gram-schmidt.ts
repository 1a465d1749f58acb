import { dot } from './dot.js';

/**
 * v - sum_i (v, b_i) b_i for orthonormal rows b_i, one row after the other (modified Gram-Schmidt). A second pass over what is
 * left makes it orthogonal to rounding errors. Cost O(rows p).
 * Source: Bjorck, Numerical Methods for Least Squares Problems, SIAM 1996, section 2.4.
 */
export function orthogonalPart(
  vector: ArrayLike<number>,
  rows: readonly ArrayLike<number>[],
): Float64Array<ArrayBuffer> {
  const rest = Float64Array.from(vector);
  for (const row of rows) {
    const along = dot(rest, row);
    for (let k = 0; k < rest.length; k++) rest[k] -= along * row[k];
  }
  return rest;
}

/** The unit vector along the orthogonal part of a vector that the rows don't span. */
export function unitPart(
  vector: ArrayLike<number>,
  rows: readonly ArrayLike<number>[],
): Float64Array<ArrayBuffer> {
  const rest = orthogonalPart(vector, rows);
  const length = Math.sqrt(dot(rest, rest));
  if (!(length > 0)) throw new Error('expected linearly independent rows');
  return rest.map(x => x / length);
}

/** Orthonormal rows that span, one after the other, what numerically independent vectors do. Cost O(rows^2 p). */
export function orthonormalised(vectors: readonly ArrayLike<number>[]): Float64Array<ArrayBuffer>[] {
  const done: Float64Array<ArrayBuffer>[] = [];
  for (const vector of vectors) {
    const once = orthogonalPart(vector, done);
    const left = Math.sqrt(dot(once, once) / dot(vector, vector));
    if (!(left > vector.length * Number.EPSILON)) {
      throw new Error(`expected numerically independent rows, got one with ${left} of its length left`);
    }
    done.push(unitPart(once, done));
  }
  return done;
}
