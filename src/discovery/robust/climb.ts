import { dot } from '../../numeric/dot.js';
import type { Random } from '../../numeric/random.js';
import { partsAlong } from './along.js';
import type { Evidence } from './evidence.js';
import { fittingLaw } from './fitting-law.js';
import { combine, type Frame, frameOf } from './frame.js';
import { type Leftover, leftover } from './leftover.js';
import { differenceStep, drawCoordinates, joined, type PlaceSettings, placesAt } from './places.js';
import { type Refined, refine, TILT_LIMIT } from './refine.js';
import { pointsOf, type Replicate } from './replicates.js';
import type { VelocityField } from './velocity-field.js';

/** What was seen at one subspace of a climb. */
export interface Rung {
  readonly dimension: number;
  /** The subspace as it was refined. */
  readonly frame: Frame;
  readonly spectrum: readonly number[];
  readonly floor: number;
  /** Whether directions above the floor were left. */
  readonly left: boolean;
  /** Points (x, y) that it was judged by. */
  readonly size: number;
}

/** A subspace that the velocities keep, as one set of data shows it. */
export interface Climb {
  readonly rungs: readonly Rung[];
  readonly frame: Frame;
  /** By replicate, its own tilt of the subspace, [p - m, m]. */
  readonly tilts: readonly Float64Array[];
  /** What a direction that was not seen has at most of the strength within the subspace: floor / strength. On {0} and Z it says nothing. */
  readonly resolution: number;
  /** Whether all subspaces on the way were small enough to be refined: else what one was left by may be its own error. */
  readonly refined: boolean;
}

export interface ClimbSettings extends PlaceSettings {
  /** Most rungs. */
  readonly maxSteps: number;
}

/** Directions join that have this share of the strongest's strength: weaker ones may be the error of a subspace still too small. */
const SHARE = 0.5;
/** Parts of the data that a subspace is judged by, one after the other, .. */
const PARTS = [1 / 16, 1 / 4, 1];
/** .. until the strongest direction is so many times the floor: then no more data is needed to go on. */
const CLEAR = 4;

/**
 * Climbs from {0} to the smallest subspace that the velocities keep: E_1 is spanned by V(0); at E_j velocities are read at points of
 * E_j of many sizes, E_j is refined, and the directions that are left above the floor join it. Ends where none is left in all data.
 */
export function climb(
  field: VelocityField,
  replicates: readonly Replicate[],
  pilot: Replicate,
  settings: ClimbSettings,
  random: Random,
  onRung: (points: Float64Array) => void,
): Climb {
  const p = field.dimension;
  const rungs: Rung[] = [];
  let frame = frameOf([], p);
  for (;;) {
    const m = frame.basis.length;
    const own = random.split(rungs.length);
    const fit = fittingLaw(frame, field, pilot, settings, own.split('law'));
    const coordinates = drawCoordinates(m, fit, settings, own);
    const signs = random.split('signs').split(rungs.length);
    onRung(joined(placesAt(frame, coordinates, p).map(({ points }) => points)));
    const judged = judge(
      frame,
      { field, replicates, pilot, step: differenceStep(settings), coordinates },
      signs,
    );
    const { refined, seen, size } = judged;
    const joining = seen.directions.filter((_, k) => isSeen(seen, k)).slice(0, Math.max(1, m));
    const left = joining.length > 0;
    frame = refined.frame;
    rungs.push({ dimension: m, frame, spectrum: seen.spectrum, floor: seen.floor, left, size });
    if (!left || rungs.length === settings.maxSteps) {
      return {
        ...{ rungs, frame, tilts: refined.tilts },
        resolution: seen.floor / refined.strength,
        refined: rungs.every(rung => !isTooLarge(rung.frame)),
      };
    }
    const { basis, normal } = frame;
    const rows = joining.map(direction => combine(new Float64Array(p), normal, l => direction[l]));
    frame = frameOf([...basis, ...rows], p);
  }
}

interface Judged {
  readonly refined: Refined;
  readonly seen: Leftover;
  /** Points that it was judged by. */
  readonly size: number;
}

/** What velocities leave a subspace by, in as much of the data as it takes to see a direction clearly, or in all of it. */
function judge(frame: Frame, evidence: Evidence, signs: Random): Judged {
  const q = frame.normal.length;
  if (q === 0) return nothingBeside(frame, evidence);
  let start = frame;
  const chunks = evidence.replicates[0].length;
  const counts = [...new Set(PARTS.map(part => Math.ceil(part * chunks)))];
  for (const [i, count] of counts.entries()) {
    const replicates = evidence.replicates.map(replicate => replicate.slice(0, count));
    const some = { ...evidence, replicates };
    const refined = frame.basis.length === 0 || isTooLarge(frame) ? asItIs(start, some) : refine(start, some);
    const seen = leftover(refined.left, q, refined.strength, signs.split(i));
    const size = pointsOf(replicates);
    if (count === chunks || seen.spectrum[0] > CLEAR * seen.floor) return { refined, seen, size };
    start = refined.frame;
  }
  throw new Error('expected the last part to be all of the data');
}

/** Z itself, which nothing leaves. */
function nothingBeside(frame: Frame, { replicates }: Evidence): Judged {
  const tilts = replicates.map(() => new Float64Array(0));
  return {
    refined: { frame, left: [], tilts, strength: 1 },
    seen: { spectrum: [], directions: [], floor: 0, noise: 0 },
    size: 0,
  };
}

/** Whether the least squares problem of its tilt would be too large. */
function isTooLarge({ basis, normal }: Frame): boolean {
  return basis.length * normal.length > TILT_LIMIT;
}

function isSeen({ spectrum, floor }: Leftover, k: number): boolean {
  return spectrum[k] > floor && spectrum[k] >= SHARE * spectrum[0];
}

/** The velocities' parts orthogonal to E, unrefined and with weights 1. */
function asItIs(frame: Frame, { field, replicates, coordinates }: Evidence): Refined {
  const p = field.dimension;
  const places = placesAt(frame, coordinates, p);
  const all = replicates.map(replicate => field.at(places, replicate));
  const square = all.reduce((sum, velocities) => sum + dot(velocities, velocities), 0);
  return {
    frame,
    left: all.map(velocities => partsAlong(velocities, frame.normal, p)),
    tilts: replicates.map(() => new Float64Array(frame.normal.length * frame.basis.length)),
    strength: Math.sqrt(square / all.length),
  };
}
