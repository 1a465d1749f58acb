import { relativeDistance, squaredRmd } from '../transport/rmd.js';
import { projected } from './ensemble-projection.js';
import { matchablePoints } from './limits.js';
import { symmetrise } from './symmetrise.js';
import type { Problem } from './teacher-student.js';
import { particleDimension } from './unit.js';

/**
 * RMD^2(nu, P # nu) of the uniform law nu on the particles, by the closed form W2^2(nu, P # nu) = mean |theta - P theta|^2,
 * which holds for any orthogonal projection P [p, p]. It lies in [0, 1/2]. Cost O(N p^2).
 */
export function rmdToProjected(projection: Float64Array, particles: Float64Array): number {
  const images = projected(projection, particles);
  let away = 0;
  let norm = 0;
  let projectedNorm = 0;
  for (let k = 0; k < particles.length; k++) {
    away += (particles[k] - images[k]) ** 2;
    norm += particles[k] ** 2;
    projectedNorm += images[k] ** 2;
  }
  // All three are sums over the particles instead of means: the ratio is the same.
  return relativeDistance(away, norm, projectedNorm);
}

/**
 * RMD^2(nu, nu^G) to the symmetrised law of a finite group, with an exact W2 over |G| N points, each particle repeated |G| times;
 * null where these are more than `limit`, and for an infinite group.
 */
export function rmdToSymmetrised(
  problem: Pick<Problem, 'unit' | 'groupOrder' | 'average'>,
  particles: Float64Array,
  limit = matchablePoints,
): number | null {
  const { unit, groupOrder } = problem;
  const dimension = particleDimension(unit);
  const count = particles.length / dimension;
  // Decided before the average is made, which may be refused and isn't needed for that.
  if (groupOrder === null || groupOrder * BigInt(count) > limit) return null;
  if (groupOrder === 1n) return 0;
  const { average } = problem;
  if (average?.kind !== 'ELEMENTS') return null;
  return squaredRmd(
    { dimension, points: particles },
    { dimension, points: symmetrise(unit, average, particles).particles },
  );
}
