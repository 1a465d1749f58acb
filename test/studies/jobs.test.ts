import { describe, expect, test } from '@jest/globals';
import {
  comparisonsOf,
  jobCountOf,
  jobsOf,
  problemOf,
  schemePairs,
  trainingOf,
} from '../../src/studies/jobs.js';
import type { StudyJob, StudyRequest } from '../../src/studies/study.js';
import { REQUEST } from './made-up-study.js';

const SMALL: StudyRequest = {
  ...REQUEST,
  particles: [100, 5],
  teachers: ['WI', 'SI'],
  initialisations: ['SI'],
  schemes: ['VANILLA', 'DA_AVERAGED'],
  seeds: { first: 7, count: 2 },
  seedsFor: [{ particles: 100, count: 1 }],
};

describe('the jobs of a study', () => {
  test('go from small N on, seed by seed, the schemes of one start next to each other', () => {
    const texts = jobsOf(SMALL).map(
      ({ index, cell, seed }) => `${index} ${cell.particles} ${seed} ${cell.teacher} ${cell.scheme}`,
    );
    expect(texts).toEqual([
      '0 5 7 WI VANILLA',
      '1 5 7 WI DA_AVERAGED',
      '2 5 7 SI VANILLA',
      '3 5 7 SI DA_AVERAGED',
      '4 5 8 WI VANILLA',
      '5 5 8 WI DA_AVERAGED',
      '6 5 8 SI VANILLA',
      '7 5 8 SI DA_AVERAGED',
      '8 100 7 WI VANILLA',
      '9 100 7 WI DA_AVERAGED',
      '10 100 7 SI VANILLA',
      '11 100 7 SI DA_AVERAGED',
    ]);
  });

  test('are all of the grid, each once: the published one with ten seeds, three at the largest N', () => {
    const jobs = jobsOf(REQUEST);
    expect(jobs).toHaveLength(3 * 2 * 5 * (6 * 10 + 3));
    expect(jobCountOf(REQUEST)).toBe(jobs.length);
    expect(new Set(jobs.map(({ cell, seed }) => JSON.stringify([cell, seed]))).size).toBe(jobs.length);
    expect(jobs.every((job, i) => job.index === i)).toBe(true);
    expect(comparisonsOf(REQUEST)).toHaveLength(jobs.length / REQUEST.schemes.length);
  });

  test('do not depend on the order in which N were given', () => {
    expect(jobsOf({ ...SMALL, particles: [5, 100] })).toEqual(jobsOf(SMALL));
  });

  test('seeds go round in 32 bits, as repetitions do', () => {
    const request = { ...SMALL, seeds: { first: 2 ** 31 - 1, count: 2 } };
    expect([...new Set(jobsOf(request).map(job => job.seed))]).toEqual([2 ** 31 - 1, -(2 ** 31)]);
  });

  test('schemes are compared in pairs, each once', () => {
    expect(schemePairs(REQUEST)).toHaveLength(10);
    expect(schemePairs(SMALL)).toEqual([{ first: 'VANILLA', second: 'DA_AVERAGED' }]);
  });
});

describe('the training of a job', () => {
  test('has the settings of the request and the cell', () => {
    const [, job] = jobsOf(SMALL);
    const { problem, problemSeed, settings, seed } = trainingOf(SMALL, job);
    expect(settings).toEqual({
      ...{ scheme: 'DA', augmentation: 'AVERAGED', particles: 5, initialisation: 'SI' },
      ...{ horizon: 20, alpha: 50, tau: 1e-4, beta: 1e-6, batchSize: 20, snapshots: 20 },
    });
    expect(problem).toEqual({ ...REQUEST.problem, teacher: { preset: 'PAPER_C2', kind: 'WI' } });
    expect([problemSeed, seed]).toEqual([7, 7]);
  });

  test('differs between the schemes of one seed in nothing but the scheme', () => {
    const rest = (job: StudyJob) => {
      const { settings, ...training } = trainingOf(REQUEST, job);
      const { scheme, augmentation, ...others } = settings;
      return { ...training, others };
    };
    const jobs = jobsOf(REQUEST);
    for (const job of jobs.slice(0, 100)) {
      const first = job.index - (job.index % REQUEST.schemes.length);
      expect(rest(job)).toEqual(rest(jobs[first]));
    }
  });

  test('teachers belong to the first seed in all cells, so that seeds differ in start, data and noise alone', () => {
    expect(new Set(jobsOf(SMALL).map(job => trainingOf(SMALL, job).problemSeed))).toEqual(new Set([7]));
  });

  test('a data set takes the place of the teacher', () => {
    const request: StudyRequest = {
      ...SMALL,
      teachers: [],
      problem: { ...SMALL.problem, teacher: null, dataSet: 'rows' },
    };
    expect(jobsOf(request).map(job => job.cell.teacher)).toEqual(Array(6).fill(null));
    expect(problemOf(request, null)).toMatchObject({ teacher: null, dataSet: 'rows' });
  });
});
