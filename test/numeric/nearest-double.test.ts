import { describe, expect, test } from '@jest/globals';
import { fromRational, rootOfUnity, squareRoot } from '../../src/exact/cyclotomic.js';
import { rational } from '../../src/exact/rational.js';
import { nearestDouble, rememberedDoubles } from '../../src/numeric/nearest-double.js';

describe.each([
  ['nearestDouble', () => nearestDouble],
  ['rememberedDoubles', rememberedDoubles],
])('%s', (_, make) => {
  test('square roots, which Math.sqrt rounds correctly', () => {
    const toDouble = make();
    for (const n of [2n, 3n, 5n, 7n, 30n, 2n]) expect(toDouble(squareRoot(n))).toBe(Math.sqrt(Number(n)));
  });

  test('quotients, also of integers that are no doubles', () => {
    const toDouble = make();
    expect(toDouble(fromRational(rational(1n, 3n)))).toBe(1 / 3);
    expect(toDouble(fromRational(rational(10n ** 40n, 3n * 10n ** 40n)))).toBe(1 / 3);
    expect(toDouble(fromRational(rational(10n ** 60n, 10n ** 57n + 1n)))).toBe(1000);
  });

  test('a number 1e-30 above the middle of two doubles, which 25 digits would not tell from it', () => {
    const middle = rational(2n ** 100n + 2n ** 47n + 1n, 2n ** 100n);
    expect(make()(fromRational(middle))).toBe(1 + Number.EPSILON);
  });

  test('no real number, no double', () => {
    expect(() => make()(rootOfUnity(4, 1))).toThrow('expected a real number');
  });
});
