/**
 * What ROBUST saw at points of E_j: how strongly the velocities leave it, against what noise alone does. Strengths are singular
 * values of the mean velocities orthogonal to E_j, each point's weighed by the inverse of its standard error.
 */
export interface StepEvidence {
  /** Of the directions in which the velocities leave E_j, strongest first. */
  readonly spectrum: readonly number[];
  /** The strength that noise alone reaches, by sign flips of the replicates. */
  readonly noiseFloor: number;
  /** Points (x, y) that were drawn for this step, over all repetitions. */
  readonly samples: number;
  /** Independent repetitions of the discovery, each with data and points of its own .. */
  readonly repetitions: number;
  /** .. and how many of them found a subspace of this dimension here, the same within the tolerance. */
  readonly agreeing: number;
}
