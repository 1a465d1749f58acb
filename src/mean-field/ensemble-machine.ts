import type { FloatArray } from '../numeric/float-array.js';
import type { Unit } from './unit.js';

/** What a machine is made for: it never changes. */
export interface MachineOptions {
  readonly unit: Unit;
  /** N. */
  readonly particles: number;
  /** Points of every batch. */
  readonly points: number;
  /** The gradient is summed over each run of this many points apart, and then over the runs; a divisor of points. */
  readonly segment: number;
  /** P [p, p], symmetric, where the unit sees P theta_i in place of theta_i (the scheme EA); null for none. */
  readonly seenThrough: Float64Array | null;
  /** P [p, p] that the gradient is projected by in an update; null for none. */
  readonly driftProjection: Float64Array | null;
  /** P [p, p] that the noise is projected by in an update; null for none. */
  readonly noiseProjection: Float64Array | null;
  /** Whether backward writes inputGradient. */
  readonly inputGradients: boolean;
  /** The seed of the noise stream, 128 bits: Random.words(). */
  readonly noiseKey: readonly [number, number, number, number];
}

/** One step: theta_i <- theta_i - size (gradient_i + 2 tau seen_i) + amplitude xi_i, with seen_i = P theta_i for EA. */
export interface UpdateStep {
  /** s. */
  readonly size: number;
  readonly tau: number;
  /** sqrt(2 beta s); no normals are drawn where it is 0. */
  readonly amplitude: number;
}

/**
 * The arithmetic of training N particles theta_i [N, p], on two roads: plain TypeScript in Float64 (the reference) and compiled
 * SIMD in Float64 or Float32. The loss, the schemes and the data are their caller's: a machine knows a unit and its ensemble.
 * Nothing is allocated in a pass. The views stay valid for the machine's life.
 */
export interface EnsembleMachine {
  /** [d, points], written by the caller before forward. */
  readonly inputs: FloatArray;
  /** [c, points], (1/N) sum_i sigma_*(x_b, theta_i) after forward. */
  readonly outputs: FloatArray;
  /** [c, points], written by the caller before backward. */
  readonly residuals: FloatArray;
  /** [d, points], (1/N) sum_i D_x sigma_*(x_b, theta_i)^T residual_b after backward; empty unless asked for. */
  readonly inputGradient: FloatArray;
  /** The particles, row-major [N, p], as a copy. */
  read(): Float64Array;
  write(particles: Float64Array): void;
  forward(): void;
  /** gradient_i <- sum_b D_z sigma_*(x_b, theta_i)^T residual_b, without the 1/N of Phi; after a forward on the same inputs. */
  backward(): void;
  /** The gradient of the last backward, row-major [N, p], as a copy; through P for EA; before driftProjection. */
  gradient(): Float64Array;
  /** Moves the particles by the last gradient; returns sum |theta_i|^2 after it. */
  update(step: UpdateStep): number;
}
