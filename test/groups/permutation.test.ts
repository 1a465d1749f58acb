import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  comparePermutations,
  composePermutations,
  cyclesOf,
  equalPermutations,
  firstMovedPoint,
  identityPermutation,
  inversePermutation,
  isEvenPermutation,
  isIdentityPermutation,
} from '../../src/groups/permutation.js';
import { anyPermutation } from './any-permutation.js';

const pair = fc.integer({ min: 1, max: 9 }).chain(n => fc.tuple(anyPermutation(n), anyPermutation(n)));

test('the product applies its second factor first', () => {
  const a = Int32Array.of(1, 0, 2);
  const b = Int32Array.of(0, 2, 1);
  expect([...composePermutations(a, b)]).toEqual([1, 2, 0]);
});

test('inverse and parity satisfy their definitions', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      expect(isIdentityPermutation(composePermutations(a, inversePermutation(a)))).toBe(true);
      expect(isEvenPermutation(composePermutations(a, b))).toBe(
        isEvenPermutation(a) === isEvenPermutation(b),
      );
    }),
  );
});

test('parity counts inversions modulo 2', () => {
  fc.assert(
    fc.property(anyPermutation(6), p => {
      const inversions = [...p].flatMap((x, i) => [...p.slice(i + 1)].filter(y => y < x)).length;
      expect(isEvenPermutation(p)).toBe(inversions % 2 === 0);
    }),
  );
});

test('cycles and first moved point of the identity', () => {
  const identity = identityPermutation(4);
  expect(cyclesOf(identity)).toEqual([]);
  expect(firstMovedPoint(identity)).toBe(-1);
  expect(equalPermutations(identity, identityPermutation(5))).toBe(false);
});

test('the order of permutations is lexicographic', () => {
  const sorted = [
    [2, 0, 1],
    [0, 2, 1],
    [0, 1, 2],
  ]
    .map(p => Int32Array.from(p))
    .sort(comparePermutations);
  expect(sorted.map(p => [...p])).toEqual([
    [0, 1, 2],
    [0, 2, 1],
    [2, 0, 1],
  ]);
});
