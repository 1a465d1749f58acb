import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Random } from '../../src/numeric/random.js';
import type { PointCloud } from '../../src/transport/point-cloud.js';
import { transport } from '../../src/transport/transport.js';
import { squaredWasserstein } from '../../src/transport/wasserstein.js';
import { holdTransportLaws } from '../laws/transport-laws.js';
import { assign } from './dense-assignment.js';

function normal(count: number, dimension: number, label: string): PointCloud {
  const points = new Float64Array(count * dimension);
  Random.fromSeed(count).split(label).fillNormal(points, 1);
  return { dimension, points };
}

function mapped(cloud: PointCloud, map: (x: number, d: number) => number): PointCloud {
  return { ...cloud, points: cloud.points.map((x, k) => map(x, k % cloud.dimension)) };
}

/** Each point and its image under the reversal of the coordinates. */
function symmetrised({ dimension, points }: PointCloud): PointCloud {
  const images = points.map((_, k) => points[k - (k % dimension) + (dimension - 1 - (k % dimension))]);
  return { dimension, points: Float64Array.from([...points, ...images]) };
}

const cloudOf = (coordinate: fc.Arbitrary<number>, dimension: number, most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain(n => fc.array(coordinate, { minLength: n * dimension, maxLength: n * dimension }))
    .map((points): PointCloud => ({ dimension, points: Float64Array.from(points) }));

const pairOf = (coordinate: fc.Arbitrary<number>, most: number) =>
  fc
    .integer({ min: 1, max: 5 })
    .chain(d => fc.tuple(cloudOf(coordinate, d, most), cloudOf(coordinate, d, most)));

test('the laws hold for few points of any numbers', () => {
  const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(pairOf(coordinate, 12), ([mu, nu]) => holdTransportLaws(transport, mu, nu)),
    {
      numRuns: 60,
    },
  );
});

test('the laws hold for points of a lattice, where most distances are tied and points are equal', () => {
  const coordinate = fc.integer({ min: 0, max: 2 });
  fc.assert(fc.property(pairOf(coordinate, 20), ([mu, nu]) => holdTransportLaws(transport, mu, nu)));
});

test('the laws hold for weights, 0 among them', () => {
  const weighted = cloudOf(fc.integer({ min: -3, max: 3 }), 2, 15).chain(cloud =>
    fc
      .array(fc.double({ min: 0, max: 5, noNaN: true }), {
        minLength: cloud.points.length / 2,
        maxLength: cloud.points.length / 2,
      })
      .filter(weights => weights.some(weight => weight > 1e-3))
      .map((weights): PointCloud => ({ ...cloud, weights: Float64Array.from(weights) })),
  );
  fc.assert(fc.property(weighted, weighted, (mu, nu) => holdTransportLaws(transport, mu, nu)));
});

const a = normal(300, 4, 'a');
const b = normal(300, 4, 'b');
const half = normal(150, 4, 'half');

test.each<[string, PointCloud, PointCloud]>([
  ['independent clouds', a, b],
  ['a cloud and itself', a, a],
  ['a cloud and its symmetrised law', half, symmetrised(half)],
  ['a cloud near the symmetric plane and its symmetrised law', nearPlane(half), symmetrised(nearPlane(half))],
  ['a cloud and its projection on a plane', a, mapped(a, (x, d) => (d < 2 ? x : 0))],
  ['clouds on a line', mapped(a, (x, d) => (d ? 0 : x)), mapped(b, (x, d) => (d ? 0 : x))],
  ['a cloud and one point, repeated', a, mapped(b, () => 1)],
  ['equal points', mapped(a, () => 2), mapped(b, () => 2)],
  ['a cloud and 5 points', a, normal(5, 4, 'five')],
  ['clouds on a lattice', mapped(a, Math.round), mapped(b, Math.round)],
  ['clouds of very different widths', mapped(a, x => 1e-5 * x), mapped(b, x => 1e3 * x)],
  ['clouds far apart', mapped(a, x => x + 1e4), b],
  ['clouds far apart from the origin', mapped(a, x => x + 1e6), mapped(b, x => x + 1e6)],
  ['clouds whose squares vanish', mapped(a, x => 1e-200 * x), mapped(b, x => 1e-200 * x)],
  ['huge clouds', mapped(a, x => 1e149 * x), mapped(b, x => 1e149 * x)],
  ['tiny clouds', mapped(a, x => 1e-150 * x), mapped(b, x => 1e-150 * x)],
  ['clouds stretched against each other', mapped(a, (x, d) => x * 5 ** d), mapped(b, (x, d) => x * 5 ** -d)],
  ['clusters', mapped(a, x => x + 20 * Math.sign(x)), mapped(b, x => x + 30 * Math.sign(x))],
  ['299 and 300 points', normal(299, 3, 'c'), normal(300, 3, 'd')],
  ['sizes with a common divisor', normal(80, 2, 'c'), normal(200, 2, 'd')],
  ['many dimensions', normal(60, 30, 'c'), normal(60, 30, 'd')],
  [
    'clouds of which one has next to all its mass at a point',
    { dimension: 2, points: Float64Array.of(2, 2, 3, 1), weights: Float64Array.of(1.7, 1e-14) },
    { dimension: 2, points: Float64Array.of(0, 0, 2, 0), weights: Float64Array.of(5, 4.999) },
  ],
])('the laws hold for %s', (_, mu, nu) => holdTransportLaws(transport, mu, nu));

