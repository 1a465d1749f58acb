import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openDatabase } from '../../src/experiments/database.js';
import type { ExperimentRequest, ExperimentState } from '../../src/experiments/experiment.js';
import { JobQueue } from '../../src/experiments/job-queue.js';
import { migrate } from '../../src/experiments/migrations.js';
import {
  keepRun,
  readCloud,
  readParticles as readParticlesAt,
  readRuns,
  readSnapshots,
} from '../../src/experiments/run-store.js';
import type { Sql } from '../../src/experiments/sql.js';
import {
  insertExperiment,
  listExperiments,
  moveExperiment,
  readExperiment,
  readRequest,
  recordProgress,
} from '../../src/experiments/store.js';
import { trainRequest } from './requests.js';

jest.setTimeout(90_000);

let folder: string;
let sql: Sql;
let queue: JobQueue;

const rethrow = (error: Error) => {
  throw error;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intertwine-'));
  sql = await openDatabase(join(folder, 'database'), rethrow);
  await migrate(sql);
  queue = await JobQueue.open(sql, rethrow);
}, 60_000);

afterAll(async () => {
  await queue.stop();
  await sql.close();
  await rm(folder, { recursive: true });
});

beforeEach(() =>
  sql.exec(
    'delete from training_runs; delete from training_snapshots; delete from experiments; delete from pgboss.job',
  ),
);

const request: ExperimentRequest = { kind: 'TRAIN', input: trainRequest({}) };

async function insert(state: ExperimentState = 'QUEUED'): Promise<string> {
  const { id } = await insertExperiment(sql, randomUUID(), request);
  await sql.query('update experiments set state = $2 where id = $1', [id, state]);
  return id;
}

