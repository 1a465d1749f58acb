import type { Snapshot } from '../../mean-field/evolve.js';
import { limits } from '../../mean-field/limits.js';
import type { MachineFactory } from '../../mean-field/machines.js';
import type { RunFailure } from '../../mean-field/run-failure.js';
import type { Problem } from '../../mean-field/teacher-student.js';
import { particleDimension } from '../../mean-field/unit.js';
import { projectionOn } from '../../numeric/projection.js';
import type { Random } from '../../numeric/random.js';
import { type Released, release, samplesOfRelease } from '../release.js';
import type { DiscoverSettings } from '../settings.js';

/**
 * The share of the horizon that particles are released for: short, since E^G may be unstable, so that the batch's noise grows off it
 * in time, while the drift leaves a wrong subspace at once.
 */
const SHARE = 1 / 20;
/** Where particles must stay batches are larger, for less of that noise; where they leave, steps are made smaller once. */
const BATCHES = 4;
const SMALLER_STEPS = 8;
/** The largest RMD^2 to a projected law. */
const FARTHEST = 1 / 2;

/** A subspace that particles are released on. */
export interface Ground {
  /** Orthonormal, spanning it. */
  readonly rows: readonly ArrayLike<number>[];
  /** Whether velocities stay in it, as far as was seen. */
  readonly isLast: boolean;
}

/** What became of particles that were released on a subspace. */
export interface Trial {
  /** [N, p]; a single one in 0 where they went beyond all bounds. */
  readonly particles: Float64Array;
  /** FARTHEST where they went beyond all bounds. */
  readonly rmd: number;
  /** Whether they went beyond all bounds or left where they must stay, with smaller steps, too. */
  readonly isOff: boolean;
  /** Points (x, y) that they were trained on. */
  readonly samples: number;
}

/** Releases particles for a short time; once more in smaller steps where they are off. Each release has the same randomness. */
export function trialOn(
  { rows, isLast }: Ground,
  problem: Problem,
  settings: DiscoverSettings,
  random: Random,
  onProgress: (fraction: number, shown?: Snapshot) => void,
  machines: MachineFactory,
): Trial {
  const p = particleDimension(problem.unit);
  const projection = projectionOn(rows, p);
  // From {0} they move, unless nothing does.
  const mustStay = isLast && rows.length > 0;
  const isOff = (run: Released | RunFailure) => 'status' in run || (mustStay && run.rmd > settings.threshold);
  const brief = shortened(settings, isLast ? BATCHES : 1);
  const go = (chosen: DiscoverSettings) => release(problem, chosen, projection, random, onProgress, machines);
  let samples = samplesOfRelease(brief);
  let run = go(brief);
  if (isOff(run)) {
    const smaller = { ...brief, alpha: brief.alpha / SMALLER_STEPS };
    samples += samplesOfRelease(smaller);
    run = go(smaller);
  }
  const end = 'status' in run ? { particles: new Float64Array(p), rmd: FARTHEST } : run;
  return { ...end, isOff: isOff(run), samples };
}

function shortened(settings: DiscoverSettings, batches: number): DiscoverSettings {
  const { horizon, particles, batchSize } = settings;
  return {
    ...settings,
    horizon: Math.min(horizon, Math.max(SHARE * horizon, 1 / particles)),
    batchSize: Math.min(batches * batchSize, limits.batchSize),
  };
}
