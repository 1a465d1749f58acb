import { describe, expect, test } from '@jest/globals';
import { simplestFraction } from '../../../src/discovery/snap/simplest-fraction.js';
import { Random } from '../../../src/numeric/random.js';

/** By definition: the least denominator, from 1 on, with a numerator in the interval. */
function byTrial(low: number, high: number, limit: number): [number, number] | null {
  for (let d = 1; d <= limit; d++) {
    const n = Math.ceil(low * d);
    if (n <= high * d) return [n, d];
  }
  return null;
}

describe('simplestFraction', () => {
  test.each<[number, number, number, number]>([
    [-0.02, 0.03, 0, 1],
    [0.9, 1.1, 1, 1],
    [-1.1, -0.9, -1, 1],
    [0.32, 0.34, 1, 3],
    [-0.67, -0.66, -2, 3],
    [3.14, 3.145, 22, 7],
    [2.5, 2.5, 5, 2],
    [0.4141, 0.4143, 29, 70],
  ])('of [%d, %d] is %d/%d', (low, high, numerator, denominator) => {
    expect(simplestFraction(low, high, 1000)).toEqual({ numerator, denominator });
  });

  test('is null where the denominator is above the limit', () => {
    expect(simplestFraction(0.4141, 0.4143, 69)).toBeNull();
    expect(simplestFraction(Math.SQRT2 - 1e-12, Math.SQRT2 + 1e-12, 1000)).toBeNull();
  });

  test('is what trial finds, on random intervals', () => {
    const random = Random.fromSeed(1);
    let none = 0;
    for (let k = 0; k < 2000; k++) {
      const middle = 3 * random.normal();
      const half = 10 ** (-4 * random.uniform());
      const fraction = simplestFraction(middle - half, middle + half, 40);
      const tried = byTrial(middle - half, middle + half, 40);
      if (tried === null) none++;
      if (tried?.[1] === 1) expect(fraction?.denominator).toBe(1);
      else expect(fraction && [fraction.numerator, fraction.denominator]).toEqual(tried);
    }
    expect(none).toBeGreaterThan(50);
  });
});
