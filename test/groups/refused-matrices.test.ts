import { describe, expect, test } from '@jest/globals';
import { MAX_CONDUCTOR } from '../../src/exact/cyclotomic.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { exponentBound } from '../../src/groups/infinite-order.js';
import { matrices, refusalOf, square } from './descriptions.js';

describe('infinite groups of matrices', () => {
  test.each<[string, GroupDescription, RegExp]>([
    [
      'a shear',
      matrices([
        [1, 1],
        [0, 1],
      ]),
      /the word g1 in/,
    ],
    [
      'a scaling',
      matrices([
        [2, 0],
        [0, '1/2'],
      ]),
      /the word g1 in/,
    ],
    ['a number of absolute value 1 that is no root of unity', matrices([['3/5+4/5*i']]), /the word g1 in/],
    [
      'a rotation by arccos(3/5)',
      matrices([
        ['3/5', '-4/5'],
        ['4/5', '3/5'],
      ]),
      /the word g1 in/,
    ],
    ['a unit of Q(sqrt 2)', matrices([['1+sqrt(2)']]), /the word g1 in/],
    [
      'SL(2,Z) from elements of finite order',
      matrices(
        [
          [0, -1],
          [1, 0],
        ],
        [
          [0, -1],
          [1, 1],
        ],
      ),
      /the word g1\*g2 in/,
    ],
    [
      'two reflections',
      matrices(
        [
          [1, 0],
          [0, -1],
        ],
        [
          [-1, 1],
          [0, 1],
        ],
      ),
      /the word g1\*g2 in/,
    ],
    [
      'the affine Weyl group of A2',
      matrices(
        [
          [-1, 1, 1],
          [0, 1, 0],
          [0, 0, 1],
        ],
        [
          [1, 0, 0],
          [1, -1, 1],
          [0, 0, 1],
        ],
        [
          [1, 0, 0],
          [0, 1, 0],
          [1, 1, -1],
        ],
      ),
      /the word g\d(\*g\d)+ in/,
    ],
    ['a shear of R^48', matrices(square(48, (i, j) => (i <= j ? 1 : 0))), /the word g1 in/],
    ['a scaling over a large field', matrices([['1+E(401)']]), /the word g1 in/],
  ])('%s', (_, description, sentence) => {
    const error = refusalOf(description);
    expect(error.message).toMatch(sentence);
    expect([error.code, error.details.path]).toEqual(['BAD_INPUT', ['matrices', 'generators']]);
  });

  test('the exponent bound holds all orders of finite elements, and no more primes than need be', () => {
    expect(exponentBound(1, 1)).toBe(2n);
    expect(exponentBound(2, 1)).toBe(12n);
    expect(exponentBound(4, 1)).toBe(120n);
    expect(exponentBound(1, 5)).toBe(10n);
    expect(exponentBound(2, 4)).toBe(24n);
    expect(exponentBound(3, 420) % 1260n).toBe(0n);
  });
});

describe('matrices that are no generators', () => {
  test.each<[string, GroupDescription, RegExp, (string | number)[]]>([
    ['no matrix', matrices(), /at least one matrix/, []],
    ['no row', matrices([]), /at least one row/, [0]],
    ['a row too short', matrices([[1, 0], [1]]), /not square: row 2 of 2 has 1 entry/, [0, 1]],
    ['a row too long', matrices([[1, 2]]), /not square: row 1 of 1 has 2 entries/, [0, 0]],
    [
      'two sizes',
      matrices(
        [
          [1, 0],
          [0, 1],
        ],
        [[1]],
      ),
      /same size; the first has 2 rows, this one 1/,
      [1],
    ],
    [
      'two sizes, the smaller first',
      matrices(
        [[1]],
        [
          [1, 0],
          [0, 1],
        ],
      ),
      /same size; the first has 1 row, this one 2/,
      [1],
    ],
    [
      'rank 1',
      matrices(
        [
          [1, 0],
          [0, 1],
        ],
        [
          [1, 2],
          [2, 4],
        ],
      ),
      /determinant is 0/,
      [1],
    ],
    [
      'rank 1 over Q(sqrt 2)',
      matrices([
        [1, 'sqrt(2)'],
        ['sqrt(2)', 2],
      ]),
      /determinant is 0/,
      [0],
    ],
    ['zero', matrices([[0]]), /determinant is 0/, [0]],
    ['a dense singular matrix', matrices(square(48, (i, j) => (i + 1) * j + i)), /determinant is 0/, [0]],
  ])('%s', (_, description, sentence, path) => {
    const error = refusalOf(description);
    expect(error.message).toMatch(sentence);
    expect([error.code, error.details.path]).toEqual(['BAD_INPUT', ['matrices', 'generators', ...path]]);
  });

  test('an entry that is no number is placed to the character', () => {
    const error = refusalOf(
      matrices([
        [1, 0],
        [0, '1+'],
      ]),
    );
    expect([error.code, error.details.path, error.details.position]).toEqual([
      'BAD_INPUT',
      ['matrices', 'generators', 0, 1, 1],
      2,
    ]);
  });

  test.each<[string, GroupDescription, string]>([
    ['size', matrices(square(49, (i, j) => (i === j ? 1 : 0))), '48'],
    [
      'conductor',
      matrices([
        ['E(97)', 0],
        [0, 'E(101)'],
      ]),
      `${MAX_CONDUCTOR}`,
    ],
    ['generators', matrices(...Array.from({ length: 65 }, () => [[1]])), '64'],
  ])('the %s is bounded', (_, description, limit) => {
    const error = refusalOf(description);
    expect([error.code, error.details.limit]).toEqual(['TOO_LARGE', limit]);
  });
});
