import type { Cyclotomic } from '../exact/cyclotomic.js';
import { residueOf } from '../exact/embedding.js';
import { type CompressedRows, rowCount } from './compressed-rows.js';
import { ModularEchelon } from './modular-echelon.js';

/** The kernel of a system modulo p in reduced row echelon form; row i leads with 1 at the i-th free column. */
export interface ModularImage {
  readonly rank: number;
  /** 1 where a column is a pivot of the system. */
  readonly isPivot: Uint8Array;
  readonly offsets: Int32Array;
  readonly indices: Int32Array;
  readonly residues: Int32Array;
}

/** The residues of a table under zeta_n -> root; undefined where p divides a denominator. */
export function tableResidues(
  table: readonly Cyclotomic[],
  n: number,
  root: number,
  p: number,
): Int32Array | undefined {
  const residues = new Int32Array(table.length);
  for (const [code, x] of table.entries()) {
    const residue = residueOf(x, n, root, p);
    if (residue === undefined) {
      return undefined;
    }
    residues[code] = residue;
  }
  return residues;
}

/** The rows in the order of elimination: short ones first, since they fill least; a counting sort by length. */
export function eliminationOrder(system: CompressedRows): Int32Array {
  const { offsets } = system;
  const count = rowCount(system);
  const next = new Int32Array(system.ambient + 2);
  for (let i = 0; i < count; i++) {
    next[offsets[i + 1]! - offsets[i]! + 1]! += 1;
  }
  for (let length = 0; length <= system.ambient; length++) {
    next[length + 1]! += next[length]!;
  }
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const length = offsets[i + 1]! - offsets[i]!;
    order[next[length]!] = i;
    next[length]!++;
  }
  return order;
}

/** The echelon form of a system modulo p, given the residues of its table. */
export function eliminate(
  system: CompressedRows,
  order: Int32Array,
  residues: Int32Array,
  p: number,
): ModularEchelon {
  const echelon = new ModularEchelon(system.ambient, p);
  const entries = new Int32Array(system.ambient);
  const columns = new Int32Array(system.ambient);
  for (const i of order) {
    let length = 0;
    for (let k = system.offsets[i]!; k < system.offsets[i + 1]!; k++) {
      const residue = residues[system.codes[k]!]!;
      if (residue !== 0) {
        columns[length] = system.indices[k]!;
        entries[length] = residue;
        length++;
      }
    }
    echelon.insert(columns, entries, length);
    if (echelon.rank === system.ambient) {
      break;
    }
  }
  return echelon;
}

/**
 * The kernel from an echelon form: x_pivot = -sum a x_free gives each free column f the vector e_f - sum a e_pivot. The
 * pivots are last columns, hence f leads, and the vectors are reduced against each other.
 */
export function kernelOf(echelon: ModularEchelon): ModularImage {
  const { columns, prime } = echelon;
  const isPivot = new Uint8Array(columns);
  const length = new Int32Array(columns);
  for (let column = 0; column < columns; column++) {
    if (echelon.isPivot(column)) {
      isPivot[column] = 1;
      echelon.forEachEntry(column, free => {
        length[free]!++;
      });
    } else {
      length[column]!++;
    }
  }
  const offsets = new Int32Array(columns - echelon.rank + 1);
  const next = new Int32Array(columns);
  let [i, end] = [0, 0];
  for (let column = 0; column < columns; column++) {
    if (isPivot[column] === 0) {
      next[column] = end;
      end += length[column]!;
      i++;
      offsets[i] = end;
    }
  }
  const indices = new Int32Array(end);
  const residues = new Int32Array(end);
  const put = (free: number, column: number, residue: number): void => {
    indices[next[free]!] = column;
    residues[next[free]!] = residue;
    next[free]!++;
  };
  for (let column = 0; column < columns; column++) {
    if (isPivot[column] === 1) {
      echelon.forEachEntry(column, (free, entry) => put(free, column, prime - entry));
    } else {
      put(column, column, 1);
    }
  }
  return { rank: echelon.rank, isPivot, offsets, indices, residues };
}

/**
 * Which of two images shows more of the true kernel: positive where a does, negative where b does, 0 where they have the
 * same shape, undefined where neither can be trusted. An unlucky prime lowers the rank, moves a pivot to an earlier
 * column, or hides an entry; no prime does the opposite.
 */
export function compareImages(a: ModularImage, b: ModularImage): number | undefined {
  if (a.rank !== b.rank) {
    return a.rank - b.rank;
  }
  for (let column = a.isPivot.length - 1; column >= 0; column--) {
    if (a.isPivot[column] !== b.isPivot[column]) {
      return a.isPivot[column]! - b.isPivot[column]!;
    }
  }
  if (a.indices.length !== b.indices.length) {
    return a.indices.length - b.indices.length;
  }
  const same =
    a.offsets.every((offset, i) => offset === b.offsets[i]) &&
    a.indices.every((index, k) => index === b.indices[k]);
  return same ? 0 : undefined;
}
