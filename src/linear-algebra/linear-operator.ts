import type { SignedPermutation } from './signed-permutation.js';
import type { SparseRow } from './sparse-row.js';

/** A square matrix with rows on demand, such as the image of a group element; never dense unless it is small. */
export interface LinearOperator {
  readonly size: number;
  row(i: number): SparseRow;
  /** Present where the operator permutes the basis up to signs. */
  readonly monomial?: SignedPermutation;
}
