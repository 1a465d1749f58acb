import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { DiscoveryMethod } from './settings.js';

/**
 * The direction in which particles left a subspace, from their displacements theta_i - P theta_i [N, p]: a unit vector,
 * or null where they show none.
 */
export function leavingDirection(
  method: DiscoveryMethod,
  displacements: Float64Array,
  dimension: number,
): Float64Array | null {
  return method === 'PAPER'
    ? normalised(meanOf(displacements, dimension))
    : principalDirection(displacements, dimension);
}

/** The mean displacement, the paper's choice. Opposite displacements cancel in it. */
function meanOf(displacements: Float64Array, dimension: number): Float64Array {
  const mean = new Float64Array(dimension);
  for (let k = 0; k < displacements.length; k++) mean[k % dimension] += displacements[k];
  return mean;
}

/**
 * The first principal direction about 0: the eigenvector of sum_i d_i d_i^T with the largest eigenvalue, about 0 and not
 * about the mean because at E_0 all displacements are equal. Its largest coordinate is positive.
 */
function principalDirection(displacements: Float64Array, dimension: number): Float64Array | null {
  const moment = Matrix.zeros(dimension, dimension);
  for (let i = 0; i < displacements.length; i += dimension) {
    for (let row = 0; row < dimension; row++) {
      for (let column = 0; column <= row; column++) {
        const entry = moment.get(row, column) + displacements[i + row] * displacements[i + column];
        moment.set(row, column, entry);
        moment.set(column, row, entry);
      }
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(moment, {
    assumeSymmetric: true,
  });
  const largest = realEigenvalues.indexOf(Math.max(...realEigenvalues));
  if (!(realEigenvalues[largest] > 0)) return null;
  const vector = Float64Array.from(eigenvectorMatrix.getColumn(largest));
  const leading = vector.reduce((a, x) => (Math.abs(x) > Math.abs(a) ? x : a), 0);
  return normalised(leading < 0 ? vector.map(x => -x) : vector);
}

function normalised(vector: Float64Array): Float64Array | null {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map(x => x / length) : null;
}
