import { Random } from '../numeric/random.js';
import { confinementOf } from './confinement.js';
import { evolve, type Progress } from './evolve.js';
import type { MachineFactory, Machines } from './machines.js';
import { rmdToProjected, rmdToSymmetrised } from './measures.js';
import { EVALUATION_POINTS, riskEstimate, SNAPSHOT_POINTS } from './population-risk.js';
import { type RunFailure, undefinedPredictor } from './run-failure.js';
import { snapshotSteps, stepCount, type TrainSettings } from './settings.js';
import type { Problem } from './teacher-student.js';
import type { TrainingSnapshot } from './training-snapshot.js';
import { particleDimension } from './unit.js';
import { activationsOfEvaluation, activationsOfRun } from './work.js';

/** One finished repetition. */
export interface TrainingRun {
  readonly status: 'FINISHED';
  readonly seed: number;
  readonly finalRisk: number;
  /** RMD^2 of the raw particles to their law projected on E^G. */
  readonly rmdToProjected: number;
  /** RMD^2 to the symmetrised law; null where G is infinite, or |G| N points are too many to be matched exactly. */
  readonly rmdToSymmetrised: number | null;
  /** [N, particleDimension]. */
  readonly particles: Float64Array;
  readonly particleDimension: number;
  readonly snapshots: readonly TrainingSnapshot[];
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
  road: Machines,
): TrainingRun | RunFailure {
  const machines = road(settings.precision ?? 'FLOAT64');
  const random = Random.fromSeed(seed).split('train');
  const evaluation = activationsOfEvaluation(problem, settings) / activationsOfRun(problem, settings);
  const recorder = snapshotRecorder(problem, settings, random, machines);
  const particles = evolve(
    problem,
    settings,
    confinementOf(problem, settings),
    random,
    (fraction, shown) => onProgress(fraction * (1 - evaluation), shown),
    machines,
    recorder,
  );
  const { snapshots } = recorder;
  if (!(particles instanceof Float64Array)) return { ...particles, snapshots };
  const estimate = riskEstimate(problem, settings, EVALUATION_POINTS, random.split('evaluation'), machines);
  const finalRisk = estimate(particles, fraction => onProgress(1 - evaluation * (1 - fraction)));
  if (!Number.isFinite(finalRisk)) {
    const steps = stepCount(settings);
    if (!recorder.steps.includes(steps)) recorder.keep(steps, particles);
    return undefinedPredictor(problem.unit.activation, steps, snapshots);
  }
  return {
    status: 'FINISHED',
    seed,
    finalRisk,
    rmdToProjected: rmdToProjected(problem.projection, particles),
    rmdToSymmetrised: rmdToSymmetrised(problem, particles),
    particles,
    particleDimension: particleDimension(problem.unit),
    snapshots,
  };
}

/** |G| N points that a snapshot still matches: many are taken in a run. */
const SNAPSHOT_MATCHABLE = 1000;

/** Measures the particles at the times that the settings ask for; the risk is NaN where they ask for none. */
function snapshotRecorder(
  problem: Problem,
  settings: TrainSettings,
  random: Random,
  machines: MachineFactory,
) {
  const steps = snapshotSteps(settings);
  const snapshots: TrainingSnapshot[] = [];
  const estimate =
    steps.length > 0
      ? riskEstimate(problem, settings, SNAPSHOT_POINTS, random.split('snapshots'), machines)
      : () => Number.NaN;
  return {
    steps,
    snapshots,
    keep(step: number, particles: Float64Array): void {
      snapshots.push({
        time: step / settings.particles,
        risk: estimate(particles),
        rmdToProjected: rmdToProjected(problem.projection, particles),
        rmdToSymmetrised: rmdToSymmetrised(problem, particles, SNAPSHOT_MATCHABLE),
        particles,
      });
    },
  };
}
