/**
 * Nodes g with weights whose weighted mean stands for the mean over a compact group G, as orthogonal matrices in Float64 on
 * the spaces of a unit, X first, Y last.
 */
export interface GroupAverage {
  /**
   * ELEMENTS: all of a finite group, the identity first, so that means are exact. QUADRATURE: means of matrix coefficients up to
   * a stated degree are exact. SAMPLES: a stated number of independent elements by Haar measure, from a fixed seed.
   */
  readonly kind: 'ELEMENTS' | 'QUADRATURE' | 'SAMPLES';
  /** What stands for the mean, in one sentence for users. */
  readonly statement: string;
  readonly count: number;
  /** Positive, of sum 1; [count]. */
  readonly weights: Float64Array;
  /** On each space, [count, n, n]. */
  readonly spaces: readonly Float64Array[];
}
