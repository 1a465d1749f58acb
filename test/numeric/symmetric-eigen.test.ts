import { expect, test } from '@jest/globals';
import { Matrix } from 'ml-matrix';
import { orthonormalRows } from '../../src/numeric/principal-angles.js';
import { projectionOn } from '../../src/numeric/projection.js';
import { Random } from '../../src/numeric/random.js';
import { symmetricEigen } from '../../src/numeric/symmetric-eigen.js';

const P = 6;

function randomBasis(rows: number, seed: number): number[][] {
  const random = Random.fromSeed(seed);
  return orthonormalRows(
    Array.from({ length: rows }, () => Array.from({ length: P }, () => random.normal())),
    P,
  );
}

test.each([0, 1, 3, P])('the projection on %d rows keeps them, is symmetric and idempotent', count => {
  const rows = randomBasis(count, count);
  const projection = Matrix.from1DArray(P, P, projectionOn(rows, P));
  expect(Matrix.sub(projection, projection.transpose()).norm()).toBe(0);
  expect(Matrix.sub(projection.mmul(projection), projection).norm()).toBeLessThan(1e-14);
  expect(projection.trace()).toBeCloseTo(count, 12);
  for (const row of rows) {
    const image = projection.mmul(Matrix.columnVector(row)).to1DArray();
    expect(Math.hypot(...image.map((x, k) => x - row[k]))).toBeLessThan(1e-14);
  }
});

test('eigenpairs come with the largest value first, and rebuild the matrix', () => {
  const values = [-3, 5, 0.5, 2, -0.1, 4];
  const rows = randomBasis(P, 7);
  const matrix = Matrix.zeros(P, P);
  rows.forEach((row, k) => {
    matrix.add(Matrix.from1DArray(P, P, projectionOn([row], P)).mul(values[k]));
  });
  const found = symmetricEigen(matrix);
  const sorted = [...values].sort((a, b) => b - a);
  found.values.forEach((value, k) => {
    expect(value).toBeCloseTo(sorted[k], 12);
    const vector = found.vectors[k];
    const overlap = rows[values.indexOf(sorted[k])].reduce((sum, x, i) => sum + x * vector[i], 0);
    expect(Math.abs(overlap)).toBeCloseTo(1, 12);
  });
});
