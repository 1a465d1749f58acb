import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Random } from '../../src/numeric/random.js';
import type { PointCloud } from '../../src/transport/point-cloud.js';
import { relativeDistance, squaredRmd } from '../../src/transport/rmd.js';
import { squaredWasserstein } from '../../src/transport/wasserstein.js';

const cloud = (dimension: number, points: number[]): PointCloud => ({
  dimension,
  points: Float64Array.from(points),
});

function randomCloud(count: number, dimension: number, label: string): PointCloud {
  const points = new Float64Array(count * dimension);
  Random.fromSeed(count).split(label).fillNormal(points, 1);
  return { dimension, points };
}

/** On the line the sorted order is the best matching. */
function onTheLine(a: number[], b: number[]): number {
  const ascending = (x: number[]) => [...x].sort((s, t) => s - t);
  const [first, second] = [ascending(a), ascending(b)];
  return first.reduce((sum, x, i) => sum + (x - second[i]) ** 2, 0) / first.length;
}

test('on the line W2^2 is that of the sorted points', () => {
  const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
  const pair = fc
    .integer({ min: 1, max: 40 })
    .chain(n => fc.tuple(...[0, 1].map(() => fc.array(coordinate, { minLength: n, maxLength: n }))));
  fc.assert(
    fc.property(pair, ([a, b]) => {
      expect(squaredWasserstein(cloud(1, a), cloud(1, b))).toBeCloseTo(onTheLine(a, b), 10);
    }),
  );
});

test('the smaller cloud is repeated, on either side', () => {
  const few = [3, -1];
  const many = [0, 5, 2, 2, -7, 1];
  const expected = onTheLine([3, 3, 3, -1, -1, -1], many);
  expect(squaredWasserstein(cloud(1, few), cloud(1, many))).toBeCloseTo(expected, 12);
  expect(squaredWasserstein(cloud(1, many), cloud(1, few))).toBeCloseTo(expected, 12);
});

test('in space: symmetric, 0 for a shuffled copy, |v|^2 for a translate, and a metric', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(label => randomCloud(60, 3, label));
  const shuffled = cloud(
    3,
    Array.from({ length: 180 }, (_, k) => a.points[((Math.floor(k / 3) * 7) % 60) * 3 + (k % 3)]),
  );
  expect(squaredWasserstein(a, shuffled)).toBe(0);
  const translate = cloud(
    3,
    Array.from(a.points, (x, k) => x + [1, -2, 2][k % 3]),
  );
  expect(squaredWasserstein(a, translate)).toBeCloseTo(9, 12);
  const distance = (x: PointCloud, y: PointCloud) => Math.sqrt(squaredWasserstein(x, y));
  expect(distance(a, b)).toBeCloseTo(distance(b, a), 12);
  expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
  expect(distance(a, b)).toBeGreaterThan(0.1);
});

test('one point against a cloud is the mean squared distance', () => {
  const many = randomCloud(50, 2, 'many');
  const mean = many.points.reduce((sum, x, k) => sum + (x - (k % 2)) ** 2, 0) / 50;
  expect(squaredWasserstein(cloud(2, [0, 1]), many)).toBeCloseTo(mean, 12);
});

test('on the line sizes that do not divide are those of the repeated points', () => {
  const expected = onTheLine([1, 1, 1, 2, 2, 2], [5, 5, -3, -3, 1, 1]);
  expect(squaredWasserstein(cloud(1, [1, 2]), cloud(1, [5, -3, 1]))).toBeCloseTo(expected, 12);
});

test('RMD^2 is 1/2 against the origin, 1 between opposite points, 0 between origins, and has no scale', () => {
  const a = randomCloud(30, 4, 'a');
  const b = randomCloud(30, 4, 'b');
  expect(squaredRmd(a, cloud(4, [0, 0, 0, 0]))).toBeCloseTo(0.5, 12);
  expect(squaredRmd(cloud(1, [2]), cloud(1, [-2]))).toBe(1);
  expect(squaredRmd(cloud(2, [0, 0]), cloud(2, [0, 0]))).toBe(0);
  expect(relativeDistance(0, 0, 0)).toBe(0);
  const scaled = (x: PointCloud) => ({ ...x, points: x.points.map(y => 1e-3 * y) });
  expect(squaredRmd(scaled(a), scaled(b))).toBeCloseTo(squaredRmd(a, b), 10);
});
