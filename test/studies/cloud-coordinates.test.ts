import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/numeric/random.js';
import { cloudDirections, coordinates, type ParticleClouds } from '../../src/studies/cloud-coordinates.js';
import { figureOf } from '../../src/studies/figure.js';
import { madeUpClouds, madeUpStudy, PROJECTION, REQUEST } from './made-up-study.js';

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0);

function projected(direction: readonly number[], projection: Float64Array): number[] {
  const p = direction.length;
  return direction.map((_, i) => dot([...projection.subarray(i * p, (i + 1) * p)], direction));
}

function cloudsOf(dimension: number, projection: number[], particles: number[]): ParticleClouds {
  return {
    ...madeUpClouds(),
    ...{ dimension, projection: Float64Array.from(projection), teacherParticles: undefined },
    ...{ particles: particles.length / dimension },
    clouds: [{ scheme: 'VANILLA', particles: Float64Array.from(particles) }],
  };
}

describe('directions of clouds', () => {
  test('are orthonormal, two along E^G and two across it', () => {
    const { along, across } = cloudDirections(madeUpClouds());
    const all = [...along, ...across];
    expect([along.length, across.length]).toEqual([2, 2]);
    all.forEach((a, i) => {
      all.forEach((b, j) => {
        expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 12);
      });
    });
    for (const direction of along) {
      projected(direction, PROJECTION).forEach((x, i) => {
        expect(x).toBeCloseTo(direction[i], 12);
      });
    }
    for (const direction of across) {
      for (const x of projected(direction, PROJECTION)) expect(x).toBeCloseTo(0, 12);
    }
  });

  test('the first one sees the most', () => {
    const clouds = madeUpClouds();
    const { along } = cloudDirections(clouds);
    const spread = (direction: readonly number[]) => {
      const all = clouds.clouds.flatMap(({ particles }) => coordinates(particles, direction));
      const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
      return all.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    };
    const most = spread(along[0]);
    expect(most).toBeGreaterThanOrEqual(spread(along[1]));
    for (let k = 0; k < 32; k++) {
      const [c, s] = [Math.cos(k / 5), Math.sin(k / 5)];
      expect(spread(along[0].map((x, i) => c * x + s * along[1][i]))).toBeLessThanOrEqual(most * (1 + 1e-12));
    }
  });

  test('on E^G to rounding, the directions across it are still across it', () => {
    const random = Random.fromSeed(1);
    const particles = Array.from({ length: 20 }, () => [random.normal(), random.normal()]).flatMap(
      ([a, b]) => [...[a, b, b, a]],
    );
    const clouds = cloudsOf(4, [...PROJECTION], particles);
    const { across } = cloudDirections(clouds);
    expect(across).toHaveLength(2);
    for (const direction of across) {
      expect(Math.hypot(...projected(direction, PROJECTION))).toBeLessThan(1e-12);
      for (const x of coordinates(clouds.clouds[0].particles, direction))
        expect(Math.abs(x)).toBeLessThan(1e-12);
    }
  });

  test.each([
    ['E^G = Z', [1, 0, 0, 1], 2, 0],
    ['E^G = Z but for rounding', [1 - 1e-16, 2e-17, 2e-17, 1], 2, 0],
    ['E^G = {0}', [0, 0, 0, 0], 0, 2],
    ['a line', [0.5, 0.5, 0.5, 0.5], 1, 1],
  ])('%s', (_, projection, along, across) => {
    const directions = cloudDirections(cloudsOf(2, projection, [1, 2, 3, 5, -1, 0]));
    expect([directions.along.length, directions.across.length]).toEqual([along, across]);
  });
});

describe('views of clouds', () => {
  const study = madeUpStudy({ ...REQUEST, particles: [5], seeds: { first: 0, count: 1 }, seedsFor: [] });

  test.each([
    [
      'E^G and more',
      4,
      [...PROJECTION],
      'From above E^G: direction 1 of E^G and direction 2 of E^G. Along E^G',
    ],
    ['E^G = {0}', 2, [0, 0, 0, 0], 'E^G is the origin: height 1 over E^G and height 2 over E^G.'],
    ['a line', 2, [0.5, 0.5, 0.5, 0.5], 'Along E^G: direction 1 of E^G and height 1 over E^G.'],
    ['Z a line, E^G = {0}', 1, [0], 'On the line Z: height 1 over E^G and share of particles.'],
    ['Z = E^G a line', 1, [1], 'On the line Z: direction 1 of E^G and share of particles.'],
  ])('%s', async (_, dimension, projection, words) => {
    const random = Random.fromSeed(2);
    const particles = Array.from({ length: 12 * dimension }, () => random.normal());
    const figure = figureOf('PARTICLE_CLOUDS', study, cloudsOf(dimension, projection, particles));
    if ('reason' in figure) throw new Error(figure.reason);
    expect(figure.description).toContain(words);
    expect(await figure.svg()).toContain('</svg>');
  });
});
