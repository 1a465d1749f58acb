/** A flat batch: inputs [count, d]; the buffer may be longer. */
export interface Points {
  readonly inputs: Float64Array;
  readonly count: number;
}

/**
 * The two passes of a unit over an ensemble, in Float64 on flat arrays, without allocation.
 * particles [N, p]; outputs and residuals [count, c]; values [N, count, activationsPerPoint] is scratch that the
 * forward pass fills and the backward pass reads.
 */
export interface UnitKernel {
  /** outputs_b <- (1/N) sum_i sigma_*(x_b, theta_i). */
  forward(particles: Float64Array, points: Points, values: Float64Array, outputs: Float64Array): void;
  /**
   * gradient_i <- sum_b D_z sigma_*(x_b, theta_i)^T residual_b: without the 1/N of Phi, which the step's size holds.
   * Called after forward on the same particles and points.
   */
  backward(
    particles: Float64Array,
    points: Points,
    values: Float64Array,
    residuals: Float64Array,
    gradient: Float64Array,
  ): void;
}
