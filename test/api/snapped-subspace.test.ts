import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ExactTower } from '../../src/api/context.js';
import { ApiServer } from '../../src/api/server.js';
import { answerExactQuestion } from '../../src/experiments/answer-exact-question.js';
import type { DiscoveryResult } from '../../src/experiments/experiment.js';
import type { ExperimentService } from '../../src/experiments/service.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { Random } from '../../src/numeric/random.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { floatRows, perturbed } from '../discovery/snap/found-subspaces.js';
import { silentLog } from '../experiments/silent-log.js';
import { ask } from './server-process.js';

const tower: ExactTower = {
  ask: async question => structuredClone(await answerExactQuestion(structuredClone(question))) as never,
};

const swap = { group: { name: 'S(2)' }, inputRepresentation: 'V', outputRepresentation: 'V' };
const near = (name: string, representation: string, error: number) =>
  perturbed(
    floatRows(fixedSubspace(parseGroup({ name }), parseRepresentation(representation)).basis),
    error,
    Random.fromSeed(4),
  );

/** Discoveries that have ended, as the store has them: the problem, and what was found. */
const ended: Record<string, { problem: object; result: Partial<DiscoveryResult> }> = {
  swap: {
    problem: { ...swap, unit: 'MATRIX' },
    result: { verdict: 'FOUND', basis: near('S(2)', 'V*V', 4e-3), errors: [4e-3, 4e-3] },
  },
  old: {
    problem: { ...swap, unit: 'MATRIX' },
    result: { verdict: 'FOUND', basis: near('S(2)', 'V*V', 0.04) },
  },
  inside: {
    problem: { ...swap, unit: 'MATRIX' },
    result: { verdict: 'UNCERTAIN', basis: [[0.5, 0.5, 0.5, 0.5]], errors: [1e-3] },
  },
  column: {
    problem: { ...swap, unit: 'UV' },
    result: { verdict: 'FOUND', basis: near('S(2)', 'V*+V', 1e-3), errors: [1e-3, 1e-3] },
  },
  deep: {
    problem: { ...swap, unit: 'DEEP', hidden: ['V'] },
    result: { verdict: 'FOUND', basis: near('S(2)', '2*(V*V+V)', 1e-3), errors: new Array(6).fill(1e-3) },
  },
  nameless: {
    problem: { group: null, inputRepresentation: '3', outputRepresentation: '3', unit: 'MATRIX' },
    result: { verdict: 'FOUND', basis: near('Z(3)', 'V*V', 1e-3), errors: [1e-3, 1e-3, 1e-3] },
  },
  whole: {
    problem: { ...swap, unit: 'MATRIX' },
    result: {
      verdict: 'NO_SYMMETRY_FOUND',
      basis: near('Trivial(2)', 'V*V', 0),
      errors: [1e-3, 1e-3, 1e-3, 1e-3],
    },
  },
  nothing: {
    problem: { ...swap, unit: 'MATRIX' },
    result: { verdict: 'FOUND', basis: [], errors: [] },
  },
};

const experiments = {
  get: async (id: string) => ({ id, kind: 'DISCOVER', state: 'SUCCEEDED', progress: 1 }),
  request: async (id: string) => ({ kind: 'DISCOVER', input: { problem: ended[id]!.problem } }),
  discoveryResult: async (id: string) => ended[id]!.result,
} as unknown as ExperimentService;

let server: ApiServer;
beforeAll(async () => {
  server = await ApiServer.listen({ host: '127.0.0.1', port: 0, log: silentLog() });
  server.serve({ tower, experiments });
});
afterAll(() => server.stop());

