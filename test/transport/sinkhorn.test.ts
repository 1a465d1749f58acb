import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Random } from '../../src/numeric/random.js';
import { entropicPotentials, type Law } from '../../src/transport/entropic-potentials.js';
import type { PointCloud } from '../../src/transport/point-cloud.js';
import { sinkhornDivergence, smallestEpsilon } from '../../src/transport/sinkhorn.js';
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

const line = (...points: number[]): PointCloud => ({ dimension: 1, points: Float64Array.from(points) });

test('the bounds are finite and hold at any epsilon that is taken, after any number of iterations', () => {
  const cases: [PointCloud, PointCloud][] = [
    [line(0, 1), line(0.1, 0.4, 2)],
    [normal(40, 2, 'c'), normal(60, 2, 'd')],
    [line(1e6, 1e6 + 1), line(1e6 + 3)],
    [line(-1e-200, 2e-200), line(1e-200)],
    [line(-1e150, 1e149), line(1e150)],
  ];
  for (const [mu, nu] of cases) {
    const exact = squaredWasserstein(mu, nu);
    const least = smallestEpsilon(mu, nu);
    for (const factor of [1, 10, 1e4, 1e9, 1e18, 1e30]) {
      for (const iterations of [1, 2, 3, 30]) {
        const epsilon = Math.max(least * factor, Number.MIN_VALUE);
        if (epsilon === Number.POSITIVE_INFINITY) continue;
        const found = sinkhornDivergence(mu, nu, { epsilon, iterations });
        expect(found.lowerBound).toBeLessThanOrEqual(exact);
        expect(found.upperBound).toBeGreaterThanOrEqual(exact);
        expect([found.value, found.upperBound, found.marginalError].every(Number.isFinite)).toBe(true);
        expect(found.marginalError).toBeLessThan(3);
      }
    }
  }
});

test('the marginal error is that of the plan at its epsilon', () => {
  const law = (...points: number[]): Law => ({
    count: points.length,
    points: Float64Array.from(points),
    mass: new Float64Array(points.length).fill(1 / points.length),
    logMass: new Float64Array(points.length).fill(-Math.log(points.length)),
  });
  const [first, second] = [law(0, 1), law(0.1, 0.4, 2)];
  for (const epsilon of [1e-7, 1e-4, 0.01, 1, 100]) {
    for (const iterations of [1, 7, 300]) {
      const found = entropicPotentials(first, second, {
        ...{ dimension: 1, epsilon, iterations, largest: 4, reach: 4, tolerance: 1e-6, pause: () => {} },
      });
      const [sent, received] = [first.mass.slice(), second.mass.slice()];
      for (let i = 0; i < 2; i++) {
        for (let j = 0; j < 3; j++) {
          const cost = (first.points[i] - second.points[j]) ** 2;
          const mass = Math.exp((found.first[i] + found.second[j] - cost) / epsilon) / 6;
          sent[i] -= mass;
          received[j] -= mass;
        }
      }
      const off = (rest: Float64Array) => rest.reduce((sum, mass) => sum + Math.abs(mass), 0);
      expect(off(sent) + off(received)).toBeLessThanOrEqual(found.marginalError + 1e-15);
      expect(off(received)).toBeGreaterThan(found.marginalError - 1e-6);
    }
  }
});

test('as epsilon grows it becomes the squared distance of the means', () => {
  const [mu, nu] = [line(0, 1, 5), line(2, 3)];
  for (const epsilon of [1e6, 1e12, 1e100, 1e300])
    expect(sinkhornDivergence(mu, nu, { epsilon }).value).toBeCloseTo(0.25, 4);
});

test('an epsilon below the rounding of the costs is refused, and one of the rounding solves', () => {
  const [mu, nu] = [line(0, 1), line(0.1, 0.4, 2)];
  const least = smallestEpsilon(mu, nu);
  expect(least).toBeLessThan(1e-7);
  for (const epsilon of [1e-170, 1e-30, 1e-17, 0.99 * least])
    expect(() => sinkhornDivergence(mu, nu, { epsilon })).toThrow("above the costs' rounding");
  expect(
    Math.abs(sinkhornDivergence(mu, nu, { epsilon: least }).value - squaredWasserstein(mu, nu)),
  ).toBeLessThan(0.2);
  expect(() => sinkhornDivergence(mu, nu, { iterations: 0 })).toThrow('1 iteration');
  expect(() => sinkhornDivergence(mu, nu, { tolerance: -1 })).toThrow('tolerance');
});
