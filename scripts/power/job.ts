import { relationOf, type SubspaceRelation } from '../../src/discovery/comparison/relate-to-exact.js';
import { discover } from '../../src/discovery/discover.js';
import type { Finding } from '../../src/discovery/finding.js';
import { confirmed } from '../../src/discovery/robust/confirmed.js';
import { searchVelocities } from '../../src/discovery/robust/discover-robustly.js';
import type { Search } from '../../src/discovery/robust/search-once.js';
import { checkDiscoverSettings } from '../../src/discovery/settings.js';
import type { Verdict } from '../../src/discovery/verdict.js';
import { DomainError } from '../../src/domain-error.js';
import type { Machines } from '../../src/mean-field/machines.js';
import type { Problem } from '../../src/mean-field/problem.js';
import type { RunFailure } from '../../src/mean-field/run-failure.js';
import { stepCount } from '../../src/mean-field/settings.js';
import { particleDimension } from '../../src/mean-field/unit.js';
import { orthonormalRows, principalAngles } from '../../src/numeric/principal-angles.js';
import { type Job, TOLERANCE } from './cells.js';
import { expectedSubspace, studiedProblem } from './studied-problem.js';

/** What the study keeps of a discovery. */
export interface Outcome {
  /** DIVERGED and REFUSED are runs without an answer. */
  readonly verdict: Verdict | 'DIVERGED' | 'REFUSED';
  /** Of the subspace found; null without one. */
  readonly dimension: number | null;
  /** How it stands to the subspace that the data determine: E^G, or what the cell says instead. */
  readonly relation: SubspaceRelation | null;
  /** The largest principal angle to that subspace, in radians; null where one of both is {0}. */
  readonly angle: number | null;
  readonly confidence: number | null;
  /** Points (x, y) that were drawn. */
  readonly samples: number | null;
  readonly seconds: number;
  /** What the discovery said, or why there is none. */
  readonly statement: string | null;
}

/** A search with the time that it took: the sizes of a cell and a seed search alike. */
interface KnownSearch {
  readonly found: Search | RunFailure;
  readonly milliseconds: number;
}
let known: { readonly key: string; readonly search: KnownSearch } | null = null;

/** Performs a job; `now` is a clock in milliseconds. A search that is known counts with its time. */
export function perform(job: Job, machines: Machines, now: () => number): Outcome {
  const { cell, settings, seed } = job;
  const { problem, sampled } = studiedProblem(cell, seed, machines('FLOAT64'));
  let started = now();
  const discovered = () => {
    if (settings.method === 'PAPER') return discover(problem, settings, seed, quiet, machines);
    const key = `${cell.id} ${seed}`;
    const before = now();
    const search: KnownSearch =
      known?.key === key
        ? known.search
        : {
            found: searchVelocities(problem, settings, seed, quiet, machines),
            milliseconds: now() - before,
          };
    known = { key, search };
    const { found, milliseconds } = search;
    started = now() - milliseconds;
    return 'status' in found ? found : confirmed(problem, settings, seed, found, quiet, machines);
  };
  try {
    checkDiscoverSettings(problem, settings, TOLERANCE, seed);
    const found = discovered();
    const seconds = (now() - started) / 1000;
    if (found.status === 'FINISHED') return outcomeOf(job, problem, found, sampled, seconds);
    return { ...WITHOUT_ANSWER, verdict: 'DIVERGED', seconds, statement: found.message };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const seconds = (now() - started) / 1000;
    return { ...WITHOUT_ANSWER, verdict: 'REFUSED', seconds, statement: error.message };
  }
}

const quiet = () => {};

const WITHOUT_ANSWER = { dimension: null, relation: null, angle: null, confidence: null, samples: null };

function outcomeOf(
  { cell, settings }: Job,
  problem: Problem,
  found: Finding,
  sampled: number | null,
  seconds: number,
): Outcome {
  const p = particleDimension(problem.unit);
  const expected = expectedSubspace(cell, problem);
  const rows = orthonormalRows(found.basis, p);
  const angles = principalAngles(expected, rows);
  // PAPER draws a fresh batch for each training step.
  const trained = found.steps.length * stepCount(settings) * settings.batchSize;
  return {
    verdict: found.verdict,
    dimension: rows.length,
    relation: relationOf(expected.length, rows.length, angles, TOLERANCE),
    angle: angles.length > 0 ? angles[angles.length - 1] : null,
    confidence: found.confidence ?? null,
    samples: sampled ?? found.samples ?? trained,
    seconds,
    statement: found.statement ?? null,
  };
}
