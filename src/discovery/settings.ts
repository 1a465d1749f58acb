import { DomainError } from '../domain-error.js';
import { checkCost, checkDynamics, requireCount, requireNumber } from '../mean-field/limits.js';
import type { Dynamics, SchemeSettings } from '../mean-field/settings.js';
import type { Problem } from '../mean-field/teacher-student.js';
import { particleDimension } from '../mean-field/unit.js';

/** PAPER follows particles that leave a subspace, ROBUST reads the velocities at its points. */
export type DiscoveryMethod = 'PAPER' | 'ROBUST';

export interface DiscoverSettings extends Dynamics {
  readonly method: DiscoveryMethod;
  /** RMD^2 above which the particles count as having left E_j. */
  readonly threshold: number;
  readonly maxSteps: number;
  /** Radians within which two subspaces count as the same: ROBUST's repetitions, and what was found and E^G. Its default is ANGLE_TOLERANCE. */
  readonly angleTolerance?: number;
  /** A budget: the most points (x, y) that ROBUST reads velocities from; releases of particles come on top. Its default is ROBUST_SAMPLES. */
  readonly samples?: number;
}

export const ANGLE_TOLERANCE = 0.05;
/** Of subspaces that are apart by more than that, none would be called the same. */
const LARGEST_TOLERANCE = 0.5;

/** Enough for the problems of docs/discovery.md without label noise. */
export const ROBUST_SAMPLES = 16_000_000;

const MAX_STEPS = 1000;
export const LEAST_SAMPLES = 1000;
/** Hours of velocities. */
export const MOST_SAMPLES = 1_000_000_000;

/** The training of one step: free. */
export function freeTraining(dynamics: Dynamics): SchemeSettings {
  const { particles, horizon, alpha, tau, beta, batchSize, schedule, precision } = dynamics;
  return {
    ...{ particles, horizon, alpha, tau, beta, batchSize, schedule, precision },
    scheme: 'VANILLA',
    augmentation: 'SAMPLED',
  };
}

/** The most steps that a discovery can take: one for each proper subspace dimension. */
export function stepBound(problem: Problem, settings: DiscoverSettings): number {
  return Math.min(settings.maxSteps, particleDimension(problem.unit));
}

/** Checks what needs no problem. Cheap. */
export function checkDiscoverNumbers(settings: DiscoverSettings, angleTolerance: number, seed: number): void {
  checkDynamics(settings, seed);
  requireNumber(settings.threshold, ['input', 'threshold']);
  if (settings.threshold >= 0.5) {
    throw new DomainError(
      'BAD_INPUT',
      `input.threshold is ${settings.threshold}: RMD^2 to a projected law is never above 1/2, so nothing could leave. Give a number below 0.5.`,
      { path: ['input', 'threshold'], value: settings.threshold },
    );
  }
  requireCount(settings.maxSteps, ['input', 'maxSteps'], MAX_STEPS);
  requireSamples(settings.samples ?? ROBUST_SAMPLES);
  requireTolerance(angleTolerance);
}

/** Checks the settings of a discovery against its problem. */
export function checkDiscoverSettings(
  problem: Problem,
  settings: DiscoverSettings,
  angleTolerance: number,
  seed: number,
): void {
  checkDiscoverNumbers(settings, angleTolerance, seed);
  checkCost(problem, freeTraining(settings), stepBound(problem, settings));
}

/** At 0 nothing agrees, since all that is found has errors. */
function requireTolerance(angle: number): void {
  if (angle > 0 && angle <= LARGEST_TOLERANCE) return;
  throw new DomainError(
    'BAD_INPUT',
    `input.angleTolerance is ${angle}: what is found has errors, and subspaces that are far apart are not the same. Give radians above 0 and at most ${LARGEST_TOLERANCE}, such as ${ANGLE_TOLERANCE}.`,
    { path: ['input', 'angleTolerance'], value: `${angle}` },
  );
}

function requireSamples(samples: number): void {
  requireCount(samples, ['input', 'samples'], MOST_SAMPLES);
  if (samples >= LEAST_SAMPLES) return;
  throw new DomainError(
    'BAD_INPUT',
    `input.samples is ${samples}: ROBUST needs ${LEAST_SAMPLES} points or more to tell signal from noise.`,
    { path: ['input', 'samples'], value: samples, limit: LEAST_SAMPLES },
  );
}
