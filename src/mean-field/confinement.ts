import { averages, type TrainSettings } from './settings.js';
import type { Problem } from './teacher-student.js';

/** The subspace that the particles of a run start on, with what is kept on it; plain data, projections [p, p]. */
export interface Confinement {
  readonly startProjection: Float64Array;
  /** null where the noise is free. */
  readonly noiseProjection: Float64Array | null;
  /** null where the drift may leave. */
  readonly driftProjection: Float64Array | null;
}

/**
 * Where a training is confined: nowhere from a WI start, else its start to E^G, and its noise unless it is to be free. The drift
 * is projected for FA and averaged DA alone, under confined noise. On E^G theirs lies there by itself, so that in exact arithmetic
 * nothing changes; but directions across E^G are unstable, and amplify what rounding puts there by many powers of ten
 * (docs/mean-field.md). VANILLA and sampled DA may leave, which is what is measured; EA's gradient is projected already.
 */
export function confinementOf(problem: Problem, settings: TrainSettings): Confinement | null {
  if (settings.initialisation === 'WI') return null;
  const { projection } = problem;
  const confined = settings.noise !== 'FREE';
  return {
    startProjection: projection,
    noiseProjection: confined ? projection : null,
    driftProjection: confined && averages(settings) ? projection : null,
  };
}
