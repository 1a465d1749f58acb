import { expect, test } from '@jest/globals';
import { problemFacts } from '../../src/experiments/problem-facts.js';
import type { ProblemInput } from '../../src/mean-field/problem.js';

const plane: ProblemInput = {
  ...{ group: { name: 'SO(2)' }, inputRepresentation: 'V + 1', outputRepresentation: 'V + 1' },
  ...({ unit: 'UV', activation: 'sigmoid', inputStd: 1 } as const),
};

test('of a WI teacher on an infinite group it is told under which elements its law is invariant', () => {
  const told = (kind: 'WI' | 'SI', group = plane.group) =>
    problemFacts({ ...plane, group, teacher: { kind, count: 1 } }, 1, null, 16).average;
  expect(told('WI')).toMatch(/16 equally spaced rotations.*the WI teacher is invariant under these elements/);
  expect(told('SI')).not.toContain('teacher');
  expect(told('WI', { name: 'D(4)' })).toBe('the mean over all 8 elements');
});
