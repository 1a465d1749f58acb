import type { Random } from '../numeric/random.js';
import { type BatchSource, trainingData } from './batch-source.js';
import type { Confinement } from './confinement.js';
import { projectEnsemble } from './ensemble-projection.js';
import { type SchemeNetwork, schemeNetwork } from './scheme-network.js';
import type { SchemeSettings } from './settings.js';
import type { Problem } from './teacher-student.js';

const DIVERGED = 1e30;

/** The independent streams of a run. */
export interface RunStreams {
  readonly start: Random;
  readonly data: Random;
  readonly elements: Random;
  readonly noise: Random;
}

export function runStreams(random: Random): RunStreams {
  return {
    start: random.split('start'),
    data: random.split('data'),
    elements: random.split('elements'),
    noise: random.split('noise'),
  };
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
 * Noisy SGD on the risk of a scheme with the loss |prediction - y|^2, averaged over the batch, and r(z) = |z|^2:
 * theta_i <- theta_i - s [D_z sigma_*(X, theta_i)^T D_1 l + tau D r(theta_i)] + sqrt(2 beta s) xi_i, s = alpha/N.
 * xi_i is projected on the subspace that the particles started on, in every scheme, and the drift where the confinement
 * says so; null is no subspace. Nothing is allocated in a step.
 * Cost of a step: see activationsPerStep.
 */
export class NoisySgd {
  private readonly network: SchemeNetwork;
  private readonly batches: BatchSource;
  private readonly residuals: Float64Array;
  private readonly gradient: Float64Array;
  private readonly noise: Float64Array;
  private readonly image: Float64Array;

  constructor(
    problem: Problem,
    private readonly settings: SchemeSettings,
    readonly particles: Float64Array,
    private readonly confinement: Confinement | null,
    private readonly streams: RunStreams,
  ) {
    this.batches = trainingData(problem, settings, streams.data, streams.elements);
    this.network = schemeNetwork(problem, settings.scheme, settings.particles, this.batches.count);
    this.residuals = new Float64Array(this.batches.targets.length);
    this.gradient = new Float64Array(particles.length);
    this.noise = new Float64Array(settings.beta > 0 ? particles.length : 0);
    this.image = new Float64Array(confinement ? particles.length : 0);
  }

  /** One step; false where the particles have diverged after it. */
  step(): boolean {
    const { alpha, tau } = this.settings;
    const { particles, gradient, residuals, batches, network } = this;
    const size = alpha / this.settings.particles;
    batches.draw();
    network.predict(particles, batches.inputs, residuals);
    const weight = 2 / batches.count;
    for (let k = 0; k < residuals.length; k++) residuals[k] = weight * (residuals[k] - batches.targets[k]);
    network.gradient(particles, batches.inputs, residuals, gradient);
    const drift = this.projected(gradient, this.confinement?.driftProjection);
    const regularised = network.regularised(particles);
    for (let k = 0; k < particles.length; k++) {
      particles[k] -= size * (drift[k] + 2 * tau * regularised[k]);
    }
    this.addNoise(size);
    return isBounded(particles);
  }

  private addNoise(size: number): void {
    const { particles, noise } = this;
    if (noise.length === 0) return;
    this.streams.noise.fillNormal(noise, Math.sqrt(2 * this.settings.beta * size));
    const added = this.projected(noise, this.confinement?.startProjection);
    for (let k = 0; k < particles.length; k++) particles[k] += added[k];
  }

  /** The values projected, where there is a projection; valid until the next call. */
  private projected(values: Float64Array, projection: Float64Array | null | undefined): Float64Array {
    if (!projection) return values;
    projectEnsemble(projection, values, this.image);
    return this.image;
  }
}

/** Whether sum |theta_i|^2 is a number below DIVERGED: beyond, a Float64 no longer resolves steps of the size of 1. */
function isBounded(values: Float64Array): boolean {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] * values[k];
  return sum < DIVERGED;
}
