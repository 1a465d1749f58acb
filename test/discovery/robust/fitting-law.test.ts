import { describe, expect, test } from '@jest/globals';
import { fittingLaw } from '../../../src/discovery/robust/fitting-law.js';
import { combine, type Frame, frameOf } from '../../../src/discovery/robust/frame.js';
import { particlesAt } from '../../../src/discovery/robust/places.js';
import type { Problem, ProblemInput } from '../../../src/mean-field/problem.js';
import { dot } from '../../../src/numeric/dot.js';
import { Random } from '../../../src/numeric/random.js';
import { distance, predictions } from '../../mean-field/ensembles.js';
import { exactRows, problemOn, seenOf } from './problems.js';

const cases: [string, string, Partial<ProblemInput>][] = [
  ['MATRIX, sigmoid', 'S(3)', {}],
  ['MATRIX, softplus', 'S(2)', { activation: 'softplus' }],
  ['UV', 'S(2)', { unit: 'UV' }],
  ['HUBER', 'S(2)', { loss: 'HUBER', huberDelta: 0.2 }],
  ['LOGISTIC', 'Z(3)', { loss: 'LOGISTIC' }],
  ['DEEP', 'S(2)', { unit: 'DEEP', hidden: ['V'], activation: 'tanh' }],
  ['a linear unit', 'S(2)', { activation: 't' }],
];

const placeOf = ({ basis }: Frame, at: Float64Array, p: number) =>
  combine(new Float64Array(p), basis, i => at[i]);

function lossOf(problem: Problem, z: Float64Array, data: ReturnType<typeof seenOf>['pilot']): number {
  return data.reduce((sum, { inputs, targets, count }) => {
    const outputs = predictions(problem, 'VANILLA', z, inputs);
    return sum + problem.loss.total(outputs, targets, count) / count / data.length;
  }, 0);
}

describe('fittingLaw', () => {
  test.each(cases)(
    '%s: a point of E whose risk is below that of 0, with next to no slope',
    (_, group, change) => {
      const problem = problemOn(group, change);
      const { field, pilot, settings } = seenOf(problem, 16, Random.fromSeed(1));
      const p = field.dimension;
      const frame = frameOf(exactRows(problem), p);
      const at = fittingLaw(frame, field, pilot, settings, Random.fromSeed(2));
      expect(at).toHaveLength(frame.basis.length);
      const data = pilot.slice(0, 2);
      const zero = new Float64Array(p);
      const z = placeOf(frame, at, p);
      expect(lossOf(problem, z, data)).toBeLessThan(lossOf(problem, zero, data));
      const slope = (w: Float64Array) => {
        const velocity = field.at([{ law: w, points: w }], data);
        return Math.hypot(...frame.basis.map(row => dot(row, velocity)));
      };
      expect(slope(z)).toBeLessThan(0.1 * slope(zero));
      expect(fittingLaw(frame, field, pilot, settings, Random.fromSeed(2))).toEqual(at);
    },
  );

  test.each(cases.filter(([name]) => name !== 'a linear unit'))(
    '%s: sixteen particles of E fit better than one',
    (_, group, change) => {
      const problem = problemOn(group, change);
      const { field, pilot, settings } = seenOf(problem, 16, Random.fromSeed(1));
      const frame = frameOf(exactRows(problem), field.dimension);
      const lossWith = (lawParticles: number) => {
        const at = fittingLaw(frame, field, pilot, { ...settings, lawParticles }, Random.fromSeed(2));
        expect(at).toHaveLength(lawParticles * frame.basis.length);
        return lossOf(problem, particlesAt(frame.basis, at, field.dimension), pilot);
      };
      // One particle of UV fits as well, and the least of LOGISTIC is not 0.
      const share = problem.unit.kind === 'UV' || problem.loss.kind === 'LOGISTIC' ? 1 : 0.2;
      expect(lossWith(16)).toBeLessThan(share * lossWith(1));
    },
  );

  test('of the linear unit it is the projection of the mean of the teacher', () => {
    const problem = problemOn('Z(3)', {
      activation: 't',
      teacher: { kind: 'SI', particles: [[3, 1, 2, 2, 3, 1, 1, 2, 3]] },
    });
    const { field, pilot, settings } = seenOf(problem, 16, Random.fromSeed(1));
    const frame = frameOf(exactRows(problem), 9);
    const at = fittingLaw(frame, field, pilot, settings, Random.fromSeed(2));
    expect(distance(placeOf(frame, at, 9), [3, 1, 2, 2, 3, 1, 1, 2, 3])).toBeLessThan(1e-6);
  });

  test('of {0} it has no coordinates; where nothing moves it stays in 0', () => {
    const odd = problemOn('S(2)', { unit: 'UV', activation: 'tanh' });
    const { field, pilot, settings } = seenOf(odd, 16, Random.fromSeed(1));
    expect(fittingLaw(frameOf([], 4), field, pilot, settings, Random.fromSeed(2))).toEqual(
      new Float64Array(0),
    );
    expect(fittingLaw(frameOf(exactRows(odd), 4), field, pilot, settings, Random.fromSeed(2))).toEqual(
      new Float64Array(2),
    );
  });
});
