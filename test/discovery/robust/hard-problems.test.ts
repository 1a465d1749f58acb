import { describe, expect, test } from '@jest/globals';
import { defineProblem } from '../../../src/mean-field/problem.js';
import { angleTo, found, onRows } from './discoveries.js';
import { exactRows, problemOn } from './problems.js';

/* Problems whose first answers were wrong: kinks, a climb across E^G, copies of rows, steps too large. */

test.each([0, 1])('a leaky relu, whose kink differences must cross, has its symmetry: seed %i', seed => {
  const problem = problemOn('S(2)', { activation: '0.2*t+abs(t)', inputStd: 2 }, seed);
  const outcome = found(problem, { samples: 200_000 }, seed);
  expect(outcome.verdict).not.toBe('NO_SYMMETRY_FOUND');
  if (outcome.verdict === 'FOUND') expect(angleTo(problem, outcome)).toBeLessThan(0.05);
});

test.each([0, 2])('DEEP with tanh: what is found lies inside E^G, not across it: seed %i', seed => {
  const problem = problemOn('S(2)', { unit: 'DEEP', hidden: ['V'], activation: 'tanh', inputStd: 1 }, seed);
  const { verdict, basis } = found(problem, { samples: 100_000 }, seed);
  expect(verdict).not.toBe('NO_SYMMETRY_FOUND');
  expect(basis.length).toBeGreaterThan(0);
  const exact = exactRows(problem);
  for (const row of basis) {
    const inside = exact.map(other => other.reduce((sum, x, k) => sum + x * row[k], 0));
    if (verdict === 'FOUND') expect(Math.hypot(...inside)).toBeGreaterThan(Math.cos(0.05));
  }
});

test('gelu of large inputs does not diverge: steps are made smaller', () => {
  const problem = problemOn('S(2)', { activation: 'gelu', inputStd: 4 });
  const outcome = found(problem, { samples: 50_000 });
  expect(outcome.verdict).not.toBe('NO_SYMMETRY_FOUND');
  if (outcome.verdict === 'FOUND') expect(angleTo(problem, outcome)).toBeLessThan(0.05);
});

describe('rows that repeat', () => {
  test.each([0, 1, 2])('500 rows, each 20 times, know no more than 500: seed %i', seed => {
    const taught = problemOn('S(2)', {}, seed);
    const outcome = found(onRows(taught, 500, seed, 20), {}, seed);
    expect(outcome.verdict).not.toBe('NO_SYMMETRY_FOUND');
    if (outcome.verdict === 'FOUND') expect(angleTo(taught, outcome)).toBeLessThan(0.05);
  });

  test.each([
    ['0', 0],
    ['1', 1],
  ])('100 rows that are all %s say nothing: UNCERTAIN', (_, value) => {
    const problem = defineProblem(
      {
        ...{ group: null, inputRepresentation: '2', outputRepresentation: '1' },
        ...{ unit: 'MATRIX', activation: 'sigmoid', dataSet: 'flat', inputStd: 1 },
      },
      0,
      {
        ...{ count: 100, inputDimension: 2, outputDimension: 1 },
        ...{ inputs: new Float64Array(200).fill(value), outputs: new Float64Array(100).fill(value) },
      },
    );
    const outcome = found(problem);
    expect(outcome).toMatchObject({ verdict: 'UNCERTAIN', basis: [], confidence: 0 });
    expect(outcome.statement).toMatch(/^Of the rows only 1 differ, and at least 32/);
  });
});
