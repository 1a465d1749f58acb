import { describe, expect, test } from '@jest/globals';
import { readKernelsSync } from '../../../src/experiments/kernels-file.js';
import { activation } from '../../../src/mean-field/activation.js';
import { type NativeName, nativeActivations } from '../../../src/mean-field/activations/native.js';
import { erf } from '../../../src/numeric/erf.js';
import type {
  DifferentiableProgram,
  ScalarOperation,
  ScalarProgram,
} from '../../../src/numeric/kernels/scalar-program.js';
import { compiledFunction } from './compiled-function.js';

const kernels = readKernelsSync();
const NAMES = Object.keys(nativeActivations) as NativeName[];
const WIDTHS = [
  [4, 4e-7],
  [8, 4e-15],
] as const;

/** Points of many sizes and both signs; a multiple of four. */
const POINTS = [
  ...Array.from({ length: 400 }, (_, k) => (k - 199.5) / 17),
  ...Array.from({ length: 40 }, (_, k) => (k % 2 ? -1 : 1) * 10 ** (-k / 4)),
];

function evaluate(program: DifferentiableProgram, width: 4 | 8, points: readonly number[]) {
  const count = Math.ceil(points.length / 4) * 4;
  const compiled = compiledFunction(kernels, width, program, count);
  compiled.values.set(points);
  const arguments_ = compiled.values.slice();
  compiled.apply();
  return { arguments: arguments_, values: compiled.values, slopes: compiled.slopes };
}

const asProgram = (value: ScalarProgram): DifferentiableProgram => ({ native: null, value, slope: value });

/** |found - expected| over the size of what is expected, or over 1 where that is less. */
function difference(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.max(1, Math.abs(expected));
}

