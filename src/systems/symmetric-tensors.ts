import type { MatrixText } from '../groups/square-matrix.js';

/** Numbers of a symmetric tensor of three dimensions. */
export const TENSOR_SIZE = 6;

/**
 * The places (i, j), i <= j, of an orthonormal basis of the symmetric 3 x 3 matrices under <S, T> = tr(S T):
 * E_ii, and (E_ij + E_ji)/sqrt(2) for i < j.
 */
const PLACES = [
  [0, 0],
  [1, 1],
  [2, 2],
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** target <- the coordinates of scale x x^T. */
export function writeSquare(x: ArrayLike<number>, scale: number, target: Float64Array): void {
  PLACES.forEach(([i, j], k) => {
    target[k] = scale * x[i] * x[j] * (i === j ? 1 : Math.SQRT2);
  });
}

/** The trace of the tensor with these coordinates. */
export function traceOf(tensor: ArrayLike<number>): number {
  return tensor[0] + tensor[1] + tensor[2];
}

/** How o(3) acts on coordinates: S -> A S + S A^T for a basis of antisymmetric A, as exact matrices, themselves antisymmetric. */
export const TENSOR_ALGEBRA: readonly MatrixText[] = [
  [0, 1],
  [0, 2],
  [1, 2],
].map(([a, b]) => {
  const rotation = unitMatrix(a, b, -1);
  return PLACES.map((to, row) =>
    PLACES.map((from, column) =>
      entryText(pairing(to, derivative(rotation, from)), norm(row) * norm(column)),
    ),
  );
});

/** How the reflection of the first axis acts on coordinates. */
export const TENSOR_REFLECTION: MatrixText = PLACES.map(([i, j], row) =>
  PLACES.map((_, column) => (row !== column ? '0' : (i === 0) === (j === 0) ? '1' : '-1')),
);

type Matrix = readonly (readonly number[])[];

/** E_ij + sign E_ji; E_ii for i = j. */
function unitMatrix(i: number, j: number, sign: number): Matrix {
  return [0, 1, 2].map(row =>
    [0, 1, 2].map(column => (row === i && column === j ? 1 : row === j && column === i ? sign : 0)),
  );
}

/** A S + S A^T of S = E_ij + E_ji, or E_ii. */
function derivative(a: Matrix, [i, j]: readonly [number, number]): Matrix {
  const s = unitMatrix(i, j, 1);
  return [0, 1, 2].map(row =>
    [0, 1, 2].map(column =>
      [0, 1, 2].reduce((sum, k) => sum + a[row][k] * s[k][column] + s[row][k] * a[column][k], 0),
    ),
  );
}

/** tr(S T) with S = E_ij + E_ji, or E_ii. */
function pairing([i, j]: readonly [number, number], t: Matrix): number {
  return i === j ? t[i][i] : t[i][j] + t[j][i];
}

/** The squared norm of E_ii, or of E_ij + E_ji. */
function norm(place: number): 1 | 2 {
  const [i, j] = PLACES[place];
  return i === j ? 1 : 2;
}

/** n/sqrt(squared). */
function entryText(n: number, squared: number): string {
  if (n === 0) return '0';
  return squared === 2 ? `${n}/sqrt(2)` : `${n / Math.sqrt(squared)}`;
}
