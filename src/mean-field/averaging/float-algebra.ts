import { DomainError } from '../../domain-error.js';
import { cyclotomics } from '../../exact/cyclotomic.js';
import type { LieFactor } from '../../groups/lie-factor.js';
import type { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { dot } from '../../numeric/dot.js';
import { rememberedDoubles } from '../../numeric/nearest-double.js';
import { bracket, combination } from './square.js';

/**
 * The Lie algebra of a compact group of orthogonal matrices on V_i, in Float64: an orthonormal basis b_k for
 * <A, B> = tr(A B^T) = -tr(A B), which the group keeps.
 */
export interface FloatAlgebra {
  /** n = dim V_i. */
  readonly size: number;
  readonly dimension: number;
  /** b_k, [n, n] each. */
  readonly basis: readonly Float64Array[];
  /** The coordinates in the exact basis A_j of the factor of an element sum x_k b_k. */
  exactCoordinates(x: Float64Array): Float64Array;
}

export function floatAlgebra(factor: LieFactor): FloatAlgebra {
  const size = factor.info.degree;
  const matrices = factor.algebra.map(matrix => floatMatrix(requireAntisymmetric(matrix, factor)));
  const dimension = matrices.length;
  // b_k = sum_j steps_kj A_j, by Gram and Schmidt, twice for full accuracy.
  const basis: Float64Array[] = [];
  const steps: Float64Array[] = [];
  for (const [k, matrix] of matrices.entries()) {
    let rest: Float64Array = matrix;
    let step: Float64Array = new Float64Array(dimension);
    step[k] = 1;
    for (let round = 0; round < 2; round++) {
      for (const [j, unit] of basis.entries()) {
        const overlap = dot(rest, unit);
        rest = combination([1, -overlap], [rest, unit], size * size);
        step = combination([1, -overlap], [step, steps[j]], dimension);
      }
    }
    const norm = Math.sqrt(dot(rest, rest));
    basis.push(rest.map(x => x / norm));
    steps.push(step.map(x => x / norm));
  }
  return {
    ...{ size, dimension, basis },
    exactCoordinates: x => combination(x, steps, dimension),
  };
}

/** The matrix on V_i of sum x_k b_k. */
export function elementOf({ basis, size }: FloatAlgebra, x: Float64Array): Float64Array {
  return combination(x, basis, size * size);
}

/** The coordinates of a matrix of the algebra. */
export function coordinatesOf({ basis }: FloatAlgebra, matrix: Float64Array): Float64Array {
  return Float64Array.from(basis, unit => dot(unit, matrix));
}

/** [x, y]. */
export function algebraBracket(algebra: FloatAlgebra, x: Float64Array, y: Float64Array): Float64Array {
  return coordinatesOf(algebra, bracket(elementOf(algebra, x), elementOf(algebra, y), algebra.size));
}

/** -ad(x)^2 [m, m], symmetric: its eigenvalues are 0 on the centraliser of x and the squares of the roots' values at x. */
export function squaredAdjoint(algebra: FloatAlgebra, x: Float64Array): Float64Array {
  const { dimension: m, size, basis } = algebra;
  const matrix = elementOf(algebra, x);
  const columns = basis.map(b => bracket(matrix, b, size));
  // <[x, b_i], [x, b_j]> = -<b_i, [x, [x, b_j]]>.
  const square = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      square[i * m + j] = dot(columns[i], columns[j]);
      square[j * m + i] = square[i * m + j];
    }
  }
  return square;
}

function requireAntisymmetric(matrix: ExactMatrix, { info }: LieFactor): ExactMatrix {
  if (matrix.transpose().scale(cyclotomics.fromInteger(-1)).equals(matrix)) return matrix;
  throw new DomainError(
    'BAD_INPUT',
    `Means over ${info.name} need a Lie algebra of real antisymmetric matrices on V: give the group in coordinates in which its matrices are orthogonal.`,
  );
}

function floatMatrix(matrix: ExactMatrix): Float64Array {
  const toDouble = rememberedDoubles();
  return Float64Array.from(matrix.toRows().flat(), toDouble);
}
