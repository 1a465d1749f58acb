import { describe, expect, test } from '@jest/globals';
import { logScale } from '../../../src/web/discovery/result/log-scale.js';

describe('a logarithmic axis', () => {
  test('holds its values between powers of ten, the largest above', () => {
    const scale = logScale([0.02, 3, 400], 10, 210);
    expect(scale.ticks).toEqual([0.01, 0.1, 1, 10, 100, 1000]);
    expect(scale.at(0.01)).toBe(210);
    expect(scale.at(1000)).toBe(10);
    expect(scale.at(1)).toBeCloseTo(210 - (2 / 5) * 200, 9);
  });

  test('leaves room at a power of ten, for its mark to be seen', () => {
    const { ticks, at } = logScale([1, 100], 0, 100);
    expect(ticks).toEqual([0.1, 1, 10, 100, 1000]);
    expect(at(1)).toBeCloseTo(75, 9);
  });

  test.each([
    { what: 'nothing', values: [] },
    { what: 'zeros', values: [0, 0] },
    { what: 'what is not finite', values: [Number.POSITIVE_INFINITY, Number.NaN] },
    { what: 'one value', values: [5] },
    { what: '30 decades', values: [1e-25, 1e5] },
  ])('of $what has few ticks, and all values lie on it', ({ values }) => {
    const { ticks, at } = logScale(values, 10, 210);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(7);
    for (const value of [...values.filter(v => !Number.isNaN(v)), 0]) {
      expect(at(value)).toBeGreaterThanOrEqual(10);
      expect(at(value)).toBeLessThanOrEqual(210);
    }
  });
});
