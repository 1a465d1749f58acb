import { describe, expect, test } from '@jest/globals';
import type { SparseTriplets } from '../../../src/architectures/generator-images.js';
import { fixedNumbers } from '../../../src/architectures/networks/fixed-numbers.js';
import type { Network, NetworkRequest } from '../../../src/architectures/networks/network.js';
import { planNetwork } from '../../../src/architectures/networks/plan-network.js';
import { programOfNetwork } from '../../../src/architectures/networks/program-of-network.js';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import { parameterArrays } from '../../../src/architectures/program/parameters.js';
import type { Program } from '../../../src/architectures/program/program.js';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { fixedParameters } from './fixed-parameters.js';

interface Case {
  readonly of: GroupDescription;
  readonly input: string;
  readonly output: string;
  readonly options?: Partial<Omit<NetworkRequest, 'input' | 'output' | 'hidden'>> & { hidden?: string };
}

const named = (name: string, input: string, output: string, options?: Case['options']): Case => ({
  of: { name },
  input,
  output,
  ...(options && { options }),
});

const signs: GroupDescription = {
  matrices: {
    generators: [
      [
        ['0', '-1'],
        ['1', '-1'],
      ],
      [
        ['0', '1'],
        ['1', '0'],
      ],
    ],
  },
};
const boosts: GroupDescription = {
  matrices: {
    generators: [
      [
        ['0', '1'],
        ['1', '0'],
      ],
    ],
    lieAlgebra: [
      [
        ['1', '0'],
        ['0', '-1'],
      ],
    ],
  },
};
const cycle: GroupDescription = {
  graph: {
    vertices: 5,
    edges: [
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 1],
    ],
  },
};

const cases: Case[] = [
  named('S(6)', '2*V', '1'),
  named('S(5)', 'V', 'V', { depth: 3 }),
  named('S(5)', 'V^2', 'V', { nonlinearity: 'GELU' }),
  named('S(4)', '2*V', 'Irr(4)+sgn', { nonlinearity: 'NORM', width: 64 }),
  named('Z(8)', 'V', 'V', { nonlinearity: 'RELU' }),
  named('D(4)', '2*V', '1+V'),
  named('D(5)', '2*V', '1+V'),
  named('B(3)', '2*V', '1+V'),
  named('Q(8)', 'V', 'V'),
  named('SO(3)', '3*V', '1'),
  named('SO(3)', '2*V', 'V', { bias: false }),
  named('SO(3)', '1+V', 'L(2)', { hidden: '4*1+4*V+2*L(2)' }),
  named('O(3)', '5*1+5*V', 'V^2', { width: 64 }),
  named('O(3)', '3*V', 'sgn', { width: 40 }),
  named('O(2)', '2*V', 'Sym^2(V)', { nonlinearity: 'NORM' }),
  named('O(1,3)', '4*V', '1'),
  named('O(1,3)', '2*V', 'V+V*', { depth: 1 }),
  named('SO(4)', '2*V', 'Alt^2(V)'),
  named('Sp(2)', '4*V', '1+V'),
  named('SL(3)', '3*V', '1+V*', { depth: 3 }),
  named('S(3) x Z(2)', 'V1*V2', 'V1'),
  named('S(3) x O(2)', 'V1*V2', 'V2'),
  named('S(2) wr S(3)', 'V', 'Vprod', { width: 32 }),
  { of: signs, input: '2*V', output: '1+V' },
  { of: boosts, input: '2*V', output: '1+V' },
  { of: cycle, input: 'V', output: '1+V' },
  { of: { permutations: { degree: 5, generators: ['(1,2,3)', '(4,5)'] } }, input: 'V', output: 'V' },
];

function planned({ of, input, output, options = {} }: Case): { network: Network; program: Program } {
  const { hidden, ...others } = options;
  const group = parseGroup(of);
  const network = planNetwork(group, {
    ...{ depth: 2, width: 32, nonlinearity: null, bilinear: null, bias: true, ...others },
    input: parseRepresentation(input),
    output: parseRepresentation(output),
    hidden: hidden === undefined ? null : parseRepresentation(hidden),
  });
  return { network, program: programOfNetwork(group, network) };
}

const programs = cases.map(given => [JSON.stringify(given), planned(given)] as const);

/** Biases that aren't 0 put equivariance to the test as well. */
function parametersOf(program: Program, stream: number): Record<string, Float64Array> {
  const parameters = fixedParameters(program, stream);
  for (const { name, role, count } of parameterArrays(program)) {
    if (role === 'BIAS') parameters[name] = fixedNumbers(stream + 17, count).map(x => x / 4);
  }
  return parameters;
}

