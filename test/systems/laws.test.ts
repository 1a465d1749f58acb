import { describe, expect, test } from '@jest/globals';
import { groupAverage } from '../../src/mean-field/averaging/average-over-group.js';
import { symmetryOf } from '../../src/mean-field/symmetry.js';
import { Random } from '../../src/numeric/random.js';
import { integrate } from '../../src/systems/runge-kutta.js';
import { writeSquare } from '../../src/systems/symmetric-tensors.js';
import { drawRows, type System } from '../../src/systems/system.js';
import { systems } from '../../src/systems/systems.js';
import { systemNamed } from './system-named.js';

const random = () => Random.fromSeed(7);
const titled = systems.map((system): [string, System] => [system.name, system]);

function pointOf(system: System, stream: Random): Float64Array {
  const x = new Float64Array(system.inputDimension);
  system.drawInput(stream, x);
  return x;
}

function labelOf(system: System, x: Float64Array): Float64Array {
  const y = new Float64Array(system.outputDimension);
  system.evaluate(x, y);
  return y;
}

/** Matrices of elements of the group on X and Y, row-major; of an infinite group those that stand for its mean. */
function elementsOf(system: System): { readonly onX: Float64Array; readonly onY: Float64Array }[] {
  const average = groupAverage(symmetryOf(system.problem), 24);
  if (!average) throw new Error('expected elements, got none');
  const { inputDimension: d, outputDimension: c } = system;
  const [onX, onY] = average.spaces;
  return Array.from({ length: average.count }, (_, g) => ({
    onX: onX.subarray(g * d * d, (g + 1) * d * d),
    onY: onY.subarray(g * c * c, (g + 1) * c * c),
  }));
}

function image(matrix: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  return x.map((_, i) => x.reduce((sum, value, j) => sum + matrix[i * n + j] * value, 0));
}

function farthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k])), 0);
}

/** E x x^T [d, d] over some rows. */
function secondMoment(inputs: Float64Array, d: number): Float64Array {
  const count = inputs.length / d;
  const moment = new Float64Array(d * d);
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++) moment[i * d + j] += (inputs[row * d + i] * inputs[row * d + j]) / count;
    }
  }
  return moment;
}

/** R M R^T. */
function conjugated(r: Float64Array, moment: Float64Array, d: number): Float64Array {
  const left = new Float64Array(d * d);
  const both = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < d; j++) {
      for (let k = 0; k < d; k++) left[i * d + j] += r[i * d + k] * moment[k * d + j];
    }
  }
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < d; j++) {
      for (let k = 0; k < d; k++) both[i * d + j] += left[i * d + k] * r[j * d + k];
    }
  }
  return both;
}

describe.each(titled)('%s', (_name, system) => {
  test('the law commutes with the group', () => {
    const stream = random();
    const elements = elementsOf(system);
    expect(elements.length).toBeGreaterThan(1);
    for (const { onX, onY } of elements) {
      const x = pointOf(system, stream);
      const moved = labelOf(system, image(onX, x));
      expect(farthest(moved, image(onY, labelOf(system, x)))).toBeLessThan(1e-13);
    }
  });

  test('the second moments of the inputs are those of the inputs moved by the group, within their errors', () => {
    const d = system.inputDimension;
    const inputs = new Float64Array(40_000 * d);
    const stream = random();
    for (let at = 0; at < inputs.length; at += d) system.drawInput(stream, inputs.subarray(at, at + d));
    const moment = secondMoment(inputs, d);
    const size = Math.max(...moment);
    for (const { onX } of elementsOf(system).slice(0, 8)) {
      expect(farthest(conjugated(onX, moment, d), moment) / size).toBeLessThan(0.08);
    }
  });

  test('rows are the same for the same seed; more of them, or other noise, leave the points as they are', () => {
    const rows = drawRows(system, 50, random());
    expect(drawRows(system, 50, random())).toEqual(rows);
    const more = drawRows(system, 80, random(), 0);
    expect(more.inputs.subarray(0, rows.inputs.length)).toEqual(rows.inputs);
    const first = rows.inputs.subarray(0, system.inputDimension);
    expect(more.outputs.subarray(0, system.outputDimension)).toEqual(labelOf(system, first));
  });

  test('labels have the noise that is stated', () => {
    const noisy = drawRows(system, 4000, random());
    const exact = drawRows(system, 4000, random(), 0);
    const variance = noisy.outputs.reduce((sum, y, k) => sum + (y - exact.outputs[k]) ** 2, 0);
    const std = Math.sqrt(variance / noisy.outputs.length);
    expect(std / system.noise).toBeGreaterThan(0.96);
    expect(std / system.noise).toBeLessThan(1.04);
  });

  test('the law is odd where the unit is', () => {
    if (system.problem.activation !== 'tanh') return;
    const x = pointOf(system, random());
    const negative = labelOf(
      system,
      x.map(value => -value),
    );
    expect(
      farthest(
        negative.map(value => -value),
        labelOf(system, x),
      ),
    ).toBeLessThan(1e-14);
  });
});

