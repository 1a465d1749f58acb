import { activation } from '../../mean-field/activation.js';
import { fitsPrecision } from '../../mean-field/activations/require-precision.js';
import { type Snapshot, snapshot } from '../../mean-field/evolve.js';
import { limits } from '../../mean-field/limits.js';
import type { MachineFactory, Machines } from '../../mean-field/machines.js';
import type { RunFailure } from '../../mean-field/run-failure.js';
import type { Problem } from '../../mean-field/teacher-student.js';
import { particleDimension } from '../../mean-field/unit.js';
import { projectionOn } from '../../numeric/projection.js';
import { Random } from '../../numeric/random.js';
import {
  beforeDiscovery,
  type DiscoveryOutcome,
  type DiscoveryProgress,
  type DiscoveryState,
} from '../finding.js';
import { type Released, release, samplesOfRelease } from '../release.js';
import type { DiscoverSettings } from '../settings.js';
import type { DiscoveryStep, Verdict } from '../verdict.js';
import { robustStatement } from '../words.js';
import type { Rung } from './climb.js';
import type { Doubt } from './doubt.js';
import { type Search, search } from './search.js';
import { VelocityField } from './velocity-field.js';

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
/** Progress when the search has ended. */
const SEARCHED = 0.8;
/** Passes of the velocity field after which half of the search's progress is told; how many there will be is not known. */
const HALF = 250;

/**
 * The method ROBUST. From a strongly invariant law the mean-field velocity stays in E^G. So a search (see there) reads velocities at
 * points of E_j from large, evenly spread data and adds the directions by which they leave it, until none is left; repetitions
 * must agree. At the end particles released on the subspace must stay, which is necessary, not sufficient. Only points (x, y) of
 * the problem are seen: no x is moved, no group is used.
 *
 * What it finds is the smallest subspace that the dynamics keeps from 0 on. It lies inside E^G for every group G that data and unit
 * have, the law of X among them, and is smaller where the data excite only a part of it. Points are taken as independent draws.
 *
 * It tells its steps when the search has ended; one that was interrupted is done again from its seed.
 */
export function discoverRobustly(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  onProgress: DiscoveryProgress,
  road: Machines,
): DiscoveryOutcome | RunFailure {
  const found = searchVelocities(problem, settings, seed, onProgress, road);
  return 'status' in found ? found : confirmed(problem, settings, seed, found, onProgress, road);
}

/** The climbs. Of N they depend only where it is less than the points that they read velocities at, some 3 dim E + 12. */
export function searchVelocities(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  onProgress: DiscoveryProgress,
  road: Machines,
): Search | RunFailure {
  const p = particleDimension(problem.unit);
  let left = 1;
  let shown = snapshot(new Float64Array(p), p);
  const onPass = () => {
    left *= 0.5 ** (1 / HALF);
    onProgress(SEARCHED * (1 - left), { ...shown, state: beforeDiscovery });
  };
  const machines = road(velocityPrecision(problem, road));
  const field = new VelocityField(problem, machines, onPass);
  return search(problem, settings, field, machines, streamOf(seed), points => {
    shown = snapshot(points, p);
  });
}

function streamOf(seed: number): Random {
  return Random.fromSeed(seed).split('robust');
}

/** FLOAT32 where the activation is finite in it: the noise floor has a term for its rounding (leftover). */
function velocityPrecision({ unit }: Problem, { precisions }: Machines): 'FLOAT32' | 'FLOAT64' {
  const fits = precisions.includes('FLOAT32') && fitsPrecision(activation(unit.activation), 'FLOAT32');
  return fits ? 'FLOAT32' : 'FLOAT64';
}

