import { type Cyclotomic, conjugate, cyclotomics } from '../exact/cyclotomic.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { basisRows, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import type { SparseRow } from '../linear-algebra/sparse-row.js';
import { rememberedDoubles } from '../numeric/nearest-double.js';

const { add, mul, inv, zero } = cyclotomics;

/**
 * P = B^T (B B^T)^{-1} B [p, p], the orthogonal projection on the span of the rows of a real basis B: exact until the
 * last step, which rounds each entry to the nearest double. Cost: (B B^T)^{-1} is trivial where the rows are
 * orthogonal, as for permutations, else O(e^3) exact operations; then O(e p) to O(e^2 p^2) with the rows' density.
 */
export function orthogonalProjection(basis: SparseBasis): Float64Array {
  const rows = basisRows(basis);
  const exact = new Array<Cyclotomic>(basis.ambient ** 2).fill(zero);
  inverseGram(rows).forEach((line, k) => {
    line.indices.forEach((l, position) => {
      addOuterProduct(exact, basis.ambient, rows[k], rows[l], line.entries[position]);
    });
  });
  const toDouble = rememberedDoubles();
  return Float64Array.from(exact, toDouble);
}

/** exact += factor * a^T b. */
function addOuterProduct(
  exact: Cyclotomic[],
  p: number,
  a: SparseRow,
  b: SparseRow,
  factor: Cyclotomic,
): void {
  a.indices.forEach((i, s) => {
    const scaled = mul(factor, a.entries[s]);
    b.indices.forEach((j, t) => {
      exact[i * p + j] = add(exact[i * p + j], mul(scaled, b.entries[t]));
    });
  });
}

/** The rows of (B B^T)^{-1}. */
function inverseGram(rows: readonly SparseRow[]): SparseRow[] {
  const gram = ExactMatrix.generate(rows.length, rows.length, (k, l) => innerProduct(rows[k], rows[l]));
  const lines = rows.map((_, k) => gram.row(k));
  if (lines.every(({ indices }, k) => indices.length === 1 && indices[0] === k)) {
    return lines.map(({ indices, entries }) => ({ indices, entries: [inv(entries[0])] }));
  }
  const inverse = gram.inverse();
  return rows.map((_, k) => inverse.row(k));
}

/** sum_i a_i conj(b_i). */
export function innerProduct(a: SparseRow, b: SparseRow): Cyclotomic {
  let sum = zero;
  for (let s = 0, t = 0; s < a.indices.length && t < b.indices.length; ) {
    if (a.indices[s] < b.indices[t]) s++;
    else if (a.indices[s] > b.indices[t]) t++;
    else sum = add(sum, mul(a.entries[s++], conjugate(b.entries[t++])));
  }
  return sum;
}
