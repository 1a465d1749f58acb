import { cyclotomics } from '../../exact/cyclotomic.js';
import { annihilates } from '../../linear-algebra/annihilation.js';
import { compressRows } from '../../linear-algebra/compressed-rows.js';
import { nullityBound } from '../../linear-algebra/modular-rank.js';
import { basisDimension, basisRows, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { entryPosition, type SparseRow } from '../../linear-algebra/sparse-row.js';
import { type ExactMap, flattened } from './exact-map.js';

/**
 * Whether some maps are a basis of the space of maps with a canonical basis: each is the sum of its entries at the leading
 * positions times the basis, exactly, they are as many, and these coordinates have full rank modulo a prime, which is never
 * above the true rank. false is no proof of the contrary: the prime may divide a determinant.
 */
export function isBasisOf(basis: SparseBasis, maps: readonly ExactMap[]): boolean {
  const dimension = basisDimension(basis);
  if (maps.length !== dimension) return false;
  if (dimension === 0) return true;
  const rows = maps.map(flattened);
  const leading = Array.from({ length: dimension }, (_, k) => basis.indices[basis.offsets[k]!]!);
  const isSpanned = annihilates(
    compressRows(basis.ambient, equationsOf(basis, leading)),
    compressRows(basis.ambient, rows),
  );
  return isSpanned && nullityBound({ columns: dimension, rows: () => coordinates(rows, leading) }) === 0;
}

/** x_j - sum_k b_k[j] x_(leading position of k) = 0 for each other position j. */
function* equationsOf(basis: SparseBasis, leading: readonly number[]): Generator<SparseRow> {
  const isLeading = new Set(leading);
  const terms = new Map<number, [at: number, entry: ReturnType<typeof cyclotomics.neg>][]>();
  basisRows(basis).forEach(({ indices, entries }, k) => {
    indices.forEach((j, e) => {
      if (isLeading.has(j)) return;
      const known = terms.get(j) ?? [];
      known.push([leading[k]!, cyclotomics.neg(entries[e]!)]);
      terms.set(j, known);
    });
  });
  for (let j = 0; j < basis.ambient; j++) {
    if (isLeading.has(j)) continue;
    const equation = [...(terms.get(j) ?? []), [j, cyclotomics.one] as const].sort((a, b) => a[0] - b[0]);
    yield { indices: equation.map(([at]) => at), entries: equation.map(([, entry]) => entry) };
  }
}

function coordinates(rows: readonly SparseRow[], leading: readonly number[]): SparseRow[] {
  const place = new Map(leading.map((position, k) => [position, k]));
  return rows.map(row => {
    const met = leading.filter(position => entryPosition(row, position) >= 0);
    return {
      indices: met.map(position => place.get(position)!),
      entries: met.map(position => row.entries[entryPosition(row, position)]!),
    };
  });
}
