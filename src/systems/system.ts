import type { DataRows } from '../mean-field/data-rows.js';
import type { ProblemInput } from '../mean-field/problem.js';
import type { SchemeSettings } from '../mean-field/settings.js';
import type { SymmetryInput } from '../mean-field/symmetry.js';
import type { Random } from '../numeric/random.js';

/**
 * Inputs of a stated law with labels of a stated law, equivariant under a group that acts on both:
 * f(rho_g x) = rho'_g f(x), and rho_g X has the law of X.
 */
export interface System {
  /** Of files. */
  readonly name: string;
  readonly title: string;
  /** What is drawn, and what is computed of it, with all numbers. */
  readonly law: string;
  /** The group with its representations on X and Y, and the unit that learns it. */
  readonly problem: SymmetryInput & Pick<ProblemInput, 'activation'>;
  readonly inputDimension: number;
  readonly outputDimension: number;
  /** Standard deviation of what is added to each coordinate of a label that is learned from. */
  readonly noise: number;
  /** Noisy SGD that comes near its end on these data, whatever the scheme. */
  readonly training: Omit<SchemeSettings, 'scheme' | 'augmentation'>;
  /** x <- an independent point of the input law. */
  drawInput(random: Random, x: Float64Array): void;
  /** y <- f(x), without noise. */
  evaluate(x: Float64Array, y: Float64Array): void;
}

/** A network of 50 particles whose unit has tanh; the step falls to 0 over 5000 steps. */
export const TANH_TRAINING: System['training'] = {
  ...{ particles: 50, horizon: 100, alpha: 5, tau: 1e-4, beta: 0, batchSize: 20 },
  schedule: 'COSINE',
};

/**
 * Independent rows of a system, with Gaussian noise of that standard deviation on each coordinate of y. Points come from a stream of their
 * own, so that the same rows with more noise, or more rows, have the same points.
 */
export function drawRows(system: System, count: number, random: Random, noise = system.noise): DataRows {
  const { inputDimension, outputDimension } = system;
  const points = random.split('points');
  const errors = random.split('noise');
  const inputs = new Float64Array(count * inputDimension);
  const outputs = new Float64Array(count * outputDimension);
  for (let row = 0; row < count; row++) {
    const x = inputs.subarray(row * inputDimension, (row + 1) * inputDimension);
    const y = outputs.subarray(row * outputDimension, (row + 1) * outputDimension);
    system.drawInput(points, x);
    system.evaluate(x, y);
    for (let k = 0; k < outputDimension; k++) y[k] += noise * errors.normal();
  }
  return { count, inputDimension, outputDimension, inputs, outputs };
}
