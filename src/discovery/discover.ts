import { projected } from '../mean-field/ensemble-projection.js';
import { evolve, type Snapshot, snapshot } from '../mean-field/evolve.js';
import type { MachineFactory, Machines } from '../mean-field/machines.js';
import { rmdToProjected } from '../mean-field/measures.js';
import type { RunFailure } from '../mean-field/run-failure.js';
import type { Problem } from '../mean-field/teacher-student.js';
import { particleDimension } from '../mean-field/unit.js';
import { Random } from '../numeric/random.js';
import { leavingDirection } from './direction.js';
import { type DiscoverSettings, freeTraining, stepBound } from './settings.js';
import { type DiscoveryStep, type Verdict, verdictOf } from './verdict.js';

/** A discovery under way or ended, after some steps. Plain data: what the next step starts from. */
export interface DiscoveryState {
  readonly steps: readonly DiscoveryStep[];
  /** Orthonormal rows that span E_j. */
  readonly basis: readonly (readonly number[])[];
  /** null while it goes on. */
  readonly verdict: Verdict | null;
}

/** What a discovery found. What came later than results that are stored is optional. */
export interface Finding {
  readonly verdict: Verdict;
  readonly steps: readonly DiscoveryStep[];
  /** Orthonormal rows that span the subspace found. */
  readonly basis: readonly (readonly number[])[];
  /** The standard error of each row's direction, in radians; of ROBUST. */
  readonly errors?: readonly number[];
  /** From 0 to 1: the share of repetitions and of their resamples that come to this subspace within the tolerance; of ROBUST. */
  readonly confidence?: number;
  /** Points (x, y) that were drawn, those of the training runs included. */
  readonly samples?: number;
  /** The verdict in words; where it is UNCERTAIN, what more would settle it. */
  readonly statement?: string;
}

/** A discovery that has ended. */
export interface DiscoveryOutcome extends Finding {
  readonly status: 'FINISHED';
}

/** Where a discovery is: the state after the last finished step, and particles of the step that runs. */
export interface DiscoverySnapshot extends Snapshot {
  readonly state: DiscoveryState;
}

/** Told how far a discovery is, from 0 to 1, now and then and after each step; it may throw to abort it. */
export type DiscoveryProgress = (fraction: number, snapshot: DiscoverySnapshot) => void;

export const beforeDiscovery: DiscoveryState = { steps: [], basis: [], verdict: null };

/**
 * Discovers E^G from data: E_0 = {0}; for j = 0, 1, ..: start all particles on E_j, train freely with the noise
 * projected on E_j, measure RMD^2(nu, P_{E_j} # nu). Above the threshold the particles left, and E_{j+1} = E_j + span(v)
 * with a direction v of theta_i - P_{E_j} theta_i (see leavingDirection); otherwise stop. The teacher is one for all
 * steps; each step's randomness is independent of the others' and depends on the seed and j alone, so that a discovery
 * resumed from a state ends with the same bytes.
 * Source: Maass, Fontbona, arXiv 2405.19995, for the method PAPER.
 *
 * @pre settings checked against the problem by checkDiscoverSettings
 */
export function discover(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  onProgress: DiscoveryProgress,
  road: Machines,
  from: DiscoveryState = beforeDiscovery,
): DiscoveryOutcome | RunFailure {
  const machines = road(settings.precision ?? 'FLOAT64');
  let state = from;
  while (state.verdict === null) {
    const next = discoveryStep(problem, settings, seed, state, onProgress, machines);
    if ('status' in next) return next;
    state = next;
  }
  return { status: 'FINISHED', verdict: state.verdict, steps: state.steps, basis: state.basis };
}

function discoveryStep(
  problem: Problem,
  settings: DiscoverSettings,
  seed: number,
  state: DiscoveryState,
  onProgress: DiscoveryProgress,
  machines: MachineFactory,
): DiscoveryState | RunFailure {
  const p = particleDimension(problem.unit);
  const { basis, steps } = state;
  const projection = projectionOn(basis, p);
  const random = Random.fromSeed(seed).split('discover').split(steps.length);
  const bound = stepBound(problem, settings);
  const report = (fraction: number, shown?: Snapshot): void => {
    if (shown) onProgress((steps.length + fraction) / bound, { ...shown, state });
  };
  // The drift is free: whether it leaves is the question.
  const confinement = { startProjection: projection, noiseProjection: projection, driftProjection: null };
  const particles = evolve(problem, freeTraining(settings), confinement, random, report, machines);
  if (!(particles instanceof Float64Array)) return particles;

  const rmd = rmdToProjected(projection, particles);
  const left = rmd > settings.threshold;
  const step = { dimension: basis.length, rmdToProjected: rmd, threshold: settings.threshold, left };
  const direction = left ? leavingDirection(settings.method, displacements(projection, particles), p) : null;
  const found = direction ? [...basis, orthonormalTo(basis, direction)] : basis;
  const moved = particles.some(coordinate => coordinate !== 0);
  const next = {
    steps: [...steps, step],
    basis: found,
    verdict: verdictOf([...steps, step], {
      dimension: found.length,
      ambient: p,
      maxSteps: settings.maxSteps,
      moved,
    }),
  };
  const fraction = next.verdict === null ? next.steps.length / bound : 1;
  onProgress(fraction, { ...snapshot(particles, p), state: next });
  return next;
}

/** theta_i - P theta_i. */
function displacements(projection: Float64Array, particles: Float64Array): Float64Array {
  const images = projected(projection, particles);
  return particles.map((coordinate, k) => coordinate - images[k]);
}

/** The projection [p, p] on the span of orthonormal rows. */
function projectionOn(basis: readonly (readonly number[])[], p: number): Float64Array {
  const projection = new Float64Array(p * p);
  for (const row of basis) {
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) projection[i * p + j] += row[i] * row[j];
    }
  }
  return projection;
}

/** The unit vector of the part of v orthogonal to the basis; twice, since the first pass leaves rounding errors. */
function orthonormalTo(basis: readonly (readonly number[])[], v: Float64Array): number[] {
  let rest = Array.from(v);
  for (let pass = 0; pass < 2; pass++) {
    for (const row of basis) {
      const along = row.reduce((sum, x, k) => sum + x * rest[k], 0);
      rest = rest.map((x, k) => x - along * row[k]);
    }
    const length = Math.hypot(...rest);
    rest = rest.map(x => x / length);
  }
  return rest;
}
