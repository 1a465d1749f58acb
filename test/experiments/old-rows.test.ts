import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openDatabase } from '../../src/experiments/database.js';
import { JobQueue } from '../../src/experiments/job-queue.js';
import { migrate } from '../../src/experiments/migrations.js';
import { openService, resultsOf, watched } from './open-service.js';
import { trainRequest } from './requests.js';

jest.setTimeout(60_000);

/** The schema and the requests of release 0.2.0, as that release wrote them. */
const RELEASED_SCHEMA = 2;
const problem = {
  ...{ activation: 'sigmoid', group: { name: 'S(2)' }, inputRepresentation: 'V', inputStd: 4 },
  ...{ outputRepresentation: 'V', teacher: { count: 5, kind: 'WI', preset: 'PAPER_C2' }, unit: 'MATRIX' },
};
const numbers = {
  alpha: 50,
  batchSize: 20,
  beta: 1e-6,
  horizon: 4,
  particles: 20,
  problem,
  seed: 1,
  tau: 1e-4,
};
const rows = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'TRAIN',
    request: { ...numbers, augmentation: 'SAMPLED', initialisation: 'SI', repetitions: 1, scheme: 'FA' },
    state: 'QUEUED',
  },
  {
    id: '00000000-0000-4000-8000-000000000002',
    kind: 'DISCOVER',
    request: { ...numbers, angleTolerance: 0.05, maxSteps: 4, method: 'ROBUST', threshold: 0.02 },
    state: 'QUEUED',
  },
  {
    id: '00000000-0000-4000-8000-000000000003',
    kind: 'TRAIN',
    request: { ...numbers, augmentation: 'SAMPLED', initialisation: 'WI', repetitions: 1, scheme: 'VANILLA' },
    state: 'SUCCEEDED',
  },
];
const [queuedTraining, queuedDiscovery, ended] = rows;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intertwine-'));
  const rethrow = (error: Error) => {
    throw error;
  };
  const sql = await openDatabase(join(folder, 'database'), rethrow);
  await migrate(sql, RELEASED_SCHEMA);
  const queue = await JobQueue.open(sql, rethrow);
  for (const { id, kind, request, state } of rows) {
    await sql.query('insert into experiments (id, kind, request, state) values ($1, $2, $3, $4)', [
      ...[id, kind, JSON.stringify(request), state],
    ]);
    if (state === 'QUEUED') await queue.enqueue(sql, id);
  }
  await sql.query('insert into training_runs values ($1, 0, 1, 0.25, 0.125, null, 1, 2, $2)', [
    ended.id,
    new Uint8Array(Float64Array.of(7, 8).buffer),
  ]);
  await queue.stop();
  await sql.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

test('experiments of the release before run, and their results are there', async () => {
  const { service, close } = await openService(folder);
  for (const { id } of [queuedTraining, queuedDiscovery]) {
    expect((await watched(service, id)).at(-1)).toMatchObject({ state: 'SUCCEEDED', error: null });
  }
  expect(await service.discoveryResult(queuedDiscovery.id)).toMatchObject({
    comparison: { exactDimension: 2 },
  });
  const today = await service.train(
    trainRequest({ particles: 20, scheme: 'FA', seed: 1, precision: 'FLOAT64', noise: 'PROJECTED' }),
  );
  await watched(service, today.id);
  const [old] = await resultsOf(service, queuedTraining.id);
  expect([old]).toEqual(await resultsOf(service, today.id));
  expect(await service.trainingRuns(ended.id)).toMatchObject([
    { status: 'FINISHED', message: null, finalRisk: 0.25, rmdToProjected: 0.125 },
  ]);
  expect(await service.particles(ended.id, { repetition: 0, snapshot: null }, 9, 0)).toEqual([[7, 8]]);
  expect(await service.snapshots(ended.id, 0)).toEqual([]);
  await close();
});
