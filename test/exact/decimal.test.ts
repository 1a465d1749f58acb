import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromRational } from '../../src/exact/cyclotomic.js';
import { toDecimal } from '../../src/exact/decimal.js';
import { parseExact } from '../../src/exact/parser.js';
import { rational } from '../../src/exact/rational.js';

describe('decimal expansions', () => {
  it.each([
    ['1/2', 5, '5e-1', '0'],
    ['0', 5, '0', '0'],
    ['-i/3', 5, '0', '-3.3333e-1'],
    ['25/1000', 1, '2e-2', '0'], // a tie goes to the even digit
    ['35/1000', 1, '4e-2', '0'],
    ['99999', 3, '1e5', '0'],
    ['12345', 2, '1.2e4', '0'],
    ['1/10^40', 3, '1e-40', '0'],
    ['sqrt(2)', 30, '1.41421356237309504880168872421', '0'],
    ['-sqrt(3)*i', 30, '0', '-1.73205080756887729352744634151'],
    ['(1+sqrt(5))/2', 30, '1.61803398874989484820458683437', '0'],
    ['E(3)', 10, '-5e-1', '8.660254038e-1'],
    ['sqrt(2)-14142135623730950488/10^19', 3, '1.69e-21', '0'],
  ])('%s to %i digits', (text, digits, re, im) => {
    expect(toDecimal(parseExact(text), digits)).toEqual({ re, im });
  });

  it('give back every double that is written as a fraction', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }), fc.nat(40), (n, k) => {
        const { re } = toDecimal(fromRational(rational(n, 2n ** BigInt(k))));
        expect(Number(re)).toBe(n === 0n ? 0 : Number(n) / 2 ** k);
      }),
    );
  });

  it('agree with floating-point cosines and sines within their error', () => {
    for (const n of [5, 7, 12, 60, 105, 240]) {
      const { re, im } = toDecimal(parseExact(`E(${n})`));
      expect(Math.abs(Number(re) - Math.cos((2 * Math.PI) / n))).toBeLessThan(1e-15);
      expect(Math.abs(Number(im) - Math.sin((2 * Math.PI) / n))).toBeLessThan(1e-15);
    }
  });

  it('refuse more digits than the limit', () => {
    expect(() => toDecimal(parseExact('1'), 5000)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });
});
