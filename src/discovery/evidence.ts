/**
 * What ROBUST saw at points of E_j: how strongly the velocities leave it, against what noise alone does. Strengths are singular
 * values of the mean velocities orthogonal to E_j, each point's weighed by the inverse of its standard error; on {0} unweighed.
 */
export interface StepEvidence {
  /** Of the directions in which the velocities leave E_j, strongest first. */
  readonly spectrum: readonly number[];
  /** The strength above which a direction is no noise: a margin above the largest that sign flips of the replicates show. */
  readonly noiseFloor: number;
  /** Points (x, y) that this step was judged by, times the repetitions; all steps of a repetition are judged by the same data. */
  readonly samples: number;
  /** Independent repetitions of the discovery, each with data and points of its own .. */
  readonly repetitions: number;
  /** .. and how many of them ended on a larger subspace than E_j; of the last step on the same, within the tolerance. */
  readonly agreeing: number;
}
