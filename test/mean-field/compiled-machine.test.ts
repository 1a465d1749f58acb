import { describe, expect, test } from '@jest/globals';
import { readKernelsSync } from '../../src/experiments/kernels-file.js';
import { compiledMachine } from '../../src/mean-field/compiled-machine.js';
import type { EnsembleMachine, MachineOptions } from '../../src/mean-field/ensemble-machine.js';
import { referenceMachine } from '../../src/mean-field/reference-machine.js';
import type { Precision } from '../../src/mean-field/settings.js';
import { particleDimension, type UnitKind, unitOf } from '../../src/mean-field/unit.js';
import { Random } from '../../src/numeric/random.js';

const kernels = readKernelsSync();
const PRECISIONS: readonly [Precision, number][] = [
  ['FLOAT64', 1e-10],
  ['FLOAT32', 1e-5],
];
const ACTIVATIONS = [
  ...['sigmoid', 'tanh', 'relu', 'softplus', 'gelu', 'sin', 'cos'],
  ...['exp(-t^2)', 't/(1+abs(t))', 'log(1+t^2)', 'erf(t)*cos(2*t)', '1/(2+t^3*tanh(t))'],
];
/** Kind, d, c, hidden. */
const SHAPES: readonly [UnitKind, number, number, number[]][] = [
  ['MATRIX', 2, 2, []],
  ['MATRIX', 1, 1, []],
  ['MATRIX', 5, 3, []],
  ['MATRIX', 9, 4, []],
  ['UV', 3, 2, []],
  ['UV', 6, 1, []],
  ['DEEP', 3, 2, [4]],
  ['DEEP', 2, 3, [5, 7]],
];

type Case = Partial<Omit<MachineOptions, 'unit' | 'noiseKey'>>;

/** A projection [p, p] on the sums of pairs of coordinates k and p - 1 - k. */
function projectionOf(p: number): Float64Array {
  const projection = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    projection[k * p + k] += 0.5;
    projection[k * p + p - 1 - k] += 0.5;
  }
  return projection;
}

function normals(random: Random, count: number, std: number): Float64Array {
  const values = new Float64Array(count);
  random.fillNormal(values, std);
  return values;
}

function setting([kind, d, c, hidden]: (typeof SHAPES)[number], sigma: string, given: Case, seed = 1) {
  const unit = unitOf(kind, sigma, d, c, hidden);
  const p = particleDimension(unit);
  const random = Random.fromSeed(seed);
  const options: MachineOptions = {
    ...{ unit, particles: 6, points: 12, segment: 12, seenThrough: null, driftProjection: null },
    ...{ noiseProjection: null, inputGradients: true, noiseKey: random.words(), ...given },
  };
  return {
    options,
    p,
    start: normals(random, options.particles * p, 0.7),
    inputs: normals(random, d * options.points, 1.5),
    residuals: normals(random, c * options.points, 1 / options.points),
  };
}

type Setting = ReturnType<typeof setting>;

/** What a machine says on the way of some steps. */
function run(machine: EnsembleMachine, { start, inputs, residuals }: Setting, steps: number) {
  machine.write(start);
  let square = 0;
  for (let step = 0; step < steps; step++) {
    machine.inputs.set(inputs);
    machine.forward();
    machine.residuals.set(residuals);
    machine.backward();
    square = machine.update({ size: 0.05, tau: 0.3, amplitude: 0.02 });
  }
  return {
    outputs: [...machine.outputs],
    gradient: [...machine.gradient()],
    inputGradient: [...machine.inputGradient],
    particles: [...machine.read()],
    square: [square],
  };
}

/** The largest difference over the largest size. */
function relativeDifference(found: readonly number[], expected: readonly number[]): number {
  expect(found.length).toBe(expected.length);
  const size = Math.max(...expected.map(Math.abs), 1e-30);
  return Math.max(...found.map((value, k) => Math.abs(value - expected[k])), 0) / size;
}

function expectReference(precision: Precision, at: Setting, steps: number, tolerance: number): void {
  const found = run(compiledMachine(kernels, precision, at.options), at, steps);
  const expected = run(referenceMachine(at.options), at, steps);
  for (const key of Object.keys(expected) as (keyof typeof expected)[]) {
    expect([key, relativeDifference(found[key], expected[key]) < tolerance]).toEqual([key, true]);
  }
}