const QUERY = `query ($id: ID!) { experiment(id: $id) { discovery {
  layer { parameterCount }
  snapped {
    isSnapped ambientDimension dimension denominator largestAngle evidenceBits equalsExact statement
    basis { nodes { indices entries } totalCount hasNextPage }
    sharing { parameters signs }
    layer { parameterCount biasParameterCount code(target: PYTORCH) json }
  } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests that know their query
async function snappedOf(id: string): Promise<any> {
  const { data, errors } = await ask(server.address, QUERY, { id });
  expect(errors).toBeUndefined();
  expect(data.experiment.discovery.layer.parameterCount).toBe(ended[id]!.result.basis!.length);
  return data.experiment.discovery.snapped;
}

describe('a subspace found near E^G', () => {
  test('is E^G exactly, with the layer of integers that share by index', async () => {
    const { layer, ...snapped } = await snappedOf('swap');
    expect(snapped).toMatchObject({
      ...{ isSnapped: true, ambientDimension: 4, dimension: 2, denominator: '2', equalsExact: true },
      statement: expect.stringMatching(/hold exactly.*It is E\^G of the problem's group, exactly\.$/),
      basis: {
        nodes: [
          { indices: [0, 3], entries: ['1', '1'] },
          { indices: [1, 2], entries: ['1', '1'] },
        ],
        ...{ totalCount: 2, hasNextPage: false },
      },
      sharing: { parameters: [0, 1, 1, 0], signs: [1, 1, 1, 1] },
    });
    expect(snapped.evidenceBits).toBeGreaterThan(10);
    expect(snapped.largestAngle).toBeLessThan(0.02);
    expect(layer).toMatchObject({ parameterCount: 2, biasParameterCount: 0 });
    expect(layer.code).toMatch(/it\s+is\s+E_G\s+of\s+this\s+group/);
    expect(JSON.parse(layer.json)).toMatchObject({
      ...{ group: 'S(2)', from: 'V', to: 'V', rows: 2, columns: 2, bias: null },
      exact: true,
      weight: { parameterCount: 2, bases: [{ sharing: { kind: 'SIGNED_INDEX', positions: [0, 1, 2, 3] } }] },
      generators: [{ name: '(1,2)' }],
    });
  });

  test.each([
    ['column', 4, '1 -> V*+V'],
    ['deep', 12, '1 -> V*'],
  ])('of a unit with other parameters, %s, is a column', async (id, ambientDimension, maps) => {
    const { layer, ...snapped } = await snappedOf(id);
    expect(snapped).toMatchObject({ isSnapped: true, ambientDimension, equalsExact: true });
    const { from, to, rows, columns } = JSON.parse(layer.json);
    expect([rows, columns]).toEqual([ambientDimension, 1]);
    expect(`${from} -> ${to}`).toContain(maps);
  });

  test('is read by pages', async () => {
    const page = `query ($after: String) { experiment(id: "deep") { discovery { snapped { basis(first: 4, after: $after) { nodes { indices } endCursor hasNextPage totalCount } } } } }`;
    const first = (await ask(server.address, page)).data.experiment.discovery.snapped.basis;
    expect(first).toMatchObject({ hasNextPage: true, totalCount: 6 });
    const last = (await ask(server.address, page, { after: first.endCursor })).data.experiment.discovery
      .snapped.basis;
    expect(last).toMatchObject({ hasNextPage: false, totalCount: 6 });
    expect([first.nodes.length, last.nodes.length]).toEqual([4, 2]);
    const { errors } = await ask(server.address, page, { after: 'nonsense' });
    expect(errors![0].extensions.code).toBe('BAD_INPUT');
  });
});

describe('another subspace', () => {
  test('inside E^G is exact, and no more than it is', async () => {
    const { layer, ...snapped } = await snappedOf('inside');
    expect(snapped).toMatchObject({ isSnapped: true, dimension: 1, equalsExact: false });
    expect(snapped.statement).toMatch(
      /lies properly in E\^G .* dimension 2\. The discovery .* is UNCERTAIN\.$/,
    );
    expect(layer.code).toMatch(/it\s+is\s+not E_G\s+of\s+this\s+group/);
    expect(JSON.parse(layer.json).generators).toBeNull();
  });

  test('of a problem that names no group is held against none', async () => {
    const { layer, ...snapped } = await snappedOf('nameless');
    expect(snapped).toMatchObject({ isSnapped: true, dimension: 3, equalsExact: null });
    expect(layer.parameterCount).toBe(3);
  });

  test('all of Z, or {0}, is what it is', async () => {
    const whole = await snappedOf('whole');
    expect(whole).toMatchObject({ isSnapped: true, dimension: 4, evidenceBits: null, equalsExact: false });
    expect(whole.statement).toContain('holds E^G and more');
    const nothing = await snappedOf('nothing');
    expect(nothing).toMatchObject({
      isSnapped: true,
      dimension: 0,
      basis: { nodes: [] },
      layer: { parameterCount: 0 },
    });
  });

  test('with errors that nobody knows, and large, is refused with a reason', async () => {
    expect(await snappedOf('old')).toMatchObject({
      ...{ isSnapped: false, ambientDimension: 4, dimension: 2, basis: null, denominator: null },
      ...{ largestAngle: null, evidenceBits: null, equalsExact: null, sharing: null, layer: null },
      statement: expect.stringContaining('ROBUST'),
    });
  });
});
