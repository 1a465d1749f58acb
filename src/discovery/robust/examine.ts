import type { Random } from '../../numeric/random.js';
import { fittingLaw } from './fitting-law.js';
import type { Frame } from './frame.js';
import { leftover } from './leftover.js';
import { differenceStep, drawCoordinates, type PlaceSettings } from './places.js';
import { refine } from './refine.js';
import type { Replicate } from './replicates.js';
import type { VelocityField } from './velocity-field.js';

/**
 * How strongly velocities leave a subspace in fresh data, over the most that noise alone shows: the subspace is refined once more, so
 * that its own error counts for nothing. Above 1 is no noise in 40 of 41 cases.
 */
export function examine(
  frame: Frame,
  field: VelocityField,
  replicates: readonly Replicate[],
  pilot: Replicate,
  settings: PlaceSettings,
  random: Random,
): number {
  const fit = fittingLaw(frame, field, pilot, settings, random.split('law'));
  const coordinates = drawCoordinates(frame.basis.length, fit, settings, random.split('points'));
  const evidence = { field, replicates, pilot, step: differenceStep(settings), coordinates };
  const { left, strength } = refine(frame, evidence);
  const { spectrum, noise } = leftover(left, frame.normal.length, strength, random.split('signs'));
  return noise > 0 ? spectrum[0] / noise : 0;
}
