import { unitPart } from '../../numeric/gram-schmidt.js';

/** Orthonormal rows that span E, and orthonormal rows that span the rest of R^p. */
export interface Frame {
  /** [m, p]. */
  readonly basis: readonly Float64Array[];
  /** [p - m, p]. */
  readonly normal: readonly Float64Array[];
}

/** The frame of the span of `rows`, linearly independent vectors of R^p. Cost O(p^3). */
export function frameOf(rows: readonly Float64Array[], p: number): Frame {
  const basis = orthonormalised(rows, []);
  const normal: Float64Array[] = [];
  // 1 - the square of e_k's projection on what is spanned so far: the next row is made from the e_k that is farthest from it.
  const rest = new Float64Array(p).fill(1);
  const spend = (row: Float64Array) => {
    for (let k = 0; k < p; k++) rest[k] -= row[k] * row[k];
  };
  basis.forEach(spend);
  while (basis.length + normal.length < p) {
    const farthest = new Float64Array(p);
    farthest[rest.indexOf(Math.max(...rest))] = 1;
    const [row] = orthonormalised([farthest], [...basis, ...normal]);
    spend(row);
    normal.push(row);
  }
  return { basis, normal };
}

/** The frame of {b_i + sum_l tilt[l, i] n_l}, with normal rows near those before. `tilt` is [p - m, m]. */
export function tilted({ basis, normal }: Frame, tilt: Float64Array): Frame {
  const m = basis.length;
  const moved = basis.map((row, i) => combine(row, normal, l => tilt[l * m + i]));
  const rows = orthonormalised(moved, []);
  const back = normal.map((row, l) => combine(row, basis, i => -tilt[l * m + i]));
  return { basis: rows, normal: orthonormalised(back, rows) };
}

/** start + sum_i weight(i) rows_i. */
export function combine(
  start: Float64Array,
  rows: readonly Float64Array[],
  weight: (i: number) => number,
): Float64Array {
  const sum = start.slice();
  rows.forEach((row, i) => {
    const by = weight(i);
    for (let k = 0; k < sum.length; k++) sum[k] += by * row[k];
  });
  return sum;
}

/** Gram and Schmidt, against `fixed` as well; unit vectors after each of both passes. */
function orthonormalised(rows: readonly Float64Array[], fixed: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const row of rows) {
    const others = [...fixed, ...done];
    done.push(unitPart(unitPart(row, others), others));
  }
  return done;
}
