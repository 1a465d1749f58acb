import { describe, expect, test } from '@jest/globals';
import type { Verdict } from '../../src/discovery/verdict.js';
import { answerOnCandidates, answerOnSignedPermutations } from '../../src/experiments/candidate-answers.js';
import type { FoundOnProblem } from '../../src/experiments/candidate-questions.js';
import { answerOnComparison } from '../../src/experiments/comparison-answers.js';

const spaces = { inputRepresentation: '2', outputRepresentation: '2' };
const problem = { group: null, ...spaces, unit: 'MATRIX', activation: 'sigmoid' } as const;
const candidate = { group: { name: 'S(2)' }, inputRepresentation: 'V', outputRepresentation: 'V' };

/** All entries equal: the half of what S(2) fixes. */
function half(verdict: Verdict): FoundOnProblem {
  return { problem, verdict, basis: [[0.5, 0.5, 0.5, 0.5]], errors: [1e-3], tolerance: 0.05 };
}

describe('what is said of groups', () => {
  const doubt = 'The discovery that led here is UNCERTAIN.';
  test.each<[Verdict, boolean]>([
    ['UNCERTAIN', true],
    ['FOUND', false],
  ])('of a discovery that is %s says so', (verdict, isDoubted) => {
    const found = half(verdict);
    const [fit] = answerOnCandidates({
      ...{ ask: 'candidates', found, candidates: [candidate], rows: null, law: 'GAUSSIAN' },
    });
    expect(fit.fixes).toBe(true);
    expect(fit.statement).toContain('1 dimension smaller than E^H');
    expect(fit.statement.endsWith(doubt)).toBe(isDoubted);
    const signed = answerOnSignedPermutations({ ask: 'signedPermutations', found, same: true, bound: null });
    expect(signed.order).toBe(2n);
    expect(signed.statement.endsWith(doubt)).toBe(isDoubted);
  });

  test('a bound that lets E^H be smaller than what was found is said to be too wide', () => {
    const found = half('FOUND');
    const wide = { ask: 'signedPermutations', found, same: false, bound: 1.6 } as const;
    const { dimension, statement } = answerOnSignedPermutations(wide);
    expect(dimension).toBe(0);
    expect(statement).toMatch(/^The bound is too wide .* E\^H of 0 dimensions, while 1 were found/);
  });

  test('without a group no subgroup is sought, and candidates are advised', () => {
    const { basis, tolerance, errors } = half('FOUND');
    const held = { exact: { problem }, basis, tolerance, errors };
    expect(answerOnComparison({ ask: 'nearestSubgroup', held })).toEqual({
      nearest: null,
      reason: expect.stringMatching(/names no group .* ask about candidates/),
    });
  });
});
