import { describe, expect, test } from '@jest/globals';
import { erf } from '../../src/numeric/erf.js';
import { type NormalSource, QuasiNormals } from '../../src/numeric/quasi-normals.js';
import { Random } from '../../src/numeric/random.js';

const DIMENSIONS = [1, 2, 3, 4, 5, 6] as const;

function filled(source: NormalSource, d: number, count: number, std = 1): Float64Array {
  const points = new Float64Array(d * count);
  source.fillNormal(points, std);
  return points;
}

function quasi(d: number, count: number, seed: number): Float64Array {
  return filled(new QuasiNormals(d, Random.fromSeed(seed)), d, count);
}

function pointAt(columns: Float64Array, d: number, b: number): number[] {
  const count = columns.length / d;
  return Array.from({ length: d }, (_, k) => columns[k * count + b]);
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;
const normalLaw = (t: number) => (1 + erf(t / Math.SQRT2)) / 2;

/** The largest distance between the empirical distribution of values and N(0, 1). Source: Kolmogorov, 1933. */
function distanceToNormal(values: ArrayLike<number>): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  const n = sorted.length;
  return sorted.reduce((largest, x, k) => {
    const share = normalLaw(x);
    return Math.max(largest, share - k / n, (k + 1) / n - share);
  }, 0);
}

/** One point of the sequence under many shifts: [seeds] points of R^d. */
function underShifts(d: number, b: number, seeds: number): number[][] {
  return Array.from({ length: seeds }, (_, seed) => pointAt(quasi(d, b + 1, seed), d, b));
}

describe('the law', () => {
  test.each(DIMENSIONS)('a sequence in R^%i has the quantiles and moments of N(0, I)', d => {
    const count = 4096;
    const points = quasi(d, count, 1);
    for (let k = 0; k < d; k++) {
      const column = points.subarray(k * count, (k + 1) * count);
      // Independent points are 0.014 away in the median, and above 0.025 once in a hundred times.
      expect(distanceToNormal(column)).toBeLessThan(0.013);
      expect(Math.abs(mean(column))).toBeLessThan(0.02);
      expect(Math.abs(mean(column.map(x => x * x)) - 1)).toBeLessThan(0.03);
      expect(Math.abs(mean(column.map(x => x ** 4)) - 3)).toBeLessThan(0.4);
      for (let l = 0; l < k; l++) {
        const other = points.subarray(l * count, (l + 1) * count);
        expect(Math.abs(mean(column.map((x, b) => x * other[b])))).toBeLessThan(0.03);
        expect(Math.abs(mean(column.map((x, b) => x * x * other[b] ** 2)) - 1)).toBeLessThan(0.12);
      }
    }
  });

  test.each([
    [1, 0],
    [2, 7],
    [3, 100],
    [4, 511],
  ])('over shifts each point alone has the law N(0, I): in R^%i, point %i', (d, b) => {
    const seeds = 3000;
    const points = underShifts(d, b, seeds);
    for (let k = 0; k < d; k++) {
      // Exceeded once in a thousand times: 1.95 / sqrt(seeds).
      expect(distanceToNormal(points.map(x => x[k]))).toBeLessThan(1.95 / Math.sqrt(seeds));
    }
    const sums = points.map(x => x.reduce((sum, t) => sum + t, 0) / Math.sqrt(d));
    expect(distanceToNormal(sums)).toBeLessThan(1.95 / Math.sqrt(seeds));
  });

  test('sequences of different streams are independent, and the standard deviation is a factor', () => {
    const pairs = Array.from({ length: 2000 }, (_, seed) => {
      const random = Random.fromSeed(seed);
      const [a, b] = [0, 1].map(r => filled(new QuasiNormals(3, random.split(r)), 3, 2));
      return [a[1], b[1]];
    });
    const correlation = (f: (x: number) => number) => mean(pairs.map(([a, b]) => f(a) * f(b)));
    // Five standard errors.
    expect(Math.abs(correlation(x => x))).toBeLessThan(5 / Math.sqrt(2000));
    expect(Math.abs(correlation(x => (x * x - 1) / Math.SQRT2))).toBeLessThan(5 / Math.sqrt(2000));
    const plain = quasi(3, 10, 4);
    const wide = filled(new QuasiNormals(3, Random.fromSeed(4)), 3, 10, 4);
    wide.forEach((x, k) => {
      expect(x).toBeCloseTo(4 * plain[k], 12);
    });
  });
});

