import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { ExperimentService } from '../../src/experiments/service.js';
import { openService, resultsOf, watched, watchUntil } from './open-service.js';
import { discoverRequest, trainRequest } from './requests.js';

jest.setTimeout(90_000);

let folder: string;
let service: ExperimentService;
let close: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intertwine-'));
  ({ service, close } = await openService(folder));
}, 60_000);

afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

/** Stops the service and opens it anew on the same folder. */
async function restart(): Promise<void> {
  await close();
  ({ service, close } = await openService(folder));
}

/** A training that runs for minutes. */
const long = trainRequest({ particles: 200, horizon: 400, repetitions: 50 });

test('a training runs to its end and keeps its runs', async () => {
  const { id, state } = await service.train(trainRequest({ repetitions: 2, seed: 7 }));
  expect(state).toBe('QUEUED');
  const seen = await watched(service, id);
  const end = seen.at(-1);
  expect(end).toMatchObject({ state: 'SUCCEEDED', progress: 1, error: null, kind: 'TRAIN' });
  expect(end).toEqual(await service.get(id));
  const fractions = seen.map(({ progress }) => progress);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  const runs = await resultsOf(service, id);
  expect(runs.map(({ repetition, seed }) => [repetition, seed])).toEqual([
    [0, 7],
    [1, 8],
  ]);
  for (const run of runs) {
    expect(run).toMatchObject({ particleCount: 50, particleDimension: 4 });
    expect(run.particles).toHaveLength(50);
    expect(run.finalRisk).toBeGreaterThan(0);
    expect(run.rmdToProjected).toBeLessThan(0.5);
  }
  expect(await service.request(id)).toEqual({
    kind: 'TRAIN',
    input: trainRequest({ repetitions: 2, seed: 7 }),
  });
  expect(await service.discoverySteps(id)).toEqual([]);
  expect(await service.discoveryResult(id)).toBeNull();
  expect(service.snapshot(id)).toBeNull();
});

test('a discovery shows its steps and what it found', async () => {
  const { id } = await service.discover(discoverRequest({ particles: 100, horizon: 10 }));
  expect((await watched(service, id)).at(-1)).toMatchObject({ state: 'SUCCEEDED', kind: 'DISCOVER' });
  const steps = await service.discoverySteps(id);
  expect(steps[0]).toMatchObject({ dimension: 0, left: true });
  expect(steps[0].rmdToProjected).toBeCloseTo(0.5, 12);
  const result = await service.discoveryResult(id);
  expect(result?.steps).toEqual(steps);
  expect(result?.comparison).toMatchObject({ exactDimension: 2, tolerance: 0.05 });
  expect(result?.basis).toHaveLength(result?.comparison.foundDimension ?? Number.NaN);
  expect(await service.trainingRuns(id)).toEqual([]);
});

test('a running experiment shows its particles, and a cancel ends it at once', async () => {
  const { id } = await service.train(long);
  await watchUntil(service, id, () => service.snapshot(id) !== null);
  const snapshot = service.snapshot(id);
  expect(snapshot).toMatchObject({ part: 0, particleDimension: 4 });
  expect(snapshot?.particles).toHaveLength(200 * 4);
  const watching = watched(service, id);
  const cancelled = await service.cancel(id);
  expect(cancelled).toMatchObject({ state: 'CANCELLED', endedAt: expect.anything() });
  expect((await watching).at(-1)).toEqual(cancelled);
  expect(await service.cancel(id)).toEqual(cancelled);
  // The thread is free for others.
  const next = await service.train(trainRequest({}));
  expect((await watched(service, next.id)).at(-1)?.state).toBe('SUCCEEDED');
  expect(await service.get(id)).toEqual(cancelled);
});

test('a queued experiment is cancelled before it starts', async () => {
  const blocking = await service.train(long);
  const others = [];
  for (let k = 0; k < 8; k++) others.push(await service.train(long));
  const queued = others[others.length - 1];
  expect((await service.get(queued.id)).state).toBe('QUEUED');
  expect(await service.cancel(queued.id)).toMatchObject({ state: 'CANCELLED', startedAt: null });
  expect(await watched(service, queued.id)).toHaveLength(1);
  const page = await service.list({ first: 100, state: 'QUEUED' });
  expect(page.nodes.map(({ id }) => id)).not.toContain(queued.id);
  for (const { id } of [blocking, ...others]) await service.cancel(id);
});

test('a watcher gets the present state at once and may leave an experiment that does not move', async () => {
  const blocking = await service.train(long);
  const others = [];
  for (let k = 0; k < 8; k++) others.push(await service.train(long));
  const { id } = others[7];
  const states = service.watch(id)[Symbol.asyncIterator]();
  expect((await states.next()).value).toMatchObject({ id, state: 'QUEUED' });
  const pending = states.next();
  await states.return?.();
  expect(await pending).toEqual({ value: undefined, done: true });

  const leaving = new AbortController();
  const until = service.watch(id, leaving.signal)[Symbol.asyncIterator]();
  await until.next();
  const next = until.next();
  leaving.abort();
  expect((await next).done).toBe(true);
  for (const { id } of [blocking, ...others]) await service.cancel(id);
});

