import { describe, expect, test } from '@jest/globals';
import { checkNetwork } from '../../../src/architectures/networks/check-network.js';
import type { Network, NetworkRequest } from '../../../src/architectures/networks/network.js';
import { planNetwork } from '../../../src/architectures/networks/plan-network.js';
import { programOfNetwork } from '../../../src/architectures/networks/program-of-network.js';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import { parameterArrays } from '../../../src/architectures/program/parameters.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { formatRepresentation } from '../../../src/representations/format-representation.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';

type Options = Partial<Omit<NetworkRequest, 'input' | 'output' | 'hidden'>> & { hidden?: string };

function plan(name: string, input: string, output: string, { hidden, ...options }: Options = {}): Network {
  return planNetwork(parseGroup({ name }), {
    ...{ depth: 1, width: 40, nonlinearity: null, bilinear: null, bias: true, ...options },
    input: parseRepresentation(input),
    output: parseRepresentation(output),
    hidden: hidden === undefined ? null : parseRepresentation(hidden),
  });
}

/** The largest difference of outputs at two inputs. */
function variation(name: string, network: Network): number {
  const program = programOfNetwork(parseGroup({ name }), network);
  const numbers = (count: number, seed: number) =>
    Float64Array.from({ length: count }, (_, k) => Math.sin(seed + 1.3 * k));
  const parameters = Object.fromEntries(
    parameterArrays(program).map(({ name: array, count }, n) => [array, numbers(count, 5 * n + 1)]),
  );
  const [a, b] = [2, 9].map(seed => evaluate(program, parameters, [numbers(program.inputs[0].size, seed)]));
  return Math.max(...a.map((y, i) => Math.abs(y - b[i])));
}

describe('a network that is constant by the symmetry of its nonlinearity is refused', () => {
  // sigmoid(x) + sigmoid(-x) = 1
  const sigmoids: Options = { nonlinearity: 'SIGMOID', hidden: 'V' };
  test('sigmoids of the sign', () => {
    expect(() => plan('S(2)', 'sgn', '1', { ...sigmoids, bias: false })).toThrow(/can't depend/);
    expect(variation('S(2)', plan('S(2)', 'sgn', '1', sigmoids))).toBeGreaterThan(1e-4);
  });

  // f is x / 2 and an even function, so that behind one stage there is nothing odd of degree 3
  test.each(['SILU', 'GELU', 'RELU', 'SOFTPLUS'] as const)(
    '%s and a product of three signs',
    nonlinearity => {
      const signs = ['B(1) x B(1) x B(1)', 'V1+V2+V3', 'V1*V2*V3'] as const;
      const options: Options = { nonlinearity, hidden: 'Reg' };
      expect(() => plan(...signs, { ...options, bias: false })).toThrow(/can't depend.*choose the depth 2/);
      expect(variation(signs[0], plan(...signs, { ...options, bias: false, depth: 2 }))).toBeGreaterThan(
        1e-4,
      );
      expect(variation(signs[0], plan(...signs, options))).toBeGreaterThan(1e-4);
    },
  );
});

describe('hidden representations are chosen', () => {
  test.each<[string, string, string, Options]>([
    ['S(4)', 'Alt^2(V)+1', 'sgn', {}], // sgn lies in V^3, which has no room
    ['GL(1) x S(3)', '2*V1', 'V1', { width: 4, depth: 2 }],
    ['GL(2)', 'Sym^2(V)+sgn', 'sgn', { width: 4 }],
  ])('of what %s has in input and output, from %s to %s', (name, input, output, options) => {
    const network = plan(name, input, output, options);
    expect(variation(name, network)).toBeGreaterThan(1e-6);
    for (const stage of network.stages.slice(0, -1))
      expect(stage.dimension).toBeLessThanOrEqual(options.width ?? 40);
  });

  test('of those that a given nonlinearity fits', () => {
    const { stages } = plan('S(4)', 'V+sgn', '1', { nonlinearity: 'RELU' });
    expect(formatRepresentation(stages[0].to)).toBe('20*1+5*V');
    expect(() => plan('O(3)', 'V', 'V', { nonlinearity: 'RELU' })).toThrow(/RELU .*V of O\(3\).*GATED/);
  });
});

describe('what a refusal advises opens a way', () => {
  test.each<[string, string, string, Options, RegExp, Options]>([
    ['O(3)', 'V', '1', { bilinear: false }, /allow bilinear products\.$/, { bilinear: true }],
    ['O(3)', 'V', 'V^2', { hidden: '4*V', bilinear: false }, /bilinear.*to be chosen/, { bilinear: true }],
    ['S(4)', '2*V', 'Irr(3)', { width: 16, bilinear: false }, /choose the width 64/, { width: 64 }],
    ['D(3)', 'V', 'V*sgn', { width: 1, nonlinearity: 'RELU' }, /nonlinearity to be chosen/, {}],
  ])('%s from %s to %s with %j', (name, input, output, options, message, change) => {
    expect(() => plan(name, input, output, options)).toThrow(message);
    const { hidden, nonlinearity, ...rest } = options;
    const changed = Object.keys(change).length === 0 ? { width: 256, bilinear: true } : change;
    expect(variation(name, plan(name, input, output, { ...rest, ...changed }))).toBeGreaterThan(1e-9);
  });

  test('and where nothing does, it says what was tried', () => {
    expect(() => plan('Sp(2)', 'V^2', 'V')).toThrow(
      /No polynomial of degree 1 to 4 from V\^2 to V is equivariant but 0\..*Tried in vain: .*choose the width 256/,
    );
  });

  test('of one stage is a space that has maps', () => {
    const representations = ['V', '1'].map(text => parseRepresentation(text));
    const { stages } = checkNetwork(parseGroup({ name: 'O(3)' }), representations, []);
    expect(stages[0].problems[0]).toMatch(/is 0\. Others have some: V\^2 -> 1 has 1 map/);
  });
});

test('the report names what in the output is constant', () => {
  const { report } = plan('S(4)', 'V', '1+sgn', { nonlinearity: 'RELU', width: 16 });
  expect(report.join(' ')).toContain("Of the output, sgn can't depend on the input");
});

test.each<[string, Options, RegExp | null]>([
  ['O(3)', { depth: 3 }, /grow like the power 8 of large inputs/],
  ['O(3)', { depth: 1 }, null],
  ['B(3)', { depth: 3 }, null], // tanh
])('the report of %s with %j says how products grow', (name, options, message) => {
  const text = plan(name, '2*V', 'V', options).report.join(' ');
  expect(text).toContain('adds products');
  if (message === null) expect(text).not.toContain('grow');
  else expect(text).toMatch(message);
});
