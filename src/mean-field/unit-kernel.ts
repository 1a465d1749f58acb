/**
 * The two passes of a unit over an ensemble, in Float64 on flat arrays, without allocation.
 * A kernel is made for one size `count` of batches. particles [N, p]; inputs [d, count], outputs and residuals [c, count], so that inner loops run along the batch; values
 * [N, activationsPerPoint, count] is scratch that the forward pass fills and the backward pass reads.
 */
export interface UnitKernel {
  /** outputs_b <- (1/N) sum_i sigma_*(x_b, theta_i). */
  forward(particles: Float64Array, inputs: Float64Array, values: Float64Array, outputs: Float64Array): void;
  /**
   * gradient_i <- sum_b D_z sigma_*(x_b, theta_i)^T residual_b: without the 1/N of Phi, which the step's size holds.
   * Called after forward on the same particles and inputs.
   */
  backward(
    particles: Float64Array,
    inputs: Float64Array,
    values: Float64Array,
    residuals: Float64Array,
    gradient: Float64Array,
  ): void;
}
