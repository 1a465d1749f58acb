import { PUBLISHED_EXPERIMENT } from '../../src/mean-field/published-experiment.js';
import type { TrainSettings } from '../../src/mean-field/settings.js';

const { horizon, alpha, tau, beta, batchSize } = PUBLISHED_EXPERIMENT;

/** The published settings, which chapters change where they say so. */
export const published: TrainSettings = {
  scheme: 'VANILLA',
  augmentation: 'SAMPLED',
  initialisation: 'SI',
  particles: 100,
  ...{ horizon, alpha, tau, beta, batchSize },
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