/** Smooth functions on R^d with their means under N(0, I). */
const SMOOTH: readonly [string, (x: readonly number[]) => number, (d: number) => number][] = [
  ['cos of the sum', x => Math.cos(x.reduce((a, b) => a + b, 0) / Math.sqrt(x.length)), () => Math.exp(-0.5)],
  [
    'a Gaussian',
    x => Math.exp(-x.reduce((a, b) => a + b * b, 0) / (2 * x.length)),
    d => (1 + 1 / d) ** (-d / 2),
  ],
  ['a product', x => x.reduce((a, b) => a * (1 + Math.tanh(b) / 2), 1), () => 1],
  ['|x|^2', x => x.reduce((a, b) => a + (b * b) / x.length, 0), () => 1],
  ['a sigmoid', x => 1 / (1 + Math.exp(-x.reduce((a, b, k) => a + b / (k + 1), 0))), () => 0.5],
];

/** The root mean square over seeds of the error of means over n points. */
function meanError(d: number, n: number, source: (seed: number) => NormalSource, which: number): number {
  const [, f, exact] = SMOOTH[which];
  const squares = Array.from({ length: 16 }, (_, seed) => {
    const points = filled(source(seed), d, n);
    let sum = 0;
    for (let b = 0; b < n; b++) sum += f(pointAt(points, d, b));
    return (sum / n - exact(d)) ** 2;
  });
  return Math.sqrt(mean(squares));
}

const evenly = (d: number) => (seed: number) => new QuasiNormals(d, Random.fromSeed(seed));

test.each(DIMENSIONS)('means of smooth functions on R^%i err less than those of independent points', d => {
  const ratios = SMOOTH.map((_, which) => {
    const plain = meanError(d, 2048, seed => Random.fromSeed(seed).split('independent'), which);
    return meanError(d, 2048, evenly(d), which) / plain;
  });
  expect(Math.max(...ratios)).toBeLessThan(d <= 2 ? 0.25 : 0.5);
  const typical = Math.exp(mean(ratios.map(Math.log)));
  expect(typical).toBeLessThan(d <= 2 ? 0.1 : 0.3);
});

test('errors fall faster than those of independent points: sixteen times the points, less than a seventh of the error', () => {
  for (const d of [1, 2, 3]) {
    const fall = SMOOTH.map((_, which) =>
      Math.log(meanError(d, 4096, evenly(d), which) / meanError(d, 256, evenly(d), which)),
    );
    // Independent points: 1/4; 1/n: 1/16.
    expect(Math.exp(mean(fall))).toBeLessThan(1 / 7);
  }
});

describe('symmetries of the point set', () => {
  const signs = (d: number) => Array.from({ length: 2 ** d }, (_, bits) => bits);
  const orders: Record<number, number[][]> = {
    1: [[0]],
    2: [
      [0, 1],
      [1, 0],
    ],
    3: [
      [0, 1, 2],
      [1, 0, 2],
      [0, 2, 1],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ],
  };

  test.each([1, 2, 3])('no signed permutation of the coordinates of R^%i maps it near itself', d => {
    const count = d === 3 ? 250 : 500;
    const columns = quasi(d, count, 2);
    const points = Array.from({ length: count }, (_, b) => pointAt(columns, d, b));
    const moved = orders[d].flatMap(order =>
      signs(d).map(
        bits => (x: readonly number[]) => order.map((from, k) => ((bits >> k) & 1 ? -x[from] : x[from])),
      ),
    );
    for (const image of moved.slice(1)) {
      const hits = points.filter(x => {
        const y = image(x);
        return points.some(z => z.every((t, k) => Math.abs(t - y[k]) < 1e-5));
      });
      // By chance alone two of 500 points on a line are so near in about 1 of 200 cases.
      expect(hits.length).toBeLessThan(d === 1 ? 15 : 3);
    }
  });
});

test('the same stream gives the same bytes, however they are asked for; another stream gives others', () => {
  for (const d of DIMENSIONS) {
    const whole = quasi(d, 600, 9);
    expect(quasi(d, 600, 9)).toEqual(whole);
    expect(quasi(d, 600, 10)).not.toEqual(whole);
    const source = new QuasiNormals(d, Random.fromSeed(9));
    const parts = [200, 1, 399].map(count => filled(source, d, count));
    let start = 0;
    for (const part of parts) {
      const count = part.length / d;
      for (let b = 0; b < count; b++) expect(pointAt(part, d, b)).toEqual(pointAt(whole, d, start + b));
      start += count;
    }
    expect(whole.every(Number.isFinite)).toBe(true);
  }
});
