import { type Snapshot, snapshot } from '../../mean-field/evolve.js';
import type { Machines } from '../../mean-field/machines.js';
import type { Problem } from '../../mean-field/teacher-student.js';
import { particleDimension } from '../../mean-field/unit.js';
import {
  beforeDiscovery,
  type DiscoveryOutcome,
  type DiscoveryProgress,
  type DiscoveryState,
} from '../finding.js';
import type { DiscoverSettings } from '../settings.js';
import type { DiscoveryStep, Verdict } from '../verdict.js';
import { robustStatement } from '../words.js';
import type { Rung } from './climb.js';
import type { Doubt } from './doubt.js';
import { streamOf } from './search.js';
import type { Search } from './search-once.js';
import { trialOn } from './trial.js';

/** Progress when the search has ended. */
export const SEARCHED = 0.8;

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
  const machines = road(settings.precision ?? 'FLOAT64');
  const { agreement } = found;
  const basis = agreement.basis.map(row => Array.from(row));
  // Of Z itself there is nothing to leave.
  const rungs = agreement.leader.rungs.filter(({ dimension }) => dimension < p);
  let { samples, doubt } = found;
  let state: DiscoveryState = beforeDiscovery;
  const tell = (trials: number, shown: Snapshot) => {
    const done = SEARCHED + ((1 - SEARCHED) * trials) / rungs.length;
    onProgress(Math.min(done, 1), { ...shown, state });
  };
  for (const [j, rung] of rungs.entries()) {
    const rows = rung.left ? rung.frame.basis.map(row => Array.from(row)) : basis;
    const told = (fraction: number, shown?: Snapshot) => {
      if (shown) tell(j + fraction, shown);
    };
    const ground = { rows, isLast: !rung.left };
    const trial = trialOn(ground, problem, settings, random.split(j), told, machines);
    samples += trial.samples;
    if (trial.isOff) doubt ??= unstable(trial.rmd, settings);
    const isEnd = j === rungs.length - 1;
    state = {
      steps: [...state.steps, stepOf(rung, rows.length, trial.rmd, settings, found)],
      basis: isEnd ? basis : rows,
      verdict: isEnd ? verdictOn(basis.length, p, doubt) : null,
    };
    tell(j + 1, snapshot(trial.particles, p));
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
