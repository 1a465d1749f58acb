import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { orthonormalRows } from '../numeric/principal-angles.js';
import type { StudyComparison, StudyScheme } from './study.js';

/** Where the particles of some schemes ended that started alike. */
export interface ParticleClouds extends StudyComparison {
  /** p = dim Z. */
  readonly dimension: number;
  /** P [p, p], the orthogonal projection on E^G. */
  readonly projection: Float64Array;
  /** Particles [count, p], row-major. */
  readonly clouds: readonly { readonly scheme: StudyScheme; readonly particles: Float64Array }[];
  /** The teacher's particles [count, p], to be shown beside. */
  readonly teacherParticles?: Float64Array;
}

/** Orthonormal directions in Z, those that matter most first: at most two along E^G, and at most two across it. */
export interface CloudDirections {
  readonly along: readonly (readonly number[])[];
  readonly across: readonly (readonly number[])[];
}

/**
 * The principal directions of all clouds together: along E^G those of the largest variance, across it those of the largest
 * second moment, since there 0 is E^G itself. Each has its largest entry positive. Cost O(count p^2 + p^3).
 */
export function cloudDirections({ dimension, projection, clouds }: ParticleClouds): CloudDirections {
  const rows = Array.from({ length: dimension }, (_, i) => [
    ...projection.subarray(i * dimension, (i + 1) * dimension),
  ]);
  // The trace of a projection is its rank; a part that is all rounding has no directions.
  const fixed = Math.round(rows.reduce((trace, row, i) => trace + row[i], 0));
  const rest = rows.map((row, i) => row.map((x, j) => (i === j ? 1 : 0) - x));
  const particles = clouds.map(cloud => cloud.particles);
  return {
    along: principal(orthonormalRows(rows, dimension).slice(0, fixed), particles, true),
    across: principal(orthonormalRows(rest, dimension).slice(0, dimension - fixed), particles, false),
  };
}

/** The coordinate of each particle [count, p] in a direction. */
export function coordinates(particles: Float64Array, direction: readonly number[]): number[] {
  const p = direction.length;
  return Array.from({ length: particles.length / p }, (_, i) =>
    direction.reduce((sum, x, j) => sum + x * particles[i * p + j], 0),
  );
}

/** The first two principal directions inside the span of orthonormal rows. */
function principal(
  basis: readonly number[][],
  clouds: readonly Float64Array[],
  centred: boolean,
): readonly number[][] {
  if (basis.length === 0) return [];
  const columns = basis.map(direction => {
    const all = clouds.flatMap(cloud => coordinates(cloud, direction));
    const mean = centred ? all.reduce((sum, x) => sum + x, 0) / all.length : 0;
    return all.map(x => x - mean);
  });
  const moments = columns.map(a => columns.map(b => a.reduce((sum, x, i) => sum + x * b[i], 0)));
  const { eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(moments), { assumeSymmetric: true });
  // Eigenvalues ascend.
  return Array.from({ length: Math.min(2, basis.length) }, (_, k) => {
    const weights = eigenvectorMatrix.getColumn(basis.length - 1 - k);
    const direction = basis[0].map((_, j) =>
      weights.reduce((sum, weight, i) => sum + weight * basis[i][j], 0),
    );
    const largest = direction.reduce((best, x) => (Math.abs(x) > Math.abs(best) + 1e-9 ? x : best), 0);
    return direction.map(x => (largest < 0 ? -x : x));
  });
}
