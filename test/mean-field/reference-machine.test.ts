import { beforeAll, describe, expect, test } from '@jest/globals';
import type * as TensorFlow from '@tensorflow/tfjs';
import type { MachineOptions } from '../../src/mean-field/ensemble-machine.js';
import { referenceMachine } from '../../src/mean-field/reference-machine.js';
import { particleDimension, type Unit, type UnitLayer, unitOf } from '../../src/mean-field/unit.js';
import { NormalStream } from '../../src/numeric/normal-stream.js';
import { Random } from '../../src/numeric/random.js';
import { tensorflow } from '../support/tensorflow.js';
import { type Dual, textbook, unitAlong } from './forward-mode.js';

const N = 5;
const POINTS = 6;

/** Layers that no kind of unit has by itself: scales, biases and activations in any place. */
function layered(activation: string, spaces: readonly number[], seed: number): Unit {
  const random = Random.fromSeed(seed);
  const layers: UnitLayer[] = spaces.slice(1).map((rows, l) => ({
    ...{ rows, columns: spaces[l], scale: random.integer(2) === 0 ? 1 : 0.75 },
    biased: random.integer(2) === 0,
    activated: random.integer(3) > 0,
  }));
  const [inputDimension, outputDimension] = [spaces[0], spaces[spaces.length - 1]];
  return { kind: 'DEEP', activation, inputDimension, outputDimension, layers };
}

const activations = Object.keys(textbook);
const units: [string, Unit][] = activations.flatMap((activation, k): [string, Unit][] => [
  [`MATRIX with ${activation}`, unitOf('MATRIX', activation, 1 + (k % 4), 1 + ((k + 2) % 3))],
  [`UV with ${activation}`, unitOf('UV', activation, 1 + ((k + 1) % 4), 1 + (k % 3))],
  [`DEEP with ${activation}`, unitOf('DEEP', activation, 1 + (k % 3), 2, [3, 1 + (k % 2)])],
  [`other layers with ${activation}`, layered(activation, [2, 3, 1 + (k % 2), 2], k)],
]);

function normals(size: number, label: string, std = 1): Float64Array {
  const values = new Float64Array(size);
  Random.fromSeed(7).split(label).fillNormal(values, std);
  return values;
}

/** An orthogonal projection [p, p] on a random hyperplane. */
function projection(p: number, label: string): Float64Array {
  const normal = normals(p, label);
  const square = normal.reduce((sum, x) => sum + x * x, 0);
  return Float64Array.from({ length: p * p }, (_, k) => {
    const [i, j] = [Math.floor(k / p), k % p];
    return (i === j ? 1 : 0) - (normal[i] * normal[j]) / square;
  });
}

function applied(matrix: Float64Array, vector: Float64Array): Float64Array {
  const p = vector.length;
  return vector.map((_, i) => vector.reduce((sum, x, j) => sum + matrix[i * p + j] * x, 0));
}

function optionsOf(unit: Unit, changes: Partial<MachineOptions> = {}): MachineOptions {
  return {
    ...{ unit, particles: N, points: POINTS, segment: POINTS, seenThrough: null, driftProjection: null },
    ...{ noiseProjection: null, inputGradients: true, noiseKey: [1, 2, 3, 4], ...changes },
  };
}

function started(options: MachineOptions) {
  const { unit } = options;
  const machine = referenceMachine(options);
  const particles = normals(options.particles * particleDimension(unit), 'particles', 0.7);
  machine.write(particles);
  machine.inputs.set(normals(machine.inputs.length, 'inputs', 1.5));
  machine.forward();
  machine.residuals.set(normals(machine.residuals.length, 'residuals'));
  machine.backward();
  return { machine, particles, inputs: machine.inputs, residuals: machine.residuals };
}

const column = (matrix: ArrayLike<number>, rows: number, b: number): number[] =>
  Array.from({ length: rows }, (_, r) => matrix[r * POINTS + b]);

const constants = (values: ArrayLike<number>): Dual[] => Array.from(values, value => [value, 0] as const);

/** sum_b residual_b . sigma_*(x_b, theta), and its derivatives by theta and by each x_b. */
function derivatives(
  unit: Unit,
  theta: Float64Array,
  inputs: ArrayLike<number>,
  residuals: ArrayLike<number>,
) {
  const { inputDimension: d, outputDimension: c } = unit;
  const along = (direction: number, from: 'theta' | 'x', b: number) => {
    const duals = constants(theta);
    const x = constants(column(inputs, d, b));
    const moved = from === 'theta' ? duals : x;
    moved[direction] = [moved[direction][0], 1];
    const residual = column(residuals, c, b);
    return unitAlong(unit, duals, x).reduce((sum, [, slope], k) => sum + residual[k] * slope, 0);
  };
  const points = Array.from({ length: POINTS }, (_, b) => b);
  return {
    byTheta: theta.map((_, k) => points.reduce((sum, b) => sum + along(k, 'theta', b), 0)),
    byInput: Float64Array.from({ length: d * POINTS }, (_, k) =>
      along(Math.floor(k / POINTS), 'x', k % POINTS),
    ),
  };
}

