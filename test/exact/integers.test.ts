import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gcd, integerSquareRoot, lcm, modInverse, modPow } from '../../src/exact/integers.js';
import {
  eulerPhi,
  factorise,
  isPrime,
  primesCongruentToOne,
  primitiveRoot,
  unitsModulo,
} from '../../src/exact/primes.js';
import { rational } from '../../src/exact/rational.js';
import {
  chineseRemainder,
  reconstructionBound,
  reconstructRational,
} from '../../src/exact/reconstruction.js';

describe('integers', () => {
  it('gcd and lcm multiply to the product', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        const product = a * b < 0n ? -a * b : a * b;
        expect(gcd(a, b) * lcm(a, b)).toBe(product);
      }),
    );
  });

  it('the integer square root is the floor', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), n => {
        const root = integerSquareRoot(n);
        expect(root * root <= n && n < (root + 1n) * (root + 1n)).toBe(true);
      }),
    );
    expect([0n, 1n, 2n, 3n, 4n].map(integerSquareRoot)).toEqual([0n, 1n, 1n, 1n, 2n]);
  });

  it('primes are those of a sieve', () => {
    const sieve = new Array<boolean>(2000).fill(true);
    for (let n = 2; n < 2000; n += 1) {
      for (let m = 2 * n; m < 2000; m += n) sieve[m] = false;
    }
    const numbers = Array.from({ length: 1998 }, (_, k) => k + 2);
    expect(numbers.filter(isPrime)).toEqual(numbers.filter(n => sieve[n]));
    expect(numbers.map(n => factorise(n).reduce((m, [p, e]) => m * p ** e, 1))).toEqual(numbers);
    const small = numbers.slice(0, 300);
    expect(small.map(eulerPhi)).toEqual(small.map(n => unitsModulo(n).length));
    expect([0, 1].map(isPrime)).toEqual([false, false]);
  });

  it('primes = 1 modulo n have the roots of unity that embeddings need', () => {
    for (const n of [1, 7, 60, 480]) {
      const [p] = primesCongruentToOne(n);
      expect(p! % n).toBe(1 % n);
      const root = primitiveRoot(p!);
      expect(modPow(root, p! - 1, p!)).toBe(1);
      expect(modPow(root, (p! - 1) / 2, p!)).toBe(p! - 1);
      expect((modInverse(root, p!) * root) % p!).toBe(1);
    }
    expect(() => modInverse(6, 9)).toThrow('expected a unit');
  });
});

describe('rational reconstruction', () => {
  const primes = [67108859, 67108837, 67108819];

  it('finds every fraction within the bound again, from residues joined by the Chinese remainder theorem', () => {
    const modulus = primes.map(BigInt).reduce((a, b) => a * b);
    const bound = reconstructionBound(modulus);
    const part = fc.bigInt({ min: 1n, max: bound });
    fc.assert(
      fc.property(part, part, fc.boolean(), (n, d, negative) => {
        const q = rational(negative ? -n : n, d);
        let [residue, m] = [0n, 1n];
        for (const p of primes) {
          const r = (Number(q.numerator % BigInt(p)) + p) % p;
          const image = (r * modInverse(Number(q.denominator % BigInt(p)), p)) % p;
          const inverse = BigInt(modInverse(Number(m % BigInt(p)), p));
          residue = chineseRemainder(residue, m, image, BigInt(p), inverse);
          m *= BigInt(p);
        }
        expect(reconstructRational(residue, modulus, bound)).toEqual(q);
      }),
    );
  });

  it('finds nothing where no fraction is within the bound', () => {
    // modulo 101 with bound 7 the fractions n/d meet 61 residues or fewer: some have none
    const found = Array.from({ length: 101 }, (_, r) =>
      reconstructRational(BigInt(r), 101n, reconstructionBound(101n)),
    );
    found.forEach((q, r) => {
      if (q) expect((BigInt(r) * q.denominator - q.numerator) % 101n).toBe(0n);
    });
    expect(found.some(q => q === undefined)).toBe(true);
  });
});