describe.each(WIDTHS)('in numbers of %i bytes', (width, tolerance) => {
  test.each(NAMES)('%s and its slope are the reference within a few roundings', name => {
    const sigma = activation(name);
    for (const program of [sigma.program, { ...sigma.program, native: null }]) {
      const found = evaluate(program, width, POINTS);
      const values = Float64Array.from(found.arguments);
      const slopes = values.slice();
      sigma.apply(values, slopes, 0, values.length);
      for (let k = 0; k < POINTS.length; k++) {
        expect(difference(found.values[k], values[k])).toBeLessThan(tolerance);
        expect(difference(found.slopes[k], slopes[k])).toBeLessThan(4 * tolerance);
      }
    }
  });

  test.each(['tanh', 'sin'] as const)(
    '%s keeps its relative accuracy near 0, and is odd to the bit',
    name => {
      const small = POINTS.filter(t => Math.abs(t) < 1e-3).slice(0, 24);
      const found = evaluate(activation(name).program, width, [...small, ...small.map(t => -t)]);
      for (let k = 0; k < small.length; k++) {
        const expected = Math[name](found.arguments[k]);
        expect(Math.abs(found.values[k] / expected - 1)).toBeLessThan(tolerance);
        expect(found.values[k + small.length]).toBe(-found.values[k]);
      }
    },
  );

  const functions: [ScalarOperation, (t: number) => number, number[]][] = [
    ['exp', Math.exp, [0, 1, -1, 5.5, -30, 80, -80, 0.3, -0.3, 1e-5]],
    ['log', Math.log, [1, 2, 0.5, 1e-30, 1e30, 1.0001, 0.9999, 1.41, 0.71, 3]],
    ['sqrt', Math.sqrt, [0, 1, 2, 1e-20, 1e20]],
    ['abs', Math.abs, [0, -1, 2]],
    ['sign', Math.sign, [0, -1e-30, 2]],
    ['sin', Math.sin, [0, 1, -1, 3, 100, -7999, 12_345, 1e6, -3e7, 1.5707963]],
    ['cos', Math.cos, [0, 1, -1, 3, 100, -7999, 12_345, 1e6, -3e7, 1.5707963]],
    ['tanh', Math.tanh, [0, 0.1, -0.5, 3, -30, 1e10]],
    ['erf', erf, [0, 1e-8, 0.5, -0.99, 1.01, -3, 5, 30, -1e10]],
    ['negate', t => -t, [0, 1, -2]],
  ];
  test.each(functions)('%s as an operation of a program', (operation, exact, points) => {
    const found = evaluate(asProgram(['t', operation]), width, points);
    for (let k = 0; k < points.length; k++) {
      const expected = exact(found.arguments[k]);
      const scale = operation === 'sin' || operation === 'cos' ? 1 : Math.abs(expected);
      // exp has the rounding of an argument of up to 80 besides
      expect(Math.abs(found.values[k] - expected)).toBeLessThanOrEqual(2 * tolerance * scale);
    }
  });

  const special: [ScalarOperation, number[], number[]][] = [
    ['exp', [Infinity, -Infinity, 1000, -1000], [Infinity, 0, Infinity, 0]],
    ['log', [0, -1, Infinity, -0], [-Infinity, Number.NaN, Infinity, -Infinity]],
    ['tanh', [Infinity, -Infinity, 1e30, -0], [1, -1, 1, -0]],
    ['erf', [Infinity, -Infinity, 1e30, -0], [1, -1, 1, -0]],
    ['sqrt', [-1, Infinity, -0, 0], [Number.NaN, Infinity, -0, 0]],
    ['sin', [Infinity, -Infinity, 0, 0], [Number.NaN, Number.NaN, 0, 0]],
    ['sign', [Infinity, -Infinity, -0, 0], [1, -1, -0, 0]],
  ];
  test.each(special)('%s at its ends is that of Math', (operation, points, expected) => {
    expect([...evaluate(asProgram(['t', operation]), width, points).values]).toEqual(expected);
  });

  test('numbers that are none stay none', () => {
    const operations: ScalarOperation[] = ['exp', 'log', 'tanh', 'erf', 'sin', 'cos', 'sqrt', 'sign', 'abs'];
    for (const operation of operations) {
      const { values } = evaluate(asProgram(['t', operation]), width, [Number.NaN, 1, 2, Number.NaN]);
      expect([...values].map(Number.isNaN)).toEqual([true, false, false, true]);
    }
    for (const name of NAMES) {
      const { values } = evaluate(activation(name).program, width, [Number.NaN, 1, 2, Number.NaN]);
      expect([...values].map(Number.isNaN)).toEqual([true, false, false, true]);
    }
  });

  const saturated: [NativeName, number[], number[], number[]][] = [
    ['sigmoid', [1e30, -1e30, 200, -0], [1, 0, 1, 0.5], [0, 0, 0, 0.25]],
    ['tanh', [1e30, -1e30, 200, 0], [1, -1, 1, 0], [0, 0, 0, 1]],
    ['relu', [1e30, -1e30, -0, 0], [1e30, 0, 0, 0], [1, 0, 0, 0]],
    ['softplus', [1e30, -1e30, 1e4, 0], [1e30, 0, 1e4, Math.LN2], [1, 0, 1, 0.5]],
    ['gelu', [1e30, -1e30, 1e4, 0], [1e30, 0, 1e4, 0], [1, 0, 1, 0.5]],
  ];
  test.each(saturated)('%s saturates', (name, points, values, slopes) => {
    const found = evaluate(activation(name).program, width, points);
    points.forEach((_, k) => {
      expect(difference(found.values[k], values[k])).toBeLessThan(tolerance);
      expect(difference(found.slopes[k], slopes[k])).toBeLessThan(tolerance);
    });
  });

  const powers: [string, ScalarProgram, (t: number) => number][] = [
    ['t^3', ['t', 3, 'power'], t => t ** 3],
    ['t^-2', ['t', -2, 'power'], t => t ** -2],
    ['t^0', ['t', 0, 'power'], () => 1],
    ['|t|^0.5', ['t', 'abs', 0.5, 'power'], t => Math.abs(t) ** 0.5],
    ['2^t', [2, 't', 'power'], t => 2 ** t],
    ['|t|^t', ['t', 'abs', 't', 'power'], t => Math.abs(t) ** t],
    [
      '(t - 2)/(1 + t^2)',
      ['t', 2, 'subtract', 1, 't', 't', 'multiply', 'add', 'divide'],
      t => (t - 2) / (1 + t * t),
    ],
  ];
  test.each(powers)('%s', (_, program, exact) => {
    const points = Array.from({ length: 200 }, (_, k) => (k - 99.5) / 20);
    const found = evaluate(asProgram(program), width, points);
    for (let k = 0; k < points.length; k++) {
      const expected = exact(found.arguments[k]);
      expect(Math.abs(found.values[k] - expected)).toBeLessThan(
        4 * tolerance * Math.abs(expected) + tolerance / 10,
      );
    }
  });
});

test('what is no program is refused', () => {
  for (const program of [['add'], ['t', 't'], ['t', 'add'], []] as ScalarProgram[]) {
    expect(() => evaluate(asProgram(program), 8, [1])).toThrow('expected');
  }
  const { program } = activation('tanh');
  expect(() => compiledFunction(kernels, 8, program, 3)).toThrow('multiple of 4');
});
