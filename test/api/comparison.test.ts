import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openDatabase } from '../../src/experiments/database.js';
import { migrate } from '../../src/experiments/migrations.js';
import { ask, ServerProcess, temporaryFolder } from './server-process.js';

jest.setTimeout(60_000);

const h = Math.SQRT1_2;
const unit = (k: number, p: number) => Array.from({ length: p }, (_, j) => (j === k ? 1 : 0));
const all = (p: number) => Array.from({ length: p }, (_, k) => unit(k, p));

interface Stored {
  readonly problem: object;
  readonly basis: readonly (readonly number[])[];
  readonly errors?: readonly number[];
  /** What a discovery keeps of its comparison; it is told as it was kept. */
  readonly comparison: object;
}

const tolerance = 0.05;
const stored: Record<string, Stored> = {
  /** Kept by a release that told no more of a comparison. */
  'S(2), half of E^G': {
    problem: { group: { name: 'S(2)' }, inputRepresentation: 'V', outputRepresentation: 'V', unit: 'MATRIX' },
    basis: [[0.5, 0.5, 0.5, 0.5]],
    comparison: {
      ...{ exactDimension: 2, foundDimension: 1, principalAngles: [0], tolerance },
      relation: 'FOUND_INSIDE_EXACT',
    },
  },
  'S(3), UV, what (2,3) fixes': {
    problem: { group: { name: 'S(3)' }, inputRepresentation: 'V', outputRepresentation: 'V', unit: 'UV' },
    basis: [unit(0, 6), [0, h, h, 0, 0, 0], unit(3, 6), [0, 0, 0, 0, h, h]],
    errors: [0.01, 0.01, 0.03, 0.03],
    comparison: {
      ...{ exactDimension: 2, foundDimension: 4, principalAngles: [0, 0], tolerance },
      relation: 'EXACT_INSIDE_FOUND',
    },
  },
  'S(2), DEEP, all of Z': {
    problem: {
      ...{ group: { name: 'S(2)' }, inputRepresentation: 'V', outputRepresentation: '1', unit: 'DEEP' },
      hidden: ['V'],
    },
    basis: all(9),
    comparison: {
      ...{ exactDimension: 5, foundDimension: 9, principalAngles: [0, 0, 0, 0, 0], tolerance },
      relation: 'EXACT_INSIDE_FOUND',
    },
  },
  'no group': {
    problem: { group: null, inputRepresentation: '2', outputRepresentation: '1', unit: 'MATRIX' },
    basis: [[h, h]],
    comparison: {
      ...{ exactDimension: 2, foundDimension: 1, principalAngles: [0], tolerance },
      relation: 'FOUND_INSIDE_EXACT',
    },
  },
};
const ids = new Map(Object.keys(stored).map((name, k) => [name, `00000000-0000-4000-8000-00000000000${k}`]));

const { folder, remove } = temporaryFolder();
let server: ServerProcess;
let address: string;

beforeAll(async () => {
  const sql = await openDatabase(join(folder, 'database'), error => {
    throw error;
  });
  await migrate(sql);
  for (const [name, { problem, ...result }] of Object.entries(stored)) {
    const id = ids.get(name)!;
    await sql.query(
      `insert into experiments (id, kind, request, state, progress, ended_at) values ($1, 'DISCOVER', $2, 'SUCCEEDED', 1, now())`,
      [id, JSON.stringify({ problem, angleTolerance: tolerance, seed: 0 })],
    );
    const found = { verdict: 'FOUND', steps: [], ...result };
    await sql.query('insert into discovery_results values ($1, $2)', [id, found]);
  }
  await sql.close();
  server = new ServerProcess({ DATA_DIR: folder });
  address = await server.address();
});
afterAll(async () => {
  await server.end('SIGTERM');
  remove();
});

const selection = `exactDimension foundDimension principalAngles angleErrors relation tolerance excess
  missing { index angle vector { indices entries } }
  nearestSubgroup { order generators structure dimension principalAngles relation statement } nearestSubgroupReason`;

async function comparisonOf(name: string) {
  const query = `query ($id: ID!) { experiment(id: $id) { discovery { comparison { ${selection} } } } }`;
  const { data, errors } = await ask(address, query, { id: ids.get(name) });
  expect(errors).toBeUndefined();
  return data.experiment.discovery.comparison;
}

