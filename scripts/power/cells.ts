import type { DiscoverSettings, DiscoveryMethod } from '../../src/discovery/settings.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { PUBLISHED_EXPERIMENT } from '../../src/mean-field/published-experiment.js';
import {
  EMPTY_PROBLEMS,
  named,
  PARTLY_EXCITED,
  POWER_PROBLEMS,
  type StudyProblem,
  WHOLE_PROBLEMS,
} from './problems.js';

export const PARTS = ['POWER', 'ARBITRARY', 'EMPTY', 'WHOLE', 'PARTIAL', 'NOISE', 'DATA'] as const;
export type Part = (typeof PARTS)[number];

/** WI and ARBITRARY teachers are drawn for each seed; SI ones on the fixed subspace of the group given. */
export type Teacher =
  | { readonly kind: 'WI' | 'ARBITRARY' }
  | { readonly kind: 'SI'; readonly group: GroupDescription };

/** Discoveries that differ by method, N and seed alone. Plain data. */
export interface Cell {
  /** Unique; what readers are shown of it within its part. */
  readonly id: string;
  readonly part: Part;
  readonly label: string;
  readonly problem: StudyProblem;
  readonly teacher: Teacher;
  /** The dimension of the subspace that the data determine. */
  readonly expected: number;
  /** Standard deviation of the label noise, as a share of the labels' own. */
  readonly noise: number;
  /** How many rows are drawn once as a data set; null where data are fresh. */
  readonly rows: number | null;
}

/** One discovery, as plain data that a thread can be sent. */
export interface Job {
  readonly cell: Cell;
  readonly settings: DiscoverSettings;
  /** Of the teacher, the data and the run. */
  readonly seed: number;
}

export const METHODS = ['PAPER', 'ROBUST'] as const satisfies readonly DiscoveryMethod[];
export const SIZES = [50, 100, 200, 500, 1000] as const;
/** The size of all parts but POWER. */
export const SIZE = 200;
export const SEEDS = 20;
/** Of PAPER beyond POWER, and of both with label noise and for ARBITRARY teachers of particles in 16 dimensions. */
export const FEWER_SEEDS = 10;
/** From this dimension of Z on PAPER has fewer seeds at large N. */
export const LARGE = 16;
/** Problems whose ARBITRARY teachers differ: without its group Z(4) is D(4) on four points and S(2) x S(2), and S(3) is Z(3). */
const DISTINCT = [
  'S(2)',
  'S(3)',
  'Z(4)',
  'B(2), tanh',
  'Q(8), tanh',
  'UV on S(2)',
  'UV on S(3)',
  'UV on Z(4)',
];
export const NOISES = [0.01, 0.1, 0.5] as const;
export const ROWS = [10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000] as const;
/** Radians, for EQUAL. */
export const TOLERANCE = 0.05;
export const CELLS: readonly Cell[] = [
  ...POWER_PROBLEMS.map(problem => cell('POWER', problem.name, problem)),
  ...DISTINCT.map(named).map(problem =>
    cell('ARBITRARY', problem.name, problem, { teacher: { kind: 'ARBITRARY' }, expected: problem.dimension }),
  ),
  ...EMPTY_PROBLEMS.map(problem => cell('EMPTY', problem.name, problem)),
  ...WHOLE_PROBLEMS.map(problem => cell('WHOLE', problem.name, problem)),
  ...PARTLY_EXCITED.map(({ problem, part, group, dimension }) =>
    cell('PARTIAL', `${problem.name}, teacher: ${part}`, problem, {
      teacher: { kind: 'SI', group },
      expected: dimension,
    }),
  ),
  ...['S(2)', 'S(3)', 'B(2), tanh', 'UV on S(2)'].flatMap(name =>
    NOISES.map(noise => cell('NOISE', `${name}, ${100 * noise} %`, named(name), { noise })),
  ),
  ...['S(2)', 'S(3)', 'B(2), tanh'].flatMap(name =>
    ROWS.map(rows => cell('DATA', `${name}, ${rows} rows`, named(name), { rows })),
  ),
];

/** All jobs of the study, cell after cell. */
export function allJobs(cells: readonly Cell[] = CELLS): Job[] {
  return cells.flatMap(cell =>
    METHODS.flatMap(method =>
      (cell.part === 'POWER' ? SIZES : [SIZE]).flatMap(particles =>
        Array.from({ length: seedsOf(cell, method, particles) }, (_, seed) => ({
          ...{ cell, seed },
          settings: settingsOf(method, particles),
        })),
      ),
    ),
  );
}

/** How many seeds, 0, 1, ..: fewer where PAPER, whose cost grows as N^2 dim(Z)^2, would take hours. */
export function seedsOf({ part, problem }: Cell, method: DiscoveryMethod, particles: number): number {
  if (part === 'NOISE' || (part === 'ARBITRARY' && problem.dimension >= 16)) return FEWER_SEEDS;
  if (method === 'ROBUST') return SEEDS;
  if (part !== 'POWER') return FEWER_SEEDS;
  if (particles < 500) return SEEDS;
  const isLarge = problem.dimension >= LARGE;
  if (particles < 1000) return isLarge ? 2 : 5;
  return isLarge ? 1 : 3;
}

/** What a request's defaults are, of that method, but in FLOAT32, for time. */
export function settingsOf(method: DiscoveryMethod, particles: number): DiscoverSettings {
  const { horizon, alpha, tau, beta, batchSize } = PUBLISHED_EXPERIMENT;
  return {
    ...{ method, particles, horizon, alpha, tau, beta, batchSize },
    ...{ threshold: 0.02, maxSteps: 32, precision: 'FLOAT32' },
  };
}

/** A guess of what it costs: long jobs go first. ROBUST trains once, PAPER for every dimension. */
export function costOf({ cell: { problem }, settings }: Job): number {
  const { method, particles } = settings;
  const training = particles ** 2 * problem.dimension;
  return method === 'PAPER' ? training * problem.dimension : training + 200_000 * problem.dimension;
}

function cell(part: Part, label: string, problem: StudyProblem, change: Partial<Cell> = {}): Cell {
  const plain = { teacher: { kind: 'WI' }, noise: 0, rows: null, expected: problem.exact } as const;
  return { id: `${part}: ${label}`, part, label, problem, ...plain, ...change };
}
