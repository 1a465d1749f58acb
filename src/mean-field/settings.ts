/** VANILLA trains freely; DA moves the data by the group; FA averages the predictor over it; EA projects the particles. */
export type Scheme = 'VANILLA' | 'DA' | 'FA' | 'EA';

/** Of DA: one random g per data point, or the exact average over G. */
export type Augmentation = 'SAMPLED' | 'AVERAGED';

/** N(0, 1/16) entries, a weakly invariant law; SI projects them, and the noise, on E^G. */
export type Initialisation = 'WI' | 'SI';

/** Noisy SGD up to the mean-field time T: N T steps of size alpha/N. */
export interface Dynamics {
  /** N. */
  readonly particles: number;
  /** T. */
  readonly horizon: number;
  readonly alpha: number;
  /** Weight of the regulariser |z|^2. */
  readonly tau: number;
  /** Temperature of the noise. */
  readonly beta: number;
  readonly batchSize: number;
}

/** The dynamics of a scheme, wherever they start. */
export interface SchemeSettings extends Dynamics {
  readonly scheme: Scheme;
  readonly augmentation: Augmentation;
}

export interface TrainSettings extends SchemeSettings {
  readonly initialisation: Initialisation;
}

/** Whether a scheme sees every datum under all elements: it needs them, and its cost grows with their number. */
export function averages({ scheme, augmentation }: SchemeSettings): boolean {
  return scheme === 'FA' || (scheme === 'DA' && augmentation === 'AVERAGED');
}

/** The number of steps, N T rounded to the nearest integer. */
export function stepCount(dynamics: Dynamics): number {
  return Math.round(dynamics.particles * dynamics.horizon);
}
