import { describe, expect, test } from '@jest/globals';
import { discover } from '../../../src/discovery/discover.js';
import { searchVelocities } from '../../../src/discovery/robust/discover-robustly.js';
import { checkDiscoverNumbers } from '../../../src/discovery/settings.js';
import { activation } from '../../../src/mean-field/activation.js';
import { fitsPrecision } from '../../../src/mean-field/activations/require-precision.js';
import { type Machines, referenceMachines } from '../../../src/mean-field/machines.js';
import type { ProblemInput } from '../../../src/mean-field/problem.js';
import type { Precision } from '../../../src/mean-field/settings.js';
import { largestAngle } from '../../../src/numeric/principal-angles.js';
import { angleTo, defaults, found, onRows, rowsOf } from './discoveries.js';
import { compiled, exactRows, minusOne, problemOn } from './problems.js';

/** Enough where there is no noise, and quick. */
const MODEST = { samples: 400_000 };
const FEW = { samples: 100_000 };
const FEWER = { samples: 20_000 };

describe('a plane of S(2)', () => {
  const problem = problemOn('S(2)');

  test('is found, with evidence for each step', () => {
    const outcome = found(problem, MODEST);
    expect(outcome.verdict).toBe('FOUND');
    expect(angleTo(problem, outcome)).toBeLessThan(0.02);
    expect(outcome.steps[0]).toMatchObject({ dimension: 0, left: true, rmdToProjected: 0.5 });
    expect(outcome.steps.at(-1)).toMatchObject({ dimension: 2, left: false });
    expect(outcome.confidence).toBeGreaterThan(0.95);
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const once = found(problem, FEWER);
    expect(JSON.stringify(found(problemOn('S(2)'), FEWER))).toBe(JSON.stringify(once));
    expect(found(problem, FEWER, 1)).not.toEqual(once);
  });

  test('progress rises to 1 with particles on the way, and may abort anywhere', () => {
    const fractions: number[] = [];
    const settings = { ...defaults, ...FEWER };
    discover(
      problem,
      settings,
      1,
      (fraction, { particles: shown, particleDimension: p, state }) => {
        fractions.push(fraction);
        expect(p).toBe(4);
        expect(shown.length % 4).toBe(0);
        expect(shown.length).toBeGreaterThan(0);
        expect(state.verdict === null || fraction === 1).toBe(true);
      },
      compiled,
    );
    expect(fractions.length).toBeGreaterThan(20);
    expect(fractions[0]).toBeLessThan(0.05);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions.every((fraction, k) => k === 0 || fraction >= fractions[k - 1])).toBe(true);
    for (const when of [0, 0.3, 0.85]) {
      const abort = (fraction: number) => {
        if (fraction >= when) throw new Error('aborted');
      };
      expect(() => discover(problem, settings, 1, abort, compiled)).toThrow('aborted');
    }
  });

  test.each([1000, 1001, 5_000, 20_000, 60_000, 150_000, 300_000])(
    'a search ends within %i samples, and uses a good part of them',
    samples => {
      const search = searchVelocities(problem, { ...defaults, samples }, 0, () => {}, compiled);
      if ('status' in search) throw new Error(search.message);
      expect(search.samples).toBeLessThanOrEqual(samples);
      expect(search.samples).toBeGreaterThan(0.3 * samples);
    },
  );

  test('with 1000 samples it is not FOUND when wrong, and asks for more', () => {
    const outcome = found(problem, { samples: 1000 });
    if (outcome.verdict === 'FOUND') expect(angleTo(problem, outcome)).toBeLessThan(0.05);
    else expect(outcome.statement).toMatch(/raise samples to about/);
    expect(() => checkDiscoverNumbers({ ...defaults, samples: 999 }, 0.05, 0)).toThrow(
      /samples is 999: ROBUST needs 1000 points/,
    );
    expect(() => checkDiscoverNumbers({ ...defaults, samples: 1000 }, 0.05, 0)).not.toThrow();
  });

  test.each([1, 2])('maxSteps = %i', maxSteps => {
    const { verdict, steps, statement } = found(problem, { maxSteps, ...FEWER });
    expect(steps).toHaveLength(maxSteps);
    // All leave the last of them, too.
    for (const { left, evidence } of steps) expect([left, evidence?.agreeing]).toEqual([true, 3]);
    expect(verdict).toBe('UNCERTAIN');
    expect(statement).toMatch(/raise maxSteps/);
  });

  test('one particle, FLOAT32 training, and the reference road', () => {
    expect(found(problem, { particles: 1, ...FEWER }).steps.length).toBeGreaterThan(0);
    const single = found(problem, { precision: 'FLOAT32', ...FEW });
    expect(angleTo(problem, single)).toBeLessThan(0.02);
    const plain = found(problem, { samples: 1000 }, 0, referenceMachines);
    expect(plain.verdict).toBe('UNCERTAIN');
  });

  test('a tolerance of 0 cannot be met', () => {
    expect(found(problem, { angleTolerance: 0, samples: 30_000 }).verdict).toBe('UNCERTAIN');
  });

  test('particles beyond all bounds are as far as can be: what was found is kept, UNCERTAIN', () => {
    const { verdict, basis, steps } = found(problem, { alpha: 1e9, tau: 1, ...FEWER });
    expect(verdict).toBe('UNCERTAIN');
    expect(basis.length).toBeGreaterThan(0);
    expect(steps.at(-1)?.rmdToProjected).toBe(0.5);
  });
});

