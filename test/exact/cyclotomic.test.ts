import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Cyclotomic,
  conjugate,
  cosPi,
  cyclotomics,
  fromInteger,
  galois,
  isReal,
  MAX_CONDUCTOR,
  rootOfUnity,
  sinPi,
  squareRoot,
  toRational,
} from '../../src/exact/cyclotomic.js';
import { cyclotomicPolynomial, degreeOf } from '../../src/exact/cyclotomic-polynomial.js';
import { eulerPhi, unitsModulo } from '../../src/exact/primes.js';
import { rational } from '../../src/exact/rational.js';
import { cyclotomicNumbers } from './arbitraries.js';

const { add, mul, sub, equals } = cyclotomics;

function power(x: Cyclotomic, n: number): Cyclotomic {
  return Array.from({ length: n }, () => x).reduce(mul, cyclotomics.one);
}

describe('cyclotomic polynomials', () => {
  it.each([1, 2, 6, 12, 30, 36, 105])('multiply to x^%i - 1 over the divisors', n => {
    let product = [1n];
    for (let d = 1; d <= n; d += 1) {
      if (n % d === 0) {
        const factor = cyclotomicPolynomial(d);
        const next = new Array<bigint>(product.length + factor.length - 1).fill(0n);
        product.forEach((a, i) => {
          factor.forEach((b, j) => {
            next[i + j]! += a * b;
          });
        });
        product = next;
      }
    }
    expect(product).toEqual([-1n, ...new Array<bigint>(n - 1).fill(0n), 1n]);
  });

  it('have a coefficient -2 at 105 first', () => {
    expect(cyclotomicPolynomial(105)).toContain(-2n);
    for (let n = 1; n < 105; n += 1) {
      expect(cyclotomicPolynomial(n).every(c => c >= -1n && c <= 1n)).toBe(true);
    }
  });
});

describe('roots of unity', () => {
  it.each([1, 2, 3, 4, 6, 8, 10, 12, 18, 30, 60])('E(%i) has exactly this order', n => {
    const root = rootOfUnity(n, 1);
    const orders = Array.from({ length: n }, (_, k) => k + 1).filter(k =>
      equals(power(root, k), cyclotomics.one),
    );
    expect(orders).toEqual([n]);
    expect(root.conductor).toBe(n % 4 === 2 ? n / 2 : n);
  });

  it('sum to zero, and reduce to the smallest field', () => {
    for (const n of [2, 3, 5, 12, 30, 49, 240]) {
      const roots = Array.from({ length: n }, (_, k) => rootOfUnity(n, k));
      expect(roots.reduce(add)).toEqual(cyclotomics.zero);
    }
    expect(rootOfUnity(240, 80)).toEqual(rootOfUnity(3, 1));
    expect(rootOfUnity(6, 1)).toEqual(cyclotomics.neg(rootOfUnity(3, 2)));
  });

  it('beyond the largest conductor are refused', () => {
    expect(() => rootOfUnity(10007, 1)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
    expect(() => add(rootOfUnity(239, 1), rootOfUnity(241, 1))).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE', details: { limit: `${MAX_CONDUCTOR}`, value: '57599' } }),
    );
  });
});

describe('square roots', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 15, 21, 30, 45, 72, 105, 1000000, -1, -2, -3, -7, -12, -15])(
    'sqrt(%i) squares back',
    n => {
      const root = squareRoot(BigInt(n));
      expect(mul(root, root)).toEqual(fromInteger(n));
      expect(isReal(root)).toBe(n >= 0);
    },
  );

  it('are the positive ones: sqrt(m) sqrt(n) = sqrt(m n)', () => {
    for (const [m, n] of [
      [2, 3],
      [3, 5],
      [6, 10],
      [7, 3],
      [12, 75],
    ] as const) {
      expect(mul(squareRoot(BigInt(m)), squareRoot(BigInt(n)))).toEqual(squareRoot(BigInt(m * n)));
    }
    // 2 cos(pi/4), 2 cos(pi/6) and 1 + 4 cos(2 pi/5) are positive
    expect(squareRoot(2n)).toEqual(mul(fromInteger(2), cosPi(rational(1, 4))));
    expect(squareRoot(3n)).toEqual(mul(fromInteger(2), cosPi(rational(1, 6))));
    expect(squareRoot(5n)).toEqual(add(fromInteger(1), mul(fromInteger(4), cosPi(rational(2, 5)))));
    expect(squareRoot(-1n)).toEqual(rootOfUnity(4, 1));
  });

  it('of a large square are found, of a large prime refused', () => {
    expect(squareRoot(10n ** 60n)).toEqual(fromInteger(10n ** 30n));
    expect(() => squareRoot(1000003n)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });
});

describe('cosine and sine', () => {
  it('lie on the circle, and have their known values', () => {
    for (const [a, b] of [
      [0, 1],
      [1, 3],
      [1, 4],
      [2, 7],
      [-5, 12],
      [7, 30],
    ] as const) {
      const [c, s] = [cosPi(rational(a, b)), sinPi(rational(a, b))];
      expect(add(mul(c, c), mul(s, s))).toEqual(cyclotomics.one);
      expect(add(c, mul(rootOfUnity(4, 1), s))).toEqual(rootOfUnity(2 * b, a));
      expect(isReal(c) && isReal(s)).toBe(true);
    }
    expect(toRational(cosPi(rational(1, 3)))).toEqual(rational(1, 2));
    expect(toRational(sinPi(rational(1, 2)))).toEqual(rational(1));
  });
});

describe('Galois conjugation', () => {
  it('is an automorphism that fixes the rationals', () => {
    const pairs = fc.tuple(cyclotomicNumbers(60), cyclotomicNumbers(60), fc.constantFrom(...unitsModulo(60)));
    fc.assert(
      fc.property(pairs, ([a, b, k]) => {
        expect(galois(mul(a, b), k)).toEqual(mul(galois(a, k), galois(b, k)));
        expect(galois(add(a, b), k)).toEqual(add(galois(a, k), galois(b, k)));
        expect(isReal(mul(a, conjugate(a)))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('has traces that are rational', () => {
    for (const n of [5, 8, 12, 35]) {
      const x = sub(rootOfUnity(n, 1), fromInteger(3));
      const trace = unitsModulo(n)
        .map(k => galois(x, k))
        .reduce(add);
      expect(trace.conductor).toBe(1);
      expect(degreeOf(n)).toBe(eulerPhi(n));
    }
  });
});