describe('the database', () => {
  test('migrates once and refuses the schema of a newer program', async () => {
    await migrate(sql);
    await sql.exec('update schema_version set version = version + 1');
    await expect(migrate(sql)).rejects.toThrow('Use a newer release, or another DATA_DIR.');
    await sql.exec('update schema_version set version = version - 1');
  });

  test('a transaction that throws leaves nothing behind, and others wait for it', async () => {
    const order: string[] = [];
    const failing = sql.transaction(async within => {
      await insertExperiment(within, randomUUID(), request);
      order.push('inside');
      throw new Error('changed my mind');
    });
    const after = sql.query<{ n: number }>('select count(*)::int as n from experiments').then(([{ n }]) => {
      order.push('after');
      return n;
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await after).toBe(0);
    expect(order).toEqual(['inside', 'after']);
  });

  test('a transaction that can not even be rolled back fails for its first reason', async () => {
    const doomed = await openDatabase(join(folder, 'doomed'), rethrow);
    const failing = doomed.transaction(async () => {
      await doomed.abandon();
      throw new Error('the first reason');
    });
    await expect(failing).rejects.toThrow('the first reason');
    await expect(doomed.query('select 1')).rejects.toThrow('the database thread ended');
  });

  test('a refused statement says why', async () => {
    await expect(sql.query('select * from nowhere')).rejects.toThrow('relation "nowhere" does not exist');
  });
});

describe('transitions', () => {
  const states: ExperimentState[] = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'];

  test.each(states.flatMap(now => states.map(to => [now, to] as const)))(
    'from RUNNING only: %s to %s',
    async (now, to) => {
      const id = await insert(now);
      const moved = await moveExperiment(sql, id, ['RUNNING'], to);
      const stored = await readExperiment(sql, id);
      expect(stored.state).toBe(now === 'RUNNING' ? to : now);
      expect(moved === null).toBe(now !== 'RUNNING');
    },
  );

  test('stamps the start once, and the end with the error', async () => {
    const id = await insert();
    const first = await moveExperiment(sql, id, ['QUEUED'], 'RUNNING');
    await moveExperiment(sql, id, ['RUNNING'], 'QUEUED');
    const second = await moveExperiment(sql, id, ['QUEUED'], 'RUNNING');
    expect(second?.startedAt).toEqual(first?.startedAt);
    expect(second?.endedAt).toBeNull();
    const error = { code: 'TOO_LARGE', message: 'Ask for less.' };
    const failed = await moveExperiment(sql, id, ['RUNNING'], 'FAILED', error);
    expect(failed).toMatchObject({ state: 'FAILED', error, endedAt: expect.anything() });
  });

  test('what arrives after a cancel is dropped', async () => {
    const id = await insert('CANCELLED');
    await recordProgress(sql, id, 0.7);
    await keepRun(sql, id, run(0, Float64Array.of(1, 2)));
    expect((await readExperiment(sql, id)).progress).toBe(0);
    expect(await readRuns(sql, id)).toEqual([]);
  });
});

describe('the list', () => {
  test('pages newest first, and new arrivals do not shift it', async () => {
    const ids = [];
    for (let k = 0; k < 5; k++) ids.unshift(await insert(k % 2 === 0 ? 'QUEUED' : 'FAILED'));
    const first = await listExperiments(sql, { first: 2 });
    expect(first.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first).toMatchObject({ totalCount: 5, hasNextPage: true });
    await insert();
    const second = await listExperiments(sql, { first: 3, after: first.endCursor });
    expect(second.nodes.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(second).toMatchObject({ totalCount: 6, hasNextPage: false });
    const failed = await listExperiments(sql, { first: 10, state: 'FAILED' });
    expect(failed.nodes.map(({ id }) => id)).toEqual([ids[1], ids[3]]);
    expect(failed.totalCount).toBe(2);
  });

  test('an empty list', async () => {
    const none = { nodes: [], endCursor: null, hasNextPage: false };
    expect(await listExperiments(sql, { first: 1 })).toEqual({ ...none, totalCount: 0 });
    await insert();
    expect(await listExperiments(sql, { first: 0 })).toEqual({ ...none, totalCount: 1, hasNextPage: true });
  });

  test.each([
    ['a word', { first: 1, after: 'a word' }, 'BAD_INPUT', 'after'],
    ['a cursor in another spelling', { first: 1, after: 'ZXhwZXJpbWVudCAwMQ' }, 'BAD_INPUT', 'after'],
    ['less than nothing', { first: -1 }, 'BAD_INPUT', 'first'],
    ['too much asked for', { first: 101 }, 'TOO_LARGE', 'first'],
  ])('refuses %s', async (_what, query, code, argument) => {
    await expect(listExperiments(sql, query)).rejects.toMatchObject({ code, details: { path: [argument] } });
  });
});

describe('results', () => {
  test('particles keep every bit and come in pages', async () => {
    const id = await insert('RUNNING');
    const particles = Float64Array.of(0.1, -0, 5e-324, Number.MAX_VALUE, 1 / 3, -1e-300, 7, 8);
    await keepRun(sql, id, run(0, particles));
    expect(await readParticles(sql, id, 0, 2, 1)).toEqual([
      [5e-324, Number.MAX_VALUE],
      [1 / 3, -1e-300],
    ]);
    expect(Object.is((await readParticles(sql, id, 0, 1, 0))[0][1], -0)).toBe(true);
    expect(await readParticles(sql, id, 0, 100, 3)).toEqual([[7, 8]]);
    expect(await readParticles(sql, id, 0, 100, 2 ** 31 - 1)).toEqual([]);
    expect(await readParticles(sql, id, 0, 0, 0)).toEqual([]);
  });

  test('a repetition that is kept twice stays the first', async () => {
    const id = await insert('RUNNING');
    await keepRun(sql, id, run(0, Float64Array.of(1, 2)));
    await keepRun(sql, id, run(0, Float64Array.of(3, 4)));
    expect(await readParticles(sql, id, 0, 9, 0)).toEqual([[1, 2]]);
  });

  test.each([
    ['a page of more than 100000 numbers', 0, 50_001, 0, 'TOO_LARGE'],
    ['a repetition that is not there', 1, 1, 0, 'NOT_FOUND'],
    ['a negative offset', 0, 1, -1, 'BAD_INPUT'],
  ])('refuses %s', async (_what, repetition, first, offset, code) => {
    const id = await insert('RUNNING');
    await keepRun(sql, id, run(0, Float64Array.of(1, 2)));
    await expect(readParticles(sql, id, repetition, first, offset)).rejects.toMatchObject({ code });
  });

  test('snapshots are kept with their run, what is beyond all bounds as null, also of one that diverged', async () => {
    const id = await insert('RUNNING');
    const snapshots = [
      { time: 1, risk: 0.25, rmdToProjected: 0.5, rmdToSymmetrised: null, particles: Float64Array.of(1, 2) },
      {
        ...{ time: 2, risk: Number.POSITIVE_INFINITY, rmdToProjected: Number.NaN, rmdToSymmetrised: null },
        particles: Float64Array.of(3, 4),
      },
    ];
    const diverged = { status: 'DIVERGED', code: 'DIVERGED', message: 'Lower alpha.' } as const;
    await keepRun(sql, id, { ...diverged, repetition: 3, seed: 5, particleDimension: 2, snapshots });
    expect(await readRuns(sql, id)).toMatchObject([
      { repetition: 3, status: 'DIVERGED', message: 'Lower alpha.', finalRisk: null, particleCount: 0 },
    ]);
    expect(await readSnapshots(sql, id, 3, 3)).toMatchObject([
      { number: 0, time: 1, risk: 0.25, rmdToProjected: 0.5 },
      { number: 1, time: 2, risk: null, rmdToProjected: null },
    ]);
    expect(await readParticlesAt(sql, id, { repetition: 3, snapshot: 1 }, 9, 0)).toEqual([[3, 4]]);
    expect(await readParticles(sql, id, 3, 9, 0)).toEqual([]);
    expect(await readCloud(sql, id, { repetition: 3, snapshot: 0 })).toEqual({
      particles: Float64Array.of(1, 2),
      dimension: 2,
    });
    await expect(readCloud(sql, id, { repetition: 3, snapshot: 2 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('a request is stored as it was', async () => {
    expect(await readRequest(sql, await insert())).toEqual(request);
  });

  test.each([randomUUID(), 'nonsense', ''])('an unknown id "%s" is NOT_FOUND', async id => {
    await expect(readExperiment(sql, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the queue', () => {
  test('is first in, first out, but for work that has begun before', async () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    await queue.enqueue(sql, a);
    await queue.enqueue(sql, b);
    await queue.enqueue(sql, c, true);
    expect([
      await queue.next(sql),
      await queue.next(sql),
      await queue.next(sql),
      await queue.next(sql),
    ]).toEqual([c, a, b, null]);
  });

  test('a job is queued with its experiment or not at all', async () => {
    const id = randomUUID();
    const undone = sql.transaction(async within => {
      await queue.enqueue(within, id);
      throw new Error('the process died');
    });
    await expect(undone).rejects.toThrow('the process died');
    expect(await queue.next(sql)).toBeNull();
  });

  test('gives a job up at the fifth death of the process, not before', async () => {
    const id = randomUUID();
    await queue.enqueue(sql, id);
    for (let death = 1; death <= 5; death++) {
      expect(await queue.next(sql)).toBe(id);
      expect(await queue.putBackInterrupted(sql)).toEqual(death < 5 ? [] : [id]);
    }
    expect(await queue.next(sql)).toBeNull();
  });

  test('a removed job is gone, running or not', async () => {
    const id = randomUUID();
    await queue.enqueue(sql, id);
    await queue.next(sql);
    await queue.remove(sql, id);
    expect(await queue.putBackInterrupted(sql)).toEqual([]);
    expect(await queue.next(sql)).toBeNull();
  });
});

function run(repetition: number, particles: Float64Array) {
  return {
    status: 'FINISHED' as const,
    ...{ repetition, seed: repetition, finalRisk: 0.5, rmdToProjected: 0, rmdToSymmetrised: null },
    ...{ particles, particleDimension: 2, snapshots: [] },
  };
}

function readParticles(from: Sql, id: string, repetition: number, first: number, offset: number) {
  return readParticlesAt(from, id, { repetition, snapshot: null }, first, offset);
}
