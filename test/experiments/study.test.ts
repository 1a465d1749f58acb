import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { ExperimentService } from '../../src/experiments/service.js';
import type { StudyRequest } from '../../src/studies/study.js';
import { openService, resultsOf, watched, watchUntil } from './open-service.js';
import { studyRequest, trainRequest } from './requests.js';

jest.setTimeout(90_000);

let folder: string;
let service: ExperimentService;
let close: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intertwine-'));
  ({ service, close } = await openService(folder, undefined, 1));
}, 60_000);

afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

async function restart(threads: number): Promise<void> {
  await close();
  ({ service, close } = await openService(folder, undefined, threads));
}

/** All that a study has stored. */
async function storedOf(id: string) {
  return { runs: await resultsOf(service, id), result: await service.studyResult(id) };
}

let through: string;

test('a study runs to its end and keeps every run and every distance', async () => {
  const { id, kind } = await service.study(studyRequest({}));
  expect(kind).toBe('STUDY');
  through = id;
  const seen = await watched(service, id);
  expect(seen.at(-1)).toMatchObject({ state: 'SUCCEEDED', progress: 1, error: null });
  expect(await service.studyProgress(id)).toEqual({ finished: 24, diverged: 0, total: 24 });
  const { runs, result } = await storedOf(id);
  expect(runs.map(({ repetition }) => repetition)).toEqual(Array.from({ length: 24 }, (_, k) => k));
  expect(result.runs[0].job).toEqual({
    index: 0,
    cell: { teacher: 'WI', scheme: 'VANILLA', initialisation: 'SI', particles: 5 },
    seed: 3,
  });
  expect(result.runs.every(({ snapshots }) => snapshots.length > 0)).toBe(true);
  expect(result.schemeDistances).toHaveLength(12);
  expect(result.modelDistances).toHaveLength(12);
  for (const { squaredRmd } of result.schemeDistances) expect(squaredRmd).toBeGreaterThan(0);
});

test.each([
  ['the first', 5, -1, [0, 1, 2, 3, 4], true],
  ['those behind one', 3, 20, [21, 22, 23], false],
  ['those behind the last', 5, 23, [], false],
  ['none', 0, -1, [], true],
])('pages through runs with their cells: %s', async (_what, first, behind, jobs, more) => {
  const { nodes, ...page } = await service.studyRuns(through, first, behind);
  const { runs } = await service.studyResult(through);
  expect(nodes.map(({ run }) => run.repetition)).toEqual(jobs);
  expect(nodes.map(({ cell }) => cell)).toEqual(jobs.map(job => runs[job]?.job.cell));
  expect(page).toEqual({ more, total: 24 });
});

test('a run of a study is the training of the same seed', async () => {
  const { problem, ...request } = trainRequest({ particles: 10, seed: 4, scheme: 'FA', snapshots: 2 });
  const teacher = { kind: 'ARBITRARY', preset: 'PAPER_C2' } as const;
  const { id } = await service.train({ ...request, problem: { ...problem, teacher } });
  await watched(service, id);
  const [alone] = await resultsOf(service, id);
  const { runs, result } = await storedOf(through);
  const at = result.runs.findIndex(
    ({ job: { cell, seed } }) =>
      cell.teacher === 'ARBITRARY' && cell.scheme === 'FA' && cell.particles === 10 && seed === 4,
  );
  expect({ ...runs[at], repetition: 0, snapshots: [] }).toEqual({ ...alone, snapshots: [] });
});

test('its report has cells, rates, tables and documents, the same each time', async () => {
  const report = await service.studyReport(through);
  const vanilla = report.summaries.filter(
    ({ measure, scheme, teacher }) =>
      measure === 'rmdToProjected' && scheme === 'VANILLA' && teacher === 'WI',
  );
  expect(vanilla.map(({ particles, summary }) => [particles, summary?.count])).toEqual([
    [5, 2],
    [10, 2],
    [400, 2],
  ]);
  expect(report.csv.split('\r\n')[0]).toContain('median');
  expect(report.runsCsv.trim().split('\r\n')).toHaveLength(25);
  expect(JSON.parse(report.json)).toMatchObject({ format: 'intertwine-study' });
  expect(report.markdown).toContain('| WI');
  expect(await service.studyReport(through)).toBe(report);
});

test('its figures are drawn, clouds for each teacher, and where nothing is to be seen they say why', async () => {
  const plans = await service.studyFigures(through);
  expect(plans.map(({ name }) => name)).toContain('particle-clouds-arbitrary-si');
  for (const plan of plans) {
    const figure = await service.studyFigure(through, plan);
    expect(figure.reason).toBeNull();
    expect(figure.svg).toMatch(/^<svg.*<title>.*<\/svg>$/s);
    expect(JSON.parse(figure.specification!)).toHaveProperty('$schema');
    expect(await service.studyFigure(through, plan)).toBe(figure);
  }
  expect(await service.studyFigures(through, ['RATES'])).toMatchObject([{ kind: 'RATES', name: 'rates' }]);
});

