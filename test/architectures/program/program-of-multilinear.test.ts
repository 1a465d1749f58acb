import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import { parameterArrays } from '../../../src/architectures/program/parameters.js';
import type { Program, ProgramGenerator } from '../../../src/architectures/program/program.js';
import { programOfMultilinear } from '../../../src/architectures/program/program-of-multilinear.js';
import { spacesWithMaps } from '../../../src/architectures/spaces-with-maps.js';
import { equivariantMaps } from '../../../src/fixed-subspaces/equivariant-maps.js';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { tensor } from '../../../src/representations/representation.js';
import { generic } from './generic.js';

function programOf(of: string, froms: readonly string[], to: string, bias = false): Program {
  const inputs = froms.map(from => parseRepresentation(from));
  return programOfMultilinear(parseGroup({ name: of }), inputs, parseRepresentation(to), { bias });
}

function applied({ size, rows, columns, values }: ProgramGenerator['output'], x: Float64Array): Float64Array {
  const y = new Float64Array(size);
  values.forEach((value, e) => {
    y[rows[e]!]! += value * x[columns[e]!]!;
  });
  return y;
}

describe.each<[string, string[], string, number, number]>([
  ['S(4)', ['V', 'V'], 'V', 5, 1],
  ['S(4)', ['3*V+1', '2*V'], '2*V+1', 3 * 2 * 2 * 5 + 2 * 2 * 2 + 3 * 2 * 2 + 2, 3],
  ['SO(3)', ['V', 'V'], 'V', 1, 0],
  ['SO(3)', ['V', 'V', 'V^2'], '1', 3, 1],
  ['O(2)', ['V', 'V^3'], 'V^2', 10, 1],
  ['S(3) x Z(2)', ['V1*V2', 'V1'], 'V2', 4, 1],
  ['S(12)', ['16*V', 'V'], 'V', 80, 1],
])('%s %j -> %s', (of, froms, to, weights, biases) => {
  const program = programOf(of, froms, to, true);
  const parameters = Object.fromEntries(
    parameterArrays(program).map(({ name, count }, k) => [name, generic(count, k)]),
  );

  test('has all maps from the product', () => {
    const counts = parameterArrays(program).map(({ count }) => count);
    expect(counts).toEqual(biases > 0 ? [weights, biases] : [weights]);
    const product = tensor(froms.map(from => parseRepresentation(from)));
    const { subspace } = equivariantMaps(parseGroup({ name: of }), product, parseRepresentation(to));
    expect(subspace.dimension).toBe(weights);
  });

  test('commutes with its generators', () => {
    const x = program.inputs.map(({ size }, i) => generic(size, i));
    const y = evaluate(program, parameters, x);
    expect(program.generators!.length).toBeGreaterThan(0);
    for (const { inputs, output } of program.generators!) {
      const moved = evaluate(
        program,
        parameters,
        inputs.map((image, i) => applied(image, x[i]!)),
      );
      const expected = applied(output, y);
      moved.forEach((value, i) => {
        expect(value).toBeCloseTo(expected[i]!, 10);
      });
    }
  });
});

test('is its bias alone where there are no maps', () => {
  expect(() => programOf('O(3)', ['V', 'V', 'V'], '2*1')).toThrow('acts as -1');
  const program = programOf('O(3)', ['V', 'V', 'V'], '2*1', true);
  expect(parameterArrays(program).map(({ role, count }) => [role, count])).toEqual([['BIAS', 2]]);
  expect(program.remarks[0]).toMatch(/^The weight is 0, the layer is its bias alone: .*acts as -1/);
  const x = program.inputs.map(({ size }, i) => generic(size, i));
  const [{ name }] = parameterArrays(program);
  expect([...evaluate(program, { [name]: Float64Array.of(3, -5) }, x)]).toEqual([3, -5]);
});

test('is defined in its own words', () => {
  const { definition, inputs, steps } = programOf('SO(3)', ['V', 'V'], 'V');
  expect(definition).toBe(
    'y = f(x_1, x_2) = W (x_1 (x) x_2), linear in each input, with f(rho_1(g) x_1, rho_2(g) x_2) = rho_out(g) f(x_1, x_2) for all g.',
  );
  expect(inputs).toEqual([
    { representation: 'V', size: 3 },
    { representation: 'V', size: 3 },
  ]);
  expect(steps[0]).toEqual({ step: 'OUTER_PRODUCT', sizes: [3, 3] });
});

test.each<[string, string, string[], string, string, (string | number)[]]>([
  ['one input', 'S(3)', ['V'], 'V', 'at least 2 inputs, got 1', ['from']],
  ['nine inputs', 'S(2)', new Array<string>(9).fill('V'), 'V', 'The number of inputs is 9', ['from']],
  ['large products', 'S(400)', ['V', 'V'], '1', 'is 160000; the limit is 131072', ['from']],
  ['an input over C', 'U(2)', ['V', 'V'], '1', 'is a space over C', ['from', 0]],
  ['an output over C', 'S(2) x U(1)', ['V1', 'V1'], 'V2', 'is a space over C', ['to']],
  ['an input of dimension 0', 'S(3)', ['V', 'Alt^4(V)'], 'V', 'An input has dimension 0', ['from']],
  ['no maps', 'O(3)', ['V', 'V'], 'V', 'acts as -1', ['from']],
  ['an output of dimension 0', 'O(3)', ['V', 'V'], '0', 'dimension 0', ['to']],
])('%s are refused', (_, of, froms, to, message, path) => {
  expect(() => programOf(of, froms, to)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(message),
      details: expect.objectContaining({ path }),
    }),
  );
});

test.each([
  [
    'S(3)',
    'V',
    'sgn',
    'Others have some: V^2 -> sgn has 1 map, V -> sgn^2 has 1 map, V -> sgn+V has 2 maps.',
  ],
  ['B(2)', 'V', '1', 'Others have some: V^2 -> 1 has 1 map, V^4 -> 1 has 4 maps, V -> 1+V has 1 map.'],
  ['SO(3)', 'V', '1', 'Others have some: V^2 -> 1 has 1 map, V^3 -> 1 has 1 map, V -> 1+V has 1 map.'],
  [
    'SO(3)',
    'L(2)',
    'V',
    'Others have some: L(2)^2 -> V has 1 map, L(2) -> V^2 has 1 map, L(2) -> V+L(2) has 1 map.',
  ],
])('where %s %s -> %s has no maps, others are named', (of, from, to, sentence) => {
  const [r, s] = [parseRepresentation(from), parseRepresentation(to)];
  expect(spacesWithMaps(parseGroup({ name: of }), r, s, fixedSubspace)).toBe(sentence);
});
