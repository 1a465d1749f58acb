import type { DiscoveryMethod } from '../../src/discovery/settings.js';
import { type Spread, spreadOf } from '../../src/studies/summary.js';
import type { Cell, Job } from './cells.js';
import type { Outcome } from './job.js';
import { type Share, shareOf } from './share.js';
import type { Row } from './store.js';

/**
 * How an outcome stands to the subspace that the data determine. RIGHT: a verdict of FOUND or NO_SYMMETRY_FOUND, and the subspace
 * EQUAL to it. WRONG: such a verdict on any other subspace. UNCERTAIN says so whatever the subspace. NONE: diverged or refused.
 */
export const STANDINGS = ['RIGHT', 'WRONG', 'UNCERTAIN', 'NONE'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ verdict, relation }: Outcome): Standing {
  if (verdict === 'DIVERGED' || verdict === 'REFUSED') return 'NONE';
  if (verdict === 'UNCERTAIN') return 'UNCERTAIN';
  return relation === 'EQUAL' ? 'RIGHT' : 'WRONG';
}

/** The runs of one cell by one method at one N. */
export interface Group {
  readonly cell: Cell;
  readonly method: DiscoveryMethod;
  readonly particles: number;
  readonly planned: number;
  readonly rows: readonly Row[];
}

/** Numbers of a group; quartiles of none are null. */
export interface Summary {
  readonly runs: number;
  readonly equal: Share;
  readonly standings: Readonly<Record<Standing, Share>>;
  /** FOUND, whatever the subspace. */
  readonly found: Share;
  /** FOUND on another subspace than the one expected. */
  readonly falseFound: Share;
  /** Of those, how many on a proper part of it. */
  readonly inside: number;
  /** Dimensions found with their counts, ascending. */
  readonly dimensions: readonly (readonly [dimension: number, count: number])[];
  readonly angle: Spread | null;
  readonly seconds: Spread | null;
  readonly samples: Spread | null;
}

/** The jobs with what answers them: cells in the order of the jobs, in each N ascending and both methods side by side. */
export function groupsOf(jobs: readonly Job[], rows: readonly Row[]): Group[] {
  const groups = new Map<string, Group & { planned: number; rows: Row[] }>();
  for (const { cell, settings } of jobs) {
    const { method, particles } = settings;
    const name = `${cell.id}|${method}|${particles}`;
    const group = groups.get(name) ?? { cell, method, particles, planned: 0, rows: [] };
    group.planned++;
    groups.set(name, group);
  }
  for (const row of rows) groups.get(`${row.cell}|${row.method}|${row.particles}`)?.rows.push(row);
  const cells = [...new Set([...groups.values()].map(({ cell }) => cell.id))];
  const place = new Map(cells.map((id, at) => [id, at]));
  return [...groups.values()].sort(
    (one, other) => place.get(one.cell.id)! - place.get(other.cell.id)! || one.particles - other.particles,
  );
}

export function summaryOf(rows: readonly Row[]): Summary {
  const runs = rows.length;
  const counted = (holds: (row: Row) => boolean) => shareOf(rows.filter(holds).length, runs);
  const standing = (wanted: Standing) => counted(row => standingOf(row) === wanted);
  const isFalse = (row: Row) => row.verdict === 'FOUND' && row.relation !== 'EQUAL';
  return {
    runs,
    equal: counted(row => row.relation === 'EQUAL'),
    standings: {
      RIGHT: standing('RIGHT'),
      WRONG: standing('WRONG'),
      UNCERTAIN: standing('UNCERTAIN'),
      NONE: standing('NONE'),
    },
    found: counted(row => row.verdict === 'FOUND'),
    falseFound: counted(isFalse),
    inside: rows.filter(row => isFalse(row) && row.relation === 'FOUND_INSIDE_EXACT').length,
    dimensions: countsOf(rows.map(row => row.dimension)),
    angle: spreadOf(rows.map(row => row.angle)),
    seconds: spreadOf(rows.map(row => row.seconds)),
    samples: spreadOf(rows.map(row => row.samples)),
  };
}

function countsOf(dimensions: readonly (number | null)[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const dimension of dimensions) {
    if (dimension !== null) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}
