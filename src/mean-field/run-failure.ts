/** A run that could not finish, as a value: a code and a sentence that says what to change. */
export interface RunFailure {
  readonly status: 'DIVERGED';
  readonly code: 'DIVERGED';
  readonly message: string;
  /** The step, from 1, after which the second moment of the particles was not finite. */
  readonly step: number;
}

export function diverged(step: number): RunFailure {
  return {
    status: 'DIVERGED',
    code: 'DIVERGED',
    message: `The particles diverged at step ${step}: their second moment is not finite any more. Lower alpha, tau or inputStd.`,
    step,
  };
}