function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>, relative: number): void {
  const size = Math.sqrt(Array.from(expected).reduce((sum, x) => sum + x * x, 0));
  const error = Math.sqrt(Array.from(expected).reduce((sum, x, k) => sum + (x - found[k]) ** 2, 0));
  expect(found.length).toBe(expected.length);
  expect(error).toBeLessThanOrEqual(relative * Math.max(1, size));
}

let tf: typeof TensorFlow;
beforeAll(async () => {
  tf = await tensorflow();
});

describe.each(units)('%s', (_, unit) => {
  const p = particleDimension(unit);
  const { inputDimension: d, outputDimension: c } = unit;

  test('the mean over the particles is the definition, and the gradients are its derivatives', () => {
    const { machine, particles, inputs, residuals } = started(optionsOf(unit));
    const outputs = new Float64Array(c * POINTS);
    const gradient = new Float64Array(N * p);
    const inputGradient = new Float64Array(d * POINTS);
    for (let i = 0; i < N; i++) {
      const theta = particles.slice(i * p, (i + 1) * p);
      for (let b = 0; b < POINTS; b++) {
        const values = unitAlong(unit, constants(theta), constants(column(inputs, d, b)));
        values.forEach(([value], k) => {
          outputs[k * POINTS + b] += value / N;
        });
      }
      const { byTheta, byInput } = derivatives(unit, theta, inputs, residuals);
      gradient.set(byTheta, i * p);
      byInput.forEach((value, k) => {
        inputGradient[k] += value / N;
      });
    }
    expectClose(machine.outputs, outputs, 1e-13);
    expectClose(machine.gradient(), gradient, 1e-12);
    expectClose(machine.inputGradient, inputGradient, 1e-12);
  });

  test('automatic differentiation gives the same gradients', () => {
    const { machine, particles, inputs, residuals } = started(optionsOf(unit));
    const [byTheta, byInput] = tf.tidy(() => {
      const x = tf.tensor2d(Array.from(inputs), [d, POINTS]);
      const r = tf.tensor2d(Array.from(residuals), [c, POINTS]);
      const gradients = tf.grads((theta, at) => {
        const terms = tf.split(theta, N, 0).map(part => networkOf(unit, tf.reshape(part, [p]), at));
        return tf.sum(tf.mul(tf.addN(terms), r));
      })([tf.tensor2d(Array.from(particles), [N, p]), x]);
      return gradients.map(gradient => gradient.dataSync());
    });
    expectClose(machine.gradient(), byTheta, 1e-5);
    expectClose(
      machine.inputGradient,
      Array.from(byInput, value => value / N),
      1e-5,
    );
  });
});

/** The layers of one particle in TensorFlow.js. */
function networkOf(unit: Unit, theta: TensorFlow.Tensor, x: TensorFlow.Tensor): TensorFlow.Tensor {
  const half = (t: TensorFlow.Tensor) => tf.div(t, 2);
  const sigma: Record<string, (t: TensorFlow.Tensor) => TensorFlow.Tensor> = {
    ...{ sigmoid: tf.sigmoid, tanh: tf.tanh, relu: tf.relu, softplus: tf.softplus, sin: tf.sin, cos: tf.cos },
    gelu: t => half(tf.mul(t, tf.add(1, tf.erf(tf.div(t, Math.SQRT2))))),
    't*sigmoid(t)': t => tf.mul(t, tf.sigmoid(t)),
    't/(1 + abs(t))': t => tf.div(t, tf.add(1, tf.abs(t))),
    '0.5*t^3 - t': t => tf.sub(half(tf.mul(t, tf.mul(t, t))), t),
  };
  let at = 0;
  let values = x;
  for (const { rows, columns, scale, biased, activated } of unit.layers) {
    const weights = tf.reshape(tf.slice(theta, at, rows * columns), [rows, columns]);
    at += rows * columns;
    values = tf.mul(scale, tf.matMul(weights, values));
    if (biased) {
      values = tf.add(values, tf.reshape(tf.slice(theta, at, rows), [rows, 1]));
      at += rows;
    }
    if (activated) values = sigma[unit.activation](values);
  }
  return values;
}

