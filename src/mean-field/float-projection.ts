import { orthogonalProjection } from '../linear-algebra/orthogonal-projection.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import { rememberedDoubles } from '../numeric/nearest-double.js';

/** The orthogonal projection [p, p] on the span of a real basis: exact, then each entry rounded to the nearest double. */
export function floatProjection(basis: SparseBasis): Float64Array {
  const p = basis.ambient;
  const exact = orthogonalProjection(basis);
  const toDouble = rememberedDoubles();
  const projection = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    const { indices, entries } = exact.row(i);
    indices.forEach((j, at) => {
      projection[i * p + j] = toDouble(entries[at]);
    });
  }
  return projection;
}
