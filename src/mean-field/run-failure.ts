import type { TrainingSnapshot } from './training-snapshot.js';

/** Mean |theta_i|^2 above which particles have left the region where a unit and a step make sense: 10^4 times their start's scale. */
export const DIVERGED = 1e8;

/** A run that could not finish, as a value: a code and a sentence that says what to change, and what was recorded before. */
export interface RunFailure {
  readonly status: 'DIVERGED';
  readonly code: 'DIVERGED';
  readonly message: string;
  /** The step, from 1, after which the particles were beyond all bounds. */
  readonly step: number;
  readonly snapshots: readonly TrainingSnapshot[];
}

export function diverged(step: number, snapshots: readonly TrainingSnapshot[] = []): RunFailure {
  return {
    status: 'DIVERGED',
    code: 'DIVERGED',
    message: `The particles diverged at step ${step}: they are beyond all bounds. Lower alpha, tau or inputStd, or choose a bounded activation.`,
    step,
    snapshots,
  };
}