describe('a machine of DEEP', () => {
  const unit = unitOf('DEEP', 'tanh', 2, 2, [3]);
  const p = particleDimension(unit);

  test('EA: the unit sees P theta, and the gradient comes back through P', () => {
    const seenThrough = projection(p, 'seen');
    const { machine, particles, residuals, inputs } = started(optionsOf(unit, { seenThrough }));
    const plain = referenceMachine(optionsOf(unit));
    const images = new Float64Array(N * p);
    for (let i = 0; i < N; i++) images.set(applied(seenThrough, particles.slice(i * p, (i + 1) * p)), i * p);
    plain.write(images);
    plain.inputs.set(inputs);
    plain.forward();
    plain.residuals.set(residuals);
    plain.backward();
    expectClose(machine.outputs, plain.outputs, 1e-14);
    const raw = plain.gradient();
    const expected = new Float64Array(N * p);
    for (let i = 0; i < N; i++) expected.set(applied(seenThrough, raw.slice(i * p, (i + 1) * p)), i * p);
    expectClose(machine.gradient(), expected, 1e-14);
    // The regulariser acts on what is seen.
    machine.update({ size: 0.1, tau: 0.5, amplitude: 0 });
    expectClose(
      machine.read(),
      particles.map((x, k) => x - 0.1 * (expected[k] + images[k])),
      1e-14,
    );
  });

  test('segments are summed apart: with two equal ones the gradient is twice that of one, bit for bit', () => {
    const half = started(optionsOf(unit));
    const machine = referenceMachine(optionsOf(unit, { points: 2 * POINTS, segment: POINTS }));
    machine.write(half.particles);
    for (const [target, source] of [
      [machine.inputs, half.inputs],
      [machine.residuals, half.residuals],
    ]) {
      for (let k = 0; k < source.length; k++) {
        const row = Math.floor(k / POINTS) * 2 * POINTS + (k % POINTS);
        target[row] = source[k];
        target[row + POINTS] = source[k];
      }
    }
    machine.forward();
    machine.backward();
    expect(machine.gradient()).toEqual(half.machine.gradient().map(x => 2 * x));
  });

  test('the drift and the noise are projected by projections of their own', () => {
    const driftProjection = projection(p, 'drift');
    const noiseProjection = projection(p, 'noise');
    const { machine, particles } = started(optionsOf(unit, { driftProjection, noiseProjection }));
    const gradient = machine.gradient();
    const drawn = new Float64Array(2 * 4 * p);
    new NormalStream([1, 2, 3, 4]).fill(drawn, 0.3);
    const expected = particles.slice();
    for (let i = 0; i < N; i++) {
      const drift = applied(driftProjection, gradient.slice(i * p, (i + 1) * p));
      // The noise is laid out as [ceil(N/4)][p][4].
      const noise = Float64Array.from(
        { length: p },
        (_, k) => drawn[(Math.floor(i / 4) * p + k) * 4 + (i % 4)],
      );
      const projected = applied(noiseProjection, noise);
      for (let k = 0; k < p; k++) {
        expected[i * p + k] += projected[k] - 0.05 * (drift[k] + 2 * 0.01 * particles[i * p + k]);
      }
    }
    const square = machine.update({ size: 0.05, tau: 0.01, amplitude: 0.3 });
    expectClose(machine.read(), expected, 1e-14);
    expect(square).toBeCloseTo(
      expected.reduce((sum, x) => sum + x * x, 0),
      10,
    );
  });

  test('no normals are drawn without noise, and the next step draws the first ones', () => {
    const quiet = started(optionsOf(unit)).machine;
    const loud = started(optionsOf(unit)).machine;
    quiet.update({ size: 0, tau: 0, amplitude: 0 });
    quiet.update({ size: 0, tau: 0, amplitude: 1 });
    loud.update({ size: 0, tau: 0, amplitude: 1 });
    expect(quiet.read()).toEqual(loud.read());
  });

  test('views stay, copies are copies, and what does not fit is refused', () => {
    const { machine } = started(optionsOf(unit, { inputGradients: false }));
    const { inputs, outputs } = machine;
    const copy = machine.read();
    copy.fill(0);
    machine.gradient().fill(0);
    machine.forward();
    expect(machine.inputs).toBe(inputs);
    expect(machine.outputs).toBe(outputs);
    expect(machine.read()).not.toEqual(copy);
    expect(machine.gradient().some(x => x !== 0)).toBe(true);
    expect(machine.inputGradient).toHaveLength(0);
    expect(() => machine.write(new Float64Array(3))).toThrow(
      `expected ${N * p} coordinates of particles, got 3`,
    );
    expect(() => referenceMachine(optionsOf(unit, { segment: 4 }))).toThrow(
      'expected a divisor of 6 as segment, got 4',
    );
  });
});
