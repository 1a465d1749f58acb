import { dot } from '../../numeric/dot.js';

/** The coordinates along rows of vectors [K, p]: [K, rows]. */
export function partsAlong(vectors: Float64Array, rows: readonly Float64Array[], p: number): Float64Array {
  const count = vectors.length / p;
  const parts = new Float64Array(count * rows.length);
  for (let k = 0; k < count; k++) {
    const v = vectors.subarray(k * p, (k + 1) * p);
    for (let j = 0; j < rows.length; j++) parts[k * rows.length + j] = dot(v, rows[j]);
  }
  return parts;
}
