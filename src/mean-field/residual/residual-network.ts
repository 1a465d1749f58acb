import type { EnsembleMachine } from '../ensemble-machine.js';

/**
 * h_l = h_{l-1} + (scale/(L M)) sum_i sigma_*(h_{l-1}, theta_{l,i}), l = 1..L, h_0 = x, Phi(x) = h_L: one explicit Euler step a
 * layer of the mean ODE h' = scale E sigma_*(h, theta_t), t in [0, 1]. Each layer is a machine with M particles.
 *
 * The adjoint of the loss, p_L = D_1 l(Phi(x), y), runs back by p_{l-1} = p_l + (scale/L) D_h[(1/M) sum_i sigma_*]^T p_l.
 * Cost of a pass: L times that of a machine. Nothing is allocated in one.
 * Source of the scaling: Lu, Ma, Lu, Lu, Ying, "A mean field analysis of deep ResNet and beyond", ICML 2020.
 */
export class ResidualNetwork {
  /** x [d, points], written by the caller before forward. */
  readonly inputs: Float64Array;
  /** h_L [d, points] after forward. */
  readonly outputs: Float64Array;
  /** D_1 l [d, points], written by the caller before backward; D_x of the loss after it. */
  readonly adjoint: Float64Array;

  /** @pre machines of one unit from X to X, one number of points; with inputGradients where backward is called */
  constructor(
    readonly machines: readonly EnsembleMachine[],
    readonly scale: number,
  ) {
    const size = machines[0].inputs.length;
    for (const { inputs, outputs } of machines) {
      if (inputs.length !== size || outputs.length !== size) {
        throw new Error(
          `expected layers from ${size} numbers to ${size}, got ${inputs.length} to ${outputs.length}`,
        );
      }
    }
    this.inputs = new Float64Array(size);
    this.outputs = new Float64Array(size);
    this.adjoint = new Float64Array(size);
  }

  forward(): void {
    const { machines, inputs, outputs } = this;
    const step = this.scale / machines.length;
    outputs.set(inputs);
    for (const machine of machines) {
      machine.inputs.set(outputs);
      machine.forward();
      const added = machine.outputs;
      for (let k = 0; k < outputs.length; k++) outputs[k] += step * added[k];
    }
  }

  /**
   * After it the gradient of layer l's machine is L M D_{theta_{l,i}} of sum_b adjoint_b . Phi(x_b), that is
   * scale sum_b D_z sigma_*(h_{l-1,b}, theta_{l,i})^T p_{l,b}.
   */
  backward(): void {
    const { machines, adjoint, scale } = this;
    for (let l = machines.length - 1; l >= 0; l--) {
      const machine = machines[l];
      const { residuals } = machine;
      for (let k = 0; k < adjoint.length; k++) residuals[k] = scale * adjoint[k];
      machine.backward();
      const pulled = machine.inputGradient;
      for (let k = 0; k < adjoint.length; k++) adjoint[k] += pulled[k] / machines.length;
    }
  }
}
