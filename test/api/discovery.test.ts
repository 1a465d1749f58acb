import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openDatabase } from '../../src/experiments/database.js';
import { migrate } from '../../src/experiments/migrations.js';
import { ask, ServerProcess, temporaryFolder } from './server-process.js';

jest.setTimeout(60_000);

/** The schema, the request and the result of a release whose discoveries gave no evidence, as it wrote them. */
const RELEASED_SCHEMA = 3;
const old = '00000000-0000-4000-8000-000000000005';
const oldRequest = {
  ...{
    alpha: 50,
    angleTolerance: 0.05,
    batchSize: 20,
    beta: 1e-6,
    horizon: 20,
    maxSteps: 32,
    method: 'ROBUST',
  },
  ...{ particles: 200, seed: 0, tau: 1e-4, threshold: 0.02 },
  problem: {
    ...{ activation: 'sigmoid', group: { name: 'S(2)' }, inputRepresentation: 'V', inputStd: 4 },
    ...{ outputRepresentation: 'V', teacher: { count: 5, kind: 'WI', preset: 'PAPER_C2' }, unit: 'MATRIX' },
  },
};
const oldResult = {
  verdict: 'FOUND',
  steps: [
    { dimension: 0, rmdToProjected: 0.5, threshold: 0.02, left: true },
    { dimension: 1, rmdToProjected: 0.004, threshold: 0.02, left: false },
  ],
  basis: [[0.5, 0.5, 0.5, 0.5]],
  comparison: {
    ...{ exactDimension: 2, foundDimension: 1, principalAngles: [0], tolerance: 0.05 },
    relation: 'FOUND_INSIDE_EXACT',
  },
};

const rethrow = (error: Error) => {
  throw error;
};
const { folder, remove } = temporaryFolder();
let server: ServerProcess;
let address: string;

beforeAll(async () => {
  const sql = await openDatabase(join(folder, 'database'), rethrow);
  await migrate(sql, RELEASED_SCHEMA);
  await sql.query(
    `insert into experiments (id, kind, request, state, progress, ended_at) values ($1, 'DISCOVER', $2, 'SUCCEEDED', 1, now())`,
    [old, JSON.stringify(oldRequest)],
  );
  for (const [k, outcome] of oldResult.steps.entries()) {
    await sql.query('insert into discovery_steps values ($1, $2, $3, $4)', [old, k, outcome, {}]);
  }
  await sql.query('insert into discovery_results values ($1, $2)', [old, oldResult]);
  await sql.close();
  server = new ServerProcess({ DATA_DIR: folder });
  address = await server.address();
}, 60_000);

afterAll(async () => {
  await server.end('SIGTERM');
  remove();
});

const open = `query ($id: ID!) { experiment(id: $id) { state specification error { message } discovery {
  verdict statement confidence samples errors basis comparison { relation }
  steps { dimension left evidence { spectrum noiseFloor samples repetitions agreeing } } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: the tests know what they ask for
async function discovered(input: object): Promise<any> {
  const started = await ask(address, 'mutation ($input: DiscoverInput!) { discover(input: $input) { id } }', {
    input,
  });
  expect(started.errors).toBeUndefined();
  for (;;) {
    const { data, errors } = await ask(address, open, { id: started.data.discover.id });
    expect(errors).toBeUndefined();
    if (['SUCCEEDED', 'FAILED'].includes(data.experiment.state)) return data.experiment;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

const published = {
  problem: { group: { name: 'S(2)' }, teacher: { kind: 'WI', preset: 'PAPER_C2' } },
  ...{ particles: 40, horizon: 4, maxSteps: 3 },
};

describe('a discovery', () => {
  test('of a release before has no evidence, and all else that it had', async () => {
    const { data, errors } = await ask(address, open, { id: old });
    expect(errors).toBeUndefined();
    expect(JSON.parse(data.experiment.specification)).toEqual(oldRequest);
    expect(data.experiment.discovery).toEqual({
      ...{ verdict: 'FOUND', basis: oldResult.basis, comparison: { relation: 'FOUND_INSIDE_EXACT' } },
      ...{ statement: null, confidence: null, samples: null, errors: null },
      steps: oldResult.steps.map(({ dimension, left }) => ({ dimension, left, evidence: null })),
    });
  });

  test('by the paper tells of no evidence, and a budget is written down where it is given', async () => {
    const { state, specification, discovery } = await discovered({ ...published, method: 'PAPER' });
    expect(state).toBe('SUCCEEDED');
    expect(JSON.parse(specification)).not.toHaveProperty('samples');
    const budget = { samples: 1_000_000 };
    const bounded = await discovered({ ...published, ...budget, method: 'PAPER' });
    expect(JSON.parse(bounded.specification)).toEqual({ ...JSON.parse(specification), ...budget });
    expect(bounded.discovery).toEqual(discovery);
    expect(discovery).toMatchObject({ confidence: null, errors: null });
    expect(discovery.steps.length).toBeGreaterThan(0);
    for (const step of discovery.steps) expect(step.evidence).toBeNull();
  });
});