describe('other units, losses and data', () => {
  test.each<[string, Parameters<typeof problemOn>[0], Partial<ProblemInput>, number]>([
    ['UV', 'S(3)', { unit: 'UV' }, 2],
    ['LOGISTIC', 'S(2)', { loss: 'LOGISTIC' }, 2],
    ['HUBER', 'S(2)', { loss: 'HUBER', huberDelta: 0.3 }, 2],
    ['inputs on a sphere', 'S(2)', { inputLaw: 'SPHERE' }, 2],
    ['an output of one dimension', 'S(3)', { outputRepresentation: '1' }, 1],
  ])('%s', (_, group, change, dimension) => {
    const problem = problemOn(group, change);
    expect(exactRows(problem)).toHaveLength(dimension);
    const outcome = found(problem, MODEST);
    expect([outcome.verdict, outcome.basis.length]).toEqual(['FOUND', dimension]);
    expect(angleTo(problem, outcome)).toBeLessThan(0.05);
  });

  test('tanh, where E^G is a line', () => {
    const problem = problemOn('B(2)', { activation: 'tanh' });
    const outcome = found(problem, { samples: 800_000 });
    expect([outcome.verdict, outcome.basis.length]).toEqual(['FOUND', 1]);
    expect(angleTo(problem, outcome)).toBeLessThan(0.05);
  });

  test.each<[string, Partial<ProblemInput>]>([
    ['an expression', { activation: 'sigmoid(2*t)' }],
    ['noise of labels', { labelNoise: 0.02 }],
  ])('%s: with few samples never FOUND when wrong', (_, change) => {
    const problem = problemOn('S(2)', change);
    const outcome = found(problem, FEWER);
    if (outcome.verdict === 'FOUND') expect(angleTo(problem, outcome)).toBeLessThan(0.05);
    else expect(outcome.statement).toMatch(/raise samples to about \d+\.$/);
    expect(outcome.basis.length).toBeGreaterThan(0);
  });

  test.each<[string, Precision]>([
    ['sigmoid', 'FLOAT32'],
    ['sigmoid(t) + 1e-42*exp(95 + tanh(t))', 'FLOAT64'],
  ])('velocities of %s are taken in %s', (text, precision) => {
    expect(fitsPrecision(activation(text), 'FLOAT32')).toBe(precision === 'FLOAT32');
    const asked: Precision[] = [];
    const road: Machines = Object.assign(
      (wanted: Precision) => {
        asked.push(wanted);
        return compiled(wanted);
      },
      { precisions: compiled.precisions },
    );
    const stop = () => {
      throw new Error('seen enough');
    };
    const problem = problemOn('S(2)', { activation: text });
    expect(() => discover(problem, { ...defaults, samples: 1000 }, 0, stop, road)).toThrow('seen enough');
    expect(asked).toEqual([precision]);
  });

  test('DEEP: what permutations of the hidden space keep, too', () => {
    const problem = problemOn('S(2)', { unit: 'DEEP', hidden: ['V'] });
    const outcome = found(problem, { samples: 40_000, alpha: 5 });
    // W_1, b_1, W_2 and b_2, each with all entries alike, a part of E^G.
    expect(exactRows(problem)).toHaveLength(6);
    const alike = [
      [0, 1, 2, 3],
      [4, 5],
      [6, 7, 8, 9],
      [10, 11],
    ].map(places =>
      Float64Array.from({ length: 12 }, (_, k) => (places.includes(k) ? 1 / Math.sqrt(places.length) : 0)),
    );
    expect(largestAngle(rowsOf(outcome.basis), alike)).toBeLessThan(0.05);
  });

  test('of a linear unit data show a line of E^G', () => {
    const outcome = found(problemOn('S(2)', { activation: 't' }), { ...FEW, alpha: 0.2 });
    expect(outcome.basis).toHaveLength(1);
    const inside = exactRows(problemOn('S(2)')).map(row =>
      row.reduce((sum, x, k) => sum + x * outcome.basis[0][k], 0),
    );
    expect(Math.hypot(...inside)).toBeGreaterThan(0.9999);
  });

  test('the trivial group: all of Z', () => {
    const outcome = found(problemOn('Trivial(2)', { teacher: { kind: 'ARBITRARY', count: 5 } }), MODEST);
    expect(outcome.verdict).toBe('NO_SYMMETRY_FOUND');
    expect(outcome.basis).toHaveLength(4);
    expect(outcome.errors).toEqual([0, 0, 0, 0]);
  });

  test('E^G = {0}, of an activation without parity', () => {
    const problem = problemOn(minusOne(2), {
      activation: '1/(1+exp(1-t))',
      outputRepresentation: '1',
    });
    expect(exactRows(problem)).toHaveLength(0);
    const outcome = found(problem);
    expect([outcome.verdict, outcome.basis.length]).toEqual(['FOUND', 0]);
    expect(outcome.statement).toMatch(/keeps \{0\}/);
    // Of the share of three repetitions no more can be known.
    expect(outcome.confidence).toBe(0.8);
  });

  test('labels that are 0 move nothing from 0: UNCERTAIN, and {0}', () => {
    const problem = problemOn(minusOne(2), { activation: 'tanh', outputRepresentation: '1' });
    const { verdict, basis } = found(problem, FEW);
    expect([verdict, basis.length]).toEqual(['UNCERTAIN', 0]);
  });

  test.each<[string, Partial<ProblemInput>]>([
    ['UV with tanh', { unit: 'UV', activation: 'tanh' }],
    ['relu', { activation: 'relu' }],
  ])('where the gradient vanishes at 0 it is UNCERTAIN: %s', (_, change) => {
    const { verdict, basis, statement } = found(problemOn('S(2)', change));
    expect([verdict, basis.length]).toEqual(['UNCERTAIN', 0]);
    expect(statement).toMatch(/Use another unit or activation/);
  });

  test('noise as large as the labels is UNCERTAIN, or right', () => {
    const problem = problemOn('S(3)', { labelNoise: 0.5 });
    const outcome = found(problem, FEW);
    if (outcome.verdict === 'FOUND') expect(angleTo(problem, outcome)).toBeLessThan(0.05);
    else expect(outcome.statement).toMatch(/raise samples to about \d+\.$/);
  });
});

describe('rows', () => {
  const taught = problemOn('S(2)');
  test.each([1, 2, 31, 32, 33, 100, 3000])(
    '%i rows: no group is named, and a wrong subspace is not FOUND',
    count => {
      for (const seed of [0, 1]) {
        const problem = onRows(taught, count, seed);
        const outcome = found(problem, {}, seed);
        if (outcome.verdict === 'FOUND') expect(angleTo(taught, outcome)).toBeLessThan(0.05);
        if (count <= 100) {
          expect(outcome.verdict).toBe('UNCERTAIN');
          expect(outcome.statement).toMatch(/upload/);
        }
        if (count < 32) expect(outcome).toMatchObject({ basis: [], confidence: 0, errors: [] });
      }
    },
  );

  test.each([0, 1, 2])('100000 rows show the plane, and say so: seed %i', seed => {
    const outcome = found(onRows(taught, 100_000, seed), {}, seed);
    expect(outcome).toMatchObject({ verdict: 'FOUND' });
    expect(outcome.basis).toHaveLength(2);
    expect(angleTo(taught, outcome)).toBeLessThan(0.02);
  });
});
