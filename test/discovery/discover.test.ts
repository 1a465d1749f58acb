import { describe, expect, test } from '@jest/globals';
import { discover } from '../../src/discovery/discover.js';
import type { DiscoveryState } from '../../src/discovery/finding.js';
import { checkDiscoverSettings, type DiscoverSettings } from '../../src/discovery/settings.js';
import { DomainError } from '../../src/domain-error.js';
import { referenceMachines } from '../../src/mean-field/machines.js';
import { defineProblem } from '../../src/mean-field/problem.js';
import { publishedInput, publishedProblem, publishedSettings } from '../mean-field/published-problem.js';

const { particles, horizon, alpha, tau, beta, batchSize } = publishedSettings;
const defaults: DiscoverSettings = {
  ...{ particles, horizon, alpha, tau, beta, batchSize },
  ...{ method: 'PAPER', threshold: 0.02, maxSteps: 32 },
};
const small: DiscoverSettings = { ...defaults, particles: 20, horizon: 10 };
const problem = publishedProblem('WI');
const quiet = () => {};

describe('discover by PAPER', () => {
  test('the basis is orthonormal, grows by one a step, and steps say what was measured', () => {
    for (const seed of [1, 2]) {
      const outcome = discover(problem, small, seed, quiet, referenceMachines);
      if (outcome.status !== 'FINISHED') throw new Error(outcome.message);
      const { basis, steps } = outcome;
      expect(steps.map(({ dimension }) => dimension)).toEqual(steps.map((_, j) => j));
      for (const { rmdToProjected, threshold, left } of steps) expect(left).toBe(rmdToProjected > threshold);
      expect(basis).toHaveLength(steps.filter(({ left }) => left).length);
      basis.forEach((a, i) => {
        basis.forEach((b, j) => {
          expect(a.reduce((sum, x, k) => sum + x * b[k], 0)).toBeCloseTo(i === j ? 1 : 0, 12);
        });
      });
    }
  });

  test('the same seed gives the same bytes, and so does resuming from any step', () => {
    const states: DiscoveryState[] = [];
    const whole = discover(
      problem,
      small,
      2,
      (_, { state }) => {
        if (state.verdict === null && state.steps.length > states.length) states.push(state);
      },
      referenceMachines,
    );
    expect(discover(problem, small, 2, quiet, referenceMachines)).toEqual(whole);
    expect(states.length).toBeGreaterThan(0);
    for (const state of states) {
      expect(discover(problem, small, 2, quiet, referenceMachines, structuredClone(state))).toEqual(whole);
    }
    expect(discover(problem, small, 3, quiet, referenceMachines)).not.toEqual(whole);
  });

  test('progress rises to 1 with particles on the way, and may abort', () => {
    const fractions: number[] = [];
    discover(
      problem,
      small,
      1,
      (fraction, snapshot) => {
        fractions.push(fraction);
        expect(snapshot.particles.length).toBe(20 * 4);
      },
      referenceMachines,
    );
    expect(fractions.at(-1)).toBe(1);
    expect(fractions.every((fraction, k) => k === 0 || fraction >= fractions[k - 1])).toBe(true);
    const abort = (fraction: number) => {
      if (fraction > 0.1) throw new Error('aborted');
    };
    expect(() => discover(problem, small, 1, abort, referenceMachines)).toThrow('aborted');
  });

  test('out of steps it is UNCERTAIN', () => {
    const outcome = discover(problem, { ...small, maxSteps: 1 }, 1, quiet, referenceMachines);
    expect(outcome).toMatchObject({ verdict: 'UNCERTAIN', steps: [{ dimension: 0, left: true }] });
  });

  test('where the gradient vanishes at the origin it is UNCERTAIN', () => {
    const input = {
      ...publishedInput('SI'),
      unit: 'UV',
      activation: 'tanh',
      teacher: { kind: 'SI' },
    } as const;
    const outcome = discover(defineProblem(input, 1), small, 1, quiet, referenceMachines);
    expect(outcome).toMatchObject({ verdict: 'UNCERTAIN', steps: [{ rmdToProjected: 0 }], basis: [] });
  });

  test('a run that diverges is a failure', () => {
    expect(discover(problem, { ...small, alpha: 1e9, tau: 1 }, 1, quiet, referenceMachines)).toMatchObject({
      code: 'DIVERGED',
    });
  });
});

describe('checkDiscoverSettings', () => {
  test.each<[string, Partial<DiscoverSettings>, string, string]>([
    ['threshold 0', { threshold: 0 }, 'BAD_INPUT', 'input.threshold'],
    ['threshold NaN', { threshold: Number.NaN }, 'BAD_INPUT', 'input.threshold'],
    ['a threshold that nothing can pass', { threshold: 0.5 }, 'BAD_INPUT', 'input.threshold'],
    ['samples 0', { samples: 0 }, 'BAD_INPUT', 'input.samples'],
    ['samples 1e12', { samples: 1e12 }, 'TOO_LARGE', 'input.samples'],
    ['tolerance 0', { angleTolerance: 0 }, 'BAD_INPUT', 'input.angleTolerance'],
    ['tolerance -0.05', { angleTolerance: -0.05 }, 'BAD_INPUT', 'input.angleTolerance'],
    ['tolerance 0.51', { angleTolerance: 0.51 }, 'BAD_INPUT', 'input.angleTolerance'],
    ['tolerance NaN', { angleTolerance: Number.NaN }, 'BAD_INPUT', 'input.angleTolerance'],
    ['maxSteps 0', { maxSteps: 0 }, 'BAD_INPUT', 'input.maxSteps'],
    ['maxSteps 1e6', { maxSteps: 1e6 }, 'TOO_LARGE', 'input.maxSteps'],
    ['N = 0', { particles: 0 }, 'BAD_INPUT', 'input.particles'],
    ['horizon 1e9', { horizon: 1e9 }, 'TOO_LARGE', 'input.horizon'],
  ])('%s is refused', (_, change, code, path) => {
    try {
      const settings = { ...defaults, ...change };
      checkDiscoverSettings(problem, settings, settings.angleTolerance ?? 0.05, 0);
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect([(error as DomainError).code, (error as DomainError).details.path?.join('.')]).toEqual([
        code,
        path,
      ]);
      return;
    }
    throw new Error('expected a refusal');
  });

  test.each([1e-9, 0.05, 0.5])('the defaults fit, with the tolerance %d', tolerance => {
    expect(() => checkDiscoverSettings(problem, defaults, tolerance, 0)).not.toThrow();
  });
});