describe('the program of a network', () => {
  test.each(programs)('commutes with every generator: %s', (_, { program }) => {
    if (program.generators === null) throw new Error('expected generators');
    expect(program.generators.length).toBeGreaterThan(0);
    const parameters = parametersOf(program, 3);
    let largest = 0;
    for (const { inputs, output } of program.generators) {
      for (let k = 0; k < 4; k++) {
        const x = fixedNumbers(100 + k, program.inputs[0].size);
        const left = evaluate(program, parameters, [times(inputs[0], x)]);
        const right = times(output, evaluate(program, parameters, [x]));
        const scale = Math.max(1, ...right.map(Math.abs));
        left.forEach((y, i) => {
          largest = Math.max(largest, Math.abs(y - right[i]) / scale);
        });
      }
    }
    expect(largest).toBeLessThan(1e-12);
  });

  test.each(programs)('depends on its input: %s', (_, { program }) => {
    const parameters = parametersOf(program, 5);
    const [a, b] = [7, 8].map(k => evaluate(program, parameters, [fixedNumbers(k, program.inputs[0].size)]));
    expect(Math.max(...a.map((y, i) => Math.abs(y - b[i])))).toBeGreaterThan(1e-3);
  });

  test.each(programs)('has the parameters that were planned: %s', (_, { program, network }) => {
    const count = parameterArrays(program).reduce((sum, array) => sum + array.count, 0);
    expect(count).toBe(network.parameterCount);
    expect(program.output.size).toBe(network.stages.at(-1)!.dimension);
    for (const stage of network.stages.slice(0, -1)) {
      expect(stage.runs.reduce((n, { copies, size }) => n + copies * size, 0)).toBe(stage.dimension);
    }
  });

  test.each(programs)('keeps the scale of signals: %s', (_, { program }) => {
    const scales = scalesOf(program);
    for (const scale of scales) {
      expect(scale).toBeGreaterThan(1 / 10);
      expect(scale).toBeLessThan(10);
    }
    const mean = scales.reduce((sum, scale) => sum + Math.log(scale), 0) / scales.length;
    expect(Math.abs(mean)).toBeLessThan(Math.log(3));
  });

  test('products of products, five stages deep, leave the largest of 60 outputs moderate', () => {
    const { program } = planned(named('O(3)', '5*1+5*V', 'V^2', { width: 64, depth: 5 }));
    const largest = Array.from({ length: 60 }, (_, draw) => {
      const x = fixedNumbers(70_000 + draw, 20);
      const y = evaluate(program, fixedParameters(program, 900 + draw), [x]);
      return Math.sqrt(y.reduce((sum, v) => sum + v * v, 0) / y.length);
    }).reduce((a, b) => Math.max(a, b));
    expect(largest).toBeLessThan(100);
  });

  test('is the same whenever it is asked for', () => {
    for (const [k, given] of cases.slice(0, 9).entries()) {
      expect(JSON.stringify(planned(given))).toBe(JSON.stringify(programs[k][1]));
    }
  });
});

/** The root of the mean square of a coordinate behind each linear step, as a mean over random parameters. */
function scalesOf(program: Program): number[] {
  const [draws, inputs] = [8, 3];
  const scales = new Float64Array(program.steps.length);
  for (let draw = 0; draw < draws; draw++) {
    const parameters = fixedParameters(program, 400 + draw);
    const arrays = parameterArrays(program);
    const squares = new Float64Array(program.steps.length);
    for (let k = 0; k < inputs; k++) {
      let x = fixedNumbers(9000 + draw * inputs + k, program.inputs[0].size);
      program.steps.forEach((step, at) => {
        const alone = { ...program, inputs: [{ representation: '', size: x.length }], steps: [step] };
        const names = parameterArrays(alone).map(({ name, role }) => {
          const whole = arrays.find(array => array.step === at && array.role === role)!;
          return [name, parameters[whole.name]] as const;
        });
        x = evaluate(alone, Object.fromEntries(names), [x]);
        squares[at] += x.reduce((s, v) => s + v * v, 0) / x.length / inputs;
      });
    }
    squares.forEach((square, at) => {
      scales[at] += Math.sqrt(square) / draws;
    });
  }
  return [...scales].filter((_, at) => program.steps[at].step === 'LINEAR');
}

function times({ size, rows, columns, values }: SparseTriplets, x: Float64Array): Float64Array {
  const y = new Float64Array(size);
  values.forEach((value, e) => {
    y[rows[e]] += value * x[columns[e]];
  });
  return y;
}
