import { mapRows } from '../numeric/map-rows.js';

/** target_i <- P theta_i, with P [p, p]; target must not be particles. */
export function projectEnsemble(
  projection: Float64Array,
  particles: Float64Array,
  target: Float64Array,
): void {
  const p = Math.sqrt(projection.length);
  mapRows(projection, 0, p, particles, particles.length / p, target);
}

/** P theta_i of all particles, as a new array. */
export function projected(projection: Float64Array, particles: Float64Array): Float64Array {
  const target = new Float64Array(particles.length);
  projectEnsemble(projection, particles, target);
  return target;
}