/** Two tight clusters of which the first holds this part of the points. */
function tight(cloud: PointCloud, part: number, spread: number): PointCloud {
  const { dimension, points } = cloud;
  return {
    dimension,
    points: points.map((x, k) => spread * x + (k < part * points.length ? 0 : 1 + (k % dimension))),
  };
}

test.each<[string, PointCloud, PointCloud, number]>([
  ['tight clusters of unequal counts', tight(a, 0.5, 1e-4), tight(b, 0.53, 1e-4), 120],
  ['tighter ones, of split masses', tight(a, 0.5, 1e-6), tight(half, 0.53, 1e-6), 200],
  ['planes at right angles', mapped(a, (x, d) => (d < 2 ? x : 0)), mapped(b, (x, d) => (d < 2 ? 0 : x)), 20],
  [
    'planes at right angles, of split masses',
    mapped(a, (x, d) => (d < 2 ? x : 0)),
    mapped(half, (x, d) => (d < 2 ? 0 : x)),
    20,
  ],
])('few shortest paths are needed between %s, and the laws hold', (_, mu, nu, most) => {
  holdTransportLaws(transport, mu, nu);
  let calls = 0;
  transport(mu, nu, { onProgress: () => calls++ });
  expect(calls).toBeLessThan(most);
});

function nearPlane(cloud: PointCloud): PointCloud {
  const { points } = symmetrised(cloud);
  return { ...cloud, points: cloud.points.map((x, k) => 0.51 * x + 0.49 * points[cloud.points.length + k]) };
}

test('equal weights are the uniform law, and a weight is as good as repeated points', () => {
  const weights = new Float64Array(300).fill(0.1);
  const plain = squaredWasserstein(a, b);
  expect(squaredWasserstein({ ...a, weights }, { ...b, weights })).toBeCloseTo(plain, 10);
  const twice = { dimension: 4, points: Float64Array.from([...half.points, ...half.points.slice(0, 40)]) };
  const doubled = { ...half, weights: new Float64Array(150).fill(1).fill(2, 0, 10) };
  expect(squaredWasserstein(doubled, b)).toBeCloseTo(squaredWasserstein(twice, b), 10);
});

test('W2^2 adds the distance of the means, scales by squares, and ignores the order of points', () => {
  const centred = squaredWasserstein(a, b);
  const means = [0, 1, 2, 3].map(d => meanOf(a, d) - meanOf(b, d));
  const moved = squaredWasserstein(
    mapped(a, (x, d) => x + d),
    b,
  );
  const change = means.reduce((sum, step, d) => sum + (step + d) ** 2 - step ** 2, 0);
  expect(moved - centred).toBeCloseTo(change, 10);
  const scaled = squaredWasserstein(
    mapped(a, x => -3 * x),
    mapped(b, x => -3 * x),
  );
  expect(scaled).toBeCloseTo(9 * centred, 10);
  const reversed = { dimension: 4, points: a.points.map((_, k) => a.points[4 * (299 - (k >> 2)) + (k % 4)]) };
  expect(squaredWasserstein(reversed, b)).toBeCloseTo(centred, 12);
});

function meanOf({ points, dimension }: PointCloud, d: number): number {
  return points.reduce((sum, x, k) => sum + (k % dimension === d ? x : 0), 0) / (points.length / dimension);
}

