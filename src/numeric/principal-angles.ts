import { Matrix, SingularValueDecomposition } from 'ml-matrix';

/**
 * An orthonormal basis, as rows, of the span of the rows given, each of length `ambient`: the right singular vectors
 * of the singular values above max(rows, ambient) * 2^-52 * the largest. Their number is the numerical rank.
 * Cost O(ambient * rows^2).
 */
export function orthonormalRows(rows: readonly (readonly number[])[], ambient: number): number[][] {
  if (rows.length === 0 || ambient === 0) return [];
  const scale = rows.reduce((largest, row) => row.reduce((a, x) => Math.max(a, Math.abs(x)), largest), 0);
  if (scale === 0) return [];
  const columns = new Matrix(rows.map(row => row.map(x => x / scale))).transpose();
  const svd = new SingularValueDecomposition(columns, { autoTranspose: true });
  const values = svd.diagonal;
  const tolerance = Math.max(rows.length, ambient) * Number.EPSILON * values[0];
  const rank = values.filter(value => value > tolerance).length;
  return Array.from({ length: rank }, (_, k) => svd.leftSingularVectors.getColumn(k));
}

/**
 * The principal angles, ascending, in [0, pi/2], between the spans of two sets of orthonormal rows; as many as the
 * smaller dimension. With C = A B^T the k-th angle has the cosine sigma_k(C), descending, and the sine
 * sigma_k(A - C B), ascending; whichever is smaller than sqrt(1/2) is inverted, so that small angles keep full
 * relative accuracy. Cost O(ambient * e * f).
 * Source: Bjorck, Golub, "Numerical methods for computing angles between linear subspaces", Math. Comp. 27, 1973.
 */
export function principalAngles(
  first: readonly ArrayLike<number>[],
  second: readonly ArrayLike<number>[],
): number[] {
  const [small, large] = first.length <= second.length ? [first, second] : [second, first];
  if (small.length === 0) return [];
  const a = matrixOf(small);
  const b = matrixOf(large);
  const overlap = a.mmul(b.transpose());
  const rest = a.clone().sub(overlap.mmul(b));
  const cosines = singularValues(overlap);
  const sines = singularValues(rest).reverse();
  return sines.map((sine, k) => (sine * sine < 0.5 ? Math.asin(sine) : Math.acos(Math.min(1, cosines[k]))));
}

/** asin |P - Q| of the projections on the spans of orthonormal rows: the largest principal angle, pi/2 where the dimensions differ, 0 for {0} twice. */
export function largestAngle(
  first: readonly ArrayLike<number>[],
  second: readonly ArrayLike<number>[],
): number {
  if (first.length !== second.length) return Math.PI / 2;
  return principalAngles(first, second).at(-1) ?? 0;
}

function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  return new Matrix(rows.map(row => Array.from(row)));
}

/** Descending, as many as rows; a matrix with fewer columns than rows has zeros at the end. */
function singularValues(matrix: Matrix): number[] {
  const svd = new SingularValueDecomposition(matrix, {
    computeLeftSingularVectors: false,
    computeRightSingularVectors: false,
    autoTranspose: true,
  });
  const values = [...svd.diagonal];
  while (values.length < matrix.rows) values.push(0);
  return values;
}
