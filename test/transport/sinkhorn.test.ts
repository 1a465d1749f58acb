import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Random } from '../../src/numeric/random.js';
import type { PointCloud } from '../../src/transport/point-cloud.js';
import { sinkhornDivergence } from '../../src/transport/sinkhorn.js';
import { squaredWasserstein } from '../../src/transport/wasserstein.js';

function normal(count: number, dimension: number, label: string): PointCloud {
  const points = new Float64Array(count * dimension);
  Random.fromSeed(count).split(label).fillNormal(points, 1);
  return { dimension, points };
}

const a = normal(24, 2, 'a');
const b = normal(18, 2, 'b');

test('the bounds hold W2^2, converged or not, and so does the value when epsilon is small', () => {
  const exact = squaredWasserstein(a, b);
  for (const [epsilon, iterations] of [
    [1, 1],
    [0.5, 1000],
    [0.05, 30],
    [0.01, 300],
  ]) {
    const result = sinkhornDivergence(a, b, { epsilon, iterations });
    expect(result.lowerBound).toBeLessThanOrEqual(exact + 1e-12);
    expect(result.upperBound).toBeGreaterThanOrEqual(exact - 1e-12);
    expect(result.status).toBe(result.marginalError <= 1e-6 ? 'CONVERGED' : 'NOT_CONVERGED');
  }
  expect(sinkhornDivergence(a, b, { epsilon: 1 }).status).toBe('CONVERGED');
  const fine = sinkhornDivergence(a, b, { epsilon: 0.05, iterations: 500 });
  expect(Math.abs(fine.value - exact)).toBeLessThan(0.05);
  expect(fine.upperBound - fine.lowerBound).toBeLessThan(0.3);
  expect(sinkhornDivergence(a, b, { epsilon: 0.01, iterations: 5 }).status).toBe('NOT_CONVERGED');
});

test('between two points it is the squared distance, and the bounds meet', () => {
  const result = sinkhornDivergence(
    { dimension: 1, points: Float64Array.of(1) },
    { dimension: 1, points: Float64Array.of(4) },
  );
  expect(result.value).toBeCloseTo(9, 12);
  expect(result.lowerBound).toBeCloseTo(9, 12);
  expect(result.upperBound).toBeCloseTo(9, 12);
});

test('it is 0 from a law to itself, symmetric, and adds the distance of the means', () => {
  const epsilon = 0.3;
  expect(sinkhornDivergence(a, a, { epsilon }).value).toBeCloseTo(0, 5);
  const there = sinkhornDivergence(a, b, { epsilon }).value;
  expect(sinkhornDivergence(b, a, { epsilon }).value).toBeCloseTo(there, 4);
  const mean = (cloud: PointCloud, d: number) =>
    cloud.points.reduce((sum, x, k) => sum + (k % 2 === d ? x : 0), 0) / (cloud.points.length / 2);
  const moved = { ...a, points: a.points.map((x, k) => x + (k % 2 ? 0 : 2)) };
  const change = 4 + 4 * (mean(a, 0) - mean(b, 0));
  expect(sinkhornDivergence(moved, b, { epsilon }).value - there).toBeCloseTo(change, 4);
});

test('the bounds hold for weights and few points of any kind', () => {
  const cloud = fc
    .array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 8,
    })
    .filter(points => points.some(([, weight]) => weight > 0))
    .map(points => ({
      dimension: 1,
      points: Float64Array.from(points, ([x]) => x),
      weights: Float64Array.from(points, ([, weight]) => weight),
    }));
  fc.assert(
    fc.property(cloud, cloud, fc.integer({ min: 1, max: 40 }), (mu, nu, iterations) => {
      const exact = squaredWasserstein(mu, nu);
      const { lowerBound, upperBound } = sinkhornDivergence(mu, nu, { epsilon: 0.5, iterations });
      expect(lowerBound).toBeLessThanOrEqual(exact + 1e-9);
      expect(upperBound).toBeGreaterThanOrEqual(exact - 1e-9);
    }),
  );
});

test('an epsilon that is not above 0 is refused, and a callback can end the work', () => {
  expect(() => sinkhornDivergence(a, b, { epsilon: 0 })).toThrow('epsilon above 0');
  const onProgress = () => {
    throw new Error('stopped');
  };
  expect(() => sinkhornDivergence(a, b, { onProgress })).toThrow('stopped');
});
