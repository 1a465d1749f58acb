import { basisRows, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { dot } from '../../mean-field/averaging/square.js';
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
 * Orthonormal rows that span a real subspace, by modified Gram-Schmidt with reorthogonalisation: orthogonal to rounding errors
 * unless the rows are numerically dependent, which is an error of ours. Cost O(ambient * e^2), nothing to speak of where
 * the rows have disjoint supports, as those of what signed permutations fix.
 * Source: Bjorck, Numerical Methods for Least Squares Problems, SIAM 1996, section 2.4.
 */
export function orthonormalBasis(basis: SparseBasis): number[][] {
  if (haveDisjointSupports(basis)) return floatRows(basis).map(unitVector);
  const orthonormal: number[][] = [];
  for (const row of floatRows(basis)) {
    const once = orthogonalTo(orthonormal, row);
    const left = Math.sqrt(dot(once, once) / dot(row, row));
    if (!(left > basis.ambient * Number.EPSILON)) {
      throw new Error(`expected numerically independent rows, got one with ${left} of its length left`);
    }
    orthonormal.push(unitVector(orthogonalTo(orthonormal, once)));
  }
  return orthonormal;
}

/** Whether no two rows meet in a column. */
function haveDisjointSupports({ indices }: SparseBasis): boolean {
  return new Set(indices).size === indices.length;
}

function unitVector(row: readonly number[]): number[] {
  const length = Math.sqrt(dot(row, row));
  return row.map(x => x / length);
}

/** row - sum_i (row, a_i) a_i. */
function orthogonalTo(orthonormal: readonly number[][], row: readonly number[]): number[] {
  const rest = Array.from(row);
  for (const a of orthonormal) {
    const along = dot(a, rest);
    if (along === 0) continue;
    for (let k = 0; k < rest.length; k++) rest[k] -= along * a[k];
  }
  return rest;
}
