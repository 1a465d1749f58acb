import type { SparseRow } from './sparse-row.js';

/** The homogeneous system A x = 0 with rows on demand; rows() may be called more than once. */
export interface LinearSystem {
  readonly columns: number;
  rows(): Iterable<SparseRow>;
}
