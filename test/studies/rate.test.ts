import { describe, expect, test } from '@jest/globals';
import { Random } from '../../src/numeric/random.js';
import { type RateFit, rateOf } from '../../src/studies/rate.js';
import { ROUNDING_FLOOR } from '../../src/studies/summary.js';

const FLOOR = ROUNDING_FLOOR.FLOAT64;

function fitted(values: Parameters<typeof rateOf>[0]): RateFit {
  const rate = rateOf(values, FLOOR);
  if (rate.status !== 'FITTED') throw new Error(`expected a rate, got ${rate.reason}`);
  return rate;
}

describe('exponents in N', () => {
  test('an exact power is found, with an interval that is a point', () => {
    const rate = fitted([5, 10, 50, 500].map(particles => ({ particles, value: 3 * particles ** -1.5 })));
    expect(rate.exponent).toBeCloseTo(-1.5, 12);
    expect(rate.factor).toBeCloseTo(3, 10);
    expect(rate.rSquared).toBeCloseTo(1, 12);
    expect(rate.high - rate.low).toBeLessThan(1e-12);
    expect(rate.sizes).toEqual([5, 10, 50, 500]);
    expect(rate.count).toBe(4);
  });

  test("the published line through the first of Anscombe's data sets", () => {
    // Anscombe, "Graphs in statistical analysis", American Statistician 27, 1973: slope 0.5001, its standard error 0.1179,
    // intercept 3.0001, R^2 0.6665 of 11 points; the t quantile with 9 degrees of freedom is 2.2622.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const rate = fitted(x.map((a, i) => ({ particles: Math.exp(a), value: Math.exp(y[i]) })));
    expect(rate.exponent).toBeCloseTo(0.5001, 4);
    expect(Math.log(rate.factor)).toBeCloseTo(3.0001, 4);
    expect(rate.rSquared).toBeCloseTo(0.6665, 4);
    expect((rate.high - rate.exponent) / 2.2622).toBeCloseTo(0.1179, 4);
    expect(rate.exponent - rate.low).toBeCloseTo(rate.high - rate.exponent, 12);
  });

  test('intervals hold the true exponent about 95 times in 100', () => {
    const random = Random.fromSeed(11);
    const trials = 600;
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const values = [5, 10, 50, 100].flatMap(particles =>
        Array.from({ length: 3 }, () => ({ particles, value: particles ** -2 * Math.exp(random.normal()) })),
      );
      const { low, high } = fitted(values);
      if (low <= -2 && -2 <= high) held++;
    }
    // Three standard deviations of a binomial law on each side.
    expect(held / trials).toBeGreaterThan(0.95 - 0.027);
    expect(held / trials).toBeLessThan(0.95 + 0.027);
  });

  test('values that are all the same have the exponent 0', () => {
    const rate = fitted([5, 10, 50].map(particles => ({ particles, value: 0.25 })));
    expect(rate).toMatchObject({ exponent: 0, rSquared: 1 });
  });

  test.each([
    [[], '0 values of N'],
    [[[5, 1]], '1 value of N'],
    [
      [
        [5, 1],
        [5, 2],
        [10, 1],
      ],
      '2 values of N',
    ],
    [
      [
        [5, 1],
        [10, 0],
        [50, 1e-21],
      ],
      '2 of 3 values are 0 to rounding',
    ],
  ])('%j has none: %s', (pairs, reason) => {
    const rate = rateOf(
      pairs.map(([particles, value]) => ({ particles, value })),
      FLOOR,
    );
    expect(rate).toEqual({ status: 'NONE', reason: expect.stringContaining(reason) });
  });
});
