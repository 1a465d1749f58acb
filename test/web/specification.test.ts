import { expect, test } from '@jest/globals';
import { detailOf, type Specification, titleOf } from '../../src/web/discovery/specification.js';

const PROBLEM = {
  group: { name: 'S(2)' },
  ...{ inputRepresentation: 'V', outputRepresentation: 'V', unit: 'MATRIX', activation: 'sigmoid' },
};

test.each([
  {
    kind: 'DISCOVER',
    asked: {
      method: 'PAPER',
      problem: { ...PROBLEM, teacher: { kind: 'WI', preset: 'PAPER_C2' } },
      particles: 200,
      seed: 0,
    },
    detail: 'PAPER, teacher WI (PAPER_C2), N = 200, T = 20, seed 0',
  },
  {
    kind: 'DISCOVER',
    asked: {
      ...{ method: 'ROBUST', samples: 1_000_000, particles: 200, seed: 1 },
      problem: { ...PROBLEM, dataSet: 'abc' },
    },
    detail: 'ROBUST with a budget of 1,000,000 points, a data set, N = 200, T = 20, seed 1',
  },
  {
    kind: 'TRAIN',
    asked: {
      ...{ scheme: 'DA', augmentation: 'AVERAGED', initialisation: 'WI', particles: 10, seed: 3 },
      problem: { ...PROBLEM, unit: 'DEEP', activation: 'exp(-t^2)', dataSet: 'abc' },
    },
    detail: 'DA averaged from WI, a data set, DEEP, σ = exp(-t^2), N = 10, T = 20, seed 3',
  },
  {
    kind: 'STUDY',
    asked: {
      problem: { ...PROBLEM, teacher: {} },
      particles: [5, 10],
      schemes: ['FA'],
      seeds: { first: 0, count: 2 },
    },
    detail: 'Study, N = 5, 10, T = 20, 1 scheme, 2 seeds',
  },
  {
    kind: 'STUDY',
    asked: {
      problem: { ...PROBLEM, dataSet: 'abc' },
      particles: [5],
      schemes: ['FA', 'EA'],
      seeds: { first: 0, count: 1 },
    },
    detail: 'Study, a data set, N = 5, T = 20, 2 schemes, 1 seed',
  },
] as const)('$detail', ({ kind, asked, detail }) => {
  const specification: Specification = { horizon: 20, ...asked };
  expect(detailOf(kind, specification)).toBe(detail);
  expect(titleOf(specification)).toBe('S(2), V → V');
});

test('without a group the dimensions stand for the representations', () => {
  const spaces = { inputRepresentation: '3', outputRepresentation: '12' };
  const problem = { ...PROBLEM, ...spaces, group: null, dataSet: 'abc' };
  expect(titleOf({ problem, particles: 5, horizon: 1 })).toBe('No group named, ℝ³ → ℝ¹²');
});
