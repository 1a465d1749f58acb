import { describe, expect, test } from '@jest/globals';
import { allocateWidth } from '../../../src/architectures/networks/allocate-width.js';
import { checkNetwork } from '../../../src/architectures/networks/check-network.js';
import type { Network, NetworkRequest } from '../../../src/architectures/networks/network.js';
import { planNetwork } from '../../../src/architectures/networks/plan-network.js';
import type { Nonlinearity } from '../../../src/architectures/nonlinearities/nonlinearity.js';
import { equivariantMaps } from '../../../src/fixed-subspaces/equivariant-maps.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { formatRepresentation } from '../../../src/representations/format-representation.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';

type Options = Partial<Omit<NetworkRequest, 'input' | 'output' | 'hidden'>> & { hidden?: string };

function plan(name: string, input: string, output: string, { hidden, ...options }: Options = {}): Network {
  return planNetwork(parseGroup({ name }), {
    ...{ depth: 2, width: 64, nonlinearity: null, bilinear: null, bias: true, ...options },
    input: parseRepresentation(input),
    output: parseRepresentation(output),
    hidden: hidden === undefined ? null : parseRepresentation(hidden),
  });
}

const hiddenOf = (network: Network) => network.stages.slice(0, -1).map(({ to }) => formatRepresentation(to));

describe('chosen hidden representations', () => {
  test.each<[string, string, string, Options, string[], Nonlinearity]>([
    ['S(5)', 'V', '1', {}, ['34*1+6*V', '34*1+6*V'], 'SILU'],
    ['S(6)', 'V^2', 'V', { width: 128 }, ['80*1+2*V+V^2', '80*1+2*V+V^2'], 'SILU'],
    ['O(1,3)', '4*V', '1', { width: 128 }, ['48*1+12*V+2*V^2', '48*1+12*V+2*V^2'], 'GATED'],
    ['B(3)', 'V', '1', {}, ['25*1+7*V+2*V^2', '25*1+7*V+2*V^2'], 'TANH'],
    ['GL(3)', 'V', 'V', {}, ['21*V', '21*V'], 'GATED'],
    ['S(1000)', 'V', '1', {}, ['64*1', '64*1'], 'SILU'],
  ])('of %s from %s to %s with %j', (name, input, output, options, hidden, nonlinearity) => {
    const network = plan(name, input, output, options);
    expect(hiddenOf(network)).toEqual(hidden);
    expect(network.nonlinearity).toBe(nonlinearity);
    for (const stage of network.stages.slice(0, -1))
      expect(stage.dimension).toBeLessThanOrEqual(options.width ?? 64);
  });

  test('have no run without a way from the input and to the output', () => {
    const [first] = hiddenOf(plan('SL(3)', '3*V', '1'));
    expect(first).not.toMatch(/(^|\+)\d*\*?1(\+|$)/); // no invariant is linear in V: the first stage has V and V*
    expect(hiddenOf(plan('SL(3)', '3*V', '1'))[1]).toContain('1');
  });

  test('get the dual where it is another representation, and no other time', () => {
    expect(hiddenOf(plan('SL(3)', '3*V', '1'))[0]).toContain('V*');
    expect(hiddenOf(plan('SL(2)', '3*V', '1'))[0]).not.toContain('V*');
    expect(hiddenOf(plan('O(1,3)', '4*V', '1'))[0]).not.toContain('V*');
  });
});

