/**
 * Nodes g with weights whose weighted mean stands for the mean over a compact group G, as orthogonal matrices in Float64 on
 * the spaces of a unit, X first, Y last.
 */
export interface GroupAverage {
  /**
   * ELEMENTS: all of a finite group, the identity first, so that means are exact. QUADRATURE: means of products of two entries of
   * matrices on the spaces are exact, so that the mean of M_g is P; those of other functions, such as a unit's, are near. SAMPLES: a
   * stated number of independent elements by Haar measure, from a fixed seed; the mean of M_g is near P.
   */
  readonly kind: 'ELEMENTS' | 'QUADRATURE' | 'SAMPLES';
  /** What stands for the mean, in one sentence for users. */
  readonly statement: string;
  /** Whether the nodes are a group themselves, all of equal weight: the images of any law under them are a law that they keep. */
  readonly isGroup: boolean;
  readonly count: number;
  /** Positive, of sum 1; [count]. */
  readonly weights: Float64Array;
  /** On each space, [count, n, n]. */
  readonly spaces: readonly Float64Array[];
}
