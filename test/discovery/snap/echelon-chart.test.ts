import { expect, test } from '@jest/globals';
import { echelonChart, entryErrors } from '../../../src/discovery/snap/echelon-chart.js';
import { orthonormalRows } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';
import { perturbed, randomRows, rotated } from './found-subspaces.js';

const random = Random.fromSeed(5);

test.each([
  [1, 2],
  [2, 4],
  [3, 9],
  [7, 8],
  [8, 8],
])('a chart of dimension %d in %d spans the subspace', (m, p) => {
  const basis = orthonormalRows(randomRows(m, p, random), p);
  const { pivots, free, entries } = echelonChart(basis, 0.3);
  expect([...pivots, ...free].sort((a, b) => a - b)).toEqual(Array.from({ length: p }, (_, j) => j));
  entries.forEach((row, i) => {
    const vector = new Array<number>(p).fill(0);
    vector[pivots[i]] = 1;
    row.forEach((x, j) => {
      vector[free[j]] = x;
    });
    const inside = vector.map((_, j) =>
      basis.reduce((sum, b) => sum + b[j] * b.reduce((dot, x, k) => dot + x * vector[k], 0), 0),
    );
    inside.forEach((x, j) => {
      expect(x).toBeCloseTo(vector[j], 10);
    });
  });
});

test('a chart depends on the subspace, not on its basis', () => {
  const basis = orthonormalRows(randomRows(3, 8, random), 8);
  const first = echelonChart(basis, 0.3);
  const second = echelonChart(rotated(basis, random), 0.3);
  expect(second.pivots).toEqual(first.pivots);
  second.entries.forEach((row, i) => {
    row.forEach((x, j) => {
      expect(x).toBeCloseTo(first.entries[i][j], 10);
    });
  });
});

test('pivots stand as far left as the slack lets them', () => {
  const row = orthonormalRows([[0.1, 1, 1]], 3);
  expect(echelonChart(row, 0.05).pivots).toEqual([0]);
  expect(echelonChart(row, 0.5).pivots).toEqual([1]);
});

test('the errors of the entries are those of random subspaces near by', () => {
  const error = 1e-4;
  const basis = orthonormalRows(randomRows(2, 6, random), 6);
  const chart = echelonChart(basis, 0.3);
  const runs = 2000;
  const squares = chart.entries.map(row => row.map(() => 0));
  for (let k = 0; k < runs; k++) {
    const { pivots, entries } = echelonChart(perturbed(basis, error, random), 0.3);
    expect(pivots).toEqual(chart.pivots);
    entries.forEach((row, i) => {
      row.forEach((x, j) => {
        squares[i][j] += (x - chart.entries[i][j]) ** 2 / runs;
      });
    });
  }
  entryErrors(chart, error).forEach((row, i) => {
    row.forEach((expected, j) => {
      expect(Math.sqrt(squares[i][j]) / expected).toBeGreaterThan(0.92);
      expect(Math.sqrt(squares[i][j]) / expected).toBeLessThan(1.08);
    });
  });
});