describe('a discovery', () => {
  test.each(Object.keys(stored))('%s: the comparison that was kept is told as it is', async name => {
    expect(await comparisonOf(name)).toMatchObject(stored[name].comparison);
  });

  test('that an older release kept has what is missing, and why no subgroup explains it', async () => {
    const quarter = Math.PI / 4;
    expect(await comparisonOf('S(2), half of E^G')).toMatchObject({
      angleErrors: null,
      missing: [
        { index: 0, angle: expect.closeTo(quarter, 9), vector: { indices: [0, 3], entries: ['1', '1'] } },
        { index: 1, angle: expect.closeTo(quarter, 9), vector: { indices: [1, 2], entries: ['1', '1'] } },
      ],
      excess: [],
      nearestSubgroup: {
        ...{ order: '2', structure: 'Z(2)', dimension: 2, relation: 'FOUND_INSIDE_EXACT' },
        statement: expect.stringContaining('more symmetry than S(2)'),
      },
      nearestSubgroupReason: null,
    });
  });

  test('whose data have a part of the symmetry names the subgroup, and the errors of its angles', async () => {
    const comparison = await comparisonOf('S(3), UV, what (2,3) fixes');
    expect(comparison).toMatchObject({
      missing: [],
      nearestSubgroup: {
        ...{ order: '2', generators: ['(2,3)'], structure: 'Z(2)', dimension: 4, relation: 'EQUAL' },
        principalAngles: [0, 0, 0, 0].map(angle => expect.closeTo(angle, 9)),
      },
    });
    expect(comparison.excess).toHaveLength(2);
    // (1,1,1,0,0,0) and (0,0,0,1,1,1) share the angle 0: whichever way they mix, their errors lie between those of the rows.
    expect(comparison.angleErrors).toHaveLength(2);
    for (const error of comparison.angleErrors) {
      expect(error).toBeGreaterThan(0.01 - 1e-9);
      expect(error).toBeLessThan(0.03 + 1e-9);
    }
    const squares = comparison.angleErrors.reduce((sum: number, error: number) => sum + error ** 2, 0);
    expect(squares).toBeCloseTo(0.01 ** 2 + 0.03 ** 2, 9);
  });

  test('of deep units that found all of Z shows nothing of the symmetry', async () => {
    const { excess, nearestSubgroup } = await comparisonOf('S(2), DEEP, all of Z');
    expect(excess).toHaveLength(4);
    expect(nearestSubgroup).toMatchObject({ order: '1', generators: [], dimension: 9, relation: 'EQUAL' });
  });

  test('without a group has no subgroup', async () => {
    expect(await comparisonOf('no group')).toMatchObject({
      nearestSubgroup: null,
      nearestSubgroupReason: expect.stringContaining('names no group'),
    });
  });
});

describe('any subspace', () => {
  const query = readFileSync('schema/operations/compare-with-exact.graphql', 'utf8');

  test('is told with the errors of rows of any length', async () => {
    const variables = {
      ...{ of: { name: 'S(2)' }, representation: 'V', basis: [[2, 2.2]] },
      ...{ errors: [0.04], tolerance: 0.01 },
    };
    const { data, errors } = await ask(address, query, variables);
    expect(errors).toBeUndefined();
    expect(data.compareWithExact).toMatchObject({
      relation: 'DISJOINT',
      principalAngles: [expect.closeTo(Math.atan(1.1) - Math.PI / 4, 9)],
      angleErrors: [expect.closeTo(0.04, 9)],
      missing: [{ index: 0, vector: { indices: [0, 1], entries: ['1', '1'] } }],
      nearestSubgroup: { order: '2', relation: 'DISJOINT' },
    });
  });

  test.each([
    ['infinite', { name: 'SO(3)' }, 'infinitely many'],
    ['too large', { name: 'S(9)' }, 'the limit is 8192'],
  ])('of a group that is %s is told without the nearest subgroup', async (_, of, reason) => {
    const basis = [Array.from({ length: of.name === 'S(9)' ? 9 : 3 }, (__, k) => k)];
    const { data, errors } = await ask(address, query, { of, representation: 'V', basis });
    expect(errors).toBeUndefined();
    expect(data.compareWithExact).toMatchObject({
      foundDimension: 1,
      nearestSubgroup: null,
      nearestSubgroupReason: expect.stringContaining(reason),
    });
  });

  test.each([
    [
      'too few errors',
      [
        [1, 0],
        [0, 1],
      ],
      [0.1],
      ['errors'],
    ],
    ['a negative error', [[1, 0]], [-0.1], ['errors', 0]],
    [
      'errors of dependent rows',
      [
        [1, 0],
        [2, 0],
      ],
      [0.1, 0.1],
      ['basis'],
    ],
  ])('with %s is refused', async (_, basis, errors, path) => {
    const answer = await ask(address, query, { of: { name: 'S(2)' }, representation: 'V', basis, errors });
    expect(answer.errors![0].extensions).toMatchObject({ code: 'BAD_INPUT', path });
  });
});
