import { addPulledBack, allColumns, mapColumns } from '../numeric/columns.js';
import { projectEnsemble } from './ensemble-projection.js';
import type { GroupAction } from './group-action.js';
import { kernelOf } from './kernel-of.js';
import type { Scheme } from './settings.js';
import { activationsPerPoint, particleDimension, type Unit } from './unit.js';

/** What a scheme's predictor needs of a problem. */
export interface NetworkSetting {
  readonly unit: Unit;
  /** P [p, p]. */
  readonly projection: Float64Array;
  /** null where the group has too many elements to be listed; FA needs it. */
  readonly action: GroupAction | null;
}

/**
 * The predictor that a scheme trains, with its gradient, on batches of `count` points: inputs [d, count], outputs and
 * residuals [c, count], particles [N, p]. Buffers are made once; nothing is allocated in a pass.
 */
export interface SchemeNetwork {
  /** outputs_b <- the predictor at x_b. */
  predict(particles: Float64Array, inputs: Float64Array, outputs: Float64Array): void;
  /**
   * gradient_i <- N times the derivative by theta_i of sum_b residual_b . predictor(x_b), at the particles and inputs of
   * the last predict.
   */
  gradient(
    particles: Float64Array,
    inputs: Float64Array,
    residuals: Float64Array,
    gradient: Float64Array,
  ): void;
  /** What the regulariser acts on, after a predict: P theta_i for EA, else theta_i. */
  regularised(particles: Float64Array): Float64Array;
}

/** Phi for VANILLA and DA, Q_G Phi for FA, Phi of the projected particles for EA. */
export function schemeNetwork(
  setting: NetworkSetting,
  scheme: Scheme,
  ensembleSize: number,
  count: number,
): SchemeNetwork {
  if (scheme === 'FA') return averagedNetwork(setting, ensembleSize, count);
  return scheme === 'EA'
    ? projectedNetwork(setting, ensembleSize, count)
    : plainNetwork(setting.unit, ensembleSize, count);
}

function plainNetwork(unit: Unit, ensembleSize: number, count: number): SchemeNetwork {
  const kernel = kernelOf(unit, count);
  const values = new Float64Array(ensembleSize * activationsPerPoint(unit) * count);
  return {
    predict: (particles, inputs, outputs) => kernel.forward(particles, inputs, values, outputs),
    gradient: (particles, inputs, residuals, gradient) =>
      kernel.backward(particles, inputs, values, residuals, gradient),
    regularised: particles => particles,
  };
}

/** P is symmetric, so that the chain rule applies P itself to the gradient. */
function projectedNetwork(
  { unit, projection }: NetworkSetting,
  ensembleSize: number,
  count: number,
): SchemeNetwork {
  const plain = plainNetwork(unit, ensembleSize, count);
  const size = ensembleSize * particleDimension(unit);
  const images = new Float64Array(size);
  const raw = new Float64Array(size);
  return {
    predict(particles, inputs, outputs) {
      projectEnsemble(projection, particles, images);
      plain.predict(images, inputs, outputs);
    },
    gradient(_particles, inputs, residuals, gradient) {
      plain.gradient(images, inputs, residuals, raw);
      projectEnsemble(projection, raw, gradient);
    },
    regularised: () => images,
  };
}

/**
 * (Q_G Phi)(x) = mean over g of rho'_g^{-1} Phi(rho_g x).
 *
 * The gradient is summed over the batch for each g apart, and then over g. For a group of order 2 that makes it lie in E^G
 * bit for bit where the particles do, since a sum of two does not depend on their order: there FA stays on E^G by itself. A
 * sum of more terms does depend on it, so that for larger groups the projection of the drift holds it (confinementOf).
 */
function averagedNetwork(
  { unit, action }: NetworkSetting,
  ensembleSize: number,
  count: number,
): SchemeNetwork {
  if (!action) throw new Error('expected the elements of the group, got none: settings are checked first');
  const { inputDimension: d, outputDimension: c } = unit;
  const moved = Array.from({ length: action.order }, () => ({
    network: plainNetwork(unit, ensembleSize, count),
    inputs: new Float64Array(d * count),
    outputs: new Float64Array(c * count),
  }));
  const all = allColumns(count);
  const part = new Float64Array(ensembleSize * particleDimension(unit));
  return {
    predict(particles, inputs, outputs) {
      outputs.fill(0, 0, c * count);
      for (let g = 0; g < action.order; g++) {
        const at = moved[g];
        mapColumns(action.input, g * d * d, d, inputs, all, at.inputs, all);
        at.network.predict(particles, at.inputs, at.outputs);
        addPulledBack(action.output, g * c * c, c, at.outputs, all, outputs, all, 1 / action.order);
      }
    },
    gradient(particles, _inputs, residuals, gradient) {
      gradient.fill(0);
      for (let g = 0; g < action.order; g++) {
        const at = moved[g];
        mapColumns(action.output, g * c * c, c, residuals, all, at.outputs, all);
        for (let k = 0; k < at.outputs.length; k++) at.outputs[k] /= action.order;
        at.network.gradient(particles, at.inputs, at.outputs, part);
        for (let k = 0; k < part.length; k++) gradient[k] += part[k];
      }
    },
    regularised: particles => particles,
  };
}
