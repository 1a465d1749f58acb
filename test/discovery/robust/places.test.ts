import { describe, expect, test } from '@jest/globals';
import { frameOf } from '../../../src/discovery/robust/frame.js';
import {
  type Coordinates,
  drawCoordinates,
  joined,
  type PlaceSettings,
  placesAt,
} from '../../../src/discovery/robust/places.js';
import { Random } from '../../../src/numeric/random.js';
import { distance } from '../../mean-field/ensembles.js';
import { randomRows } from './problems.js';

const SMALLEST = 0.25;
const LARGEST = 3.5;
const plain: PlaceSettings = { radius: 2, most: 200, isLinear: false, lawParticles: 1 };
const length = (v: Float64Array) => Math.hypot(...v);
const fitOf = (m: number) => Float64Array.from({ length: m }, (_, i) => (i + 1) / m);

function draw(m: number, settings: PlaceSettings, seed: number): Coordinates {
  return drawCoordinates(m, fitOf(m), settings, Random.fromSeed(seed));
}

describe('drawCoordinates', () => {
  test('{0} has one place', () => {
    expect(draw(0, plain, 0)).toEqual({
      laws: [new Float64Array(0)],
      points: [[new Float64Array(0)]],
    });
  });

  const settings: [string, Partial<PlaceSettings>][] = [
    ['200 particles', {}],
    ['one particle', { most: 1 }],
    ['a linear unit', { isLinear: true }],
    ['a linear unit and one particle', { isLinear: true, most: 1 }],
    ['a radius of 1e-6', { radius: 1e-6 }],
  ];
  const cases = settings.flatMap(([title, change]) => [1, 2, 5, 40].map(m => [title, m, change] as const));
  test.each(cases)('%s, dimension %i: enough points of sizes in bounds', (_, m, change) => {
    const chosen = { ...plain, ...change };
    const { laws, points } = draw(m, chosen, m);
    expect(points).toHaveLength(laws.length);
    // That which fits, that in 0 with 0 among its points, and random ones.
    expect(laws[0]).toEqual(fitOf(m));
    expect(laws[1].every(x => x === 0)).toBe(true);
    expect(points[1][0].every(x => x === 0)).toBe(true);
    const all = points.flat();
    for (const vector of [...all, ...laws]) expect(vector).toHaveLength(m);
    // More than m velocities that depend on where they are: a subspace of dimension m is told from one above.
    if (chosen.isLinear) expect(laws.length).toBeGreaterThan(m + 1);
    else expect(all.length).toBeGreaterThan(m + 1);
    for (const vector of all.filter(point => point !== points[1][0])) {
      expect(length(vector)).toBeGreaterThan(0.999 * SMALLEST * chosen.radius);
      expect(length(vector)).toBeLessThan(1.001 * LARGEST * chosen.radius);
    }
    for (const law of laws.slice(2)) {
      expect(length(law)).toBeGreaterThan(0);
      expect(length(law)).toBeLessThanOrEqual(chosen.radius);
    }
    // No two alike.
    expect(new Set(all.map(vector => vector.join())).size).toBe(all.length);
  });

  test('few particles make few points, but never fewer than m + 1 of the law that fits', () => {
    const counts = [1, 20, 200].map(most => draw(10, { ...plain, most }, 1).points[0].length);
    expect(counts[0]).toBe(11);
    expect(counts[1]).toBeGreaterThanOrEqual(counts[0]);
    expect(counts[2]).toBeGreaterThan(counts[1]);
  });

  test('sizes are even on a logarithmic scale, of the laws beside 0 alike; directions are even', () => {
    const shares: number[][] = [[], []];
    const directions: number[] = [];
    for (let seed = 0; seed < 300; seed++) {
      const { points } = draw(3, plain, seed);
      points.forEach((own, b) => {
        for (const point of own) {
          const size = length(point);
          if (size === 0) continue;
          if (b !== 1)
            shares[Math.min(b, 1)].push(
              Math.log(size / plain.radius / SMALLEST) / Math.log(LARGEST / SMALLEST),
            );
          directions.push(point[0] / size);
        }
      });
    }
    for (const own of shares) {
      for (const part of [0.25, 0.5, 0.75]) {
        const below = own.filter(share => share < part).length / own.length;
        expect(Math.abs(below - part)).toBeLessThan(0.03);
      }
    }
    // A coordinate of a uniform direction of R^3 is uniform on [-1, 1].
    for (const t of [-0.5, 0, 0.5]) {
      const below = directions.filter(x => x < t).length / directions.length;
      expect(Math.abs(below - (t + 1) / 2)).toBeLessThan(0.03);
    }
  });

  test('the same stream, the same places; others, others', () => {
    expect(draw(4, plain, 1)).toEqual(draw(4, plain, 1));
    expect(draw(4, plain, 1)).not.toEqual(draw(4, plain, 2));
  });
});

test('placesAt has them in Z, in the subspace, as long as their coordinates', () => {
  const p = 7;
  const random = Random.fromSeed(2);
  const frame = frameOf(randomRows(3, p, random), p);
  const coordinates = drawCoordinates(3, fitOf(3), plain, random);
  const places = placesAt(frame, coordinates, p);
  expect(places).toHaveLength(coordinates.laws.length);
  places.forEach(({ law, points }, b) => {
    expect(length(law)).toBeCloseTo(length(coordinates.laws[b]), 12);
    coordinates.points[b].forEach((a, k) => {
      const z = points.subarray(k * p, (k + 1) * p);
      const wanted = z.map((_, j) => frame.basis.reduce((sum, row, i) => sum + a[i] * row[j], 0));
      expect(distance(z, wanted)).toBeLessThan(1e-14);
    });
  });
});

test('joined', () => {
  expect(joined([])).toEqual(new Float64Array(0));
  expect(joined([Float64Array.of(1, 2), new Float64Array(0), Float64Array.of(3)])).toEqual(
    Float64Array.of(1, 2, 3),
  );
});