test('W2 is a metric between clouds of different sizes', () => {
  const clouds = [normal(40, 2, 'x'), normal(55, 2, 'y'), normal(27, 2, 'z')];
  const w2 = (i: number, j: number) => Math.sqrt(squaredWasserstein(clouds[i], clouds[j]));
  for (const [i, j, k] of [
    [0, 1, 2],
    [1, 2, 0],
    [2, 0, 1],
  ])
    expect(w2(i, j)).toBeLessThanOrEqual(w2(i, k) + w2(k, j));
});

test('300 points cost what the dense solver finds', () => {
  const cost = (i: number, j: number) =>
    [0, 1, 2, 3].reduce((sum, d) => sum + (a.points[4 * i + d] - b.points[4 * j + d]) ** 2, 0);
  const { columns } = assign(300, (row, costs) => {
    for (let j = 0; j < 300; j++) costs[j] = cost(row, j);
  });
  const expected = columns.reduce((sum, j, i) => sum + cost(i, j), 0) / 300;
  expect(squaredWasserstein(a, b)).toBeCloseTo(expected, 12);
});

test('the same clouds give the same bytes', () => {
  expect(transport(a, b)).toEqual(transport(a, b));
});

test('a callback can end the work, and an answer does not depend on it', () => {
  const stop = new Error('stopped');
  const onProgress = () => {
    throw stop;
  };
  expect(() => transport(a, b, { onProgress })).toThrow(stop);
  let calls = 0;
  const counted = transport(a, b, { onProgress: () => calls++ });
  expect(calls).toBeGreaterThan(0);
  expect(counted).toEqual(transport(a, b));
});

test('the laws fail on planted wrong solvers', () => {
  const right = transport(half, b);
  expect(() => holdTransportLaws(transport, half, b)).not.toThrow();
  const planted = (wrong: Partial<typeof right>) => () =>
    holdTransportLaws(() => ({ ...right, ...wrong }), half, b);
  const { from, to, mass } = right.coupling;
  const rotated = { from, to: to.map((_, k) => to[(k + 1) % to.length]), mass };
  expect(planted({ coupling: { from, to, mass: mass.map(x => 0.9 * x) } })).toThrow('these marginals');
  expect(planted({ coupling: { from, to, mass: mass.map((x, k) => (k ? x : -x)) } })).toThrow('is positive');
  expect(planted({ coupling: rotated })).toThrow('cost of the coupling');
  expect(planted({ gap: 0 })).toThrow('distance less the bound');
  const above = right.squaredDistance + 1;
  expect(planted({ lowerBound: above, gap: right.squaredDistance - above })).toThrow('below the distance');
  expect(planted({ lowerBound: 0, gap: right.squaredDistance })).toThrow('gap is rounding');
  const inOrder = (mu: PointCloud, nu: PointCloud) => {
    const count = nu.points.length / 4;
    const coupling = {
      from: Int32Array.from({ length: count }, (_, k) => (k * mu.points.length) / (4 * count)),
      to: Int32Array.from({ length: count }, (_, k) => k),
      mass: new Float64Array(count).fill(1 / count),
    };
    let squaredDistance = 0;
    for (let k = 0; k < count; k++)
      for (let d = 0; d < 4; d++)
        squaredDistance += (mu.points[4 * coupling.from[k] + d] - nu.points[4 * k + d]) ** 2 / count;
    return { squaredDistance, lowerBound: squaredDistance, gap: 0, coupling };
  };
  const few = normal(20, 4, 'few');
  expect(() => holdTransportLaws(inOrder, few, normal(40, 4, 'more'))).toThrow('below the optimum');
  expect(() => holdTransportLaws(mu => transport(mu, b), half, b)).toThrow('symmetric');
});

test.each<[string, PointCloud, string]>([
  ['another dimension', { dimension: 2, points: new Float64Array(4) }, 'one dimension'],
  ['no points', { dimension: 4, points: new Float64Array(0) }, 'at least one point'],
  ['half a point', { dimension: 4, points: new Float64Array(6) }, 'whole points'],
  ['no number', { dimension: 4, points: new Float64Array(4).fill(Number.NaN) }, 'finite coordinates'],
  [
    'a coordinate whose square overflows',
    { dimension: 4, points: Float64Array.of(0, 0, 1e160, 0) },
    'up to 1e+150',
  ],
  ['too few weights', { ...b, weights: new Float64Array(3) }, 'a weight for each'],
  ['a negative weight', { ...b, weights: new Float64Array(300).fill(1).fill(-1, 3, 4) }, 'weights of 0'],
  ['no weight above 0', { ...b, weights: new Float64Array(300) }, 'weights of 0'],
])('%s is refused', (_, nu, message) => {
  expect(() => transport(a, nu)).toThrow(message);
});
