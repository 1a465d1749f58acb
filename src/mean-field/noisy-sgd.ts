import type { Random } from '../numeric/random.js';
import { type BatchSource, type DataStreams, dataStreams, trainingData } from './batch-source.js';
import type { Confinement } from './confinement.js';
import { projectEnsemble } from './ensemble-projection.js';
import type { MachineFactory } from './machines.js';
import { DIVERGED } from './run-failure.js';
import { scheduleAt } from './schedule.js';
import { type SchemePredictor, schemePredictor } from './scheme-predictor.js';
import type { SchemeSettings } from './settings.js';
import type { Problem } from './teacher-student.js';

/** The independent streams of a run. */
export interface RunStreams extends DataStreams {
  readonly start: Random;
  readonly noise: Random;
}

export function runStreams(random: Random): RunStreams {
  return { start: random.split('start'), noise: random.split('noise'), ...dataStreams(random) };
}

/** N particles with entries N(0, 1/16), whatever the group; projected where a projection [p, p] is given. */
export function startingParticles(
  size: number,
  projection: Float64Array | null,
  random: Random,
): Float64Array {
  const drawn = new Float64Array(size);
  random.fillNormal(drawn, 1 / 4);
  if (!projection) return drawn;
  const start = new Float64Array(size);
  projectEnsemble(projection, drawn, start);
  return start;
}

/**
 * Noisy SGD on the risk of a scheme, averaged over the batch, with the regulariser r(z) = |z|^2:
 * theta_i <- theta_i - s [D_z sigma_*(X, theta_i)^T D_1 l + tau D r(theta_i)] + sqrt(2 beta s) xi_i, s = alpha(t)/N.
 * xi_i and the drift are projected where the confinement says so; null is no subspace. Nothing is allocated in a step.
 * Cost of a step: see activationsPerStep.
 */
export class NoisySgd {
  private readonly predictor: SchemePredictor;
  private readonly batches: BatchSource;
  private readonly residuals: Float64Array;
  private steps = 0;
  private undefinedAtLast = false;

  constructor(
    private readonly problem: Problem,
    private readonly settings: SchemeSettings,
    particles: Float64Array,
    confinement: Confinement | null,
    streams: RunStreams,
    machines: MachineFactory,
  ) {
    this.batches = trainingData(problem, settings, streams, machines);
    const options = {
      particles: settings.particles,
      count: this.batches.count,
      segment: settings.batchSize,
      confinement,
      noiseKey: streams.noise.words(),
    };
    this.predictor = schemePredictor(problem, settings.scheme, options, machines);
    this.predictor.machine.write(particles);
    this.residuals = new Float64Array(this.batches.targets.length);
  }

  /** The particles, [N, p], as a copy. */
  particles(): Float64Array {
    return this.predictor.machine.read();
  }

  /** Whether the last step was not made because the predictor, or its labels, were not finite: the particles are as before it. */
  get isUndefined(): boolean {
    return this.undefinedAtLast;
  }

  /** One step; false where the particles have diverged after it, or it could not be made: see isUndefined. */
  step(): boolean {
    const { alpha, tau, beta, horizon, schedule = 'CONSTANT', particles } = this.settings;
    const { residuals, batches, predictor } = this;
    const size = (alpha / particles) * scheduleAt(schedule, this.steps / particles, horizon);
    this.steps++;
    batches.draw();
    predictor.predict(batches.inputs);
    this.problem.loss.residuals(predictor.outputs, batches.targets, batches.count, residuals);
    this.undefinedAtLast = !areFinite(residuals);
    if (this.undefinedAtLast) return false;
    if (batches.weights) weigh(residuals, batches.weights);
    predictor.backward(residuals);
    const square = predictor.machine.update({ size, tau, amplitude: Math.sqrt(2 * beta * size) });
    return square < DIVERGED * particles;
  }
}

export function areFinite(values: Float64Array): boolean {
  let zero = 0;
  for (let k = 0; k < values.length; k++) zero += values[k] - values[k];
  return zero === 0;
}

/** residuals [c, count] times the weight of each point. */
function weigh(residuals: Float64Array, weights: Float64Array): void {
  for (let k = 0; k < residuals.length; k++) residuals[k] *= weights[k % weights.length];
}
