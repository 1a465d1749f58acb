import { describe, expect, test } from '@jest/globals';
import { readSvg } from '../studies/svg.js';
import { ask, serverForSuite } from './server-process.js';

let address: string;
serverForSuite(started => {
  address = started;
});

const network = (group: string, args: string, fields: string) =>
  `{ network(of: {name: ${JSON.stringify(group)}}, ${args}) { ${fields} } }`;
const plan = async (group: string, args: string, fields: string) => {
  const { data, errors } = await ask(address, network(group, args, fields));
  expect(errors).toBeUndefined();
  return data.network;
};

describe('nonlinearities that fit', () => {
  test.each([
    ['S(4)', 'V^2', ['PERMUTATION'], 'RELU'],
    ['B(3)', 'V', ['SIGNED_PERMUTATION'], 'TANH'],
    ['SO(3)', 'V', ['ORTHOGONAL'], 'NORM'],
    ['O(1,3)', '2*V+1', ['GENERAL', 'PERMUTATION'], 'GATED'],
  ])('of %s on %s', async (name, expression, kinds, fit) => {
    const { data } = await ask(
      address,
      `{ group(of: {name: "${name}"}) { representation(expression: "${expression}") { nonlinearities { representation copies size kind why fits } } } }`,
    );
    const fits = data.group.representation.nonlinearities;
    expect(fits.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
    expect(fits[0].fits).toContain(fit);
    expect(fits[0].why).toContain(name);
  });

  test('where there are no real matrices that leaves its siblings standing', async () => {
    const { data, errors } = await ask(
      address,
      '{ group(of: {name: "SU(3)"}) { representation(expression: "V") { dimension nonlinearities { kind } } } }',
    );
    expect(data.group.representation).toEqual({ dimension: 3, nonlinearities: null });
    expect(errors![0].extensions).toMatchObject({ code: 'BAD_INPUT', path: ['expression'] });
  });
});

describe('a planned network', () => {
  test('tells its stages, their runs and counts, and draws them', async () => {
    const fields =
      'input output nonlinearity parameterCount unconstrainedParameterCount report inputRuns { representation copies size } stages { from to dimension gates parameterCount biasParameterCount unconstrainedParameterCount runs { representation copies size kind nonlinearity why } products { left right to dimension } } svg';
    const found = await plan('O(3)', 'input: "V + V", output: "1", width: 60', fields);
    expect(found).toMatchObject({ input: '2*V', output: '1', nonlinearity: 'GATED' });
    expect(found.inputRuns).toEqual([{ representation: 'V', copies: 2, size: 3 }]);
    expect(found.stages).toHaveLength(3);
    type Stage = { parameterCount: number; dimension: number; runs: { copies: number; size: number }[] };
    const stages: Stage[] = found.stages;
    expect(stages.reduce((sum, stage) => sum + stage.parameterCount, 0)).toBe(found.parameterCount);
    for (const { dimension, runs } of stages) {
      expect(runs.reduce((sum, { copies, size }) => sum + copies * size, 0)).toBe(dimension);
    }
    expect(stages[0]!.dimension).toBeLessThanOrEqual(60);
    expect(found.stages[2].runs).toEqual([
      expect.objectContaining({ representation: '1', copies: 1, nonlinearity: null }),
    ]);
    expect(found.unconstrainedParameterCount).toBeGreaterThan(found.parameterCount);
    expect(found.report.length).toBeGreaterThan(1);
    const picture = readSvg(found.svg.trimEnd());
    expect(picture.children[0]!.text).toBe('Network of O(3), from 2*V to 1');
    expect(picture.children[1]!.text).toContain('without symmetry');
  });

  test('takes what it is told: hidden representation, depth, nonlinearity, no products, no biases', async () => {
    const found = await plan(
      'S(4)',
      'input: "V", output: "V", hidden: "3*V+2", depth: 3, nonlinearity: TANH, bilinear: false, bias: false',
      'nonlinearity stages { to biasParameterCount products { dimension } runs { nonlinearity } }',
    );
    expect(found.nonlinearity).toBe('TANH');
    expect(found.stages).toEqual([
      ...Array.from({ length: 3 }, () => ({
        to: '3*V+2*1',
        biasParameterCount: 0,
        products: [],
        runs: [{ nonlinearity: 'TANH' }, { nonlinearity: 'TANH' }],
      })),
      { to: 'V', biasParameterCount: 0, products: [], runs: [{ nonlinearity: null }] },
    ]);
  });

  const ends = 'input: "V", output: "V"';
  const manyRuns = Array.from({ length: 65 }, (_, k) => (k % 2 ? 'V' : 'V^2')).join('+');
  const long = `${'V+'.repeat(499)}V`;
  test.each([
    ['a misfit', 'B(3)', `${ends}, nonlinearity: RELU`, 'BAD_INPUT', ['nonlinearity'], /RELU.*odd.*Use/],
    [
      'a misfit of rotations',
      'SO(3)',
      `${ends}, nonlinearity: SIGMOID`,
      'BAD_INPUT',
      ['nonlinearity'],
      /GATED/,
    ],
    ['depth 0', 'S(3)', `${ends}, depth: 0`, 'BAD_INPUT', ['depth'], /depth/],
    ['a negative depth', 'S(3)', `${ends}, depth: -2`, 'BAD_INPUT', ['depth'], /depth/],
    ['a huge depth', 'S(3)', `${ends}, depth: 1000000`, 'TOO_LARGE', ['depth'], /1000000/],
    ['width 0', 'S(3)', `${ends}, width: 0`, 'BAD_INPUT', ['width'], /width/],
    ['a huge width', 'S(3)', `${ends}, width: 2147483647`, 'TOO_LARGE', ['width'], /2147483647/],
    ['an unreadable input', 'S(3)', 'input: "V +* V", output: "V"', 'BAD_INPUT', ['input'], /./],
    ['an unreadable output', 'S(3)', 'input: "V", output: "(V"', 'BAD_INPUT', ['output'], /./],
    ['an unreadable hidden', 'S(3)', `${ends}, hidden: "Irr(99)"`, 'BAD_INPUT', ['hidden'], /no Irr\(99\)/],
    ['an unknown group', 'S(', ends, 'BAD_INPUT', ['of', 'name'], /./],
    ['an empty input', 'S(3)', 'input: "0*V", output: "V"', 'BAD_INPUT', ['input'], /./],
    [
      'no way through',
      'SO(3)',
      'input: "V", output: "V", hidden: "16", bilinear: false',
      'BAD_INPUT',
      undefined,
      /depend/,
    ],
    ['a complex group', 'SU(2)', ends, 'BAD_INPUT', ['input'], /space over C/],
    ['a complex output', 'Z(3)', 'input: "V", output: "Irr(2)"', 'BAD_INPUT', ['output'], /space over C/],
    ['a large output', 'S(5)', 'input: "V", output: "Sym^30(V)"', 'TOO_LARGE', ['output'], /46376/],
    ['many inputs', 'S(5)', 'input: "100000*V", output: "V"', 'TOO_LARGE', ['input'], /500000/],
    ['many outputs', 'S(5)', 'input: "V", output: "100000*V"', 'TOO_LARGE', ['output'], /500000/],
    ['many parameters', 'S(1)', `${ends}, hidden: "1000*V", depth: 16`, 'TOO_LARGE', ['hidden'], /15018001/],
    ['many weights', 'Z(64)', 'input: "16*V", output: "V", width: 2048', 'TOO_LARGE', ['width'], /filled/],
    ['large products', 'SO(3)', `${ends}, hidden: "V^7"`, 'TOO_LARGE', ['hidden'], /unknowns/],
    ['many runs', 'S(5)', `${ends}, hidden: "${manyRuns}"`, 'TOO_LARGE', ['hidden'], /8\*V\+8/],
    [
      'a very large input',
      'S(20)',
      `input: ${JSON.stringify(`(${long.slice(0, 900)}V)^6`)}, output: "V"`,
      'TOO_LARGE',
      undefined,
      /./,
    ],
  ])('%s is refused at its place', async (_what, group, args, code, path, message) => {
    const { data, errors } = await ask(
      address,
      network(group, args, 'parameterCount svg code(target: NUMPY)'),
    );
    expect(data?.network?.code ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors![0].extensions.code).toBe(code);
    if (path) expect(errors![0].extensions.path).toEqual(path);
    expect(errors![0].message).toMatch(message);
  });

  test('a thousand characters of summands are written out', async () => {
    const found = await plan(
      'S(2)',
      `input: ${JSON.stringify(long)}, output: "1"`,
      'input parameterCount svg',
    );
    expect(found.input).toBe('500*V');
    expect(found.parameterCount).toBeGreaterThan(0);
  });

  test('an unknown nonlinearity is none of the schema', async () => {
    const { errors } = await ask(address, network('S(3)', `${ends}, nonlinearity: SWISH`, 'parameterCount'));
    expect(errors![0].extensions.code).toMatch(/GRAPHQL_VALIDATION_FAILED|BAD_INPUT/);
  });
});

describe('the type check of a network', () => {
  const check = (group: string, representations: string[], nonlinearities: string[]) =>
    ask(
      address,
      `{ checkNetwork(of: {name: "${group}"}, representations: ${JSON.stringify(representations)}, nonlinearities: [${nonlinearities}]) { holds stages { from to nonlinearity hasMaps maps { from to dimension } misfits { representation nonlinearity reason fits } problems } } }`,
    );

  test('holds where all fits', async () => {
    const { data } = await check('S(4)', ['V', '8*V+4', 'V^2', '1'], ['RELU', 'SILU']);
    expect(data.checkNetwork.holds).toBe(true);
    expect(data.checkNetwork.stages.map((stage: { to: string }) => stage.to)).toEqual([
      '8*V+4*1',
      'V^2',
      '1',
    ]);
  });

  test('lists every misfit and every map that can only be 0', async () => {
    const { data } = await check('O(3)', ['V', '8*V+4', '3*V', '1'], ['RELU', 'TANH']);
    const { holds, stages } = data.checkNetwork;
    expect(holds).toBe(false);
    expect(stages[0].misfits.map((misfit: { representation: string }) => misfit.representation)).toEqual([
      'V',
    ]);
    expect(stages[1].misfits[0]).toMatchObject({
      nonlinearity: 'TANH',
      fits: expect.arrayContaining(['GATED']),
    });
    expect(stages[2]).toMatchObject({ hasMaps: false, nonlinearity: null });
    expect(stages[2].problems.join()).toMatch(/0/);
  });

  test.each([
    ['too few nonlinearities', ['V', 'V', 'V'], [], ['nonlinearities']],
    ['one representation', ['V'], [], ['representations']],
    ['an unreadable representation', ['V', 'V+', 'V'], ['RELU'], ['representations', 1]],
  ])('%s is refused', async (_what, representations, nonlinearities, path) => {
    const { errors } = await check('S(3)', representations, nonlinearities);
    expect(errors![0].extensions.code).toBe('BAD_INPUT');
    expect(errors![0].extensions.path).toEqual(path);
  });
});

test('what fails alone leaves its siblings standing', async () => {
  const { data, errors } = await ask(
    address,
    `{
      network(of: {name: "S(3)"}, input: "V", output: "1", depth: 0) { parameterCount }
      large: network(of: {name: "Z(1)"}, input: "V", output: "1", hidden: "2100*1") { parameterCount code(target: NUMPY) json svg }
      checkNetwork(of: {name: "S(3)"}, representations: [], nonlinearities: []) { holds }
      group(of: {name: "S(3)"}) {
        order
        multilinearMaps(from: [], to: "V") { rows }
        empty: multilinearMaps(from: ["V"], to: "V") { dimension layer { parameterCount json code(target: JAX) } }
        equivariantMaps(from: "600*V", to: "1") { layer { parameterCount svg } }
      }
    }`,
  );
  expect(data).toEqual({
    network: null,
    large: { parameterCount: 4_418_401, code: null, json: null, svg: expect.stringContaining('<svg') },
    checkNetwork: null,
    group: {
      order: '6',
      multilinearMaps: null,
      empty: { dimension: '2', layer: { parameterCount: null, json: null, code: null } },
      equivariantMaps: { layer: { parameterCount: 601, svg: null } },
    },
  });
  expect(errors!.map(({ extensions }) => extensions.code).sort()).toEqual([
    ...Array.from({ length: 6 }, () => 'BAD_INPUT'),
    ...Array.from({ length: 3 }, () => 'TOO_LARGE'),
  ]);
});
