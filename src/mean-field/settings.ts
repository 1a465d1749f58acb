/** VANILLA trains freely; DA moves the data by the group; FA averages the predictor over it; EA projects the particles. */
export type Scheme = 'VANILLA' | 'DA' | 'FA' | 'EA';

/** Of DA: one random g per data point, or the average over G; of an infinite group both over the nodes that stand for it. */
export type Augmentation = 'SAMPLED' | 'AVERAGED';

/** N(0, 1/16) entries, a weakly invariant law; SI projects them, and the noise, on E^G. */
export type Initialisation = 'WI' | 'SI';

/** The arithmetic of a run. */
export const PRECISIONS = ['FLOAT64', 'FLOAT32'] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * How the step falls along u = t/T: CONSTANT 1, LINEAR 1 - u, COSINE (1 + cos(pi u))/2, INVERSE 1/(1 + t), each times alpha/N;
 * the noise goes with it.
 */
export const SCHEDULES = ['CONSTANT', 'LINEAR', 'COSINE', 'INVERSE'] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** From an SI start: whether the noise is projected on E^G, as in the published experiment, or free. */
export const NOISES = ['PROJECTED', 'FREE'] as const;
export type Noise = (typeof NOISES)[number];

/**
 * Noisy SGD up to the mean-field time T: N T steps of size alpha/N. What is optional came later than requests that are stored;
 * left out, it is CONSTANT and FLOAT64.
 */
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
  readonly schedule?: Schedule;
  readonly precision?: Precision;
}

/** The dynamics of a scheme, wherever they start. */
export interface SchemeSettings extends Dynamics {
  readonly scheme: Scheme;
  readonly augmentation: Augmentation;
  /** Of a group with infinitely or too many elements: how many stand for it at most; see groupAverage. */
  readonly averagingNodes?: number;
}

export interface TrainSettings extends SchemeSettings {
  readonly initialisation: Initialisation;
  readonly noise?: Noise;
  /** How many times a run is recorded, equally spaced over [0, T] with both ends, one alone at T; 0 for none. */
  readonly snapshots?: number;
}

/** Whether a scheme sees every datum under all elements: it needs them, and its cost grows with their number. */
export function averages({ scheme, augmentation }: Pick<SchemeSettings, 'scheme' | 'augmentation'>): boolean {
  return scheme === 'FA' || (scheme === 'DA' && augmentation === 'AVERAGED');
}

/** The number of steps, N T rounded to the nearest integer. */
export function stepCount(dynamics: Dynamics): number {
  return Math.round(dynamics.particles * dynamics.horizon);
}

/** The steps after which a run is recorded, ascending and distinct; 0 is its start. */
export function snapshotSteps(settings: TrainSettings): number[] {
  const { snapshots = 0 } = settings;
  const steps = stepCount(settings);
  if (snapshots < 2) return snapshots === 1 ? [steps] : [];
  const times = Array.from({ length: snapshots }, (_, k) => Math.round((k * steps) / (snapshots - 1)));
  return [...new Set(times)];
}
