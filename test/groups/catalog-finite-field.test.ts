import { expect, test } from '@jest/globals';
import { power } from '../../src/exact/field.js';
import { factorise } from '../../src/exact/primes.js';
import { finiteField, isPrimePower } from '../../src/groups/catalog/finite-field.js';
import { holdFieldLaws } from '../laws/field-laws.js';

const PRIME_POWERS = [
  2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 32, 49, 64, 81, 121, 125, 128, 243,
];

test('prime powers up to 32 are recognised', () => {
  const found = Array.from({ length: 33 }, (_, n) => n).filter(isPrimePower);
  expect(found).toEqual([2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32]);
});

test.each([...PRIME_POWERS, 1024, 2187, 6859, 8192, 9973])('F_%i keeps the field laws', q => {
  const step = Math.max(1, Math.floor(q / 9));
  const sample = Array.from({ length: q }, (_, a) => a).filter(a => a % step === 0 || a === 1 || a === q - 1);
  holdFieldLaws(finiteField(q), sample);
});

test.each(PRIME_POWERS)('F_%i: the primitive element generates, x -> x^p is additive, p = 0', q => {
  const field = finiteField(q);
  const [[p]] = factorise(q);
  const all = Array.from({ length: q }, (_, a) => a);
  expect(new Set(all.slice(1).map(k => power(field, field.primitive, k))).size).toBe(q - 1);
  expect(field.fromInteger(p)).toBe(field.zero);
  for (const a of all.slice(0, 20)) {
    expect(power(field, a, q)).toBe(a);
    for (const b of all.slice(-20)) {
      expect(power(field, field.add(a, b), p)).toBe(field.add(power(field, a, p), power(field, b, p)));
    }
  }
});

test('the inverse of 0 is a bug', () => {
  expect(() => finiteField(9).inv(0)).toThrow(/expected an element other than 0/);
});
