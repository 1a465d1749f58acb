import { beforeAll, describe, expect, test } from '@jest/globals';
import { emitTypescript } from '../../../src/architectures/emit/typescript/typescript.js';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import { programOfLayer } from '../../../src/architectures/program/program-of-layer.js';
import { HOSTILE_NAME } from '../hostile-name.js';
import { layerOf } from '../layer-cases.js';
import { programCases } from '../program-cases.js';
import { dense, generic, genericInputs, genericParameters, largestDifference } from './generic-values.js';
import { misformatted } from './prettier.js';
import { compileTypescript, type EmittedInstance, type EmittedModule } from './typescript-modules.js';

const BATCH = 3;
const plain = programOfLayer(layerOf('S(2)', 'V', 'V'));
const cases = [
  ...programCases,
  { id: 'S(20) V^2 -> V^2', program: programOfLayer(layerOf('S(20)', 'V^2', 'V^2')) },
];
const sources = cases.map(({ program }) => emitTypescript(program));
const wrongCases = [
  'S(3) V -> V^2',
  'copies, pooled',
  'S(3) V, V -> V',
  'gates, norms and functions',
  'S(4) network',
];
const wrongSources = wrongCases.map(id => wrong(sources[cases.findIndex(c => c.id === id)]!));
let modules: EmittedModule[];
let complaints: string[];

beforeAll(async () => {
  ({ complaints, modules } = await compileTypescript([...sources, ...wrongSources]));
}, 120_000);

/** The source with a multiple of the first input added to the last output. */
function wrong(source: string): string {
  const planted = source
    .replace('    return y;\n  }', '    y[y.length - 1]! += 0.01 * x[0]!;\n    return y;\n  }')
    .replace(/return this\.values\((\w+)\)\[(\d+)\];/, (_, x: string, n: string) => {
      const first = x === 'inputs' ? 'inputs[0]![0]!' : 'x[0]!';
      return `const y = this.values(${x})[${n}];\n    y[y.length - 1]! += 0.01 * ${first};\n    return y;`;
    });
  expect(planted).not.toBe(source);
  return planted;
}

/** The lines that aren't comments. */
function codeOf(source: string): string[] {
  return source.split('\n').filter(line => !/^\s*(\/\*|\*|\/\/)/.test(line));
}

function instanceOf(module: EmittedModule, random?: () => number): EmittedInstance {
  const own = module.EquivariantLinear ?? module.EquivariantMultilinear ?? module.EquivariantNetwork!;
  return new own(random);
}

test('sources are plain ASCII, and the same program gives the same bytes', () => {
  cases.forEach(({ program }, k) => {
    expect(sources[k]).toMatch(/^[\n -~]*$/);
    expect(emitTypescript(structuredClone(program))).toBe(sources[k]);
  });
});

test('sources have the format of prettier', () => expect(misformatted(sources, 'ts')).toEqual([]), 60_000);

test('modules compile without a complaint, and import nothing', () => {
  expect(complaints).toEqual([]);
  for (const source of sources) expect(codeOf(source).join('\n')).not.toMatch(/\bimport\b/);
});

test('the module of a plain layer holds nothing that it does not use', () => {
  const source = emitTypescript(plain);
  expect(source).not.toMatch(/pool|block|bilinear|nonlinear|unpack/i);
  expect(source.split('\n').length).toBeLessThan(260);
});

test('equal constants of steps, and equal images of generators, are held once', () => {
  const stages = sources[cases.findIndex(c => c.id === 'changes of basis in a network')]!;
  expect(stages.match(/LINEAR1_WEIGHT\b/g)).toHaveLength(7);
  expect(stages).not.toMatch(/LINEAR2_WEIGHT|CHANGE3/);
  const square = sources[cases.findIndex(c => c.id === 'S(20) V^2 -> V^2')]!;
  expect(square.match(/const IMAGE\d/g)).toHaveLength(2);
});

const numbered = cases.map((c, k) => ({ ...c, k }));

test.each(numbered)('$id: outputs are those of the reference', ({ program, k }) => {
  const instance = instanceOf(modules[k]!);
  const parameters = genericParameters(program);
  instance.load(parameters);
  const inputs = genericInputs(program, BATCH);
  const expected = Array.from({ length: BATCH }, (_, n) => [
    ...evaluate(
      program,
      parameters,
      inputs.map((x, i) => x.slice(n * program.inputs[i]!.size, (n + 1) * program.inputs[i]!.size)),
    ),
  ]).flat();
  expect(largestDifference(instance.forward(...inputs), expected)).toBeLessThan(1e-12);
  expect(instance.forward(...inputs.map(() => [])).length).toBe(0);
  if (program.kind === 'LINEAR') {
    const affine = appliedTo(inputs[0]!, instance.weight!(), instance.bias!());
    expect(largestDifference(affine, expected)).toBeLessThan(1e-12);
  }
});

/** W x + b for each x of the batch. */
function appliedTo(x: Float64Array, weight: Float64Array, bias: Float64Array): number[] {
  const columns = weight.length / bias.length;
  return Array.from({ length: BATCH }, (_, n) =>
    Array.from(bias, (b, i) =>
      x
        .subarray(n * columns, (n + 1) * columns)
        .reduce((sum, value, j) => sum + weight[i * columns + j]! * value, b),
    ),
  ).flat();
}

