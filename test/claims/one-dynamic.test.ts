import { describe, expect, test } from '@jest/globals';
import { type Model, modelDistance } from '../../src/mean-field/model-distance.js';
import { Random } from '../../src/numeric/random.js';
import { rateOf } from '../../src/studies/rate.js';
import type { StudyScheme } from '../../src/studies/study.js';
import { squaredRmd } from '../../src/transport/rmd.js';
import { publishedProblem } from '../mean-field/published-problem.js';
import { compiled, median, publishedRun, SEEDS } from './published-runs.js';

/*
 * Claim 1 of the paper: for symmetric data (the WI teacher), free training, DA and FA share one mean-field dynamic, which stays in the
 * weakly invariant laws. At finite N it shows as distances between their particles, and to the symmetrised law, that fall with N;
 * EA, whose dynamic is another one from a WI start, is the contrast.
 */

const change = { initialisation: 'WI' } as const;
const SIZES = [10, 30, 100];

const runOf = (scheme: StudyScheme, particles: number, seed: number) =>
  publishedRun({ teacher: 'WI', scheme, particles, change }, seed);

/** RMD^2 between the particles of two schemes at each seed. */
function between(first: StudyScheme, second: StudyScheme, particles: number): number[] {
  return SEEDS.map(seed => {
    const [mu, nu] = [first, second].map(scheme => ({
      dimension: 4,
      points: runOf(scheme, particles, seed).particles,
    }));
    return squaredRmd(mu, nu);
  });
}

const valuesOf = (measure: (particles: number) => number[]) =>
  SIZES.flatMap(particles => measure(particles).map(value => ({ particles, value })));

describe('from a WI start, with the WI teacher', () => {
  test.each<[StudyScheme, StudyScheme, number]>([
    ['VANILLA', 'DA_SAMPLED', -1],
    ['VANILLA', 'FA', -0.8],
    ['DA_SAMPLED', 'FA', -0.8],
  ])('RMD^2 between %s and %s falls with N, by an exponent below %d', (first, second, bound) => {
    const rate = rateOf(
      valuesOf(particles => between(first, second, particles)),
      0,
    );
    if (rate.status !== 'FITTED') throw new Error(rate.reason);
    expect(rate.high).toBeLessThan(bound);
    expect(median(between(first, second, 100))).toBeLessThan(5e-3);
  });

  test('EA, which projects the start, stays away from them', () => {
    expect(median(between('VANILLA', 'EA', 100))).toBeGreaterThan(1e-2);
    expect(median(between('VANILLA', 'FA', 100))).toBeLessThan(median(between('VANILLA', 'EA', 100)) / 5);
  });

  test.each<StudyScheme>(['VANILLA', 'DA_SAMPLED', 'FA'])(
    'the law of %s nears its symmetrised law',
    scheme => {
      const symmetrised = (particles: number) =>
        SEEDS.map(seed => runOf(scheme, particles, seed).rmdToSymmetrised ?? Number.NaN);
      const rate = rateOf(valuesOf(symmetrised), 0);
      if (rate.status !== 'FITTED') throw new Error(rate.reason);
      // W2^2 of N points to their law falls like N^(-1/2) in four dimensions, however symmetric the law is.
      expect(rate.high).toBeLessThan(-0.2);
      expect(rate.low).toBeGreaterThan(-0.9);
    },
  );

  test('it does not near the projected law: weak invariance is not strong', () => {
    expect(median(SEEDS.map(seed => runOf('VANILLA', 100, seed).rmdToProjected))).toBeGreaterThan(0.1);
  });

  test('the models near each other in L2', () => {
    const problem = publishedProblem('WI');
    const distances = (particles: number) =>
      SEEDS.map(seed => {
        const vanilla: Model = { scheme: 'VANILLA', particles: runOf('VANILLA', particles, seed).particles };
        const averaged: Model = { scheme: 'FA', particles: runOf('FA', particles, seed).particles };
        return modelDistance(problem, vanilla, averaged, Random.fromSeed(seed), compiled('FLOAT64'));
      });
    expect(median(distances(10)) / median(distances(100))).toBeGreaterThan(20);
  });
});

test('data without symmetry: the ARBITRARY teacher keeps free training and FA apart', () => {
  const apart = SEEDS.map(seed => {
    const [mu, nu] = (['VANILLA', 'FA'] as const).map(scheme => ({
      dimension: 4,
      points: publishedRun({ teacher: 'ARBITRARY', scheme, particles: 100, change }, seed).particles,
    }));
    return squaredRmd(mu, nu);
  });
  expect(median(apart)).toBeGreaterThan(5 * median(between('VANILLA', 'FA', 100)));
});
