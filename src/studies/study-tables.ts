import { sizesOf } from './jobs.js';
import { type CellSummary, type Measure, ratesOf, type Series, summariesOf } from './measures.js';
import type { StudyResult } from './study.js';
import type { Table } from './table.js';

/** All runs that have ended, one a row, in the order of the jobs. */
export function runTable({ runs }: StudyResult): Table {
  return {
    columns: [
      ...['job', 'teacher', 'initialisation', 'scheme', 'particles', 'seed', 'status'],
      ...['finalRisk', 'rmdToProjected', 'rmdToSymmetrised'],
    ],
    rows: [...runs]
      .sort((a, b) => a.job.index - b.job.index)
      .map(({ job: { index, cell, seed }, status, ...run }) => [
        ...[index, cell.teacher, cell.initialisation, cell.scheme, cell.particles, seed, status],
        ...[run.finalRisk, run.rmdToProjected, run.rmdToSymmetrised],
      ]),
  };
}

/** The summary of every cell and measure, one a row: what studies are compared by. */
export function studyTable(result: StudyResult): Table {
  return {
    columns: [
      ...[...SERIES_COLUMNS, 'particles', 'runs', 'diverged', 'zeros', 'minimum', 'lowerQuartile', 'median'],
      ...['upperQuartile', 'maximum', 'mean', 'logMean', 'logMeanLow', 'logMeanHigh'],
    ],
    rows: summariesOf(result).map(({ particles, diverged, summary, ...series }) => [
      ...[...seriesEntries(series), particles, summary?.count ?? 0, diverged, summary?.zeros ?? 0],
      ...[summary?.minimum ?? null, summary?.lowerQuartile ?? null, summary?.median ?? null],
      ...[summary?.upperQuartile ?? null, summary?.maximum ?? null, summary?.mean ?? null],
      ...[summary?.logMean?.value ?? null, summary?.logMean?.low ?? null, summary?.logMean?.high ?? null],
    ]),
  };
}

/** The exponents in N of every series, one a row, with the reason where there is none. */
export function rateTable(result: StudyResult): Table {
  return {
    columns: [
      ...[
        ...SERIES_COLUMNS,
        'exponent',
        'low',
        'high',
        'factor',
        'rSquared',
        'runs',
        'smallestN',
        'largestN',
      ],
      'reason',
    ],
    rows: ratesOf(result).map(({ rate, ...series }) => [
      ...seriesEntries(series),
      ...(rate.status === 'FITTED'
        ? [
            ...[rate.exponent, rate.low, rate.high, rate.factor, rate.rSquared, rate.count],
            ...[rate.sizes[0], rate.sizes[rate.sizes.length - 1], null],
          ]
        : [null, null, null, null, null, null, null, null, rate.reason]),
    ]),
  };
}

/** How many columns of medianTable say which series a row is. */
export const MEDIAN_TABLE_HEAD = 3;

/**
 * One measure for readers: a row for each series, a column for each N, with the median; "0" where it is 0 to rounding, and the
 * number of runs that DIVERGED behind a cross.
 */
export function medianTable(result: StudyResult, measure: Measure): Table {
  const sizes = sizesOf(result.request);
  const summaries = summariesOf(result).filter(summary => summary.measure === measure);
  const names = [...new Set(summaries.map(summary => seriesNames(summary).join(' ')))];
  const rows = names.map(name => {
    const own = summaries.filter(summary => seriesNames(summary).join(' ') === name);
    return [
      ...seriesNames(own[0]),
      ...sizes.map(n => medianText(own.find(({ particles }) => particles === n))),
    ];
  });
  return { columns: ['teacher', 'start', 'scheme', ...sizes.map(n => `N=${n}`)], rows };
}

function medianText(cell: CellSummary | undefined): string {
  if (!cell) return '';
  const { summary, diverged } = cell;
  const cross = diverged > 0 ? ` †${diverged}` : '';
  if (!summary) return cross.trim();
  const zero = summary.zeros > summary.count / 2;
  return (zero ? '0' : summary.median.toExponential(1)) + cross;
}

function seriesNames({ teacher, initialisation, scheme, second }: Series): [string, string, string] {
  return [teacher ?? 'data', initialisation, second === null ? scheme : `${scheme} - ${second}`];
}

const SERIES_COLUMNS = ['measure', 'teacher', 'initialisation', 'scheme', 'second'] as const;

function seriesEntries({ measure, teacher, initialisation, scheme, second }: Series) {
  return [measure, teacher, initialisation, scheme, second] as const;
}
