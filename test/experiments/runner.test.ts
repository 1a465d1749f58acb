import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { DiscoveryState } from '../../src/discovery/finding.js';
import { openDatabase } from '../../src/experiments/database.js';
import {
  readCheckpoint,
  readDiscoveryResult,
  readDiscoverySteps,
} from '../../src/experiments/discovery-store.js';
import { JobQueue } from '../../src/experiments/job-queue.js';
import { LiveExperiments } from '../../src/experiments/live-experiments.js';
import { migrate } from '../../src/experiments/migrations.js';
import { Runner } from '../../src/experiments/runner.js';
import type { Sql } from '../../src/experiments/sql.js';
import { insertExperiment, moveExperiment, readExperiment } from '../../src/experiments/store.js';
import type { TrainingPool } from '../../src/experiments/training-pool.js';
import type { FinishedDiscovery, TrainingEvent, TrainingTask } from '../../src/experiments/training-tasks.js';
import { discoverRequest } from './requests.js';
import { silentLog } from './silent-log.js';

jest.setTimeout(60_000);

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
});

afterAll(async () => {
  await queue.stop();
  await sql.close();
  await rm(folder, { recursive: true });
});

const step = { dimension: 0, rmdToProjected: 0.5, threshold: 0.02, left: true };
const evidence = { spectrum: [40.5, 1.25], noiseFloor: 2.5, samples: 4096, repetitions: 4, agreeing: 3 };
const found: FinishedDiscovery = {
  status: 'FINISHED',
  verdict: 'FOUND',
  steps: [step],
  basis: [[1, 0, 0, 0]],
  comparison: {
    exactDimension: 2,
    foundDimension: 1,
    principalAngles: [0],
    relation: 'FOUND_INSIDE_EXACT',
    tolerance: 0.05,
  },
};

function stateAfter(count: number, { steps, basis }: FinishedDiscovery): DiscoveryState {
  return { steps: steps.slice(0, count), basis, verdict: null };
}

/** Runs one discovery whose thread reports so many steps at each time and finds `result`; `beforeEnd` comes before its last transaction. */
async function runDiscovery(
  reports: readonly number[],
  beforeEnd: (id: string) => Promise<void> = async () => {},
  result: typeof found = found,
): Promise<string> {
  const id = randomUUID();
  await insertExperiment(sql, id, { kind: 'DISCOVER', input: discoverRequest({}) });
  await queue.enqueue(sql, id);
  let ending = false;
  const pool: Pick<TrainingPool, 'threads' | 'run'> = {
    threads: 1,
    run: async (_task: TrainingTask, _signal: AbortSignal, onEvent: (event: TrainingEvent) => void) => {
      let first = 0;
      for (const count of reports) {
        const outcomes = result.steps.slice(first, first + count);
        onEvent({ kind: 'steps', first, outcomes, checkpoint: stateAfter(first + count, result) });
        first += count;
      }
      ending = true;
      return result as never;
    },
  };
  const interrupted: Sql = {
    query: (text, values) => sql.query(text, values),
    exec: text => sql.exec(text),
    close: () => sql.close(),
    abandon: () => sql.abandon(),
    transaction: async work => {
      if (ending) await beforeEnd(id);
      ending = false;
      return sql.transaction(work);
    },
  };
  const live = new LiveExperiments();
  const place = { sql: interrupted, pool: pool as TrainingPool, live };
  const runner = new Runner(place, queue, silentLog(), rethrow);
  // It is live while it runs: begun at the first change, over where a change finds it gone.
  const ended = new Promise<void>(resolve => {
    live.listen(id, () => {
      if (live.get(id) === undefined) resolve();
    });
  });
  runner.look();
  await ended;
  await runner.stop();
  return id;
}

test('a discovery that succeeds has its result', async () => {
  const id = await runDiscovery([1]);
  const { status: _, ...result } = found;
  expect((await readExperiment(sql, id)).state).toBe('SUCCEEDED');
  expect(await readDiscoveryResult(sql, id)).toEqual(result);
});

test('a discovery that is cancelled when it has found something has no result, but its steps', async () => {
  const id = await runDiscovery([1], async id => {
    await moveExperiment(sql, id, ['RUNNING'], 'CANCELLED');
  });
  expect((await readExperiment(sql, id)).state).toBe('CANCELLED');
  expect(await readDiscoveryResult(sql, id)).toBeNull();
  expect(await readDiscoverySteps(sql, id)).toEqual([step]);
});

test('a discovery whose steps are not all in the store fails without a result', async () => {
  const id = await runDiscovery([0]);
  expect(await readExperiment(sql, id)).toMatchObject({ state: 'FAILED', error: { code: 'INTERNAL' } });
  expect(await readDiscoveryResult(sql, id)).toBeNull();
});

test('steps that are reported together are kept in their order, with the state after the last of them', async () => {
  const steps = [0, 1, 2, 3].map(dimension => ({ ...step, dimension, evidence }));
  const id = await runDiscovery([1, 3], undefined, { ...found, steps });
  expect(await readDiscoverySteps(sql, id)).toEqual(steps);
  expect(await readCheckpoint(sql, id)).toEqual(stateAfter(4, { ...found, steps }));
  expect((await readExperiment(sql, id)).state).toBe('SUCCEEDED');
});
