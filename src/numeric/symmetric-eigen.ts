import { EigenvalueDecomposition, type Matrix } from 'ml-matrix';

/** Eigenvalues, descending, and with each an eigenvector; these are orthonormal. */
export interface Eigenpairs {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

/** Of a symmetric matrix. Cost O(n^3). */
export function symmetricEigen(matrix: Matrix): Eigenpairs {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((_, k) => k).sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  return {
    values: order.map(k => realEigenvalues[k]),
    vectors: order.map(k => Float64Array.from(eigenvectorMatrix.getColumn(k))),
  };
}