test.each(numbered)('$id: state, check and generators', ({ program, k }) => {
  const module = modules[k]!;
  const instance = instanceOf(module);
  const state = JSON.parse(JSON.stringify(instance.state()));
  const other = instanceOf(module);
  other.load(state);
  expect(other.parameters()).toEqual(instance.parameters());
  if (program.generators === null) {
    expect([module.checkEquivariance, module.generators]).toEqual([undefined, undefined]);
    return;
  }
  expect(module.checkEquivariance!()).toBeLessThanOrEqual(1e-12);
  const pairs = program.generators.map(({ inputs, output }) => {
    const matrices = inputs.map(dense);
    return [program.kind === 'MULTILINEAR' ? matrices : matrices[0], dense(output)];
  });
  expect(module.generators!()).toEqual(pairs);
});

test.each(numbered.filter(({ program }) => program.output.size < 100))(
  '$id: gradients are those of finite differences',
  ({ program, k }) => {
    const instance = instanceOf(modules[k]!);
    instance.load(genericParameters(program));
    const inputs = genericInputs(program, BATCH);
    const byOutput = generic(BATCH * program.output.size, 5);
    const loss = () => instance.forward(...inputs).reduce((sum, y, i) => sum + y * byOutput[i]!, 0);
    const several = program.kind === 'MULTILINEAR';
    const gradients = instance.backward(several ? inputs : inputs[0]!, byOutput);
    const { input, inputs: byInputs, ...byParameters } = gradients;
    const own = Object.entries(instance.parameters());
    const camelCase = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(Object.keys(byParameters)).toEqual(own.map(([name]) => camelCase(name)));
    const pairs: [Float64Array, Float64Array][] = [
      ...inputs.map((x, i): [Float64Array, Float64Array] => [x, several ? byInputs![i]! : input!]),
      ...own.map(([name, values]): [Float64Array, Float64Array] => [values, gradients[camelCase(name)]!]),
    ];
    for (const [values, gradient] of pairs) {
      expect(largestDifference(differences(values, loss), gradient)).toBeLessThan(2e-8);
    }
  },
);

/** Derivatives by central differences, with an error of the fourth order in the step. */
function differences(values: Float64Array, loss: () => number): number[] {
  const step = 1e-3;
  return Array.from(values, (value, i) => {
    const at = (moves: number) => {
      values[i] = value + moves * step;
      const result = loss();
      values[i] = value;
      return result;
    };
    return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * step);
  });
}

describe('one layer', () => {
  const layer = () => modules[cases.findIndex(c => c.id === 'S(2) V -> V')]!;

  test('initial parameters follow the random numbers that are handed over', () => {
    const drawn = () => {
      let state = 1;
      const random = () => {
        state = (state * 48_271) % 2_147_483_647;
        return state / 2_147_483_647;
      };
      return instanceOf(layer(), random).state();
    };
    expect(drawn()).toEqual(drawn());
    expect(drawn().weight_parameters![0]).not.toBe(drawn().weight_parameters![1]);
    expect(drawn().bias_parameters).toEqual([0]);
  });

  test('inputs and states that do not fit are refused', () => {
    const own = instanceOf(layer());
    expect(() => own.forward([1, 2, 3])).toThrow('expected a multiple of 2 numbers, got 3');
    expect(() => own.backward([1, 2], [1, 2, 3, 4])).toThrow('expected gradients of 1 outputs, got 2');
    const before = own.state();
    expect(() => own.load({ weight_parameters: [1, 2] })).toThrow(
      'expected 1 numbers in bias_parameters, got none',
    );
    expect(() => own.load({ weight_parameters: [1], bias_parameters: [1] })).toThrow(
      'expected 2 numbers in weight_parameters, got 1',
    );
    expect(own.state()).toEqual(before);
  });
});

test('initial parameters of blocks have the deviations of their block', () => {
  const k = cases.findIndex(({ id }) => id === 'copies, pooled');
  // Box and Muller's formula gives sqrt(-2 log(1/2)) for these
  const numbers = [0.5, 0];
  let at = 0;
  const { weight_parameters, bias_parameters } = instanceOf(modules[k]!, () => numbers[at++ % 2]!).state();
  const normal = Math.sqrt(2 * Math.log(2));
  expect(weight_parameters!.slice(38, 42).map(w => w / normal)).toEqual(
    [0.5, 0.25, 0.5, 0.5].map(d => expect.closeTo(d, 12)),
  );
  expect(new Set(bias_parameters)).toEqual(new Set([0]));
});

test('inputs of a multilinear layer that do not fit are refused', () => {
  const k = cases.findIndex(({ id }) => id === 'SO(3) V, V -> V');
  const layer = instanceOf(modules[k]!);
  expect(() => layer.forward([1, 2, 3])).toThrow('expected 2 inputs, got 1');
  expect(() => layer.forward([1, 2, 3], [1, 2, 3, 4, 5, 6])).toThrow(
    'expected inputs of one batch, got batches of 1, 2',
  );
});

test.each(wrongCases.map((id, k) => ({ id, k })))('$id: a wrong module fails its own check', ({ k }) => {
  expect(() => modules[cases.length + k]!.checkEquivariance!()).toThrow('not equivariant: relative error');
});

test('hostile names stay in comments', () => {
  const hostile = { representation: HOSTILE_NAME, size: 2 };
  const source = emitTypescript({
    ...plain,
    group: HOSTILE_NAME,
    inputs: [hostile],
    output: hostile,
    remarks: [HOSTILE_NAME],
    generators: plain.generators!.map(g => ({ ...g, name: HOSTILE_NAME })),
  });
  expect(codeOf(source)).toEqual(codeOf(emitTypescript(plain)));
  expect(misformatted([source], 'ts')).toEqual([]);
});
