import { describe, expect, test } from '@jest/globals';
import type { DomainError } from '../../src/domain-error.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { formatElement, formatPart } from '../../src/groups/group-element.js';
import { parseFiniteGroup } from '../../src/groups/parse-group.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import type { SignedPermutation } from '../../src/linear-algebra/signed-permutation.js';
import { holdGroupLaws } from '../laws/group-laws.js';
import { actionOf, chain, matrices, permutations, refusalOf, square, weylGroup } from './descriptions.js';

test.each<GroupDescription>([
  permutations(4),
  permutations(4, '()'),
  permutations(6, '(1,2)(3,4)', '(1,3)(2,4)', '(5,6)'),
  matrices([
    [0, -1],
    [1, 0],
  ]),
  matrices([
    [0, -1],
    [1, 1],
  ]),
  matrices(
    [
      [0, -1],
      [1, -1],
    ],
    [
      [0, 1],
      [1, 0],
    ],
  ),
  matrices(
    [
      ['i', 0],
      [0, '-i'],
    ],
    [
      [0, -1],
      [1, 0],
    ],
  ),
  matrices(
    [
      ['E(5)', 0],
      [0, 'E(5)^4'],
    ],
    [
      [0, -1],
      [1, 0],
    ],
  ),
  matrices(
    [
      ['cos(2*pi/7)', '-sin(2*pi/7)'],
      ['sin(2*pi/7)', 'cos(2*pi/7)'],
    ],
    [
      [1, 0],
      [0, -1],
    ],
  ),
])('group %# of this list keeps the group laws', description => holdGroupLaws(parseFiniteGroup(description)));

test('signed permutations are written as the matrices that they are', () => {
  for (const g of parseFiniteGroup({ name: 'B(3)' }).elements(48)) {
    const [part] = g.parts as readonly SignedPermutation[];
    if (part.sign.includes(-1)) expect(formatElement(g)).toBe(formatPart(ExactMatrix.fromSigned(part)));
  }
  expect(formatPart({ image: Int32Array.of(1, 0), sign: Int8Array.of(1, -1) })).toBe('[[0, -1], [1, 0]]');
});

describe('permutations', () => {
  test('orders of known actions', () => {
    const dna = permutations(
      24,
      '(1,5,9,13,17,21)(2,6,10,14,18,22)(3,7,11,15,19,23)(4,8,12,16,20,24)',
      '(1,22)(2,21)(3,24)(4,23)(5,18)(6,17)(7,20)(8,19)(9,14)(10,13)(11,16)(12,15)',
    );
    expect(parseFiniteGroup(dna).order).toBe(12n);
    expect(parseFiniteGroup(permutations(6, '(1,5,6,3)', '(1,4,6,2)')).order).toBe(24n);
    expect(
      parseFiniteGroup(permutations(8, '(1,2,3,4,5,6,7)', '(2,3,5)(4,7,6)', '(1,8)(2,7)(3,4)(5,6)')).order,
    ).toBe(168n);
  });

  test('name and key are normalised, the order of generators kept', () => {
    const group = parseFiniteGroup(permutations(3, '( 2 1 )', '(3,1,2)()'));
    expect([group.name, group.key]).toEqual(['<(1,2), (1,2,3)> on 3 points', '<(1,2), (1,2,3)> on 3 points']);
    expect(parseFiniteGroup(permutations(3, '(1,2,3)', '(1,2)')).key).not.toBe(group.key);
    const long = parseFiniteGroup(permutations(200, `(${Array.from({ length: 200 }, (_, k) => k + 1)})`));
    expect(long.name).toBe('<1 generator> on 200 points');
    expect(long.key).toContain('(1,2,3,4,');
    expect(parseFiniteGroup(permutations(1, '()')).name).toBe('<()> on 1 point');
  });

  test.each<[GroupDescription, string, DomainError['details']]>([
    [
      permutations(3, '(1,2)', '(1,4)'),
      'BAD_INPUT',
      { path: ['permutations', 'generators', 1], position: 3 },
    ],
    [permutations(0), 'BAD_INPUT', { path: ['permutations', 'degree'], value: 0 }],
    [permutations(2.5), 'BAD_INPUT', { path: ['permutations', 'degree'], value: 2.5 }],
    [permutations(10_001), 'TOO_LARGE', { path: ['permutations', 'degree'], limit: '10000', value: '10001' }],
    [
      permutations(2, ...Array.from({ length: 65 }, () => '(1,2)')),
      'TOO_LARGE',
      { path: ['permutations', 'generators'], limit: '64', value: '65' },
    ],
  ])('refusal %#', (description, code, details) => {
    const error = refusalOf(description);
    expect([error.code, error.details]).toEqual([code, details]);
  });
});

