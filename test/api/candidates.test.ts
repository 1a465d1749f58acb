import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { candidateOn } from '../../src/discovery/candidates/candidate.js';
import { compareWithExact } from '../../src/discovery/comparison/compare-with-exact.js';
import { DataSets } from '../../src/experiments/data-sets.js';
import { openDatabase } from '../../src/experiments/database.js';
import { keepDiscoveryResult } from '../../src/experiments/discovery-store.js';
import { JobQueue } from '../../src/experiments/job-queue.js';
import { migrate } from '../../src/experiments/migrations.js';
import type { Sql } from '../../src/experiments/sql.js';
import { insertExperiment, moveExperiment } from '../../src/experiments/store.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { type UnitKind, unitOf } from '../../src/mean-field/unit.js';
import { Random } from '../../src/numeric/random.js';
import { foundRows } from '../discovery/candidates/random-signed-groups.js';
import { discoverRequest } from '../experiments/requests.js';
import { ask, ServerProcess, temporaryFolder } from './server-process.js';

jest.setTimeout(60_000);

/** The square with corners 1, 3, 2, 4 in this order: D(4) with its coordinates hidden, and as it is usually written. */
const hidden = { permutations: { degree: 4, generators: ['(1,3,2,4)', '(1,2)'] } };
const usual = { permutations: { degree: 4, generators: ['(1,2,3,4)', '(1,3)'] } };
const rotations = { permutations: { degree: 4, generators: ['(1,3,2,4)'] } };
const opposite = [1, 0, 3, 2];

/** Rows of y_i = tanh(x_i - x_j / 2 + e), where j is the corner opposite to i. */
function squareRows(count: number) {
  const random = Random.fromSeed(5);
  const inputs = Array.from({ length: count }, () => [0, 1, 2, 3].map(() => random.normal()));
  const outputs = inputs.map(x =>
    x.map((xi, i) => Math.tanh(xi - x[opposite[i]] / 2 + 0.1 * random.normal())),
  );
  return { name: 'corners of a square', inputs, outputs };
}

const { folder, remove } = temporaryFolder();
const ids = { matrix: randomUUID(), uv: randomUUID(), teacher: randomUUID() };
let dataSet: string;
let address: string;
let server: ServerProcess;

/** A discovery that has succeeded with a subspace near the exact one of the hidden group. */
async function storeFound(sql: Sql, id: string, unit: UnitKind, withTeacher = false): Promise<void> {
  const space = withTeacher ? 'V' : '4';
  const spaces = { inputRepresentation: space, outputRepresentation: space };
  const problem = {
    ...{ group: withTeacher ? usual : null, unit, activation: 'tanh', inputStd: 1, ...spaces },
    ...(withTeacher ? { teacher: { kind: 'SI' as const }, inputLaw: 'SPHERE' as const } : { dataSet }),
  };
  await insertExperiment(sql, id, {
    kind: 'DISCOVER',
    input: discoverRequest({ problem, method: 'ROBUST' }),
  });
  const { group, particles } = candidateOn(unitOf(unit, 'tanh', 4, 4), {
    group: hidden,
    ...{ inputRepresentation: 'V', outputRepresentation: 'V' },
  });
  const exact = fixedSubspace(group, particles).basis;
  const basis = foundRows(exact, 0.004, Random.fromSeed(7));
  const { angleErrors: _, missing: __, excess: ___, ...comparison } = compareWithExact(exact, basis, 0.05);
  const errors = basis.map(() => 0.004);
  await moveExperiment(sql, id, ['QUEUED'], 'RUNNING');
  await keepDiscoveryResult(sql, id, { verdict: 'FOUND', steps: [], basis, errors, comparison });
  await moveExperiment(sql, id, ['RUNNING'], 'SUCCEEDED');
}

beforeAll(async () => {
  const rethrow = (error: Error) => {
    throw error;
  };
  const sql = await openDatabase(join(folder, 'database'), rethrow);
  await migrate(sql);
  await (await JobQueue.open(sql, rethrow)).stop();
  dataSet = (await new DataSets(sql).upload(squareRows(1500))).id;
  await storeFound(sql, ids.matrix, 'MATRIX');
  await storeFound(sql, ids.uv, 'UV');
  await storeFound(sql, ids.teacher, 'MATRIX', true);
  await sql.close();
  server = new ServerProcess({ DATA_DIR: folder });
  address = await server.address();
});
afterAll(async () => {
  await server.end('SIGTERM');
  remove();
});

const candidatesQuery = `query ($id: ID!, $of: [CandidateInput!]!) { experiment(id: $id) { discovery { candidates(of: $of) {
  place fixes angle bound inputRepresentation outputRepresentation hidden equivariance statement lawStatement
  group { order } comparison { relation exactDimension foundDimension angleErrors missing { angle } }
  displacement { distance error mover direction }
  inputs { invariant rows mean { shift error mover } covariance { shift error } } pairs { invariant }
} } } }`;
const signedQuery = `query ($id: ID!, $same: Boolean!) { experiment(id: $id) { discovery { verdict signedPermutations(same: $same) {
  order kernelOrder dimension relation angle bound statement generators { input hidden output }
  group { order degree structureDescription }
} } } }`;

