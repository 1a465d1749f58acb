import { expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { cycleCounts } from '../../../src/groups/classes/cycle-type.js';
import { partialCycleTypes } from '../../../src/groups/classes/partial-cycle-types.js';
import { symmetricClasses } from '../../../src/groups/classes/symmetric-classes.js';
import { factorial } from '../../../src/groups/giants.js';

test.each([
  [0, 0],
  [1, 0],
  [1, 1],
  [4, 0],
  [5, 1],
  [6, 2],
  [7, 3],
  [8, 8],
  [6, 9],
])('of S(%i) up to length %i: as the classes say', (n, d) => {
  const points = Array.from({ length: n }, (_, point) => point);
  const classes = symmetricClasses(points, n);
  const expected = new Map<string, bigint>();
  classes.sizes.forEach((size, c) => {
    const counts = cycleCounts(classes.representative(c), points);
    const key = Array.from({ length: d }, (_, k) => counts[k + 1] ?? 0).join();
    expected.set(key, (expected.get(key) ?? 0n) + size);
  });
  expect(new Map(partialCycleTypes(n, d).map(({ counts, share }) => [counts.join(), share]))).toEqual(
    expected,
  );
});

test('of S(100): shares sum to 100!, and a permutation has one fixed point in the mean', () => {
  const types = partialCycleTypes(100, 2);
  expect(types.reduce((sum, { share }) => sum + share, 0n)).toBe(factorial(100));
  expect(types.reduce((sum, { counts, share }) => sum + BigInt(counts[0]) * share, 0n)).toBe(factorial(100));
});

test('too many are refused', () => {
  expect(() => partialCycleTypes(5000, 3)).toThrow(DomainError);
});
