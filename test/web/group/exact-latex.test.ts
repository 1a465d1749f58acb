import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exactLatex } from '../../../src/web/group/exact-latex.js';
import { shortenCyclotomic } from '../../../src/web/group/shorten-cyclotomic.js';

describe('exact numbers in LaTeX', () => {
  test.each([
    ['7', '7'],
    ['-3/4', String.raw`-\frac{3}{4}`],
    ['1/2+1/2*sqrt(5)', String.raw`\frac{1+\sqrt{5}}{2}`],
    ['-1/2-1/2*i*sqrt(3)', String.raw`\frac{-1-i\sqrt{3}}{2}`],
    ['-1/2*i*sqrt(3)', String.raw`-\frac{i\sqrt{3}}{2}`],
    ['-i*sqrt(2)', String.raw`-i\sqrt{2}`],
    ['1/2-2/3*i', String.raw`\frac{3-4i}{6}`],
    ['E(7)', String.raw`\zeta_{7}`],
    ['-1-E(5)-E(5)^2-E(5)^3', String.raw`\zeta_{5}^{4}`],
    ['1+E(7)^2+E(7)^3+E(7)^4+E(7)^5', String.raw`-\zeta_{7}-\zeta_{7}^{6}`],
    ['-1+E(15)-E(15)^3+E(15)^4-E(15)^5+E(15)^7', String.raw`\zeta_{15}^{8}`],
    ['E(12)-E(12)^3', String.raw`-\zeta_{12}^{5}`],
    ['-E(8)^3', String.raw`-\zeta_{8}^{3}`],
    ['1/3*E(9)^2-1/3', String.raw`\frac{-1+\zeta_{9}^{2}}{3}`],
  ])('%s', (text, latex) => {
    expect(exactLatex(text)).toBe(latex);
  });

  test.each(['', 'x', '(1+i)*sqrt(2)', '2^3', 'E(5)^-1', '1/', '9007199254740993'])(
    '%p is left as it is',
    text => {
      expect(exactLatex(text)).toBeNull();
    },
  );
});

describe('sums of roots of unity', () => {
  const value = (coefficients: readonly number[]) => {
    const turn = (2 * Math.PI) / coefficients.length;
    return {
      re: coefficients.reduce((sum, c, k) => sum + c * Math.cos(k * turn), 0),
      im: coefficients.reduce((sum, c, k) => sum + c * Math.sin(k * turn), 0),
    };
  };
  const terms = (coefficients: readonly number[]) => coefficients.filter(c => c !== 0).length;

  test('have no more terms afterwards, and the same value', () => {
    const sums = fc
      .integer({ min: 1, max: 30 })
      .chain(n => fc.array(fc.integer({ min: -2, max: 2 }), { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(sums, coefficients => {
        const short = shortenCyclotomic(coefficients);
        expect(terms(short)).toBeLessThanOrEqual(terms(coefficients));
        expect(value(short).re).toBeCloseTo(value(coefficients).re, 9);
        expect(value(short).im).toBeCloseTo(value(coefficients).im, 9);
      }),
    );
  });

  test.each([3, 5, 7, 8, 9, 12, 15])('all powers of E(%d) add up to nothing', n => {
    expect(terms(shortenCyclotomic(new Array(n).fill(1)))).toBe(0);
  });
});
