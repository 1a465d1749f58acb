import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cyclotomic, cyclotomics } from '../../src/exact/cyclotomic.js';
import { primeField } from '../../src/exact/prime-field.js';
import { type Rational, rational, rationals } from '../../src/exact/rational.js';
import { holdFieldLaws } from '../laws/field-laws.js';
import { cyclotomicNumbers, rationalNumbers } from './arbitraries.js';

const runs = { numRuns: 12 };

function triples<E>(element: fc.Arbitrary<E>): fc.Arbitrary<E[]> {
  return fc.array(element, { minLength: 3, maxLength: 3 });
}

describe('the field laws', () => {
  it('hold on Q', () => {
    fc.assert(
      fc.property(triples(rationalNumbers(40)), sample => holdFieldLaws(rationals, sample)),
      runs,
    );
  });

  it.each([1, 3, 4, 5, 7, 8, 9, 12, 15, 16, 20, 21, 24, 60])('hold on Q(zeta_%i)', n => {
    fc.assert(
      fc.property(triples(cyclotomicNumbers(n)), sample => holdFieldLaws(cyclotomics, sample)),
      runs,
    );
  });

  it('hold where operands of several conductors meet', () => {
    const mixed = fc.tuple(cyclotomicNumbers(12), cyclotomicNumbers(5), cyclotomicNumbers(8));
    fc.assert(
      fc.property(mixed, sample => holdFieldLaws(cyclotomics, sample)),
      runs,
    );
  });

  it.each([2, 3, 31, 67108859])('hold on F_%i', p => {
    fc.assert(
      fc.property(triples(fc.nat(p - 1)), sample => holdFieldLaws(primeField(p), sample)),
      runs,
    );
  });

  it('fail on the integers modulo 15', () => {
    const ring = { ...primeField(31), name: 'Z/15', add: (a: number, b: number) => (a + b) % 15 };
    expect(() => holdFieldLaws(ring, [3, 5, 7])).toThrow('breaks the law: a - a = 0');
  });

  it('fail on fractions that are not in lowest terms', () => {
    const loose = {
      ...rationals,
      add: (a: Rational, b: Rational): Rational => ({
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      }),
    };
    expect(() => holdFieldLaws(loose, [rational(1, 2), rational(1, 3)])).toThrow(
      'breaks the law: a - b = a + (-b)',
    );
  });

  it('fail on cyclotomic numbers without reduction to the smallest field', () => {
    const loose = {
      ...cyclotomics,
      mul: (a: Cyclotomic, b: Cyclotomic): Cyclotomic => {
        const c = cyclotomics.mul(a, b);
        return c.conductor === 1 ? { ...c, conductor: 3, numerators: [...c.numerators, 0n] } : c;
      },
    };
    expect(() => holdFieldLaws(loose, [cyclotomics.fromInteger(2)])).toThrow(
      'breaks the law: integers map to products',
    );
  });
});
