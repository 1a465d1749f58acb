import { type Doubt, percent, WHY_NOTHING_MOVES } from './robust/doubt.js';
import { CLOSE, type DiscoveryStep, isClose, type Verdict } from './verdict.js';

/** A verdict of the method PAPER in words. */
export function paperStatement(
  verdict: Verdict,
  steps: readonly DiscoveryStep[],
  dimension: number,
  ambient: number,
): string {
  const last = steps[steps.length - 1];
  const [rmd, threshold] = [last.rmdToProjected.toPrecision(2), last.threshold];
  if (verdict === 'FOUND') {
    return `Particles that started on a subspace of dimension ${dimension} of ${ambient} stayed on it: RMD^2 ${rmd}, the threshold is ${threshold}. That is necessary for E^G, not sufficient: wrong subspaces keep particles, too.`;
  }
  if (verdict === 'NO_SYMMETRY_FOUND') {
    return `Particles left every proper subspace: the data show no symmetry, and the subspace is all of Z, of dimension ${ambient}.`;
  }
  return paperDoubt(steps, dimension, ambient);
}

/** Why verdictOf is not certain: the first of its reasons. On {0} particles that move have left. */
function paperDoubt(steps: readonly DiscoveryStep[], dimension: number, ambient: number): string {
  const last = steps[steps.length - 1];
  if (last.dimension === 0 && !last.left) {
    return `Particles that started at 0 did not move: ${WHY_NOTHING_MOVES}`;
  }
  if (last.left && dimension === last.dimension) {
    return 'Particles left, and their displacements show no direction: use the method ROBUST.';
  }
  if (last.left && dimension < ambient) {
    return `After maxSteps = ${steps.length} steps particles still left, and the subspace of dimension ${dimension} of ${ambient} was not tried: raise maxSteps.`;
  }
  const close = steps
    .filter(isClose)
    .map(step => `${step.rmdToProjected.toPrecision(2)} at dimension ${step.dimension}`);
  return `RMD^2 came within a factor ${CLOSE} of the threshold ${last.threshold}: ${close.join(', ')}. Another seed may fall on the other side. Use the method ROBUST, or more particles.`;
}

/** A verdict of the method ROBUST in words. */
export function robustStatement(
  verdict: Verdict,
  dimension: number,
  ambient: number,
  doubt: Doubt | null,
  resolution: number,
): string {
  if (doubt) return doubt.reason;
  if (verdict === 'NO_SYMMETRY_FOUND') {
    return `Velocities leave every proper subspace: the data show no symmetry, and the subspace is all of Z, of dimension ${ambient}.`;
  }
  if (dimension === 0) {
    return 'The velocity at 0 is 0, to less than 0.2 % of how far single points scatter about it: the dynamics keeps {0}, and E^G is {0} in as far as the data excite it.';
  }
  return `Velocities at points of a subspace of dimension ${dimension} of ${ambient} stay in it, and a direction that they leave it by would be weaker than ${percent(resolution)} of those found. It is the smallest subspace that the dynamics keeps from 0 on: it lies inside E^G for every group G that data and unit have, and is smaller where the data excite only a part.`;
}
