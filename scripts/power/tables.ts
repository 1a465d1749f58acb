import type { Spread } from '../../src/studies/summary.js';
import { type Entry, markdownOf } from '../../src/studies/table.js';
import { type Cell, METHODS, SIZES } from './cells.js';
import { percent, percentOf, type Share } from './share.js';
import { type Group, type Summary, summaryOf } from './summary.js';

/** How often the subspace is EQUAL to E^G: problems and methods below each other, N side by side. */
export function successTable(groups: readonly Group[]): string {
  return markdownOf({
    columns: ['problem', 'dim E^G', 'method', ...SIZES.map(size => `N = ${size}`)],
    rows: cellsOf(groups).flatMap(cell =>
      METHODS.map(method => [
        ...[cell.problem.name, cell.problem.exact, method],
        ...SIZES.map(size => {
          const own = groups.filter(group => isOf(group, cell) && group.method === method);
          const group = own.find(({ particles }) => particles === size);
          return group ? sharedOf(summaryOf(group.rows).equal) : '';
        }),
      ]),
    ),
  });
}

/** A share with its interval; small numbers of runs are told. */
function sharedOf(share: Share): string {
  const few = share.of > 0 && share.of < 20 ? `, ${share.of} runs` : '';
  return `${percentOf(share)}${few}`;
}

/** Everything about each group of runs: one row for a problem, N and method. */
export function detailTable(groups: readonly Group[]): string {
  return markdownOf({
    columns: [
      ...['problem', 'N', 'method', 'runs', 'EQUAL', 'right', 'wrong', 'UNCERTAIN'],
      ...['dimensions found', 'angle', 'time, s', 'samples'],
    ],
    rows: groups.map(group => {
      const summary = summaryOf(group.rows);
      const { RIGHT, UNCERTAIN } = summary.standings;
      return [
        ...[group.cell.problem.name, group.particles, group.method, `${summary.runs}`],
        ...[count(summary.equal), count(RIGHT), wrong(summary), count(UNCERTAIN)],
        ...[dimensions(summary), withQuartiles(summary.angle)],
        ...[median(summary.seconds), median(summary.samples)],
      ];
    }),
  });
}

/** The same for parts that are run at one N, by what their cells are called. */
export function verdictTable(groups: readonly Group[]): string {
  return markdownOf({
    columns: [
      ...['data', 'expected', 'method', 'runs', 'right', 'wrong', 'UNCERTAIN', 'no answer'],
      ...['dimensions found', 'angle', 'time, s', 'samples'],
    ],
    rows: cellsOf(groups).flatMap(cell =>
      groups
        .filter(group => isOf(group, cell))
        .map(({ method, rows }): Entry[] => {
          const summary = summaryOf(rows);
          const { RIGHT, UNCERTAIN, NONE } = summary.standings;
          return [
            ...[cell.label, expectedDimension(cell), method, `${summary.runs}`],
            ...[count(RIGHT), wrong(summary), count(UNCERTAIN), count(NONE)],
            ...[dimensions(summary), withQuartiles(summary.angle)],
            ...[median(summary.seconds), median(summary.samples)],
          ];
        }),
    ),
  });
}

/** False FOUND over all problems together, by method. */
export function falseFoundTable(groups: readonly Group[]): string {
  return markdownOf({
    columns: ['method', 'runs', 'FOUND', 'NO_SYMMETRY_FOUND', 'UNCERTAIN', 'FOUND, in percent'],
    rows: METHODS.map(method => {
      const rows = groups.filter(group => group.method === method).flatMap(group => group.rows);
      const { falseFound, standings, runs } = summaryOf(rows);
      return [
        ...[method, `${runs}`, count(falseFound), count(standings.RIGHT), count(standings.UNCERTAIN)],
        percentOf(falseFound),
      ];
    }),
  });
}

function cellsOf(groups: readonly Group[]): Cell[] {
  return [...new Map(groups.map(({ cell }) => [cell.id, cell])).values()];
}

function isOf({ cell }: Group, other: Cell): boolean {
  return cell.id === other.id;
}

/** The dimension of the subspace that the data determine. */
function expectedDimension({ problem, expected }: Cell): string {
  return `${expected} of ${problem.dimension}`;
}

function count({ count, of }: Share): string {
  return of === 0 ? '' : `${count}`;
}

function wrong({ standings: { WRONG }, inside, runs }: Summary): string {
  if (runs === 0) return '';
  return inside > 0 ? `${WRONG.count} (${inside} inside)` : `${WRONG.count}`;
}

function dimensions({ dimensions, runs }: Summary): string {
  return dimensions
    .map(([dimension, count]) => (count === runs ? `${dimension}` : `${dimension}: ${count}`))
    .join(', ');
}

function median(spread: Spread | null): string {
  return spread ? brief(spread.median) : '';
}

function withQuartiles(spread: Spread | null): string {
  return spread ? `${brief(spread.median)} (${brief(spread.low)} to ${brief(spread.high)})` : '';
}

/** Angles and numbers below it are 0 to rounding. */
const ROUNDING = 1e-12;

/** Two digits, as a power of ten where it is small or large; whole from 100 to a million. */
export function brief(value: number): string {
  const size = Math.abs(value);
  if (size < ROUNDING) return '0';
  if (size >= 100 && size < 1_000_000) return `${Math.round(value)}`;
  return size >= 0.001 && size < 100 ? `${Number(value.toPrecision(2))}` : value.toExponential(1);
}

/** The groups of ROBUST with a smaller share of EQUAL, in words. */
export function belowGoal(groups: readonly Group[], least: number): string[] {
  return groups.flatMap(({ cell, method, particles, rows }) => {
    const { count, of } = summaryOf(rows).equal;
    return method === 'ROBUST' && of > 0 && count / of < least
      ? [`${cell.problem.name} at N = ${particles} (${percent(count / of)} %)`]
      : [];
  });
}
