import type { Coefficient } from '../sharing.js';

/**
 * A change of basis of R^size, cut into runs of copies as a BlockMap cuts it: each copy is multiplied by the matrix of its run,
 * and the coordinates that come out are arranged so that the copies of one component stand one after the other.
 *
 * Components are representations, irreducible as a rule: in their coordinates an equivariant map only mixes copies of the same
 * component (Schur's lemma).
 */
export interface BasisChange {
  /** Dimension of the space: the sum of copies * size over the runs. */
  readonly size: number;
  /** Number of coordinates in components: the sum of copies * changedSize. */
  readonly changedSize: number;
  /** One after the other; they cover the space. */
  readonly runs: readonly ChangedRun[];
  readonly matrices: readonly ChangeMatrix[];
  /**
   * Coordinate i in components is the coordinate order[i] of the runs' changed copies, joined in the order of the runs: a
   * permutation of 0 .. changedSize - 1.
   */
  readonly order: Int32Array;
}

/** `copies` copies of dimension `size`, of which each becomes `changedSize` coordinates. */
export interface ChangedRun {
  readonly copies: number;
  readonly size: number;
  readonly changedSize: number;
  /** The place of its matrix in `matrices`; null: the identity, and changedSize = size. */
  readonly matrix: number | null;
}

/** C[q, t] = scales[q] * table[codes[q * columns + t]]: small and dense. */
export interface ChangeMatrix {
  /** changedSize of its runs; .. */
  readonly rows: number;
  /** .. their size. */
  readonly columns: number;
  readonly codes: Int32Array;
  /** May hold 0. */
  readonly table: readonly Coefficient[];
  /** One a row, positive: doubles, which choose the units of the parameters, as standard deviations do. */
  readonly scales: Float64Array;
}

/** C, [rows * columns] row by row. */
export function changeEntries({ columns, codes, table, scales }: ChangeMatrix): Float64Array {
  return Float64Array.from(codes, (code, e) => scales[Math.floor(e / columns)]! * table[code]!.decimal);
}

/** The place of each joined coordinate of the runs among those in components: order, inverted. */
export function inverseOrder({ order }: BasisChange): Int32Array {
  const inverse = new Int32Array(order.length);
  order.forEach((place, i) => {
    inverse[place] = i;
  });
  return inverse;
}
