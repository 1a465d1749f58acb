import { projected } from '../../src/mean-field/ensemble-projection.js';
import { symmetrise } from '../../src/mean-field/group-action.js';
import type { Problem } from '../../src/mean-field/problem.js';
import { schemeNetwork } from '../../src/mean-field/scheme-network.js';
import type { Scheme } from '../../src/mean-field/settings.js';
import { particleDimension } from '../../src/mean-field/unit.js';
import { Random } from '../../src/numeric/random.js';

/** N particles with independent entries N(0, 1). */
export function randomEnsemble(problem: Problem, count: number, label = 'ensemble'): Float64Array {
  const particles = new Float64Array(count * particleDimension(problem.unit));
  Random.fromSeed(5).split(label).fillNormal(particles, 1);
  return particles;
}

/** Numbers [rows, count] with independent entries N(0, 1). */
export function randomBatch(rows: number, count: number, label: string): Float64Array {
  const batch = new Float64Array(rows * count);
  Random.fromSeed(6).split(label).fillNormal(batch, 1);
  return batch;
}

/** The predictor of a scheme at inputs [d, count]. */
export function predictions(
  problem: Problem,
  scheme: Scheme,
  particles: Float64Array,
  inputs: Float64Array,
): Float64Array {
  const { inputDimension: d, outputDimension: c } = problem.unit;
  const count = inputs.length / d;
  const outputs = new Float64Array(c * count);
  const ensembleSize = particles.length / particleDimension(problem.unit);
  schemeNetwork(problem, scheme, ensembleSize, count).predict(particles, inputs, outputs);
  return outputs;
}

/** The mean over the batch of |prediction - y|^2. */
export function risk(
  problem: Problem,
  scheme: Scheme,
  particles: Float64Array,
  inputs: Float64Array,
  targets: Float64Array,
): number {
  const outputs = predictions(problem, scheme, particles, inputs);
  const count = inputs.length / problem.unit.inputDimension;
  return outputs.reduce((sum, output, k) => sum + (output - targets[k]) ** 2, 0) / count;
}

/** The symmetrised law mu^G as an ensemble. */
export function symmetrisedLaw(problem: Problem, particles: Float64Array): Float64Array {
  return symmetrise(problem.unit, problem.action!, particles);
}

/** The projected law mu^{E^G} as an ensemble. */
export function projectedLaw(problem: Problem, particles: Float64Array): Float64Array {
  return projected(problem.projection, particles);
}

/** The largest distance between two lists of numbers. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new Error(`expected lists of one length, got ${a.length} and ${b.length}`);
  return Array.from(a).reduce((largest, x, k) => Math.max(largest, Math.abs(x - b[k])), 0);
}
