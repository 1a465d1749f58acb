import { describe, expect, test } from '@jest/globals';
import { studyLimits } from '../../src/studies/check-study.js';
import { modelDistances, schemeDistances } from '../../src/studies/compare-schemes.js';
import type { StudyComparison, StudyRequest, StudyScheme } from '../../src/studies/study.js';
import { REQUEST } from './made-up-study.js';

const request: StudyRequest = { ...REQUEST, schemes: ['VANILLA', 'FA', 'EA'] };
const place: StudyComparison = { teacher: 'WI', initialisation: 'SI', particles: 2, seed: 4 };
const of = (entries: Partial<Record<StudyScheme, number[]>>) =>
  new Map(
    Object.entries(entries).map(([scheme, numbers]) => [scheme as StudyScheme, Float64Array.from(numbers)]),
  );

describe('distances between schemes from one start', () => {
  test('RMD^2 of clouds on the line, by hand', () => {
    // W2^2 between {0, 2} and {1, 3} is 1; the moments are 2 (0 + 4)/2 + 2 (1 + 9)/2 = 14. The order of particles is none.
    const clouds = of({ VANILLA: [0, 2], FA: [3, 1], EA: [2, 0] });
    expect(schemeDistances(request, place, 1, clouds)).toEqual([
      { ...place, first: 'VANILLA', second: 'FA', squaredRmd: 1 / 14 },
      { ...place, first: 'VANILLA', second: 'EA', squaredRmd: 0 },
      { ...place, first: 'FA', second: 'EA', squaredRmd: 1 / 14 },
    ]);
  });

  test('a scheme that diverged has none', () => {
    const pairs = schemeDistances(request, place, 1, of({ VANILLA: [0, 2], EA: [2, 0] }));
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([['VANILLA', 'EA']]);
  });

  test('clouds that are too large to be matched have none', () => {
    const large = { ...place, particles: studyLimits.comparedParticles + 1 };
    expect(schemeDistances(request, large, 1, of({ VANILLA: [0, 2], EA: [2, 0] }))).toEqual([]);
  });

  test('predictors: the mean over points of the squared distance in Y', () => {
    // Two points in R^2: the differences are (1, 2) and (0, 3).
    const values = of({ VANILLA: [0, 0, 5, 5], FA: [1, 2, 5, 8] });
    expect(modelDistances(request, place, 2, values)).toEqual([
      { ...place, first: 'VANILLA', second: 'FA', squaredDistance: 7 },
    ]);
    expect(() => modelDistances(request, place, 2, of({ VANILLA: [0, 0], FA: [1] }))).toThrow(
      'same 2 points',
    );
  });
});
