import { projectEnsemble } from './ensemble-projection.js';
import { type GroupAction, moveInputs, moveOutputs } from './group-action.js';
import { kernelOf } from './kernel-of.js';
import type { Scheme } from './settings.js';
import { activationsPerPoint, particleDimension, type Unit } from './unit.js';
import type { Points, UnitKernel } from './unit-kernel.js';

/** What a scheme's predictor needs of a problem. */
export interface NetworkSetting {
  readonly unit: Unit;
  /** P [p, p]. */
  readonly projection: Float64Array;
  /** null where the group has too many elements to be listed; FA needs it. */
  readonly action: GroupAction | null;
}

/**
 * The predictor that a scheme trains, with its gradient: Phi for VANILLA and DA, Q_G Phi for FA, Phi of the projected
 * particles for EA. Buffers are made once, for N particles and batches of at most `capacity` points.
 */
export class SchemeNetwork {
  private readonly unit: Unit;
  private readonly kernel: UnitKernel;
  /** The elements that FA averages over; null for the other schemes. */
  private readonly average: GroupAction | null;
  private readonly projection: Float64Array | null;
  private readonly values: Float64Array;
  private readonly movedInputs: Float64Array;
  private readonly movedOutputs: Float64Array;
  private readonly movedBack: Float64Array;
  private readonly onFixed: Float64Array;
  private readonly raw: Float64Array;

  constructor(setting: NetworkSetting, scheme: Scheme, ensembleSize: number, capacity: number) {
    this.unit = setting.unit;
    this.kernel = kernelOf(setting.unit);
    this.average = scheme === 'FA' ? listed(setting.action) : null;
    this.projection = scheme === 'EA' ? setting.projection : null;
    const { inputDimension: d, outputDimension: c } = setting.unit;
    const points = capacity * (this.average?.order ?? 1);
    const size = ensembleSize * particleDimension(setting.unit);
    this.values = new Float64Array(ensembleSize * points * activationsPerPoint(setting.unit));
    this.movedInputs = new Float64Array(this.average ? points * d : 0);
    this.movedOutputs = new Float64Array(this.average ? points * c : 0);
    this.movedBack = new Float64Array(this.average ? capacity * c : 0);
    this.onFixed = new Float64Array(this.projection ? size : 0);
    this.raw = new Float64Array(this.projection ? size : 0);
  }

  /** outputs_b <- the predictor at x_b. */
  predict(particles: Float64Array, points: Points, outputs: Float64Array): void {
    const used = this.used(particles);
    if (!this.average) {
      this.kernel.forward(used, points, this.values, outputs);
      return;
    }
    const { order } = this.average;
    const { inputDimension: d, outputDimension: c } = this.unit;
    for (let g = 0; g < order; g++) {
      moveInputs(
        this.unit,
        this.average,
        g,
        points.inputs,
        points.count,
        this.movedInputs,
        g * points.count * d,
      );
    }
    this.kernel.forward(used, this.moved(points), this.values, this.movedOutputs);
    const size = points.count * c;
    outputs.fill(0, 0, size);
    for (let g = 0; g < order; g++) {
      const block = this.movedOutputs.subarray(g * size, (g + 1) * size);
      moveOutputs(this.unit, this.average, g, block, points.count, this.movedBack, 0, true);
      for (let k = 0; k < size; k++) outputs[k] += this.movedBack[k] / order;
    }
  }

  /**
   * gradient_i <- N times the derivative by theta_i of sum_b residual_b . predictor(x_b), at the particles and points
   * of the last predict.
   */
  gradient(particles: Float64Array, points: Points, residuals: Float64Array, gradient: Float64Array): void {
    if (this.projection) {
      this.kernel.backward(this.onFixed, points, this.values, residuals, this.raw);
      // P is symmetric, so the chain rule applies P itself.
      projectEnsemble(this.projection, this.raw, gradient);
      return;
    }
    if (!this.average) {
      this.kernel.backward(particles, points, this.values, residuals, gradient);
      return;
    }
    const { order } = this.average;
    const size = points.count * this.unit.outputDimension;
    for (let g = 0; g < order; g++) {
      moveOutputs(this.unit, this.average, g, residuals, points.count, this.movedOutputs, g * size);
    }
    for (let k = 0; k < size * order; k++) this.movedOutputs[k] /= order;
    this.kernel.backward(particles, this.moved(points), this.values, this.movedOutputs, gradient);
  }

  /** The particles that the last predict used: P theta_i for EA, else theta_i. The regulariser acts on them. */
  used(particles: Float64Array): Float64Array {
    if (!this.projection) return particles;
    projectEnsemble(this.projection, particles, this.onFixed);
    return this.onFixed;
  }

  private moved(points: Points): Points {
    return { inputs: this.movedInputs, count: points.count * (this.average?.order ?? 1) };
  }
}

function listed(action: GroupAction | null): GroupAction {
  if (action) return action;
  throw new Error('expected the elements of the group, got none: the checks of the settings come first');
}
