import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { compareLaws, type LawsQuestion } from '../../src/experiments/law-answers.js';

const line = (...xs: number[]) => xs.map(x => [x]);
const ask = (question: Partial<LawsQuestion>): LawsQuestion => ({
  first: line(0, 1, 5),
  second: line(2, 3),
  method: 'EXACT',
  epsilon: null,
  ...question,
});

describe('compareLaws', () => {
  test('on a line quantiles are matched, whatever the numbers of points', () => {
    // Sixths of mass: 0,0 | 1,1 | 5,5 against 2,2,2 | 3,3,3.
    const exact = (2 * 2 ** 2 + 1 ** 2 + 2 ** 2 + 2 * 2 ** 2) / 6;
    const { squaredWasserstein, lowerBound, upperBound, squaredRmd, sinkhorn } = compareLaws(ask({}));
    expect(squaredWasserstein).toBeCloseTo(exact, 12);
    expect(lowerBound).toBeLessThanOrEqual(exact);
    expect(lowerBound).toBeCloseTo(exact, 9);
    expect(upperBound).toBe(squaredWasserstein);
    expect(squaredRmd).toBeCloseTo(exact / (2 * (26 / 3) + 2 * (13 / 2)), 12);
    expect(sinkhorn).toBeNull();
  });

  test('the approximation holds the exact value between its bounds, and nears it as epsilon falls', () => {
    const exact = compareLaws(ask({})).squaredWasserstein;
    const errors = [5, 0.5, 0.05].map(epsilon => {
      const found = compareLaws(ask({ method: 'SINKHORN', epsilon }));
      expect(found.lowerBound).toBeLessThanOrEqual(exact + 1e-9);
      expect(found.upperBound).toBeGreaterThanOrEqual(exact - 1e-9);
      expect(found.sinkhorn?.epsilon).toBe(epsilon);
      return Math.abs(found.squaredWasserstein - exact);
    });
    expect(errors[2]).toBeLessThan(errors[0]);
    expect(errors[2]).toBeLessThan(0.05);
  });

  test('huge coordinates whose squares are numbers have an answer, and the epsilon of a refusal is taken', () => {
    const far = { first: line(1e150), second: line(-1e150, -1e150) };
    for (const method of ['EXACT', 'SINKHORN'] as const) {
      const { squaredWasserstein, squaredRmd } = compareLaws(ask({ ...far, method }));
      expect(squaredWasserstein / 4e300).toBeCloseTo(1, 12);
      expect(squaredRmd).toBeCloseTo(1, 12);
    }
    let advised = Number.NaN;
    try {
      compareLaws(ask({ method: 'SINKHORN', epsilon: 1e-30 }));
    } catch (error) {
      advised = Number(/give (\S+) or more/.exec((error as Error).message)?.[1]);
    }
    expect(compareLaws(ask({ method: 'SINKHORN', epsilon: advised })).sinkhorn?.epsilon).toBe(advised);
  });

  test.each<[string, Partial<LawsQuestion>, string, string]>([
    ['no points', { first: [] }, 'BAD_INPUT', 'first'],
    ['points without coordinates', { first: [[]] }, 'BAD_INPUT', 'first'],
    ['no second law', { second: [] }, 'BAD_INPUT', 'second'],
    ['a row of another length', { second: [[1], [1, 2]] }, 'BAD_INPUT', 'second.1'],
    ['laws on different spaces', { second: [[1, 2]] }, 'BAD_INPUT', 'second.0'],
    ['1e999', { first: [[0], [Number.POSITIVE_INFINITY]] }, 'BAD_INPUT', 'first.1.0'],
    ['too many points', { first: line(...new Array(10_001).fill(0)) }, 'TOO_LARGE', 'first'],
    [
      'a coordinate whose square overflows',
      { first: [[1e160, 0]], second: [[1e160, 3]] },
      'BAD_INPUT',
      'first.0.0',
    ],
    ['one of the other law', { second: line(2, -1e154) }, 'BAD_INPUT', 'second.1.0'],
    ['epsilon 1e-17', { method: 'SINKHORN', epsilon: 1e-17 }, 'BAD_INPUT', 'epsilon'],
    ['epsilon 1e-170', { method: 'SINKHORN', epsilon: 1e-170 }, 'BAD_INPUT', 'epsilon'],
    ['epsilon 0', { method: 'SINKHORN', epsilon: 0 }, 'BAD_INPUT', 'epsilon'],
  ])('%s is refused', (_, change, code, path) => {
    try {
      compareLaws(ask(change));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect([error.code, error.details.path?.join('.')]).toEqual([code, path]);
      return;
    }
    throw new Error('expected a refusal, got an answer');
  });
});