/** Releases particles on each subspace of the climb that leads, and on the subspace found, where they must stay. */
export function confirmed(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  found: Search,
  onProgress: DiscoveryProgress,
  road: Machines,
): DiscoveryOutcome {
  const p = particleDimension(problem.unit);
  const random = streamOf(seed).split('releases');
  const { agreement } = found;
  const machines: MachineFactory = road(settings.precision ?? 'FLOAT64');
  // Of Z itself there is nothing to leave.
  const rungs = agreement.leader.rungs.filter(({ dimension }) => dimension < p);
  const basis = agreement.basis.map(row => Array.from(row));
  let state: DiscoveryState = beforeDiscovery;
  let { samples } = found;
  let { doubt } = found;
  for (const [j, rung] of rungs.entries()) {
    const isLast = !rung.left;
    const rows = isLast ? basis : rung.frame.basis;
    const told = (fraction: number, shown?: Snapshot) => {
      const done = SEARCHED + ((1 - SEARCHED) * (j + fraction)) / rungs.length;
      if (shown) onProgress(Math.min(done, 1), { ...shown, state });
    };
    const shorter = shortened(settings, isLast ? BATCHES : 1);
    const go = (chosen: DiscoverSettings) => {
      samples += samplesOfRelease(chosen);
      return release(problem, chosen, projectionOn(rows, p), random.split(j), told, machines);
    };
    const mustStay = isLast && rung.dimension > 0;
    const isOff = (run: Released | RunFailure) =>
      'status' in run || (mustStay && run.rmd > settings.threshold);
    let released = go(shorter);
    if (isOff(released)) released = go({ ...shorter, alpha: shorter.alpha / SMALLER_STEPS });
    // Particles beyond all bounds are as far as can be.
    const rmd = 'status' in released ? FARTHEST : released.rmd;
    if (isOff(released)) doubt ??= unstable(rmd, settings);
    const verdict = j === rungs.length - 1 ? verdictOn(basis.length, p, doubt) : null;
    state = {
      steps: [...state.steps, stepOf(rung, rows.length, rmd, settings, found)],
      basis: verdict === null ? rows.map(row => Array.from(row)) : basis,
      verdict,
    };
    const shown = 'status' in released ? new Float64Array(p) : released.particles;
    onProgress(SEARCHED + ((1 - SEARCHED) * (j + 1)) / rungs.length, { ...snapshot(shown, p), state });
  }
  const verdict = verdictOn(basis.length, p, doubt);
  return {
    status: 'FINISHED',
    ...{ verdict, steps: state.steps, basis, samples },
    errors: agreement.errors,
    confidence: agreement.confidence,
    statement: robustStatement(verdict, basis.length, p, doubt, agreement.leader.resolution),
  };
}

function verdictOn(dimension: number, ambient: number, doubt: Doubt | null): Verdict {
  if (doubt) return 'UNCERTAIN';
  return dimension === ambient ? 'NO_SYMMETRY_FOUND' : 'FOUND';
}

function unstable(rmd: number, { threshold }: DiscoverSettings): Doubt {
  return {
    reason: `Velocities stay in the subspace, but particles released on it left: RMD^2 ${rmd.toPrecision(2)}, the threshold is ${threshold}. Raise particles or batchSize, or lower alpha.`,
    ofData: false,
  };
}

function shortened(settings: DiscoverSettings, batches: number): DiscoverSettings {
  const { horizon, particles, batchSize } = settings;
  return {
    ...settings,
    horizon: Math.min(horizon, Math.max(SHARE * horizon, 1 / particles)),
    batchSize: Math.min(batches * batchSize, limits.batchSize),
  };
}

function stepOf(
  { dimension, spectrum, floor, size, left }: Rung,
  rows: number,
  rmd: number,
  { threshold }: DiscoverSettings,
  { agreement, climbs }: Search,
): DiscoveryStep {
  const alike = left
    ? climbs.filter(({ rungs }) => rungs.some(rung => rung.left && rung.dimension >= dimension)).length
    : agreement.agreeing.length;
  return {
    dimension: left ? dimension : rows,
    ...{ rmdToProjected: rmd, threshold, left },
    evidence: {
      ...{ spectrum, noiseFloor: floor, samples: size * climbs.length },
      ...{ repetitions: climbs.length, agreeing: alike },
    },
  };
}
