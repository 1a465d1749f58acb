import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { allJobs, CELLS, type Cell, type Job, settingsOf } from '../../scripts/power/cells.js';
import { documentOf } from '../../scripts/power/document.js';
import { type Outcome, perform } from '../../scripts/power/job.js';
import { readKept, writeKept } from '../../scripts/power/kept-rows.js';
import { shareOf } from '../../scripts/power/share.js';
import { answering, keyOf, lineOf, openJobs, ResultsFile, rowOf } from '../../scripts/power/store.js';
import {
  drawnRows,
  expectedSubspace,
  labelDeviation,
  studiedProblem,
} from '../../scripts/power/studied-problem.js';
import { groupsOf, standingOf, summaryOf } from '../../scripts/power/summary.js';
import { road } from '../../scripts/road.js';
import { basisRows } from '../../src/linear-algebra/sparse-basis.js';
import { particleDimension } from '../../src/mean-field/unit.js';
import { Random } from '../../src/numeric/random.js';
import { renderSvg } from '../../src/studies/render-svg.js';

const folder = mkdtempSync(join(tmpdir(), 'power-'));
afterAll(() => rmSync(folder, { recursive: true }));

const machines = road('FLOAT64');
const MADE = { node: '20', processor: 'none', cores: 1, threads: 1 };

function cellOf(id: string): Cell {
  const cell = CELLS.find(cell => cell.id === id);
  if (!cell) throw new Error(`expected a cell ${id}`);
  return cell;
}

function outcome(change: Partial<Outcome> = {}): Outcome {
  const plain = { dimension: 2, relation: 'EQUAL', angle: 0.01, confidence: 1, samples: 1000 } as const;
  return { verdict: 'FOUND', ...plain, seconds: 2, statement: null, ...change };
}

describe('the cells', () => {
  test('have names of their own, and jobs too', () => {
    expect(new Set(CELLS.map(({ id }) => id)).size).toBe(CELLS.length);
    const jobs = allJobs();
    expect(new Set(jobs.map(keyOf)).size).toBe(jobs.length);
    // 11 problems, 5 values of N, 20 seeds
    const power = jobs.filter(({ cell, settings }) => cell.part === 'POWER' && settings.method === 'ROBUST');
    expect(power).toHaveLength(1100);
  });

  test.each(
    CELLS.filter(({ part }) => part !== 'NOISE' && part !== 'DATA').map(cell => [cell.id, cell] as const),
  )('%s has the dimensions that it says', (_, cell) => {
    const { problem } = studiedProblem(cell, 0, machines);
    expect(particleDimension(problem.unit)).toBe(cell.problem.dimension);
    expect(basisRows(problem.fixedBasis)).toHaveLength(cell.problem.exact);
    expect(expectedSubspace(cell, problem)).toHaveLength(cell.expected);
  });

  test('with noise of a share have that share of the labels’ deviation', () => {
    const [plain, noisy] = ['POWER: S(3)', 'NOISE: S(3), 50 %'].map(id =>
      studiedProblem(cellOf(id), 3, machines),
    );
    const deviations = [plain, noisy].map(({ problem }) =>
      labelDeviation(drawnRows(problem, 20_000, Random.fromSeed(8), machines)),
    );
    expect(deviations[1] / deviations[0]).toBeCloseTo(Math.sqrt(1 + 0.25), 1);
  });

  test('of few data hold so many rows of the teacher’s data', () => {
    const { problem, sampled } = studiedProblem(cellOf('DATA: S(2), 30 rows'), 1, machines);
    const { problem: taught } = studiedProblem(cellOf('POWER: S(2)'), 1, machines);
    if (problem.data.kind !== 'ROWS' || taught.data.kind !== 'TEACHER') throw new Error('expected both laws');
    const { rows } = problem.data;
    const { count, particles } = taught.data.teacher;
    expect([sampled, rows.count, rows.inputs.length, rows.outputs.length]).toEqual([30, 30, 60, 60]);
    for (const row of [0, 17, 29]) {
      const [x0, x1] = rows.inputs.subarray(2 * row);
      for (const k of [0, 1]) {
        let mean = 0;
        for (let i = 0; i < count; i++) {
          const [a, b] = particles.subarray(4 * i + 2 * k);
          mean += 1 / (1 + Math.exp(-(a * x0 + b * x1))) / count;
        }
        expect(rows.outputs[2 * row + k]).toBeCloseTo(mean, 10);
      }
    }
  });
});

test('a job is a discovery, held against what the data determine', () => {
  const cell = cellOf('PARTIAL: S(3), teacher: multiples of I');
  const settings = { ...settingsOf('PAPER', 100), maxSteps: 1 };
  let clock = 0;
  const found = perform({ cell, settings, seed: 0 }, road, () => (clock += 500));
  // one step of 20 T batches from {0}, where the mean displacement is along the identity but for the noise
  expect(found).toMatchObject({ dimension: 1, samples: 100 * 20 * 20, seconds: 0.5 });
  expect(found.angle).toBeLessThan(0.15);
});

