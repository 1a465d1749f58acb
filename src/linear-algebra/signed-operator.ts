import { cyclotomics } from '../exact/cyclotomic.js';
import type { LinearOperator } from './linear-operator.js';
import { inverseSigned, type SignedPermutation } from './signed-permutation.js';
import type { SparseRow } from './sparse-row.js';

/** The operator with its rows: row image[j] has sign[j] at column j. The inverse is made when the first row is read. */
export function signedOperator(a: SignedPermutation): LinearOperator {
  const minusOne = cyclotomics.fromInteger(-1);
  let back: SignedPermutation | undefined;
  return {
    size: a.image.length,
    monomial: a,
    row(i: number): SparseRow {
      back ??= inverseSigned(a);
      return { indices: [back.image[i]!], entries: [back.sign[i]! < 0 ? minusOne : cyclotomics.one] };
    },
  };
}
