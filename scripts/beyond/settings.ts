import type { TrainSettings } from '../../src/mean-field/settings.js';

/** The published settings, which chapters change where they say so. */
export const published: TrainSettings = {
  scheme: 'VANILLA',
  augmentation: 'SAMPLED',
  initialisation: 'SI',
  particles: 100,
  horizon: 20,
  alpha: 50,
  tau: 1e-4,
  beta: 1e-6,
  batchSize: 20,
};

/** The schemes as rows name them. */
export const SCHEMES = {
  VANILLA: { scheme: 'VANILLA', augmentation: 'SAMPLED' },
  'DA, sampled': { scheme: 'DA', augmentation: 'SAMPLED' },
  'DA, averaged': { scheme: 'DA', augmentation: 'AVERAGED' },
  FA: { scheme: 'FA', augmentation: 'SAMPLED' },
  EA: { scheme: 'EA', augmentation: 'SAMPLED' },
} as const;

export type SchemeName = keyof typeof SCHEMES;
