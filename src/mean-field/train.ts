import { Random } from '../numeric/random.js';
import { confinementOf } from './confinement.js';
import { evolve, type Progress } from './evolve.js';
import { rmdToProjected, rmdToSymmetrised } from './measures.js';
import { populationRisk } from './population-risk.js';
import { diverged, type RunFailure } from './run-failure.js';
import { stepCount, type TrainSettings } from './settings.js';
import type { Problem } from './teacher-student.js';
import { particleDimension } from './unit.js';
import { activationsOfEvaluation, activationsOfRun } from './work.js';

/** One finished repetition. */
export interface TrainingRun {
  readonly status: 'FINISHED';
  readonly seed: number;
  readonly finalRisk: number;
  /** RMD^2 of the raw particles to their law projected on E^G. */
  readonly rmdToProjected: number;
  /** RMD^2 to the symmetrised law; null where |G| N points are too many to be matched exactly. */
  readonly rmdToSymmetrised: number | null;
  /** [N, particleDimension]. */
  readonly particles: Float64Array;
  readonly particleDimension: number;
}

/**
 * The seed of the r-th repetition of a request, from 0: seed + r in 32 bits. A repetition is thus run again by asking
 * for its seed alone, as long as the teacher is given or preset; a drawn one belongs to the request's seed.
 */
export function repetitionSeed(seed: number, repetition: number): number {
  return (seed + repetition) | 0;
}

/**
 * One repetition: start, noisy SGD to the horizon, evaluation. Its numbers depend on the problem, the settings and the
 * seed alone; schemes with one seed see the same start, data and noise.
 *
 * @pre settings checked against the problem by checkTrainSettings
 */
export function trainOnce(
  problem: Problem,
  settings: TrainSettings,
  seed: number,
  onProgress: Progress,
): TrainingRun | RunFailure {
  const random = Random.fromSeed(seed).split('train');
  const evaluation = activationsOfEvaluation(problem, settings) / activationsOfRun(problem, settings);
  const confinement = confinementOf(problem, settings);
  const particles = evolve(problem, settings, confinement, random, (fraction, snapshot) =>
    onProgress(fraction * (1 - evaluation), snapshot),
  );
  if (!(particles instanceof Float64Array)) return particles;
  const finalRisk = populationRisk(problem, settings, particles, random.split('evaluation'), fraction =>
    onProgress(1 - evaluation * (1 - fraction)),
  );
  if (!Number.isFinite(finalRisk)) return diverged(stepCount(settings));
  return {
    status: 'FINISHED',
    seed,
    finalRisk,
    rmdToProjected: rmdToProjected(problem.projection, particles),
    rmdToSymmetrised: rmdToSymmetrised(problem, particles),
    particles,
    particleDimension: particleDimension(problem.unit),
  };
}
