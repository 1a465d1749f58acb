import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../src/domain-error.js';
import { formatCycles, parseCycles } from '../../src/groups/cycle-notation.js';
import { anyPermutation } from './any-permutation.js';

test('what is printed is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }).chain(anyPermutation), p => {
      expect([...parseCycles(formatCycles(p), p.length)]).toEqual([...p]);
    }),
  );
});

test.each([
  ['', '()'],
  ['()', '()'],
  [' ( ) ', '()'],
  ['(3)', '()'],
  ['(1,2,3)(4,5)', '(1,2,3)(4,5)'],
  ['(5 4) (3 1 2)', '(1,2,3)(4,5)'],
  ['( 2 , 1 )', '(1,2)'],
])('%j is %s', (text, canonical) => {
  expect(formatCycles(parseCycles(text, 5))).toBe(canonical);
});

test.each([
  ['(1,2', 0, /no '\)'/],
  ['(1,2)(3', 5, /no '\)'/],
  ['1,2)', 0, /expected '\('/],
  ['(1,2))', 5, /expected '\('/],
  ['((1,2))', 1, /point between 1 and 5/],
  ['(1,1)', 3, /occurs twice/],
  ['(1,2)(2,3)', 6, /occurs twice/],
  ['(1,6)', 3, /outside 1\.\.5/],
  ['(0)', 1, /outside 1\.\.5/],
  ['(1,99999999999999999999)', 3, /outside 1\.\.5/],
  ['(1,,2)', 3, /expected a point/],
  ['(,1)', 1, /expected a point/],
  ['(1,2,)', 5, /expected a point after ','/],
  ['(1,-2)', 3, /point between/],
  ['(a,b)', 1, /point between/],
])('%j is refused at position %i', (text, position, sentence) => {
  expect(() => parseCycles(text, 5)).toThrow(sentence);
  try {
    parseCycles(text, 5);
  } catch (error) {
    expect((error as DomainError).code).toBe('BAD_INPUT');
    expect((error as DomainError).details.position).toBe(position);
  }
});