describe('outcomes', () => {
  test.each([
    ['FOUND', 'EQUAL', 'RIGHT'],
    ['NO_SYMMETRY_FOUND', 'EQUAL', 'RIGHT'],
    ['FOUND', 'FOUND_INSIDE_EXACT', 'WRONG'],
    ['NO_SYMMETRY_FOUND', 'EXACT_INSIDE_FOUND', 'WRONG'],
    ['UNCERTAIN', 'EQUAL', 'UNCERTAIN'],
    ['REFUSED', null, 'NONE'],
  ] as const)('%s on %s is %s', (verdict, relation, standing) => {
    expect(standingOf(outcome({ verdict, relation }))).toBe(standing);
  });

  test('are counted', () => {
    const job: Job = { cell: cellOf('POWER: S(2)'), settings: settingsOf('ROBUST', 50), seed: 0 };
    const rows = [
      outcome(),
      outcome({ angle: 0.03, verdict: 'UNCERTAIN' }),
      outcome({ dimension: 1, relation: 'FOUND_INSIDE_EXACT', angle: 0.02 }),
      outcome({ verdict: 'DIVERGED', dimension: null, relation: null, angle: null, samples: null }),
    ].map(result => rowOf(job, result, 'abc'));
    const summary = summaryOf(rows);
    expect(summary).toMatchObject({
      ...{ runs: 4, equal: { count: 2 }, found: { count: 2 }, falseFound: { count: 1 }, inside: 1 },
      standings: { RIGHT: { count: 1 }, WRONG: { count: 1 }, UNCERTAIN: { count: 1 }, NONE: { count: 1 } },
      dimensions: [
        [1, 1],
        [2, 2],
      ],
    });
    expect(summary.angle?.median).toBe(0.02);
  });

  test('have the interval of Wilson', () => {
    // by hand: the roots of (p - k/n)^2 = z^2 p (1 - p)/n
    for (const [count, of] of [
      [19, 20],
      [3, 7],
    ]) {
      const { low, high } = shareOf(count, of);
      for (const p of [low, high])
        expect((p - count / of) ** 2).toBeCloseTo((1.959964 ** 2 * p * (1 - p)) / of, 8);
      expect(low).toBeLessThan(count / of);
      expect(high).toBeGreaterThan(count / of);
    }
    expect(shareOf(0, 20).low).toBe(0);
    expect(shareOf(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(shareOf(20, 20).high).toBe(1);
  });
});

describe('a study that was stopped', () => {
  const jobs = allJobs([cellOf('POWER: S(2)')]);

  test('goes on with what is left, a line cut off among it', () => {
    const file = new ResultsFile(join(folder, 'deep', 'results.jsonl'));
    expect(file.read()).toEqual([]);
    const rows = jobs.slice(0, 3).map(job => rowOf(job, outcome(), 'abc'));
    for (const row of rows) file.append(row);
    writeFileSync(file.path, readFileSync(file.path, 'utf8').slice(0, -10));
    const read = file.read();
    expect(read).toEqual(rows.slice(0, 2));
    expect(openJobs(jobs, read)).toEqual(jobs.slice(2));
    file.rewrite(read);
    file.append(rows[2]);
    expect(file.read()).toEqual(rows);
    expect(openJobs(jobs, file.read())).toEqual(jobs.slice(3));
  });

  test('runs anew what has other settings', () => {
    const [job] = jobs;
    const other = { ...job, settings: { ...job.settings, threshold: 0.03 } };
    expect(openJobs([job], [rowOf(other, outcome(), 'abc')])).toEqual([job]);
    expect(answering([job], [rowOf(other, outcome(), 'abc')])).toEqual([]);
  });

  test('keeps the last of two outcomes', () => {
    const [job] = jobs;
    const rows = [rowOf(job, outcome(), 'old'), rowOf(job, outcome({ dimension: 3 }), 'new')];
    expect(answering([job], rows)).toEqual([rows[1]]);
    expect(lineOf(rows[0]).endsWith('\n')).toBe(true);
    expect(existsSync(folder)).toBe(true);
  });
});

describe('the chapter', () => {
  const jobs = allJobs();
  const rows = jobs.map(job => {
    const isGood = job.settings.method === 'ROBUST' && job.seed > 1;
    return rowOf(job, outcome(isGood ? {} : { relation: 'OVERLAPPING', statement: 'as "it" is' }), 'abc');
  });

  test('is written from rows that were kept', () => {
    const kept = readKept(writeKept(rows, MADE, ({ seed }) => seed === 0));
    expect(kept.made).toEqual(MADE);
    expect(kept.rows.map(({ statement: _, ...row }) => row)).toEqual(
      rows.map(({ statement: _, ...row }) => row),
    );
    expect(kept.rows[0].statement).toBe('as "it" is');
    const { text } = documentOf(groupsOf(jobs, kept.rows), MADE, 'HOW');
    expect(text).toContain(`${jobs.length} discoveries, PAPER at commit abc, ROBUST at commit abc`);
    expect(text).toContain('ROBUST misses it for S(2) at N = 200 (90 %)');
    expect(text).toContain('## How ROBUST works\n\nHOW\n');
    expect(text).toContain('ROBUST does not keep to it.');
    expect(text).toMatch(/\| S\(2\) +\| +50 \| PAPER .*\n\| S\(2\) +\| +50 \| ROBUST/);
  });

  test('tells what is missing, and has no section for it', () => {
    const some = groupsOf(
      jobs,
      rows.filter(({ cell }) => cell.startsWith('NOISE')),
    );
    const { text, figures } = documentOf(some, MADE, '');
    expect(text).toMatch(/ \d+ of \d+ runs of the plan are not in it yet/);
    expect(text).not.toContain('## Few data');
    expect(figures.map(({ name }) => name)).toEqual(['discovery-noise']);
  });

  test('has figures that can be drawn', async () => {
    const { figures } = documentOf(groupsOf(jobs, rows), MADE, '');
    expect(figures).toHaveLength(6);
    for (const figure of figures) {
      const svg = await renderSvg(figure);
      expect(svg).toContain('ROBUST');
      expect(svg).not.toContain('NaN');
    }
  });
});