const list = [{ name: 'S(4)' }, rotations, hidden, usual, { name: 'Trivial(4)' }].map(group => ({ group }));

async function candidates(id: string, of: object[]) {
  const { data, errors } = await ask(address, candidatesQuery, { id, of });
  expect(errors).toBeUndefined();
  return data.experiment.discovery.candidates;
}

describe('candidates for what was found on rows without a group', () => {
  test('are ranked with their evidence', async () => {
    const fits = await candidates(ids.matrix, list);
    expect(fits.map(({ place }: { place: number }) => place).slice(0, 3)).toEqual([2, 1, 4]);
    const [best] = fits;
    expect(best).toMatchObject({
      ...{ fixes: true, inputRepresentation: 'V', outputRepresentation: 'V', hidden: [] },
      group: { order: '8' },
      comparison: { relation: 'EQUAL', exactDimension: 3, foundDimension: 3, missing: [] },
      displacement: { error: expect.any(Number), mover: expect.stringMatching(/^\(/) },
      inputs: { invariant: true, rows: 1500 },
      pairs: { invariant: true },
    });
    expect(best.comparison.angleErrors).toHaveLength(3);
    expect(best.angle).toBeLessThan(best.bound);
    expect(best.displacement.distance).toBeLessThan(4 * best.displacement.error);
    const [whole, other] = [0, 3].map(k => fits.find(({ place }: { place: number }) => place === k));
    // x is invariant under all permutations, (x, y) is not.
    for (const fit of [whole, other]) {
      expect(fit).toMatchObject({ fixes: false, inputs: { invariant: true }, pairs: { invariant: false } });
      expect(fit.displacement.distance).toBeGreaterThan(50 * fit.displacement.error);
    }
    expect(fits.map(({ fixes }: { fixes: boolean }) => fixes)).toEqual([true, true, true, false, false]);
  });

  test('where a teacher gave the labels the law is known', async () => {
    const [fit] = await candidates(ids.teacher, [{ group: hidden }]);
    expect(fit).toMatchObject({ fixes: true, inputs: null, pairs: null });
    expect(fit.lawStatement).toContain('isotropic law (SPHERE)');
  });

  test.each<[string, object[], string, (string | number)[]]>([
    [
      'another dimension',
      [...list, { group: { name: 'S(3)' } }],
      'BAD_INPUT',
      ['of', 5, 'inputRepresentation'],
    ],
    ['an unknown group', [{ group: { name: 'Monster' } }], 'BAD_INPUT', ['of', 0, 'group', 'name']],
    ['two groups in one', [list[0], { group: { name: 'S(4)', ...usual } }], 'BAD_INPUT', ['of', 1, 'group']],
    ['too many', Array.from({ length: 51 }, () => list[0]), 'TOO_LARGE', ['of']],
  ])('refuses %s', async (_, of, code, path) => {
    const query =
      'query ($id: ID!, $of: [CandidateInput!]!) { experiment(id: $id) { discovery { candidates(of: $of) { place } } } }';
    const { errors } = await ask(address, query, { id: ids.matrix, of });
    expect(errors![0].extensions).toMatchObject({ code, path });
  });
});

describe('signed permutations that fix what was found', () => {
  test.each<[string, keyof typeof ids, boolean, object]>([
    // (A, B) with A = B in D(4), and both with the opposite sign.
    [
      'pairs',
      'matrix',
      false,
      { order: '16', kernelOrder: '2', dimension: 3, group: { order: '16', degree: 8 } },
    ],
    ['alike on X and Y', 'matrix', true, { order: '16', dimension: 3, group: { order: '16', degree: 4 } }],
    // u and v have all coordinates equal, so that each is fixed by all permutations.
    [
      'of UV',
      'uv',
      false,
      { order: '576', kernelOrder: '1', dimension: 2, group: { order: '576', degree: 9 } },
    ],
    ['of UV, alike', 'uv', true, { order: '24', dimension: 2, group: { order: '24', degree: 4 } }],
  ])('%s', async (_, id, same, facts) => {
    const { data, errors } = await ask(address, signedQuery, { id: ids[id], same });
    expect(errors).toBeUndefined();
    const found = data.experiment.discovery.signedPermutations;
    expect(found).toMatchObject({ ...facts, relation: 'EQUAL' });
    expect(found.angle).toBeLessThan(found.bound);
    expect(found.generators.length).toBeGreaterThan(0);
    for (const { input, output } of found.generators) expect(input + output).toMatch(/^[(),\d-]+$/);
  });
});

test('with a tolerance of their own they are sought up to that', async () => {
  const query = `query ($id: ID!, $tolerance: Float) { experiment(id: $id) { discovery { signedPermutations(tolerance: $tolerance) {
    order bound dimension } } } }`;
  const at = async (tolerance: number | null) => {
    const { data, errors } = await ask(address, query, { id: ids.matrix, tolerance });
    return errors?.[0].extensions ?? data.experiment.discovery.signedPermutations;
  };
  expect(await at(1e-5)).toEqual({ order: '2', bound: 1e-5, dimension: 16 });
  expect(await at(0.02)).toMatchObject({ order: '16', bound: 0.02 });
  expect(await at(null)).toMatchObject({ order: '16', bound: expect.closeTo(3 * 0.004 * Math.sqrt(3), 12) });
  expect(await at(-1)).toMatchObject({ code: 'BAD_INPUT', path: ['tolerance'] });
});

test('a problem without a group tells its dimensions, and is trained on', async () => {
  const of = { dataSet, unit: 'DEEP', hidden: ['3', '2*1'], activation: 'tanh' };
  const { data, errors } = await ask(
    address,
    'query ($of: ProblemInput!) { problem(of: $of) { inputDimension particleDimension fixedDimension equivariance average } }',
    { of },
  );
  expect(errors).toBeUndefined();
  const p = 3 * 5 + 2 * 4 + 4 * 3;
  expect(data.problem).toMatchObject({ inputDimension: 4, particleDimension: p, fixedDimension: p });
  expect(data.problem.equivariance).toContain('No group is named');
  const run = 'mutation ($input: TrainInput!) { train(input: $input) { id } }';
  const input = { problem: of, scheme: 'FA', particles: 10, horizon: 0.5, alpha: 1 };
  const started = await ask(address, run, { input });
  expect(started.errors).toBeUndefined();
  const state = '{ experiment(id: "' + started.data.train.id + '") { state error { message } } }';
  let seen = await ask(address, state);
  while (['QUEUED', 'RUNNING'].includes(seen.data.experiment.state)) {
    await new Promise(resolve => setTimeout(resolve, 100));
    seen = await ask(address, state);
  }
  expect(seen.data.experiment).toEqual({ state: 'SUCCEEDED', error: null });
});

test('rows without a group are uploaded, discovered on and asked about', async () => {
  const run = 'mutation ($input: DiscoverInput!) { discover(input: $input) { id specification } }';
  const numbers = { method: 'PAPER', particles: 30, horizon: 1, maxSteps: 2, batchSize: 20 };
  const started = await ask(address, run, { input: { problem: { dataSet }, ...numbers } });
  expect(started.errors).toBeUndefined();
  const { id, specification } = started.data.discover;
  expect(JSON.parse(specification).problem).toMatchObject({
    ...{ group: null, inputRepresentation: '4', outputRepresentation: '4' },
  });
  const facts = `query ($id: ID!) { experiment(id: $id) { state discovery { verdict basis comparison { exactDimension relation }
    layer { json parameterCount } candidates(of: [{ group: { name: "S(4)" } }]) { fixes pairs { rows } }
    signedPermutations { order relation } } } }`;
  let answer = await ask(address, facts, { id });
  while (['QUEUED', 'RUNNING'].includes(answer.data.experiment.state)) {
    await new Promise(resolve => setTimeout(resolve, 100));
    answer = await ask(address, facts, { id });
  }
  expect(answer.errors).toBeUndefined();
  const { state, discovery } = answer.data.experiment;
  expect(state).toBe('SUCCEEDED');
  expect(discovery.comparison).toEqual({ exactDimension: 16, relation: 'FOUND_INSIDE_EXACT' });
  expect(discovery.layer.parameterCount).toBe(discovery.basis.length);
  expect(JSON.parse(discovery.layer.json)).toMatchObject({ group: 'Trivial(1)' });
  expect(discovery.candidates).toEqual([{ fixes: expect.any(Boolean), pairs: { rows: 1500 } }]);
  expect(discovery.signedPermutations.order).toMatch(/^\d+$/);

  const removed = await ask(address, 'mutation ($id: ID!) { deleteDataSet(id: $id) { id } }', {
    id: dataSet,
  });
  expect(removed.errors).toBeUndefined();
  const [fit] = await candidates(ids.matrix, [{ group: hidden }]);
  expect(fit).toMatchObject({ fixes: true, inputs: null, pairs: null });
  expect(fit.lawStatement).toContain('no longer stored');
});

test.each([
  ['a teacher', { teacher: { kind: 'SI' } }, ['input', 'problem', 'group']],
  ['representations of a group', { dataSet: 'X', inputRepresentation: '2*V' }, null],
])('without a group %s is refused', async (_, problem, path) => {
  const run = 'mutation ($input: DiscoverInput!) { discover(input: $input) { id } }';
  const { id } = (
    await ask(address, 'mutation ($input: DataSetInput!) { uploadDataSet(input: $input) { id } }', {
      input: squareRows(10),
    })
  ).data.uploadDataSet;
  const named = 'dataSet' in problem ? { ...problem, dataSet: id } : problem;
  const { errors } = await ask(address, run, { input: { problem: named } });
  expect(errors![0].extensions).toMatchObject({
    code: 'BAD_INPUT',
    path: path ?? ['input', 'problem', 'inputRepresentation'],
  });
});
