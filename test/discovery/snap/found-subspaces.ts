import { basisRows, type SparseBasis } from '../../../src/linear-algebra/sparse-basis.js';
import { nearestDouble } from '../../../src/numeric/nearest-double.js';
import { orthonormalRows } from '../../../src/numeric/principal-angles.js';
import type { Random } from '../../../src/numeric/random.js';

/** Orthonormal rows that span an exact subspace. */
export function floatRows(exact: SparseBasis): number[][] {
  const dense = basisRows(exact).map(({ indices, entries }) => {
    const row = new Array<number>(exact.ambient).fill(0);
    indices.forEach((index, k) => {
      row[index] = nearestDouble(entries[k]);
    });
    return row;
  });
  return orthonormalRows(dense, exact.ambient);
}

export function randomRows(count: number, length: number, random: Random): number[][] {
  return Array.from({ length: count }, () => Array.from({ length }, () => random.normal()));
}

/** The same subspace in a random orthonormal basis. */
export function rotated(basis: readonly (readonly number[])[], random: Random): number[][] {
  const turns = orthonormalRows(randomRows(basis.length, basis.length, random), basis.length);
  return turns.map(turn => basis[0].map((_, j) => turn.reduce((sum, x, i) => sum + x * basis[i][j], 0)));
}

/**
 * A subspace near by: to each row of a random basis of it a random vector orthogonal to the subspace is added, of length
 * `error` in root mean square, all its directions alike.
 */
export function perturbed(basis: readonly (readonly number[])[], error: number, random: Random): number[][] {
  const ambient = basis[0].length;
  const scale = error / Math.sqrt(Math.max(1, ambient - basis.length));
  const rows = rotated(basis, random).map(row => {
    const noise = Array.from({ length: ambient }, () => random.normal() * scale);
    for (const b of basis) {
      const along = b.reduce((sum, x, j) => sum + x * noise[j], 0);
      b.forEach((x, j) => {
        noise[j] -= along * x;
      });
    }
    return row.map((x, j) => x + noise[j]);
  });
  return orthonormalRows(rows, ambient);
}
