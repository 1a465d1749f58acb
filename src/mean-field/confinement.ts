import type { GroupAverage } from './group-average.js';
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
 * is projected for FA and averaged DA alone, under confined noise, where the mean of M_g over the nodes is P. On E^G theirs then lies
 * there by itself, so that in exact arithmetic nothing changes; but directions across E^G are unstable, and amplify what rounding
 * puts there by many powers of ten (docs/mean-field.md). VANILLA, sampled DA, and all schemes whose average is over SAMPLES may
 * leave, which is what is measured; EA's gradient is projected already.
 */
export function confinementOf(problem: Problem, settings: TrainSettings): Confinement | null {
  if (settings.initialisation === 'WI') return null;
  const { projection } = problem;
  const confined = settings.noise !== 'FREE';
  return {
    startProjection: projection,
    noiseProjection: confined ? projection : null,
    driftProjection: confined && keepsDrift(problem, settings) ? projection : null,
  };
}

/**
 * Whether the drift of a scheme lies in E^G on E^G but for rounding: at theta in E^G that of FA and averaged DA is the mean of
 * M_g D sigma_*(x, theta)^T r over the nodes, which lies in E^G for all x and r where the mean of M_g is P.
 */
export function keepsDrift(
  problem: { readonly average: GroupAverage | null },
  settings: Pick<TrainSettings, 'scheme' | 'augmentation'>,
): boolean {
  return averages(settings) && problem.average?.kind !== 'SAMPLES';
}
