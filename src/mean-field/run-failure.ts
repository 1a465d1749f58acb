import type { TrainingSnapshot } from './training-snapshot.js';

/** Mean |theta_i|^2 above which particles have left the region where a unit and a step make sense: 10^4 times their start's scale. */
export const DIVERGED = 1e8;

/**
 * A run that could not finish, as a value: a code and a sentence that says why and what to change, and what was recorded before;
 * where the particles are finite, they as they were last, too.
 */
export interface RunFailure {
  readonly status: 'DIVERGED';
  readonly code: 'DIVERGED';
  readonly message: string;
  /** The step, from 1, after which the particles were beyond all bounds, or at which the predictor was not finite. */
  readonly step: number;
  readonly snapshots: readonly TrainingSnapshot[];
}

export function diverged(step: number, snapshots: readonly TrainingSnapshot[] = []): RunFailure {
  return {
    status: 'DIVERGED',
    code: 'DIVERGED',
    message: `The particles diverged at step ${step}: they are beyond all bounds. Lower alpha, tau, inputStd or labelNoise, scale the rows of a data set, or choose a bounded activation.`,
    step,
    snapshots,
  };
}

/** The particles are within bounds, and their predictor, or the teacher, has no finite values: an activation with a smaller domain, or an overflow. */
export function undefinedPredictor(
  activation: string,
  step: number,
  snapshots: readonly TrainingSnapshot[] = [],
): RunFailure {
  return {
    status: 'DIVERGED',
    code: 'DIVERGED',
    message: `The predictor, its labels or its gradient are not finite numbers at some points at step ${step}, while the particles are within bounds: inputs or labels are so large that numbers overflow, or the activation ${activation} is not finite at all arguments that it gets. Lower inputStd, labelNoise or alpha, scale the rows of a data set, or choose an activation that is finite everywhere.`,
    step,
    snapshots,
  };
}