describe('finite groups of matrices', () => {
  test.each<[string, GroupDescription, bigint, string]>([
    [
      'a permutation matrix',
      matrices([
        [0, 1],
        [1, 0],
      ]),
      2n,
      'PERMUTATION',
    ],
    [
      'a quarter turn',
      matrices([
        [0, -1],
        [1, 0],
      ]),
      4n,
      'SIGNED_PERMUTATION',
    ],
    [
      'order 6 over the integers',
      matrices([
        [0, -1],
        [1, 1],
      ]),
      6n,
      'MATRIX',
    ],
    [
      'the quaternion group over Q(i)',
      matrices(
        [
          ['i', 0],
          [0, '-i'],
        ],
        [
          [0, -1],
          [1, 0],
        ],
      ),
      8n,
      'MATRIX',
    ],
    ['W(A6)', weylGroup(6, chain(6)), 5040n, 'MATRIX'],
    ['W(D5)', weylGroup(5, [...chain(4), [2, 4]]), 1920n, 'MATRIX'],
    ['W(E6)', weylGroup(6, [...chain(5), [2, 5]]), 51840n, 'MATRIX'],
    [
      'a reflection of R^48',
      matrices(square(48, (i, j) => (i === j ? (i === 0 ? -1 : 1) : i === 0 && j === 1 ? 1 : 0))),
      2n,
      'MATRIX',
    ],
    ['scalars of C^48', matrices(square(48, (i, j) => (i === j ? 'E(120)' : 0))), 120n, 'MATRIX'],
    [
      'a cycle of 48 vectors with a phase',
      matrices(square(48, (i, j) => ((j + 1) % 48 !== i ? 0 : i === 0 ? 'E(120)' : 1))),
      5760n,
      'MATRIX',
    ],
    ['the identity', matrices([[1]]), 1n, 'PERMUTATION'],
  ])('%s', (_, description, order, action) => {
    const group = parseFiniteGroup(description);
    expect([group.order, actionOf(group)]).toEqual([order, action]);
  });

  test('the rotations of the icosahedron, order 60', () => {
    const group = parseFiniteGroup(
      matrices(
        [
          [-1, 0, 0],
          [0, -1, 0],
          [0, 0, 1],
        ],
        [
          [0, 0, 1],
          [1, 0, 0],
          [0, 1, 0],
        ],
        [
          ['1/2', '(1-sqrt(5))/4', '(1+sqrt(5))/4'],
          ['(sqrt(5)-1)/4', '(-1-sqrt(5))/4', '-1/2'],
          ['(1+sqrt(5))/4', '1/2', '(1-sqrt(5))/4'],
        ],
      ),
    );
    expect([group.order, group.isAbelian]).toEqual([60n, false]);
  });

  test('equal entries, spelled differently, give one key', () => {
    const keys = [
      matrices([
        ['1/2', '-sqrt(3)/2'],
        ['sqrt(3)/2', '1/2'],
      ]),
      matrices([
        ['cos(pi/3)', '-sin(pi/3)'],
        ['sin(60/180*pi)', '2/4'],
      ]),
    ].map(description => parseFiniteGroup(description).key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).toBe('<[[1/2, -1/2*sqrt(3)], [1/2*sqrt(3), 1/2]]> of size 2');
  });

  test('elements come back as the matrices themselves', () => {
    expect(
      parseFiniteGroup(
        matrices([
          [0, -1],
          [1, -1],
        ]),
      )
        .elements(3)
        .map(formatElement),
    ).toEqual(['[[1, 0], [0, 1]]', '[[0, -1], [1, -1]]', '[[-1, 1], [-1, 0]]']);
  });
});
