import type { Random } from '../numeric/random.js';
import type { Confinement } from './confinement.js';
import type { MachineFactory } from './machines.js';
import { NoisySgd, runStreams, startingParticles } from './noisy-sgd.js';
import { diverged, type RunFailure, undefinedPredictor } from './run-failure.js';
import { type SchemeSettings, stepCount } from './settings.js';
import type { Problem } from './teacher-student.js';
import { particleDimension } from './unit.js';
import { activationsPerStep } from './work.js';

/**
 * Some particles of a run under way, row-major [at most SNAPSHOT_PARTICLES, particleDimension], as a copy: the first ones,
 * which are a fair sample, since the particles are exchangeable.
 */
export interface Snapshot {
  readonly particles: Float64Array;
  readonly particleDimension: number;
}

/** Told how far a run is, from 0 to 1, now and then; it may throw to abort the run. */
export type Progress = (fraction: number, snapshot?: Snapshot) => void;

/**
 * Told the particles [N, p] at each of the steps, ascending, 0 the start, and after the last step of a run whose predictor is not
 * finite then; it may throw to abort the run.
 */
export interface Record {
  readonly steps: readonly number[];
  keep(step: number, particles: Float64Array): void;
}

const SNAPSHOT_PARTICLES = 500;

/** About this many activations pass between two calls of Progress, or a hundredth of the run where that is less. */
const ACTIVATIONS_BETWEEN_CALLS = 20_000_000;

/**
 * Starts N particles on the subspace that they are confined to, or anywhere, and runs noisy SGD to the horizon. Returns the
 * particles.
 */
export function evolve(
  problem: Problem,
  settings: SchemeSettings,
  confinement: Confinement | null,
  random: Random,
  onProgress: Progress,
  machines: MachineFactory,
  record: Record = { steps: [], keep: () => {} },
): Float64Array | RunFailure {
  const dimension = particleDimension(problem.unit);
  const streams = runStreams(random);
  const onto = confinement?.startProjection ?? null;
  const start = startingParticles(settings.particles * dimension, onto, streams.start);
  const sgd = new NoisySgd(problem, settings, start, confinement, streams, machines);
  const steps = stepCount(settings);
  const pace = Math.floor(ACTIVATIONS_BETWEEN_CALLS / activationsPerStep(problem, settings));
  const interval = Math.max(1, Math.min(Math.ceil(steps / 100), pace));
  const recorded = new Set(record.steps);
  onProgress(0, snapshot(start, dimension));
  if (recorded.has(0)) record.keep(0, start);
  for (let step = 1; step <= steps; step++) {
    if (!sgd.step()) {
      if (!sgd.isUndefined) return diverged(step);
      if (!recorded.has(step - 1)) record.keep(step - 1, sgd.particles());
      return undefinedPredictor(problem.unit.activation, step);
    }
    if (recorded.has(step)) record.keep(step, sgd.particles());
    if (step % interval === 0 || step === steps) {
      onProgress(step / steps, snapshot(sgd.particles(), dimension));
    }
  }
  return sgd.particles();
}

export function snapshot(particles: Float64Array, dimension: number): Snapshot {
  return { particles: particles.slice(0, SNAPSHOT_PARTICLES * dimension), particleDimension: dimension };
}
