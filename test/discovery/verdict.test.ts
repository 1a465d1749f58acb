import { expect, test } from '@jest/globals';
import { type DiscoveryStep, verdictOf } from '../../src/discovery/verdict.js';

const step = (dimension: number, rmdToProjected: number): DiscoveryStep => ({
  ...{ dimension, rmdToProjected, threshold: 0.02 },
  left: rmdToProjected > 0.02,
});
const at = (dimension: number, change = {}) => ({
  dimension,
  ambient: 4,
  maxSteps: 32,
  moved: true,
  ...change,
});

test.each<[string, DiscoveryStep[], ReturnType<typeof at>, ReturnType<typeof verdictOf>]>([
  ['left, with room', [step(0, 0.5)], at(1), null],
  ['stayed', [step(0, 0.5), step(1, 0.13), step(2, 1e-4)], at(2), 'FOUND'],
  ['left to all of Z', [step(0, 0.5), step(1, 0.2), step(2, 0.1), step(3, 0.05)], at(4), 'NO_SYMMETRY_FOUND'],
  ['out of steps', [step(0, 0.5), step(1, 0.13)], at(2, { maxSteps: 2 }), 'UNCERTAIN'],
  ['the last step taken settles it', [step(0, 0.5), step(1, 1e-4)], at(1, { maxSteps: 2 }), 'FOUND'],
  ['stayed, but closely', [step(0, 0.5), step(1, 0.13), step(2, 0.015)], at(2), 'UNCERTAIN'],
  ['left closely on the way', [step(0, 0.5), step(1, 0.03), step(2, 1e-4)], at(2), 'UNCERTAIN'],
  ['left closely to all of Z', [step(0, 0.5), step(1, 0.2), step(2, 0.1), step(3, 0.03)], at(4), 'UNCERTAIN'],
  ['a close call is no reason to stop early', [step(0, 0.5), step(1, 0.03)], at(2), null],
  ['no direction', [step(0, 0.5)], at(0), 'UNCERTAIN'],
  ['nothing moved', [step(0, 0)], at(0, { moved: false }), 'UNCERTAIN'],
])('%s', (_, steps, situation, verdict) => {
  expect(verdictOf(steps, situation)).toBe(verdict);
});