test('a study that is stopped goes on, on other threads, and ends with the same bytes', async () => {
  const { id } = await service.study(studyRequest({}));
  await watchUntil(service, id, async () => (await service.studyProgress(id)).finished > 5);
  expect((await service.studyReport(id)).summaries.length).toBeGreaterThan(0);
  await restart(2);
  const { finished } = await service.studyProgress(id);
  expect(finished).toBeGreaterThan(5);
  expect(finished).toBeLessThan(24);
  expect((await watched(service, id)).at(-1)?.state).toBe('SUCCEEDED');
  expect(await storedOf(id)).toEqual(await storedOf(through));
});

test('runs that diverge are results of their cells', async () => {
  // at N = 5 a step is 100 times as long as at N = 500
  const { id } = await service.study(
    studyRequest({
      ...{
        alpha: 50,
        tau: 0.5,
        horizon: 60,
        particles: [5, 40],
        teachers: ['WI'],
        schemes: ['VANILLA', 'FA'],
      },
      seeds: { first: 0, count: 1 },
    }),
  );
  expect((await watched(service, id)).at(-1)).toMatchObject({ state: 'SUCCEEDED' });
  expect(await service.studyProgress(id)).toEqual({ finished: 4, diverged: 2, total: 4 });
  const { runs, schemeDistances } = await service.studyResult(id);
  expect(runs.map(({ job, status }) => [job.cell.particles, status])).toEqual([
    [5, 'DIVERGED'],
    [5, 'DIVERGED'],
    [40, 'FINISHED'],
    [40, 'FINISHED'],
  ]);
  expect(runs[0].message).toContain('diverged');
  expect(schemeDistances.map(({ particles }) => particles)).toEqual([40]);
  const [rates] = await service.studyFigures(id, ['RATES']);
  expect(await service.studyFigure(id, rates)).toMatchObject({
    svg: null,
    reason: expect.stringMatching(/./),
  });
});

test('a study of which every run diverges has failed, and shows its runs', async () => {
  const { id } = await service.study(
    studyRequest({ alpha: 1e300, particles: [5], seeds: { first: 0, count: 1 } }),
  );
  expect((await watched(service, id)).at(-1)).toMatchObject({ state: 'FAILED', error: { code: 'DIVERGED' } });
  expect(await service.studyProgress(id)).toEqual({ finished: 4, diverged: 4, total: 4 });
  expect((await service.studyReport(id)).runsCsv).toContain('DIVERGED');
});

test('a cancel ends a study at once and keeps what has ended', async () => {
  const { id } = await service.study(studyRequest({ seeds: { first: 0, count: 50 } }));
  await watchUntil(service, id, async () => (await service.studyProgress(id)).finished > 2);
  expect(service.remainingSeconds(id)).toBeGreaterThan(0);
  expect(await service.cancel(id)).toMatchObject({ state: 'CANCELLED' });
  const { finished } = await service.studyProgress(id);
  expect(finished).toBeGreaterThan(2);
  expect((await service.studyResult(id)).runs).toHaveLength(finished);
  expect(service.remainingSeconds(id)).toBeNull();
});

test.each([
  ['an empty axis', { particles: [] }, 'BAD_INPUT', ['input', 'particles']],
  ['N twice', { particles: [5, 5] }, 'BAD_INPUT', ['input', 'particles', 1]],
  ['no particles', { particles: [5, 0] }, 'BAD_INPUT', ['input', 'particles', 1]],
  ['too many runs', { seeds: { first: 0, count: 1000 } }, 'TOO_LARGE', ['input', 'seeds']],
  [
    'too much to store',
    { snapshots: 1000, particles: [1000], seeds: { first: 0, count: 20 }, horizon: 0.1 },
    'TOO_LARGE',
    ['input', 'particles'],
  ],
  [
    'too many snapshots',
    { snapshots: 1000, particles: [1], seeds: { first: 0, count: 400 }, horizon: 1000 },
    'TOO_LARGE',
    ['input', 'snapshots'],
  ],
  [
    'an unknown group',
    { problem: { ...studyRequest({}).problem, group: { name: 'Monster' } } },
    'BAD_INPUT',
    ['input', 'problem', 'group', 'name'],
  ],
] as const)('refuses %s and stores nothing', async (_what, changes, code, path) => {
  const before = (await service.list({ first: 1 })).totalCount;
  await expect(service.study(studyRequest(changes as Partial<StudyRequest>))).rejects.toMatchObject({
    code,
    details: { path },
  });
  expect((await service.list({ first: 1 })).totalCount).toBe(before);
});
