import { describe, expect, test } from '@jest/globals';
import { type LossKind, lossOf } from '../../src/mean-field/loss.js';
import { randomBatch } from './ensembles.js';

const COUNT = 5;
const ROWS = 3;
const outputs = randomBatch(ROWS, COUNT, 'outputs');
const normals = randomBatch(ROWS, COUNT, 'labels');

/** Labels that fit the loss. */
const labelsFor = (kind: LossKind) =>
  kind === 'LOGISTIC' ? normals.map(y => 1 / (1 + Math.exp(-2 * y))) : normals;

describe.each<[LossKind, number]>([
  ['SQUARED', 1],
  ['LOGISTIC', 1],
  ['HUBER', 0.3],
  ['HUBER', 1.5],
  ['HUBER', 100],
])('%s with delta %d', (kind, delta) => {
  const loss = lossOf(kind, delta);
  const labels = labelsFor(kind);

  test('the residuals are the derivative of the mean loss by the outputs', () => {
    const residuals = new Float64Array(ROWS * COUNT);
    loss.residuals(outputs, labels, COUNT, residuals);
    const step = 1e-5;
    outputs.forEach((_, k) => {
      const at = (shift: number) =>
        loss.total(
          outputs.map((f, l) => (l === k ? f + shift : f)),
          labels,
          COUNT,
        ) / COUNT;
      expect(Math.abs(residuals[k] - (at(step) - at(-step)) / (2 * step))).toBeLessThan(1e-9);
    });
  });

  test('the total is the sum of the losses of the columns', () => {
    const column = (matrix: Float64Array, b: number) => matrix.filter((_, k) => k % COUNT === b);
    const sum = Array.from({ length: COUNT }, (_, b) =>
      loss.total(column(outputs, b), column(labels, b), 1),
    ).reduce((a, b) => a + b);
    expect(Math.abs(loss.total(outputs, labels, COUNT) - sum)).toBeLessThan(1e-13);
  });
});

test('by hand: squared, Huber on both sides of delta, logistic', () => {
  const f = Float64Array.from([3, 4]);
  const zero = new Float64Array(2);
  expect(lossOf('SQUARED', 1).total(f, zero, 1)).toBe(25);
  expect(lossOf('HUBER', 5).total(f, zero, 1)).toBe(25);
  expect(lossOf('HUBER', 1).total(f, zero, 1)).toBe(2 * 5 - 1);
  expect(lossOf('LOGISTIC', 1).total(zero, zero, 1)).toBeCloseTo(2 * Math.log(2), 14);
  // Far out, where exp alone would overflow.
  expect(lossOf('LOGISTIC', 1).total(Float64Array.from([1000]), Float64Array.from([1]), 1)).toBe(0);
  expect(lossOf('LOGISTIC', 1).total(Float64Array.from([-1000]), Float64Array.from([1]), 1)).toBe(1000);
});
