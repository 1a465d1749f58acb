import { type Cyclotomic, conjugate, cyclotomics } from '../exact/cyclotomic.js';
import { ExactMatrix } from './exact-matrix.js';
import { basisRows, type SparseBasis } from './sparse-basis.js';
import { dotProduct, type SparseRow } from './sparse-row.js';

const { add, mul, inv, zero } = cyclotomics;

/**
 * P = sum_kl (G^-1)_kl b_k b_l^* [n, n], the orthogonal projection on the span of the rows b_k of a basis, with the Gram
 * matrix G_kl = b_k^* b_l. Exact. Cost: G^-1 is trivial where the rows are orthogonal, as for permutations, else
 * O(e^3) operations; then O(n^2) to O(e^2 n^2) with the density of the rows.
 */
export function orthogonalProjection(basis: SparseBasis): ExactMatrix {
  const n = basis.ambient;
  const rows = basisRows(basis);
  const conjugates = rows.map(({ indices, entries }) => ({ indices, entries: entries.map(conjugate) }));
  const entries = new Array<Cyclotomic>(n * n).fill(zero);
  inverseGram(rows, conjugates).forEach((line, k) => {
    line.indices.forEach((l, position) => {
      addOuterProduct(entries, n, line.entries[position]!, rows[k]!, conjugates[l]!);
    });
  });
  return ExactMatrix.generate(n, n, (i, j) => entries[i * n + j]!);
}

/** entries += factor * a^T b. */
function addOuterProduct(
  entries: Cyclotomic[],
  n: number,
  factor: Cyclotomic,
  a: SparseRow,
  b: SparseRow,
): void {
  a.indices.forEach((i, s) => {
    const scaled = mul(factor, a.entries[s]!);
    b.indices.forEach((j, t) => {
      entries[i * n + j] = add(entries[i * n + j]!, mul(scaled, b.entries[t]!));
    });
  });
}

/** The rows of G^-1. */
function inverseGram(rows: readonly SparseRow[], conjugates: readonly SparseRow[]): SparseRow[] {
  const gram = ExactMatrix.generate(rows.length, rows.length, (k, l) => dotProduct(conjugates[k]!, rows[l]!));
  const lines = rows.map((_, k) => gram.row(k));
  if (lines.every(({ indices }, k) => indices.length === 1 && indices[0] === k)) {
    return lines.map(({ indices, entries }) => ({ indices, entries: entries.map(inv) }));
  }
  const inverse = gram.inverse();
  return rows.map((_, k) => inverse.row(k));
}
