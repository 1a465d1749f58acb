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
  isBijection,
  isEvenPermutation,
  isIdentityPermutation,
  permutationOrder,
} from '../../src/groups/permutation.js';
import { anyPermutation } from './any-permutation.js';

const pair = fc.integer({ min: 1, max: 9 }).chain(n => fc.tuple(anyPermutation(n), anyPermutation(n)));

test('the product applies its second factor first', () => {
  const a = Int32Array.of(1, 0, 2);
  const b = Int32Array.of(0, 2, 1);
  expect([...composePermutations(a, b)]).toEqual([1, 2, 0]);
});

test('inverse, order and parity satisfy their definitions', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      expect(isBijection(a)).toBe(true);
      expect(isIdentityPermutation(composePermutations(a, inversePermutation(a)))).toBe(true);
      expect(isEvenPermutation(composePermutations(a, b))).toBe(
        isEvenPermutation(a) === isEvenPermutation(b),
      );
      let power = a;
      for (let k = 1n; k < permutationOrder(a); k++) {
        expect(isIdentityPermutation(power)).toBe(false);
        power = composePermutations(power, a);
      }
      expect(isIdentityPermutation(power)).toBe(true);
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

test('images that are no bijection are seen', () => {
  expect(
    [
      [0, 0],
      [0, 2],
      [-1, 0],
    ].map(images => isBijection(Int32Array.from(images))),
  ).toEqual([false, false, false]);
});

test('cycles, first moved point and order of the identity', () => {
  const identity = identityPermutation(4);
  expect(cyclesOf(identity)).toEqual([]);
  expect(firstMovedPoint(identity)).toBe(-1);
  expect(permutationOrder(identity)).toBe(1n);
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
