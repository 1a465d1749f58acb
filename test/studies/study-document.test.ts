import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/numeric/random.js';
import { ratesOf, seriesOf, summariesOf } from '../../src/studies/measures.js';
import type { StudyResult } from '../../src/studies/study.js';
import { studyDocument } from '../../src/studies/study-document.js';
import {
  MEDIAN_TABLE_HEAD,
  medianTable,
  rateTable,
  runTable,
  studyTable,
} from '../../src/studies/study-tables.js';
import { csvOf, TERMINAL_WIDTH, terminalTextOf } from '../../src/studies/table.js';
import { EXPONENTS, madeUpStudy, REQUEST } from './made-up-study.js';

const STUDY = { ...REQUEST, snapshots: 2 };
const RESULT = madeUpStudy(STUDY);

function shuffled<T>(values: readonly T[]): T[] {
  const random = Random.fromSeed(5);
  return values
    .map(value => ({ value, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

describe('series and summaries', () => {
  test('each cell has the values of its seeds', () => {
    const summaries = summariesOf(RESULT);
    const own = summaries.filter(({ measure }) => measure === 'rmdToProjected');
    expect(own).toHaveLength(3 * 2 * 5 * 7);
    expect(own.every(({ particles, summary }) => summary!.count === (particles === 5000 ? 3 : 10))).toBe(
      true,
    );
    // The symmetrised law of 5000 particles was too large to be matched.
    expect(summaries.filter(({ measure }) => measure === 'rmdToSymmetrised')).toHaveLength(3 * 2 * 5 * 6);
    expect(summaries.filter(({ measure }) => measure === 'squaredRmd')).toHaveLength(3 * 2 * 10 * 7);
    const values = RESULT.runs
      .filter(({ job: { cell } }) => cell.teacher === 'WI' && cell.initialisation === 'SI')
      .filter(({ job: { cell } }) => cell.scheme === 'DA_SAMPLED' && cell.particles === 50)
      .map(run => run.finalRisk!)
      .sort((a, b) => a - b);
    const cell = summaries.find(
      ({ measure, teacher, initialisation, scheme, particles }) =>
        measure === 'finalRisk' &&
        `${teacher} ${initialisation} ${scheme} ${particles}` === 'WI SI DA_SAMPLED 50',
    );
    expect(cell!.summary!.median).toBe((values[4] + values[5]) / 2);
  });

  test('rates find what the runs were made of, and refuse what is rounding', () => {
    for (const { measure, initialisation, scheme, rate } of ratesOf(RESULT)) {
      if (measure !== 'rmdToProjected' || initialisation !== 'SI') continue;
      if (scheme === 'VANILLA' || scheme === 'DA_SAMPLED') {
        if (rate.status !== 'FITTED') throw new Error(rate.reason);
        expect(rate.low).toBeLessThan(EXPONENTS[scheme] + 0.1);
        expect(rate.high).toBeGreaterThan(EXPONENTS[scheme] - 0.1);
        expect(rate.high - rate.low).toBeLessThan(0.4);
      } else {
        expect(rate).toEqual({ status: 'NONE', reason: '63 of 63 values are 0 to rounding.' });
      }
    }
  });

  test('what has the scale of the labels has no rounding floor: small units give small risks, and their rates', () => {
    const unit = 1e-25;
    const scaled: StudyResult = {
      ...RESULT,
      runs: RESULT.runs.map(run => ({ ...run, finalRisk: unit * run.finalRisk! })),
      modelDistances: RESULT.modelDistances.map(d => ({ ...d, squaredDistance: unit * d.squaredDistance })),
    };
    for (const measure of ['finalRisk', 'squaredModelDistance'] as const) {
      const measured = (result: StudyResult) => summariesOf(result).filter(one => one.measure === measure);
      const [before, after] = [measured(RESULT), measured(scaled)];
      expect(after.map(({ summary }) => summary!.zeros)).toEqual(before.map(({ summary }) => summary!.zeros));
      const rates = (result: StudyResult) => ratesOf(result).filter(one => one.measure === measure);
      expect(rates(scaled).map(({ rate }) => rate.status)).toEqual(
        rates(RESULT).map(({ rate }) => rate.status),
      );
    }
  });

  test('runs that diverged are counted, and have no values', () => {
    const result: StudyResult = {
      ...RESULT,
      runs: RESULT.runs.map(run =>
        run.job.cell.scheme === 'EA' && run.job.cell.particles === 5 && run.job.seed < 4
          ? { ...run, status: 'DIVERGED', finalRisk: null, rmdToProjected: null, rmdToSymmetrised: null }
          : run,
      ),
    };
    const cell = summariesOf(result).find(({ scheme, particles }) => scheme === 'EA' && particles === 5)!;
    expect(cell).toMatchObject({ diverged: 4, summary: { count: 6 } });
    expect(csvOf(runTable(result))).toContain('DIVERGED,,,\r\n');
    expect(terminalTextOf(medianTable(result, 'finalRisk'), MEDIAN_TABLE_HEAD)).toContain('†4');
  });

  test('nothing is there of an empty study', () => {
    const empty = { request: REQUEST, runs: [], schemeDistances: [], modelDistances: [] };
    expect(seriesOf(empty)).toEqual([]);
    expect(studyTable(empty).rows).toEqual([]);
    expect(medianTable(empty, 'finalRisk').rows).toEqual([]);
  });
});

describe('what leaves the program', () => {
  test('does not depend on the order in which runs ended', () => {
    const other = {
      ...RESULT,
      runs: shuffled(RESULT.runs),
      schemeDistances: shuffled(RESULT.schemeDistances),
    };
    expect(JSON.stringify(studyDocument(other))).toBe(JSON.stringify(studyDocument(RESULT)));
    for (const table of [runTable, studyTable, rateTable]) {
      expect(csvOf(table(other))).toBe(csvOf(table(RESULT)));
    }
  });

  test('JSON keeps every number, the request and the version', () => {
    const document = studyDocument(RESULT);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(document).toMatchObject({ format: 'intertwine-study', version: 1, request: STUDY });
    expect(document.runs).toHaveLength(RESULT.runs.length);
    expect(document.schemeDistances).toHaveLength(RESULT.schemeDistances.length);
  });

  test('tables have an entry for each column, and as many rows as there are runs, cells or series', () => {
    const tables = [runTable, studyTable, rateTable].map(make => make(RESULT));
    for (const { columns, rows } of [...tables, medianTable(RESULT, 'squaredRmd')]) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(row => row.length === columns.length)).toBe(true);
      expect(new Set(columns).size).toBe(columns.length);
    }
    expect(tables.map(table => table.rows.length)).toEqual([
      RESULT.runs.length,
      summariesOf(RESULT).length,
      ratesOf(RESULT).length,
    ]);
  });

  test('the medians of the published grid fit a terminal, with 0 for what is rounding', () => {
    const text = terminalTextOf(medianTable(RESULT, 'rmdToProjected'), MEDIAN_TABLE_HEAD);
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(TERMINAL_WIDTH);
    expect(text).toMatch(/^WI +SI +FA +0 +0 +0 +0 +0 +0 +0$/m);
    expect(text).toMatch(/^WI +SI +VANILLA +\d[.]\de-\d/m);
  });
});