describe('what is no symmetry', () => {
  const permuted = (x: Float64Array, order: readonly number[]) => x.map((_, i) => x[order[i]]);
  const isSymmetry = (system: System, order: readonly number[]) => {
    const x = pointOf(system, random());
    return farthest(labelOf(system, permuted(x, order)), permuted(labelOf(system, x), order)) < 1e-12;
  };

  test.each([
    ['coupled-oscillators', 2],
    ['inverter-ring', 5],
    ['set-function', 120],
  ])('%s has %i symmetries among the permutations of its coordinates', (name, count) => {
    const system = systemNamed(name);
    const orders = permutationsOf(system.inputDimension);
    expect(orders.filter(order => isSymmetry(system, order))).toHaveLength(count);
  });
});

function permutationsOf(n: number): number[][] {
  if (n === 0) return [[]];
  return permutationsOf(n - 1).flatMap(order =>
    Array.from({ length: n }, (_, place) => [...order.slice(0, place), n - 1, ...order.slice(place)]),
  );
}

test('inertia: w^T I w is the sum of m |w x r|^2 over the points', () => {
  const stream = random();
  const masses = [1, 2, 3];
  const positions = masses.map(() => [0, 1, 2].map(() => stream.normal()));
  const axis = [0.3, -1.1, 0.7];
  const x = new Float64Array(18);
  positions.forEach((r, k) => {
    writeSquare(r, masses[k], x.subarray(6 * k, 6 * k + 6));
  });
  const y = labelOf(systemNamed('inertia'), x);
  const [u, v, w] = axis;
  const twiceEnergy =
    y[0] * u * u + y[1] * v * v + y[2] * w * w + Math.SQRT2 * (y[3] * u * v + y[4] * u * w + y[5] * v * w);
  const expected = positions.reduce((sum, [a, b, c], k) => {
    const cross = [v * c - w * b, w * a - u * c, u * b - v * a];
    return sum + masses[k] * cross.reduce((square, value) => square + value * value, 0);
  }, 0);
  expect(twiceEnergy).toBeCloseTo(expected, 12);
});

test('coordinates of symmetric tensors are orthonormal: <x x^T, y y^T> = (x.y)^2', () => {
  const [x, y] = [
    [0.4, -1.3, 2.2],
    [1.7, 0.2, -0.6],
  ];
  const [first, second] = [new Float64Array(6), new Float64Array(6)];
  writeSquare(x, 1, first);
  writeSquare(y, 1, second);
  const product = first.reduce((sum, value, k) => sum + value * second[k], 0);
  expect(product).toBeCloseTo(x.reduce((sum, value, k) => sum + value * y[k], 0) ** 2, 13);
});

test('coupled oscillators keep their energy', () => {
  const system = systemNamed('coupled-oscillators');
  const energy = ([p2, q1, p1, q2]: ArrayLike<number> & Iterable<number>) =>
    (p1 * p1 + p2 * p2 + q1 * q1 + q2 * q2) / 2 + (q1 ** 4 + q2 ** 4) / 16 + 0.4 * (q1 - q2) ** 2;
  const stream = random();
  for (let k = 0; k < 20; k++) {
    const x = pointOf(system, stream);
    const before = energy(x.map(value => value / 2));
    const after = energy(labelOf(system, x).map(value => value * 6));
    expect(Math.abs(after / before - 1)).toBeLessThan(1e-5);
  }
});

test('the error of the integration falls 16 times when the step is halved', () => {
  const errorAt = (steps: number) => {
    const state = Float64Array.of(1, 0);
    integrate(
      ([q, p], derivative) => {
        derivative[0] = p;
        derivative[1] = -q;
      },
      state,
      1 / steps,
      steps,
    );
    return Math.hypot(state[0] - Math.cos(1), state[1] + Math.sin(1));
  };
  expect(errorAt(16) / errorAt(32)).toBeGreaterThan(15);
  expect(errorAt(16) / errorAt(32)).toBeLessThan(17);
});
