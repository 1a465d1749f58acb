import { describe, expect, test } from '@jest/globals';
import { agreementOf } from '../../../src/discovery/robust/agreement.js';
import type { Climb } from '../../../src/discovery/robust/climb.js';
import { type Frame, frameOf, tilted } from '../../../src/discovery/robust/frame.js';
import { meanOf } from '../../../src/discovery/robust/refine.js';
import { dot } from '../../../src/numeric/dot.js';
import { largestAngle } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';
import { randomRows } from './problems.js';

const REPLICATES = 16;

function climbTo(frame: Frame, tilts: readonly Float64Array[]): Climb {
  return { rungs: [], frame, tilts, resolution: 1e-4, refined: true };
}

/** A repetition whose subspace is off by a tilt with independent entries N(0, deviation^2), and knows it. */
function noisyClimb(truth: Frame, deviation: number, random: Random): Climb {
  const size = truth.basis.length * truth.normal.length;
  const drawn = Array.from({ length: REPLICATES }, () => {
    const tilt = new Float64Array(size);
    random.fillNormal(tilt, deviation * Math.sqrt(REPLICATES));
    return tilt;
  });
  const mean = meanOf(drawn);
  return climbTo(
    tilted(truth, mean),
    drawn.map(tilt => tilt.map((x, k) => mean[k] - x)),
  );
}

const distanceTo = ({ normal }: Frame, row: Float64Array) => Math.hypot(...normal.map(n => dot(n, row)));

describe('errors', () => {
  test.each([
    [1, 4, 3, 0.01],
    [2, 9, 3, 0.002],
    [4, 16, 3, 0.005],
    [2, 6, 1, 0.003],
  ])(
    'of a subspace of dimension %i of %i, %i repetitions: as large as the distance to the truth',
    (m, p, count, deviation) => {
      let [squares, claimed, rows] = [0, 0, 0];
      for (let seed = 0; seed < (p > 8 ? 10 : 40); seed++) {
        const random = Random.fromSeed(seed);
        const truth = frameOf(randomRows(m, p, random), p);
        const climbs = Array.from({ length: count }, () => noisyClimb(truth, deviation, random));
        const { basis, errors } = agreementOf(climbs, 0.5, false, random);
        expect(errors).toHaveLength(m);
        basis.forEach((row, i) => {
          squares += distanceTo(truth, row) ** 2;
          claimed += errors[i] ** 2;
          rows++;
        });
      }
      const expected = ((p - m) * deviation ** 2) / count;
      expect(squares / rows / expected).toBeGreaterThan(0.75);
      expect(squares / rows / expected).toBeLessThan(1.3);
      // The larger of two estimates is a little above the truth.
      expect(claimed / squares).toBeGreaterThan(0.85);
      expect(claimed / squares).toBeLessThan(1.8);
    },
  );

  test('repetitions that share their data know no more than one of them', () => {
    const random = Random.fromSeed(1);
    const truth = frameOf(randomRows(2, 6, random), 6);
    const one = noisyClimb(truth, 0.01, random);
    const errors = (shared: boolean) => agreementOf([one, one, one], 0.5, shared, random).errors;
    const alone = agreementOf([one], 0.5, false, random).errors;
    errors(true).forEach((error, i) => {
      expect(error).toBeCloseTo(Math.sqrt(3) * errors(false)[i], 9);
    });
    expect(Math.hypot(...errors(true))).toBeCloseTo(Math.hypot(...alone), 9);
  });

  test('a spread of the repetitions that replicates do not show counts', () => {
    const random = Random.fromSeed(2);
    const truth = frameOf([Float64Array.of(1, 0)], 2);
    const still = Array.from({ length: REPLICATES }, () => Float64Array.of(0));
    const climbs = [-0.02, 0, 0.02].map(by => climbTo(tilted(truth, Float64Array.of(by)), still));
    const { errors, basis, confidence } = agreementOf(climbs, 0.05, false, random);
    expect(errors[0]).toBeCloseTo(Math.sqrt((2 * 0.02 ** 2) / 6), 5);
    expect(largestAngle(basis, truth.basis)).toBeLessThan(1e-12);
    expect(confidence).toBe(151 / 152);
  });
});

describe('who agrees', () => {
  const random = Random.fromSeed(3);
  const truth = frameOf(randomRows(2, 5, random), 5);
  const near = () => noisyClimb(truth, 1e-4, random);
  const still = (frame: Frame) =>
    climbTo(
      frame,
      Array.from({ length: REPLICATES }, () => new Float64Array(frame.basis.length * frame.normal.length)),
    );
  const far = still(frameOf(randomRows(2, 5, random), 5));
  const larger = still(frameOf([...truth.basis, truth.normal[0]], 5));
  const cases: [string, Climb[], number, number, number][] = [
    ['all', [near(), near(), near()], 0, 3, 151 / 152],
    ['two, the first alone', [far, near(), near()], 1, 2, 101 / 152],
    ['two, the middle one of a larger dimension', [near(), larger, near()], 0, 2, 101 / 152],
    ['none: the first leads', [far, near(), larger], 0, 1, 51 / 152],
    ['one repetition', [near()], 0, 1, 51 / 52],
  ];
  test.each(cases)('%s', (_, climbs, place, count, share) => {
    const { leader, agreeing, basis, confidence } = agreementOf(climbs, 0.01, false, Random.fromSeed(1));
    expect(leader).toBe(climbs[place]);
    expect(agreeing).toHaveLength(count);
    expect(agreeing).toContain(leader);
    expect(confidence).toBeCloseTo(share, 12);
    expect(largestAngle(basis, leader.frame.basis)).toBeLessThan(0.01);
    basis.forEach((a, i) => {
      basis.forEach((b, j) => {
        expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 10);
      });
    });
  });

  test('the middle lies between, nearer to the truth than each', () => {
    const distances = Array.from({ length: 20 }, (_, seed) => {
      const climbs = [0, 1, 2].map(s => noisyClimb(truth, 0.01, Random.fromSeed(seed).split(s)));
      const { basis } = agreementOf(climbs, 0.5, false, Random.fromSeed(seed));
      const own = climbs.map(({ frame }) => largestAngle(frame.basis, truth.basis));
      return [largestAngle(basis, truth.basis), own.reduce((sum, x) => sum + x / 3, 0)];
    });
    const [middle, each] = [0, 1].map(k => distances.reduce((sum, pair) => sum + pair[k], 0));
    expect(middle / each).toBeLessThan(0.75);
    expect(middle / each).toBeGreaterThan(0.45);
  });

  test('confidence falls where resamples leave the tolerance', () => {
    const confidences = [1e-3, 0.01, 0.1].map(deviation => {
      const climbs = [0, 1, 2].map(s => noisyClimb(truth, deviation, Random.fromSeed(9).split(s)));
      return agreementOf(climbs, 0.03, false, Random.fromSeed(0)).confidence;
    });
    expect(confidences[0]).toBe(151 / 152);
    expect(confidences[1]).toBeLessThan(0.99);
    expect(confidences[1]).toBeGreaterThan(0.2);
    expect(confidences[2]).toBeLessThan(0.2);
  });

  test('{0} and Z have no error', () => {
    for (const m of [0, 3]) {
      const all = still(frameOf(randomRows(m, 3, random), 3));
      const { basis, errors, confidence } = agreementOf([all, all, all], 0.05, false, random);
      expect(basis).toHaveLength(m);
      expect(errors).toEqual(Array(m).fill(0));
      // They have no resamples: three of three, and one hit and one miss more.
      expect(confidence).toBe(0.8);
    }
  });
});