test.each([
  ['no particles', trainRequest({ particles: 0 }), 'BAD_INPUT', ['input', 'particles']],
  ['too many repetitions', trainRequest({ repetitions: 1001 }), 'TOO_LARGE', ['input', 'repetitions']],
  [
    'too much to store',
    trainRequest({ particles: 10_000, horizon: 0.01, repetitions: 900 }),
    'TOO_LARGE',
    ['input', 'repetitions'],
  ],
  [
    'an endless horizon',
    trainRequest({ horizon: Number.POSITIVE_INFINITY }),
    'BAD_INPUT',
    ['input', 'horizon'],
  ],
  [
    'an unknown group',
    trainRequest({ problem: { ...trainRequest({}).problem, group: { name: 'Monster' } } }),
    'BAD_INPUT',
    ['input', 'problem', 'group', 'name'],
  ],
])('refuses %s and stores nothing', async (_what, request, code, path) => {
  const before = (await service.list({ first: 1 })).totalCount;
  await expect(service.train(request)).rejects.toMatchObject({ code, details: { path } });
  expect((await service.list({ first: 1 })).totalCount).toBe(before);
});

test('a run that diverges fails with what to change', async () => {
  const { id } = await service.train(trainRequest({ alpha: 1e300 }));
  const end = (await watched(service, id)).at(-1);
  expect(end).toMatchObject({ state: 'FAILED', error: { code: 'DIVERGED' } });
  expect(end?.error?.message).toContain('Lower alpha');
});

test('of repetitions that diverge the first ends the training; those before it and what it recorded are kept', async () => {
  const problem = { ...trainRequest({}).problem, activation: 'relu' };
  const { id } = await service.train(
    trainRequest({ problem, particles: 20, alpha: 4, seed: 4, repetitions: 6, snapshots: 3 }),
  );
  expect((await watched(service, id)).at(-1)).toMatchObject({ state: 'FAILED', error: { code: 'DIVERGED' } });
  const runs = await resultsOf(service, id);
  expect(runs.length).toBeGreaterThan(1);
  expect(runs.map(({ status }) => status)).toEqual([...runs.slice(1).map(() => 'FINISHED'), 'DIVERGED']);
  expect(runs[0]).toMatchObject({ message: null, particleCount: 20 });
  expect(runs[0].snapshots.map(({ time }) => time)).toEqual([0, 2, 4]);
  const diverged = runs[runs.length - 1];
  expect(diverged).toMatchObject({
    finalRisk: null,
    particles: [],
    message: expect.stringContaining('Lower alpha'),
  });
  expect(diverged.snapshots.length).toBeGreaterThan(0);
  expect(diverged.snapshots.length).toBeLessThan(3);
  const start = { repetition: diverged.repetition, snapshot: 0 };
  expect(await service.particles(id, start, 2, 19)).toHaveLength(1);
});

test.each(['FLOAT64', 'FLOAT32'] as const)(
  'the same request in %s ends with the same bytes',
  async precision => {
    const request = trainRequest({ precision, scheme: 'FA', schedule: 'COSINE', repetitions: 2 });
    const [first, second] = [await service.train(request), await service.train(request)];
    await watched(service, second.id);
    const results = await resultsOf(service, first.id);
    expect(results).toHaveLength(2);
    expect(await resultsOf(service, second.id)).toEqual(results);
  },
);

test.each(['get', 'request', 'cancel', 'trainingRuns', 'discoverySteps', 'discoveryResult'] as const)(
  '%s of an unknown id is NOT_FOUND',
  async method => {
    await expect(service[method]('no such id')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
);

test('watching an unknown id is NOT_FOUND', async () => {
  await expect(watched(service, 'no such id')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a training that is stopped goes on from its finished repetitions and ends with the same bytes', async () => {
  const request = trainRequest({ repetitions: 5, particles: 400, horizon: 10 });
  const through = await service.train(request);
  await watched(service, through.id);
  const { id } = await service.train(request);
  await watchUntil(service, id, async () => (await service.trainingRuns(id)).length > 0);
  await restart();
  const kept = await service.trainingRuns(id);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(5);
  expect((await watched(service, id)).at(-1)?.state).toBe('SUCCEEDED');
  expect(await resultsOf(service, id)).toEqual(await resultsOf(service, through.id));
});

test('a discovery that is stopped goes on from its finished steps and ends with the same bytes', async () => {
  const request = discoverRequest({ particles: 400, horizon: 20 });
  const through = await service.discover(request);
  await watched(service, through.id);
  const { id } = await service.discover(request);
  await watchUntil(service, id, async () => (await service.discoverySteps(id)).length > 0);
  await restart();
  const kept = await service.discoverySteps(id);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan((await service.discoverySteps(through.id)).length);
  expect((await watched(service, id)).at(-1)?.state).toBe('SUCCEEDED');
  expect(await service.discoveryResult(id)).toEqual(await service.discoveryResult(through.id));
  expect(await service.discoverySteps(id)).toEqual(await service.discoverySteps(through.id));
});

test('stopping ends the watchers, and a second stop is the first', async () => {
  const { id } = await service.train(long);
  const watching = watched(service, id);
  await Promise.all([service.stop(), service.stop()]);
  expect((await watching).at(-1)?.state).not.toBe('SUCCEEDED');
  await restart();
  expect(['QUEUED', 'RUNNING']).toContain((await service.get(id)).state);
  await service.cancel(id);
});

test('a lost lock ends the service before it writes again, and nothing is lost', async () => {
  await close();
  let fatal = (_error: Error) => {};
  const lost = new Promise<Error>(resolve => {
    fatal = resolve;
  });
  ({ service, close } = await openService(folder, error => fatal(error)));
  const { id } = await service.train(long);
  await watchUntil(service, id, ({ state }) => state === 'RUNNING');
  await rm(join(folder, 'lock'), { recursive: true });
  expect((await lost).message).toContain('ENOENT');
  await expect(service.train(long)).rejects.toThrow('the database thread ended');
  await restart();
  expect(['QUEUED', 'RUNNING']).toContain((await service.get(id)).state);
  await service.cancel(id);
});
