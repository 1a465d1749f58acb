/** A run that could not finish, as a value: a code and a sentence that says what to change. */
export interface RunFailure {
  readonly status: 'DIVERGED';
  readonly code: 'DIVERGED';
  readonly message: string;
  /** The step, from 1, after which the particles were beyond all bounds. */
  readonly step: number;
}

export function diverged(step: number): RunFailure {
  return {
    status: 'DIVERGED',
    code: 'DIVERGED',
    message: `The particles diverged at step ${step}: they are beyond all bounds. Lower alpha, tau or inputStd.`,
    step,
  };
}
