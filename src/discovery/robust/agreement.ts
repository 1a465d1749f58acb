import { Matrix } from 'ml-matrix';
import { dot } from '../../numeric/dot.js';
import { largestAngle } from '../../numeric/principal-angles.js';
import { projectionOn } from '../../numeric/projection.js';
import type { Random } from '../../numeric/random.js';
import { symmetricEigen } from '../../numeric/symmetric-eigen.js';
import type { Climb } from './climb.js';
import { type Frame, tilted } from './frame.js';
import { meanOf } from './refine.js';

/** What independent repetitions found together. */
export interface Agreement {
  /** The repetition that most others agree with; the first of these. */
  readonly leader: Climb;
  /** Those with its dimension, the same within the tolerance; itself among them. */
  readonly agreeing: readonly Climb[];
  /** Orthonormal rows: the subspace in the middle of theirs. */
  readonly basis: readonly Float64Array[];
  /** The standard error of each row's direction, in radians. */
  readonly errors: readonly number[];
  /** The share of repetitions and their resamples that come to this subspace within the tolerance. */
  readonly confidence: number;
}

/** Resamples of a repetition. */
const RESAMPLES = 50;

/**
 * The subspace that most of S repetitions agree on. Its middle is spanned by the leading eigenvectors of the mean of their projections.
 * Errors: the larger of what the spread of the repetitions and what the spread of replicates within them shows; where repetitions
 * share their data (`shared`), the second is not divided by sqrt(S).
 * Confidence: resamples of the replicates with replacement tilt each repetition's subspace to first order; the share of all
 * that are within the tolerance of the middle, those of repetitions that do not agree counted as not, one hit and one miss added.
 * {0} and Z have no resamples: there the repetitions count alone.
 */
export function agreementOf(
  climbs: readonly Climb[],
  tolerance: number,
  shared: boolean,
  random: Random,
): Agreement {
  const friends = climbs.map(a =>
    climbs.filter(b => largestAngle(a.frame.basis, b.frame.basis) <= tolerance),
  );
  const most = Math.max(...friends.map(group => group.length));
  const place = friends.findIndex(group => group.length === most);
  const leader = climbs[place];
  const agreeing = friends[place];
  const basis = middleOf(agreeing, leader.frame.basis.length);
  // {0} and Z don't move.
  const isProper = basis.length > 0 && leader.frame.normal.length > 0;
  const resamples = isProper ? RESAMPLES : 1;
  let hits = 0;
  for (const { frame, tilts } of agreeing) {
    for (let draw = 0; draw < resamples; draw++) {
      const resampled = tilts.map(() => tilts[random.integer(tilts.length)]);
      const moved = tilted(
        frame,
        meanOf(resampled).map(x => -x),
      );
      if (largestAngle(moved.basis, basis) <= tolerance) hits++;
    }
  }
  return {
    ...{ leader, agreeing, basis },
    errors: basis.map(row => errorOf(row, agreeing, shared)),
    confidence: (hits + 1) / (climbs.length * resamples + 2),
  };
}

/** The span of the m leading eigenvectors of the sum of the projections. */
function middleOf(climbs: readonly Climb[], m: number): readonly Float64Array[] {
  const frames = climbs.map(({ frame }) => frame);
  if (m === 0 || frames[0].normal.length === 0) return frames[0].basis;
  const p = frames[0].basis[0].length;
  const projections = projectionOn(
    frames.flatMap(({ basis }) => basis),
    p,
  );
  return symmetricEigen(Matrix.from1DArray(p, p, projections)).vectors.slice(0, m);
}

function errorOf(row: Float64Array, climbs: readonly Climb[], shared: boolean): number {
  const count = climbs.length;
  const within = climbs.reduce((sum, climb) => sum + replicateVariance(row, climb), 0) / count;
  const between = climbs.reduce((sum, { frame }) => sum + squaredDistance(row, frame), 0);
  const spread = count > 1 ? between / (count * (count - 1)) : 0;
  return Math.sqrt(Math.max(shared ? within : within / count, spread));
}

/** |b - P b|^2. */
function squaredDistance(row: Float64Array, { normal }: Frame): number {
  return normal.reduce((sum, other) => sum + dot(row, other) ** 2, 0);
}

/** The square of the standard error of the mean tilt of a vector of E. */
function replicateVariance(row: Float64Array, { frame, tilts }: Climb): number {
  const m = frame.basis.length;
  const coordinates = frame.basis.map(other => dot(row, other));
  const moves = tilts.map(tilt =>
    Float64Array.from(frame.normal, (_, l) =>
      coordinates.reduce((sum, a, i) => sum + tilt[l * m + i] * a, 0),
    ),
  );
  const mean = meanOf(moves);
  const square = moves.reduce((sum, move) => sum + move.reduce((s, x, l) => s + (x - mean[l]) ** 2, 0), 0);
  return square / (moves.length * (moves.length - 1));
}