describe('allocateWidth', () => {
  const sized = (...orders: number[][]) => orders.map(order => order.map(size => ({ size })));

  test.each<[number[][], number, number[][]]>([
    [[[1], [3], [9]], 81, [[27], [9], [3]]],
    [[[1], [4], [16]], 20, [[4], [4], [0]]],
    [[[1], [100]], 64, [[64], [0]]],
    [[[1], [2, 3]], 12, [[6], [1, 1]]],
    [[[], [5]], 23, [[], [4]]],
    [[[1], [100, 2], [4]], 110, [[4], [1, 1], [1]]],
  ])('of %j at width %i', (orders, width, copies) => {
    const found = allocateWidth(sized(...orders), width);
    const used = found.flatMap((order, k) => order.map((m, i) => m * orders[k][i]));
    expect(used.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(width);
    expect(found.map(order => order.map(m => m > 0))).toEqual(copies.map(order => order.map(m => m > 0)));
    if (width === 81) expect(found).toEqual(copies);
  });
});

describe('counts', () => {
  test.each<[string, string, string]>([
    ['S(4)', 'V', '1+V'],
    ['O(3)', '2*V', 'V^2'],
    ['Sp(2)', '3*V', '1'],
  ])('of %s from %s to %s are dimensions of E_G', (name, input, output) => {
    const group = parseGroup({ name });
    const network = plan(name, input, output, { width: 24 });
    let total = 0;
    for (const stage of network.stages) {
      const { rows, columns, subspace, bias } = equivariantMaps(group, stage.from, stage.linear);
      const products = stage.products.reduce((n, { to, dimension }) => n + to.copies * dimension, 0);
      expect(stage.parameterCount).toBe(subspace.dimension + bias.dimension + products);
      expect(stage.unconstrainedParameterCount).toBe(rows * columns + rows);
      total += stage.parameterCount;
    }
    expect(network.parameterCount).toBe(total);
  });
});

describe('refusals', () => {
  test.each<[string, string, string, Options, RegExp]>([
    ['O(3)', '2*V', '1', { bilinear: false }, /can't depend on the input.*allow bilinear/],
    ['SO(3)', 'V', '1', { bilinear: false }, /can't depend on the input.*allow bilinear/],
    ['S(4)', '1', 'sgn', {}, /can't depend on the input/],
    ['O(3)', 'V', '1', { width: 2 }, /choose the width 16/],
    ['SO(3)', 'V', 'V', { nonlinearity: 'RELU' }, /RELU.*V of SO\(3\).*GATED or NORM/],
    ['O(1,3)', 'V', 'V', { nonlinearity: 'NORM', hidden: '4*V' }, /NORM.*O\(1,3\).*GATED/],
    ['S(3)', 'V', '1', { depth: 0 }, /depth is a whole number/],
    ['S(3)', 'V', '1', { depth: 17 }, /depth is 17; the limit is 16/],
    ['S(3)', 'V', '1', { width: 1e6 }, /width is 1000000; the limit/],
    ['S(3)', 'V', '1', { width: 1.5 }, /width is a whole number/],
    ['S(3)', 'V', '0', {}, /dimension 0/],
    ['SU(2)', 'V', 'V', {}, /space over C/],
    ['S(3)', 'V', '1', { hidden: '100000*V' }, /parameters of the network is \d+; the limit/],
  ])('of %s from %s to %s with %j', (name, input, output, options, message) => {
    expect(() => plan(name, input, output, options)).toThrow(message);
  });

  test('name the stage that has too many runs, before anything is looked for in them', () => {
    const many = (n: number) => Array.from({ length: n }, (_, k) => (k % 2 ? 'V' : 'V^2')).join('+');
    const refusal = (path: string, value: string) =>
      expect.objectContaining({
        code: 'TOO_LARGE',
        details: expect.objectContaining({ path: [path], value }),
      });
    expect(() => plan('S(5)', 'V', '1', { hidden: many(1600) })).toThrow(refusal('hidden', '1600'));
    expect(() => plan('S(5)', many(1600), '1', { hidden: 'V' })).toThrow(refusal('input', '1600'));
    expect(() => plan('S(5)', 'V', many(1600), { hidden: 'V' })).toThrow(refusal('output', '1600'));
  });

  test('of hidden representations whose maps are too many to count leave the smaller ones', () => {
    expect(hiddenOf(plan('Rubik', 'V', '1', { width: 4096 }))[0]).not.toContain('^2');
  });

  test('see chains of maps whose product is 0', () => {
    // V -> V^2 of SO(3) is antisymmetric and V^2 -> 1 the trace: gates alone can't join them
    expect(() => plan('SO(3)', 'V', '1', { hidden: '4*1+4*V+4*V^2', bilinear: false })).toThrow(
      /can't depend/,
    );
    expect(plan('SO(3)', 'V', '1', { hidden: '4*1+4*V+4*V^2' }).parameterCount).toBeGreaterThan(0);
  });
});

describe('the report', () => {
  test('says where equivariance is used and what the parameters are beside those of the unconstrained network', () => {
    const { report, parameterCount, unconstrainedParameterCount } = plan('O(3)', '5*1+5*V', 'V^2');
    expect(report[0]).toContain(`${parameterCount} parameters`);
    expect(report[0]).toContain(`${unconstrainedParameterCount} without symmetry`);
    expect(report.join(' ')).toMatch(/GATED on V/);
  });

  test('names runs of a given hidden representation that are of no use', () => {
    const { report } = plan('O(3)', 'V', 'V', { hidden: '4*V+2*sgn', bilinear: false });
    expect(report.join(' ')).toMatch(/no way leads from the input to the output through sgn/);
  });
});

describe('checkNetwork', () => {
  const check = (name: string, stages: string[], nonlinearities: Nonlinearity[]) =>
    checkNetwork(
      parseGroup({ name }),
      stages.map(text => parseRepresentation(text)),
      nonlinearities,
    );

  test('holds where all fits', () => {
    const { holds, stages } = check('S(5)', ['V', '8*V+8', '4*V', '1'], ['RELU', 'GELU']);
    expect(holds).toBe(true);
    expect(stages.map(({ nonlinearity }) => nonlinearity)).toEqual(['RELU', 'GELU', null]);
    expect(stages[1].maps.map(({ dimension }) => dimension)).toEqual([2, 1]);
  });

  test('lists all misfits with their reasons, and maps that are 0', () => {
    const { holds, stages } = check('O(3)', ['V', '2*V+1', '3*sgn+V', 'V^2'], ['RELU', 'NORM']);
    expect(holds).toBe(false);
    expect(stages[0].misfits.map(({ representation, fits }) => [representation, fits])).toEqual([
      ['V', ['GATED', 'NORM', 'IDENTITY']],
    ]);
    expect(stages[0].problems[0]).toMatch(/RELU.*V of O\(3\).*on 1 RELU fits/);
    expect(stages[1].problems).toEqual([]);
    expect(stages[2].problems[0]).toMatch(/only equivariant map from 3\*sgn\+V to V\^2 of O\(3\) is 0/);
  });

  test.each<[string[], Nonlinearity[]]>([
    [['V'], []],
    [['V', 'V'], ['RELU']],
    [['V', 'V', 'V'], []],
    [Array.from({ length: 40 }, () => 'V'), Array.from({ length: 38 }, () => 'RELU' as const)],
  ])('refuses numbers that do not match: %#', (stages, nonlinearities) => {
    expect(() => check('S(3)', stages, nonlinearities)).toThrow(/2 to 33 representations/);
  });
});
