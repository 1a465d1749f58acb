import { MOST_SAMPLES } from '../settings.js';
import type { Agreement } from './agreement.js';
import type { Rung } from './climb.js';

/** Why what repetitions found is not certain. */
export interface Doubt {
  /** A sentence, with what would settle it. */
  readonly reason: string;
  /** Whether more data may remove it. */
  readonly ofData: boolean;
}

/** The largest share of the strength within a subspace that a direction which is left may have unseen. */
export const RESOLUTION = 5e-3;
/** The same of rows, which nothing fresh is left of to be examined by. */
export const RESOLUTION_OF_ROWS = 1.5e-3;
/** V(0) is 0 where it is shown to be less than this share of what single points scatter. */
const ZERO = 2e-3;
/** A share of the noise floor that noise alone reaches in few climbs of a hundred. */
const NEAR = 0.85;
/** Standard errors that must fit into the tolerance. */
const ERRORS = 2;

/** Why particles at 0 may stay there, and what to do. */
export const WHY_NOTHING_MOVES =
  "the unit's gradient vanishes there, as that of UV does with tanh or relu and that of MATRIX with relu, or the labels are those of the law in 0. Use another unit or activation.";

/** What repetitions were made with. */
export interface Circumstances {
  readonly repetitions: number;
  /** How far single points scatter about V(0), see spreadAtZero. */
  readonly spread: number;
  /** Radians. */
  readonly tolerance: number;
  readonly maxSteps: number;
  /** Whether data are rows, of which there are no more. */
  readonly areRows: boolean;
  /** Points drawn by all repetitions, or the rows that each had. */
  readonly points: number;
}

/** The first reason to doubt the subspace that repetitions agree on, or null. Z itself is reached by directions that were all seen. */
export function doubtOf(agreement: Agreement, circumstances: Circumstances): Doubt | null {
  const { leader, agreeing, errors } = agreement;
  const { repetitions, spread, tolerance, maxSteps } = circumstances;
  const { basis, normal } = leader.frame;
  const m = basis.length;
  const last = leader.rungs[leader.rungs.length - 1];
  if (last.left) {
    return lasting(`After maxSteps = ${maxSteps} steps velocities still leave the subspace: raise maxSteps.`);
  }
  if (m === 0 && spread === 0) {
    return lasting(`No point (x, y) moves particles away from 0: ${WHY_NOTHING_MOVES}`);
  }
  if (agreeing.length < repetitions) {
    return ofData(
      agreeing.length === 1
        ? `No two of ${repetitions} repetitions agree on a subspace`
        : `${agreeing.length} of ${repetitions} repetitions agree on a subspace of dimension ${m}`,
      4,
      circumstances,
    );
  }
  if (!leader.refined) {
    return lasting(
      `A subspace on the way to dimension ${m} in Z of dimension ${m + normal.length} was too large to be refined, so that what it was left by may be its own error: use smaller representations, or the unit UV.`,
    );
  }
  if (normal.length === 0) return null;
  if (m === 0) {
    const share = last.floor / spread;
    return share <= ZERO
      ? null
      : ofData(
          `V(0) is 0 only to ${percent(share)} of what single points scatter`,
          (share / ZERO) ** 2,
          circumstances,
        );
  }
  const error = ERRORS * Math.max(...errors);
  if (error > tolerance) {
    return ofData(
      `Directions of the subspace are known to ${error.toFixed(3)} radians only (two standard errors), and the tolerance is ${tolerance}`,
      (error / tolerance) ** 2,
      circumstances,
    );
  }
  const nearest = Math.max(...agreeing.map(({ rungs }) => nearness(rungs[rungs.length - 1])));
  if (nearest > NEAR) {
    return ofData(`A direction was left at ${percent(nearest)} of the noise floor`, 4, circumstances);
  }
  const { resolution } = leader;
  const wanted = circumstances.areRows ? RESOLUTION_OF_ROWS : RESOLUTION;
  if (resolution > wanted) {
    return ofData(
      `A direction with less than ${percent(resolution)} of the strength of those found would not have been seen`,
      (resolution / wanted) ** 2,
      circumstances,
    );
  }
  return null;
}

/** Where the examination with more data saw velocities leave the subspace, by that many times what noise shows. */
export function notPassed(strength: number, circumstances: Circumstances): Doubt {
  const times = strength.toPrecision(2);
  return ofData(
    `Repetitions agree, but with more data velocities leave the subspace by ${times} times what noise shows`,
    4,
    circumstances,
  );
}

/** Where a part of the rows shows a subspace of that dimension, another than all of them do. */
export function stillGrowing(less: number, circumstances: Circumstances): Doubt {
  return ofData(
    `A quarter of the rows shows a subspace of dimension ${less}: the answer still depends on how many there are`,
    4,
    circumstances,
  );
}

function nearness({ spectrum, floor }: Rung): number {
  return floor > 0 ? spectrum[0] / floor : 0;
}

function lasting(reason: string): Doubt {
  return { reason, ofData: false };
}

function ofData(what: string, times: number, { areRows, points }: Circumstances): Doubt {
  const wanted = points * Math.max(times, 2);
  const advice = areRows
    ? `upload about ${rounded(wanted)} rows`
    : `raise samples to about ${rounded(wanted)}`;
  const reason =
    wanted <= MOST_SAMPLES
      ? `${what}: ${advice}.`
      : `${what}, and no number of points that is in reach would settle it.`;
  return { reason, ofData: true };
}

export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}

/** To one digit, upward. */
function rounded(points: number): string {
  const unit = 10 ** Math.floor(Math.log10(points));
  return `${Math.ceil(points / unit) * unit}`;
}