describe.each(PRECISIONS)('%s', (precision, tolerance) => {
  const machine = (options: MachineOptions) => compiledMachine(kernels, precision, options);

  describe.each(SHAPES)('%s from %i to %i through %j', (...shape) => {
    test.each(ACTIVATIONS)('with %s a step is the reference: outputs, gradients, particles', sigma => {
      expectReference(precision, setting(shape, sigma, {}), 1, tolerance);
    });

    test('so it is for 1 to 9 particles, where padding must have no part', () => {
      for (let particles = 1; particles <= 9; particles++) {
        expectReference(precision, setting(shape, 'sigmoid', { particles }, particles), 2, tolerance);
      }
    });

    test('and with projections, segments, blocks of points and long batches', () => {
      const P = projectionOf(setting(shape, 'tanh', {}).p);
      const cases: Case[] = [
        { seenThrough: P },
        { driftProjection: P, noiseProjection: P },
        { seenThrough: P, noiseProjection: P, points: 30, segment: 10 },
        { points: 7, segment: 1 },
        { points: 1100, segment: 550 },
        { points: 600, segment: 600, particles: 3, inputGradients: false },
        { particles: 700, points: 5, segment: 5 },
      ];
      for (const given of cases) expectReference(precision, setting(shape, 'tanh', given), 2, tolerance);
    });

    test('trajectories with noise keep to the reference', () => {
      expectReference(precision, setting(shape, 'sigmoid', { particles: 21 }), 300, 10 * tolerance);
    });

    test('the same run gives the same bytes', () => {
      const at = setting(shape, 'softplus', { particles: 10 });
      expect(run(machine(at.options), at, 20)).toEqual(run(machine(at.options), at, 20));
    });
  });

  test('the sum of squares is that of the particles, without padding', () => {
    const at = setting(['DEEP', 2, 1, [3]], 'relu', { particles: 5 });
    const found = machine(at.options);
    const { square } = run(found, at, 1);
    const sum = found.read().reduce((total, value) => total + value * value, 0);
    expect(Math.abs(square[0] / sum - 1)).toBeLessThan(1e-5);
  });

  test('two segments that a swap exchanges give the same gradient to the bit', () => {
    const at = setting(['MATRIX', 2, 2, []], 'sigmoid', { particles: 7, points: 20, segment: 10 });
    const found = machine(at.options);
    const symmetric = Array.from(at.start, (_, k) => at.start[4 * Math.floor(k / 4) + [0, 1, 1, 0][k % 4]]);
    found.write(Float64Array.from(symmetric));
    for (let b = 0; b < 10; b++) {
      for (let k = 0; k < 2; k++) {
        found.inputs[20 * k + b] = at.inputs[20 * k + b];
        found.inputs[20 * (1 - k) + 10 + b] = at.inputs[20 * k + b];
        found.residuals[20 * k + b] = at.residuals[20 * k + b];
        found.residuals[20 * (1 - k) + 10 + b] = at.residuals[20 * k + b];
      }
    }
    found.forward();
    found.backward();
    const gradient = found.gradient();
    for (let i = 0; i < 28; i += 4) {
      expect([gradient[i], gradient[i + 1]]).toEqual([gradient[i + 3], gradient[i + 2]]);
    }
    expect(gradient.some(value => value !== 0)).toBe(true);
  });

  test('no noise is drawn at amplitude 0, and the stream goes on where it was', () => {
    const at = setting(['MATRIX', 2, 2, []], 'tanh', {});
    const [one, other] = [machine(at.options), machine(at.options)];
    for (const found of [one, other]) found.write(at.start);
    one.update({ size: 0, tau: 0, amplitude: 0 });
    expect([...one.read()]).toEqual([...other.read()]);
    for (const found of [one, other]) found.update({ size: 0, tau: 0, amplitude: 1 });
    expect([...one.read()]).toEqual([...other.read()]);
  });

  test('a number that is none, or an overflow, is seen by the sum of squares', () => {
    const at = setting(['UV', 2, 2, []], 'relu', { particles: 5 });
    for (const spoiled of [Number.NaN, Infinity, 1e200]) {
      const found = machine(at.options);
      const start = at.start.slice();
      start[7] = spoiled;
      const { square } = run(found, { ...at, start }, 1);
      expect(square[0] < 1e30).toBe(false);
    }
  });

  test('large arguments saturate: the outputs are the signs of the reference', () => {
    const at = setting(['MATRIX', 2, 2, []], 'tanh', { particles: 3 });
    const start = at.start.map(value => value * 1e15);
    expectReference(precision, { ...at, start }, 1, tolerance);
  });

  test('the views stay valid, and what is read is a copy', () => {
    const at = setting(['MATRIX', 2, 2, []], 'tanh', {});
    const found = machine(at.options);
    const { outputs, inputs } = found;
    run(found, at, 3);
    expect(outputs.length + inputs.length).toBe(48);
    expect(found.outputs).toBe(outputs);
    found.read().fill(7);
    expect(found.read()[0]).not.toBe(7);
  });
});

test('the memory that is asked for is the one that the sizes say, or refused', () => {
  const { options } = setting(['MATRIX', 2, 2, []], 'tanh', {
    particles: 10 ** 7,
    points: 100,
    segment: 100,
  });
  expect(() => compiledMachine(kernels, 'FLOAT64', options)).toThrow('expected a memory of at most 4 GiB');
});

test('misuse is refused', () => {
  const { options } = setting(['MATRIX', 2, 2, []], 'tanh', { points: 12, segment: 5 });
  expect(() => compiledMachine(kernels, 'FLOAT64', options)).toThrow('expected a divisor of 12');
  const found = compiledMachine(kernels, 'FLOAT64', { ...options, segment: 6 });
  expect(() => found.write(new Float64Array(3))).toThrow('expected 24 coordinates');
});
