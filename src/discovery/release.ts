import { evolve, type Snapshot } from '../mean-field/evolve.js';
import type { MachineFactory } from '../mean-field/machines.js';
import { rmdToProjected } from '../mean-field/measures.js';
import type { RunFailure } from '../mean-field/run-failure.js';
import { stepCount } from '../mean-field/settings.js';
import type { Problem } from '../mean-field/teacher-student.js';
import type { Random } from '../numeric/random.js';
import { type DiscoverSettings, freeTraining } from './settings.js';

/** Particles that started on a subspace, after they trained freely. */
export interface Released {
  /** [N, p]. */
  readonly particles: Float64Array;
  /** RMD^2(nu, P_E # nu) of their law nu. */
  readonly rmd: number;
}

/**
 * Starts N particles on the subspace that `projection` [p, p] projects on and trains them freely, with the noise projected on it:
 * whether they leave it is the question.
 */
export function release(
  problem: Problem,
  settings: DiscoverSettings,
  projection: Float64Array,
  random: Random,
  onProgress: (fraction: number, shown?: Snapshot) => void,
  machines: MachineFactory,
): Released | RunFailure {
  // The drift is free.
  const confinement = { startProjection: projection, noiseProjection: projection, driftProjection: null };
  const particles = evolve(problem, freeTraining(settings), confinement, random, onProgress, machines);
  if (!(particles instanceof Float64Array)) return particles;
  return { particles, rmd: rmdToProjected(projection, particles) };
}

/** Points (x, y) that a release trains on. */
export function samplesOfRelease(settings: DiscoverSettings): number {
  return stepCount(freeTraining(settings)) * settings.batchSize;
}
