import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { dot } from '../../numeric/dot.js';

/**
 * Orthonormal vectors of the found subspace, as many as its dimension f, by ascending angle to the exact one: its principal
 * vectors, then those orthogonal to all of the exact subspace. With orthonormal rows A of the exact subspace and B of the
 * found one they are u^T B for the left singular vectors u of B - B A^T A, whose singular values are the sines of the
 * angles. The largest coordinate of each is positive.
 * Cost O(ambient * f * (e + f)).
 * Source: Bjorck, Golub, "Numerical methods for computing angles between linear subspaces", Math. Comp. 27, 1973.
 */
export function principalVectors(exact: readonly number[][], found: readonly number[][]): number[][] {
  if (found.length === 0) return [];
  const b = new Matrix(found);
  const rest = b.clone();
  if (exact.length > 0) {
    const a = new Matrix(exact);
    rest.sub(b.mmul(a.transpose()).mmul(a));
  }
  const { diagonal, leftSingularVectors } = new SingularValueDecomposition(rest, {
    computeRightSingularVectors: false,
    autoTranspose: true,
  });
  const vectors = leftSingularVectors.transpose().mmul(b).to2DArray();
  return vectors
    .map((vector, k) => ({ vector: withPositiveLead(vector), sine: diagonal[k] }))
    .sort((first, second) => first.sine - second.sine)
    .map(({ vector }) => vector);
}

function withPositiveLead(vector: readonly number[]): number[] {
  const lead = vector.reduce((a, x) => (Math.abs(x) > Math.abs(a) ? x : a), 0);
  return vector.map(x => (lead < 0 ? -x : x));
}

/** The angle in [0, pi/2] of a vector other than 0 to the span of orthonormal rows, small ones to full relative accuracy. */
export function angleToSpan(vector: readonly number[], rows: readonly number[][]): number {
  const along = rows.map(row => dot(row, vector));
  const rest = vector.map((x, k) => x - rows.reduce((sum, row, i) => sum + along[i] * row[k], 0));
  return Math.atan2(Math.hypot(...rest), Math.hypot(...along));
}
