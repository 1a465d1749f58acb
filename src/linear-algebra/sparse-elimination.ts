import type { Field } from '../exact/field.js';
import { addMultiple, entryPosition, type SparseRow, scaleRow } from './sparse-row.js';

/**
 * The reduced row echelon form of sparse rows over any field, rows by leading index, by plain elimination: the
 * straight road that doesn't guess. Cost: about rank^2 merges of rows, and the growth of exact entries.
 */
export function sparseEchelon<E>(field: Field<E>, rows: Iterable<SparseRow<E>>): SparseRow<E>[] {
  const byPivot = new Map<number, SparseRow<E>>();
  for (const row of rows) {
    let rest = row;
    let k = 0;
    // entries before position k have no pivot row; the entry there is cleared or passed
    while (k < rest.indices.length) {
      const pivotRow = byPivot.get(rest.indices[k]!);
      if (pivotRow) {
        rest = addMultiple(field, rest, field.neg(rest.entries[k]!), pivotRow);
      } else {
        k++;
      }
    }
    if (rest.indices.length > 0) {
      const lead = scaleRow(field, field.inv(rest.entries[0]!), rest);
      const pivot = lead.indices[0]!;
      for (const [column, other] of byPivot) {
        const at = entryPosition(other, pivot);
        if (at >= 0) {
          byPivot.set(column, addMultiple(field, other, field.neg(other.entries[at]!), lead));
        }
      }
      byPivot.set(pivot, lead);
    }
  }
  return [...byPivot.entries()].sort((a, b) => a[0] - b[0]).map(([, row]) => row);
}
