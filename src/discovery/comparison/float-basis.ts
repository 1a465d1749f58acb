import { basisRows, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { orthonormalised, unitPart } from '../../numeric/gram-schmidt.js';
import { rememberedDoubles } from '../../numeric/nearest-double.js';

/** The rows of a real basis in floats, each entry rounded to the nearest double. */
export function floatRows(basis: SparseBasis): number[][] {
  const toDouble = rememberedDoubles();
  return basisRows(basis).map(({ indices, entries }) => {
    const row = new Array<number>(basis.ambient).fill(0);
    indices.forEach((index, k) => {
      row[index] = toDouble(entries[k]);
    });
    return row;
  });
}

/**
 * Orthonormal rows that span a real subspace, to rounding errors unless its rows are numerically dependent, which is an error of
 * ours. Cost O(ambient * e^2), nothing to speak of where the rows have disjoint supports, as those of what signed permutations fix.
 */
export function orthonormalBasis(basis: SparseBasis): number[][] {
  const rows = floatRows(basis);
  const orthonormal = haveDisjointSupports(basis)
    ? rows.map(row => unitPart(row, []))
    : orthonormalised(rows);
  return orthonormal.map(row => Array.from(row));
}

/** Whether no two rows meet in a column. */
function haveDisjointSupports({ indices }: SparseBasis): boolean {
  return new Set(indices).size === indices.length;
}
