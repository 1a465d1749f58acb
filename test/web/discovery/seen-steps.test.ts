import { expect, test } from '@jest/globals';
import { seenSteps } from '../../../src/web/discovery/result/seen-steps.js';

const evidence = { spectrum: [9, 4, 1], noiseFloor: 2, samples: 100, repetitions: 2, agreeing: 2 };
const step = (dimension: number, seen = true) => ({
  ...{ dimension, rmdToProjected: 0.5, threshold: 0.02, left: true },
  evidence: seen ? evidence : null,
});

test.each([
  {
    what: 'the next step says how many directions joined',
    dimensions: [0, 2, 3],
    found: 3,
    joined: [2, 1, 0],
  },
  { what: 'the subspace found says it of the last', dimensions: [0, 2], found: 4, joined: [2, 2] },
  {
    what: 'while it goes on nothing has joined after the last',
    dimensions: [0, 2],
    found: null,
    joined: [2, 0],
  },
])('$what', ({ dimensions, found, joined }) => {
  const steps = dimensions.map(dimension => step(dimension));
  expect(seenSteps(steps, found).map(seen => seen.joined)).toEqual(joined);
});

test('steps without evidence are left out', () => {
  expect(seenSteps([step(0, false), step(1)], 1)).toEqual([{ dimension: 1, evidence, joined: 0 }]);
  expect(seenSteps([step(0, false)], 0)).toEqual([]);
});
