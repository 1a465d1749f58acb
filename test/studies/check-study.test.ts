import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { defineProblem } from '../../src/mean-field/problem.js';
import { checkStudy, checkStudyCost } from '../../src/studies/check-study.js';
import { problemOf } from '../../src/studies/jobs.js';
import type { StudyRequest } from '../../src/studies/study.js';
import { REQUEST } from './made-up-study.js';

function refusalOf(check: () => void): DomainError {
  try {
    check();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('expected a refusal, got none');
}

const many = Array.from({ length: 101 }, (_, k) => k + 1);

describe('a grid', () => {
  test('that is right passes', () => {
    checkStudy(REQUEST);
    checkStudy({ ...REQUEST, snapshots: 0, seedsFor: [] });
    checkStudy({ ...REQUEST, teachers: [], problem: { ...REQUEST.problem, teacher: null, dataSet: 'rows' } });
  });

  test.each<[string, Partial<StudyRequest>, string, string]>([
    ['no N', { particles: [] }, 'BAD_INPUT', 'input.particles'],
    ['N twice', { particles: [5, 10, 5] }, 'BAD_INPUT', 'input.particles.2'],
    ['N not whole', { particles: [5, 5.5] }, 'BAD_INPUT', 'input.particles.1'],
    ['N not a number', { particles: [Number.NaN] }, 'BAD_INPUT', 'input.particles.0'],
    ['N = 0', { particles: [0] }, 'BAD_INPUT', 'input.particles.0'],
    ['N too large', { particles: [5, 1e9] }, 'TOO_LARGE', 'input.particles.1'],
    ['too many N', { particles: many }, 'TOO_LARGE', 'input.particles'],
    ['no scheme', { schemes: [] }, 'BAD_INPUT', 'input.schemes'],
    ['scheme twice', { schemes: ['FA', 'FA'] }, 'BAD_INPUT', 'input.schemes.1'],
    ['unknown scheme', { schemes: ['DA' as 'FA'] }, 'BAD_INPUT', 'input.schemes.0'],
    ['no teacher', { teachers: [] }, 'BAD_INPUT', 'input.teachers'],
    ['teacher twice', { teachers: ['WI', 'SI', 'WI'] }, 'BAD_INPUT', 'input.teachers.2'],
    ['no start', { initialisations: [] }, 'BAD_INPUT', 'input.initialisations'],
    ['start twice', { initialisations: ['SI', 'SI'] }, 'BAD_INPUT', 'input.initialisations.1'],
    ['no seeds', { seeds: { first: 0, count: 0 } }, 'BAD_INPUT', 'input.seeds'],
    ['too many seeds', { seeds: { first: 0, count: 1001 } }, 'TOO_LARGE', 'input.seeds'],
    ['first seed not whole', { seeds: { first: 0.5, count: 1 } }, 'BAD_INPUT', 'input.seed'],
    ['first seed too large', { seeds: { first: 2 ** 31, count: 1 } }, 'BAD_INPUT', 'input.seed'],
    ['too many runs', { seeds: { first: 0, count: 1000 } }, 'TOO_LARGE', 'input.seeds'],
    ['N of nobody', { seedsFor: [{ particles: 7, count: 1 }] }, 'BAD_INPUT', 'input.seedsFor.0.particles'],
    [
      'seeds for one N twice',
      {
        seedsFor: [
          { particles: 5, count: 1 },
          { particles: 5, count: 2 },
        ],
      },
      'BAD_INPUT',
      'input.seedsFor.1.particles',
    ],
    ['no seeds for an N', { seedsFor: [{ particles: 5, count: 0 }] }, 'BAD_INPUT', 'input.seedsFor.0.count'],
    ['snapshots', { snapshots: -1 }, 'BAD_INPUT', 'input.snapshots'],
    ['horizon', { horizon: 0 }, 'BAD_INPUT', 'input.horizon'],
    ['no step', { horizon: 0.01, particles: [5000, 5], seedsFor: [] }, 'BAD_INPUT', 'input.horizon'],
    ['batch', { batchSize: 0 }, 'BAD_INPUT', 'input.batchSize'],
    [
      'a data set and teachers',
      { problem: { ...REQUEST.problem, dataSet: 'rows' } },
      'BAD_INPUT',
      'input.teachers',
    ],
  ])('that is wrong is refused: %s', (_, change, code, path) => {
    const refusal = refusalOf(() => checkStudy({ ...REQUEST, ...change }));
    expect([refusal.code, refusal.details.path?.join('.')]).toEqual([code, path]);
    expect(refusal.message).toMatch(/[.]$/);
  });
});

describe('the cost of a study', () => {
  const problems = new Map(
    REQUEST.teachers.map(kind => [kind, defineProblem(problemOf(REQUEST, kind), REQUEST.seeds.first)]),
  );

  test('of the published grid passes', () => {
    checkStudyCost(REQUEST, problems);
  });

  test('is refused run by run, at the entry of the axis', () => {
    const refusal = refusalOf(() =>
      checkStudyCost({ ...REQUEST, particles: [5, 100_000], batchSize: 10_000 }, problems),
    );
    expect(refusal.code).toBe('TOO_LARGE');
    expect(refusal.details.path?.slice(0, 2)).toEqual(['input', 'batchSize']);
    const long = refusalOf(() => checkStudyCost({ ...REQUEST, horizon: 1e9 }, problems));
    expect([long.code, long.details.path]).toEqual(['TOO_LARGE', ['input', 'horizon']]);
  });

  test('is refused where all runs together are too much', () => {
    const request = {
      ...REQUEST,
      particles: [5000],
      seedsFor: [],
      seeds: { first: 0, count: 1000 },
      horizon: 100,
    };
    const refusal = refusalOf(() => checkStudyCost(request, problems));
    expect([refusal.code, refusal.details.path]).toEqual(['TOO_LARGE', ['input', 'particles']]);
  });

  test('needs every teacher', () => {
    expect(() => checkStudyCost(REQUEST, new Map())).toThrow('expected a problem');
  });
});
