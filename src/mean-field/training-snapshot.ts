/** A run at one moment of its training. */
export interface TrainingSnapshot {
  /** Mean-field time t, from 0 to T. */
  readonly time: number;
  /** The population risk, estimated as at the end but on fewer points, the same ones at every time; NaN where it isn't finite or known. */
  readonly risk: number;
  readonly rmdToProjected: number;
  readonly rmdToSymmetrised: number | null;
  /** [N, p]. */
  readonly particles: Float64Array;
}
