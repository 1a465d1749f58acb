import type { StepEvidence } from './evidence.js';

/** NO_SYMMETRY_FOUND: the subspace is all of Z. UNCERTAIN: the evidence does not settle it. */
export type Verdict = 'FOUND' | 'NO_SYMMETRY_FOUND' | 'UNCERTAIN';

/** What was measured on E_j: whether particles that started on it left, or velocities at its points do. */
export interface DiscoveryStep {
  /** dim E_j. */
  readonly dimension: number;
  /** RMD^2 of released particles to their law projected on E_j. */
  readonly rmdToProjected: number;
  readonly threshold: number;
  /** Of PAPER whether RMD^2 is above the threshold; of ROBUST whether velocities leave E_j, see the evidence. */
  readonly left: boolean;
  /** Of ROBUST; what was stored before it gave evidence has none. */
  readonly evidence?: StepEvidence;
}

/** What the last step led to. */
export interface Situation {
  /** Of the subspace after it. */
  readonly dimension: number;
  /** dim Z. */
  readonly ambient: number;
  readonly maxSteps: number;
  /** Whether any particle was other than 0 at its end. */
  readonly moved: boolean;
}

/** A measured RMD^2 within this factor of the threshold could fall on the other side with another seed. */
export const CLOSE = 2;

/**
 * The verdict after the last of some steps, or null where another follows.
 *
 * FOUND: the particles stayed on E_j. This is necessary for E^G to be E_j, not sufficient: wrong planes keep particles, too.
 * NO_SYMMETRY_FOUND: every proper subspace was left, and E_j is all of Z.
 * UNCERTAIN, instead of either, where the evidence does not settle it:
 * - maxSteps were taken and the particles still left;
 * - the particles left but their displacements show no direction;
 * - nothing moved from {0}, where the gradient may vanish whatever the data (UV with tanh);
 * - some step beyond {0} came within the factor CLOSE of the threshold: seeds spread RMD^2 by a factor 2 and more.
 *   On {0} RMD^2 is 1/2 as soon as anything moves, so that step is never close.
 */
export function verdictOf(steps: readonly DiscoveryStep[], situation: Situation): Verdict | null {
  const last = steps[steps.length - 1];
  const { dimension, ambient, maxSteps, moved } = situation;
  if (!moved) return 'UNCERTAIN';
  if (last.left && dimension === last.dimension) return 'UNCERTAIN';
  if (last.left && dimension < ambient) return steps.length < maxSteps ? null : 'UNCERTAIN';
  if (steps.some(isClose)) return 'UNCERTAIN';
  return last.left ? 'NO_SYMMETRY_FOUND' : 'FOUND';
}

export function isClose({ dimension, rmdToProjected, threshold }: DiscoveryStep): boolean {
  return dimension > 0 && rmdToProjected < CLOSE * threshold && rmdToProjected > threshold / CLOSE;
}
