import { relateToExact, type SubspaceRelation } from '../../src/discovery/comparison/relate-to-exact.js';
import { discover } from '../../src/discovery/discover.js';
import type { Finding } from '../../src/discovery/finding.js';
import { checkDiscoverSettings } from '../../src/discovery/settings.js';
import type { Machines } from '../../src/mean-field/machines.js';
import type { Problem } from '../../src/mean-field/problem.js';
import { Random } from '../../src/numeric/random.js';
import { heldOutRisk, onSubspace, problemOf, withRows } from '../../src/systems/generalisation.js';
import { drawRows } from '../../src/systems/system.js';
import { DATA_SEED, discoverSettings, HELD_OUT_ROWS, systemNamed, TOLERANCE } from './settings.js';

/** FREE is VANILLA; EXACT and DISCOVERED are EA on E^G, and on a subspace that was found. */
export type Architecture = 'FREE' | 'EXACT' | 'DISCOVERED';

export type Basis = readonly (readonly number[])[];

/** Plain data that a thread can be sent. */
export type Job =
  | { readonly kind: 'DISCOVERY'; readonly system: string; readonly rows: number }
  | {
      readonly kind: 'TRAINING';
      readonly system: string;
      readonly architecture: Architecture;
      readonly rows: number;
      readonly seed: number;
      /** Of DISCOVERED. */
      readonly basis: Basis | null;
    };

export interface Discovered {
  readonly kind: 'DISCOVERY';
  /** null where the run failed, which `statement` says. */
  readonly verdict: Finding['verdict'] | null;
  readonly basis: Basis;
  readonly relation: SubspaceRelation;
  /** To E^G, ascending, in radians. */
  readonly angles: readonly number[];
  readonly confidence: number | null;
  readonly samples: number | null;
  readonly statement: string | null;
}

/** `risk` is null where the training diverged. */
export interface Trained {
  readonly kind: 'TRAINING';
  readonly risk: number | null;
}

export type Outcome = Discovered | Trained;

export function perform(job: Job, road: Machines): Outcome {
  return job.kind === 'DISCOVERY' ? discovery(job, road) : training(job, road);
}

function discovery({ system: name, rows }: Job & { kind: 'DISCOVERY' }, road: Machines): Discovered {
  const system = systemNamed(name);
  const data = drawRows(system, rows, Random.fromSeed(DATA_SEED.discovery));
  const problem = withRows(problemKnown(name), data);
  const settings = discoverSettings(system);
  checkDiscoverSettings(problem, settings, TOLERANCE, 0);
  const found = discover(problem, settings, 0, () => {}, road);
  const basis = found.status === 'FINISHED' ? found.basis : [];
  const { relation, principalAngles } = relateToExact(problem.fixedBasis, basis, TOLERANCE);
  const shared = { kind: 'DISCOVERY', basis, relation, angles: principalAngles } as const;
  if (found.status !== 'FINISHED') {
    return { ...shared, verdict: null, confidence: null, samples: null, statement: found.message };
  }
  const { verdict, confidence = null, samples = null, statement = null } = found;
  return { ...shared, verdict, confidence, samples, statement };
}

function training(job: Job & { kind: 'TRAINING' }, road: Machines): Trained {
  const { architecture, rows, seed, basis } = job;
  const system = systemNamed(job.system);
  // Each seed has its rows, of which larger numbers hold more.
  const own = withRows(problemKnown(job.system), drawRows(system, rows, Random.fromSeed(seed)));
  const heldOut = drawRows(system, HELD_OUT_ROWS, Random.fromSeed(DATA_SEED.heldOut), 0);
  const risk = heldOutRisk(
    basis ? onSubspace(own, basis) : own,
    { ...system.training, scheme: architecture === 'FREE' ? 'VANILLA' : 'EA', augmentation: 'SAMPLED' },
    seed,
    heldOut,
    road,
  );
  return { kind: 'TRAINING', risk: typeof risk === 'number' ? risk : null };
}

const known = new Map<string, Problem>();

/** The problem of a system, whose E^G is computed once in a thread; on one row, which others replace. */
function problemKnown(name: string): Problem {
  let problem = known.get(name);
  if (!problem) {
    const system = systemNamed(name);
    problem = problemOf(system, drawRows(system, 1, Random.fromSeed(0)));
    known.set(name, problem);
  }
  return problem;
}

/** A guess of what it costs: steps times particles times dim Z, with the projection of EA; a discovery goes first. */
export function costOf(job: Job): number {
  if (job.kind === 'DISCOVERY') return 1e12 + job.rows;
  const { training, inputDimension, outputDimension } = systemNamed(job.system);
  const steps = training.horizon * training.particles;
  const p = inputDimension * outputDimension;
  return steps * training.particles * p * (job.architecture === 'FREE' ? 20 : 20 + p) + job.rows;
}
