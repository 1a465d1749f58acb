import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantile, ROUNDING_FLOOR, summaryOf } from '../../src/studies/summary.js';

const FLOOR = ROUNDING_FLOOR.FLOAT64;

describe('quantiles', () => {
  // Hyndman and Fan's definition 7 by hand: place (n - 1) q between the order statistics.
  test.each([
    [[3], 0.25, 3],
    [[1, 2], 0.25, 1.25],
    [[1, 2, 4], 0.75, 3],
    [[1, 2, 4, 8], 0.25, 1.75],
    [[1, 2, 4, 8], 0.5, 3],
    [[1, 2, 4, 8], 0.75, 5],
    [[0, 10, 20, 30, 40], 0.25, 10],
    [[0, 10, 20, 30, 40], 1, 40],
  ])('of %j at %f: %f', (sorted, q, expected) => {
    expect(quantile(sorted, q)).toBeCloseTo(expected, 14);
  });
});

describe('summaries', () => {
  test('of the powers 1, 10, 100: the log-mean is 10, its interval 10^(+-t / sqrt 3)', () => {
    const summary = summaryOf([100, 1, 10], FLOOR)!;
    expect(summary).toMatchObject({ count: 3, zeros: 0, minimum: 1, maximum: 100, median: 10, mean: 37 });
    expect(summary.lowerQuartile).toBe(5.5);
    expect(summary.upperQuartile).toBe(55);
    expect(summary.logMean!.value).toBeCloseTo(10, 12);
    // 4.302653 is the 0.975 quantile with 2 degrees of freedom; the decadic logarithms have standard deviation 1.
    expect(summary.logMean!.low!).toBeCloseTo(10 ** (1 - 4.302652729911275 / Math.sqrt(3)), 10);
    expect(summary.logMean!.high!).toBeCloseTo(10 ** (1 + 4.302652729911275 / Math.sqrt(3)), 4);
  });

  test('one value has a log-mean without an interval', () => {
    expect(summaryOf([0.5], FLOOR)!.logMean).toEqual({ value: 0.5, low: null, high: null });
  });

  test.each([
    [[0, 1], 1],
    [[1e-33, 1e-21, 1e-20, 1.1e-20], 3],
    [[0, 0, 0], 3],
  ])('%j hold %i zeros to rounding, and no log-mean', (values, zeros) => {
    expect(summaryOf(values, FLOOR)).toMatchObject({ zeros, logMean: null });
  });

  test('the floor belongs to the precision', () => {
    expect(summaryOf([1e-12], ROUNDING_FLOOR.FLOAT32)!.zeros).toBe(1);
    expect(summaryOf([1e-12], ROUNDING_FLOOR.FLOAT64)!.zeros).toBe(0);
  });

  test('of no values there is none; negative or infinite ones are a mistake', () => {
    expect(summaryOf([], FLOOR)).toBeNull();
    expect(() => summaryOf([1, -1e-9], FLOOR)).toThrow('expected finite values');
    expect(() => summaryOf([1, Number.POSITIVE_INFINITY], FLOOR)).toThrow('expected finite values');
    expect(() => summaryOf([Number.NaN], FLOOR)).toThrow('expected finite values');
  });

  test('the order of the values does not matter, to the last bit, and scaling scales', () => {
    const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(positive, { minLength: 2, maxLength: 12 }), values => {
        const summary = summaryOf(values, FLOOR)!;
        expect(summaryOf([...values].reverse(), FLOOR)).toEqual(summary);
        const { minimum, lowerQuartile, median, upperQuartile, maximum, logMean, mean } = summary;
        const ascending = [minimum, lowerQuartile, median, upperQuartile, maximum];
        expect([...ascending].sort((a, b) => a - b)).toEqual(ascending);
        expect(logMean!.value).toBeLessThanOrEqual(mean * (1 + 1e-12));
        expect(logMean!.low!).toBeLessThanOrEqual(logMean!.value);
        const doubled = summaryOf(
          values.map(value => 2 * value),
          FLOOR,
        )!;
        expect(doubled.median).toBe(2 * median);
        expect(doubled.logMean!.high! / logMean!.high!).toBeCloseTo(2, 9);
      }),
    );
  });
});
