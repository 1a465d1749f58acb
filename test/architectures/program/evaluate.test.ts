import { describe, expect, test } from '@jest/globals';
import type { BlockMap } from '../../../src/architectures/blocks/block-map.js';
import { applyMap, evaluate, matrixOfMap } from '../../../src/architectures/program/evaluate.js';
import { parameterArrays } from '../../../src/architectures/program/parameters.js';
import type { Program } from '../../../src/architectures/program/program.js';
import { type ProgramCase, programCases } from '../program-cases.js';
import { generic } from './generic.js';
import { pooledValues } from './pooled-values.js';

function genericParameters(program: Program): Record<string, Float64Array> {
  return Object.fromEntries(parameterArrays(program).map(({ name, count }) => [name, generic(count, 0.3)]));
}

function applied(image: NonNullable<Program['generators']>[number]['output'], x: Float64Array): Float64Array {
  const y = new Float64Array(image.size);
  image.values.forEach((value, e) => {
    y[image.rows[e]!]! += value * x[image.columns[e]!]!;
  });
  return y;
}

function expectClose(actual: Float64Array, expected: Float64Array, tolerance = 1e-12): void {
  const scale = Math.max(1, ...expected.map(Math.abs));
  expect(actual.length).toBe(expected.length);
  expect(Math.max(0, ...actual.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(
    tolerance * scale,
  );
}

const checked = programCases.filter(
  ({ program }) => program.generators !== null && program.generators.length > 0,
);

test.each(checked)('$id commutes with its generators', ({ program }: ProgramCase) => {
  const parameters = genericParameters(program);
  const x = program.inputs.map(({ size }, i) => generic(size, i));
  const y = evaluate(program, parameters, x);
  for (const { inputs, output } of program.generators!) {
    const moved = evaluate(
      program,
      parameters,
      inputs.map((image, i) => applied(image, x[i]!)),
    );
    expectClose(moved, applied(output, y));
  }
});

const maps: { id: string; map: BlockMap }[] = programCases.flatMap(({ id, program }) =>
  program.steps.flatMap(step => (step.step === 'LINEAR' ? [{ id, map: step.weight }] : [])),
);

test.each(maps)('the matrix of $id is what is applied', ({ map }) => {
  const parameters = generic(map.parameterCount);
  const x = generic(map.columns, 1);
  const matrix = matrixOfMap(map, parameters);
  const product = Float64Array.from({ length: map.rows }, (_, i) =>
    x.reduce((sum, value, j) => sum + matrix[i * map.columns + j]! * value, 0),
  );
  expectClose(applyMap(map, parameters, x), product);
});

test.each(maps.filter(({ map }) => map.blocks.some(({ form }) => form === 'POOLED')))(
  'pooling gives the same as $id',
  ({ map }) => {
    const parameters = generic(map.parameterCount);
    const x = generic(map.columns, 1);
    expectClose(pooledValues(map, parameters, x), applyMap(map, parameters, x));
  },
);

describe('by hand', () => {
  const of = (id: string) => programCases.find(c => c.id === id)!.program;

  test('the matrix of two blocks', () => {
    const program = of('S(2) V -> V');
    const parameters = { weight_parameters: Float64Array.of(2, 3), bias_parameters: Float64Array.of(5) };
    expect([...evaluate(program, parameters, [Float64Array.of(1, 10)])]).toEqual([37, 28]);
  });

  test('signed pools: w[a, b, k] by copies of the output, of the input, then maps', () => {
    const parameters = { weight_parameters: Float64Array.from({ length: 12 }, (_, k) => k + 1) };
    const x = Float64Array.of(100, 1, 2, 4, 0, 0, 0, 100, 100);
    const [first] = [evaluate(of('signed pools, hostile names'), parameters, [x])];
    // B_0 (1, 2, 4) = (-1, 4, 0, 1), B_1 (1, 2, 4) = (0, 0, -6, -18)
    expect([...first]).toEqual([0, 0, -1, 4, -12, -35, -5, 20, -36, -103, -9, 36, -60, -171]);
  });

  test('an outer product has its first factor slowest', () => {
    const program = of('O(2) V, V^2 -> V');
    const map = program.steps.flatMap(step => (step.step === 'LINEAR' ? [step.weight] : []))[0]!;
    const w = Float64Array.of(2, 3, 5);
    const product = Float64Array.of(14, 22, 26, 34, 21, 33, 39, 51);
    const y = evaluate(program, { weight_parameters: w }, [
      Float64Array.of(2, 3),
      Float64Array.of(7, 11, 13, 17),
    ]);
    expect([...y]).toEqual([...applyMap(map, w, product)]);
  });

  test('the functions', () => {
    const value = (name: string, x: number) =>
      evaluate(of(`pointwise ${name}`), {}, [new Float64Array(6).fill(x)])[0]!;
    expect(value('RELU', -2)).toBe(0);
    expect(value('IDENTITY', -2)).toBe(-2);
    // Phi(1) and Phi(-4) from tables
    expect(value('GELU', 1)).toBeCloseTo(0.8413447460685429, 14);
    expect(value('GELU', -4) / -4 / 3.167124183311986e-5).toBeCloseTo(1, 12);
    expect(value('GELU', 4) / 4).toBeCloseTo(0.9999683287581669, 14);
    expect(value('SILU', 2)).toBeCloseTo(2 / (1 + Math.exp(-2)), 14);
    expect(value('SIGMOID', -800)).toBe(0);
    expect(value('SOFTPLUS', 0)).toBeCloseTo(Math.log(2), 14);
    expect(value('SOFTPLUS', 800)).toBe(800);
    expect(value('ELU', -1)).toBeCloseTo(Math.exp(-1) - 1, 14);
    expect(value('SIN', 1)).toBe(Math.sin(1));
    expect(value('TANH', 1)).toBe(Math.tanh(1));
  });

  test('gates, norms and functions of one number', () => {
    const x = Float64Array.of(1, 2, 3, 4, 5, 6, 1, 1, 2, 0, 50, 3);
    const y = evaluate(of('gates, norms and functions'), {}, [x]);
    const norm = Math.sqrt(1 + 6 / 3);
    const expected = [0.5, 1, 1.5, 4, 5, 6, 1 / norm, 1 / norm, 2 / norm, 3 / (1 + Math.exp(-3))];
    expectClose(y, Float64Array.from(expected));
  });

  test('misfits are defects', () => {
    const program = of('S(2) V -> V');
    expect(() => evaluate(program, {}, [generic(2)])).toThrow('expected 2 values of weight_parameters');
    expect(() => evaluate(program, genericParameters(program), [generic(3)])).toThrow(
      'expected inputs of sizes 2, got 3',
    );
  });
});
