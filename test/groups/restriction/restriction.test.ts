import { describe, expect, test } from '@jest/globals';
import type { DomainError } from '../../../src/domain-error.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import {
  compose,
  elementKey,
  formatElement,
  type GroupElement,
  inverse,
} from '../../../src/groups/group-element.js';
import { parseFiniteGroup, parseGroup } from '../../../src/groups/parse-group.js';
import { parseElement } from '../../../src/groups/restriction/parse-element.js';
import { restrictByTexts } from '../../../src/groups/restriction/restriction.js';
import { holdGroupLaws } from '../../laws/group-laws.js';
import { actionOf, matrices, refusalOf } from '../descriptions.js';

const subgroup = (of: string | GroupDescription, ...generators: string[]): GroupDescription => ({
  subgroup: { of: typeof of === 'string' ? { name: of } : of, generators },
});
const triangle = matrices(
  [
    [0, -1],
    [1, -1],
  ],
  [
    [0, 1],
    [1, 0],
  ],
);

/** All products of elements, by keys: the second road to the order. */
function closure(identity: GroupElement, generators: readonly GroupElement[]): Map<string, GroupElement> {
  const found = new Map([[elementKey(identity), identity]]);
  for (const g of found.values()) {
    for (const s of generators) {
      const product = compose(s, g);
      if (!found.has(elementKey(product))) found.set(elementKey(product), product);
    }
  }
  return found;
}
const identityOf = (group: FiniteGroup): GroupElement => ({
  parts: group.components.map(component => component.identity),
});

const CASES: [string, GroupDescription, bigint, number[]][] = [
  ['A(3) in S(3)', subgroup('S(3)', 'g2'), 3n, [3]],
  ['1 in S(4)', subgroup('S(4)'), 1n, [4]],
  ['1 in a product', subgroup('S(3) x Z(2)', '1'), 1n, [3, 2]],
  ['four in S(4), by cycles', subgroup('S(4)', '(1,2)(3,4)', '(1,3)(2,4)'), 4n, [4]],
  ['a double transposition in A(5)', subgroup('A(5)', '(1,2)(3,4)'), 2n, [5]],
  ['dihedral, by words and cycles', subgroup('S(4)', 'g2', '(1,3)'), 8n, [4]],
  ['even sign changes in B(3)', subgroup('B(3)', '[g1, g3]', 'g2'), 12n, [3]],
  ['permutations in B(3)', subgroup('B(3)', '(1,2)', '(2,3)'), 6n, [3]],
  ['a reflection across the diagonal in D(4)', subgroup('D(4)', '(1,2)'), 2n, [2]],
  ['rotations in D(6)', subgroup('D(6)', 'g1^2'), 3n, [2]],
  ['over the integers', subgroup(triangle, 'g1*g2'), 2n, [2]],
  ['the product of subgroups', subgroup('S(3) x S(4)', '(1,2)', '(4,5)(6,7)', '(4,6)(5,7)'), 8n, [3, 4]],
  ['the diagonal', subgroup('S(3) x S(3)', 'g1*g3', 'g2*g4'), 6n, [6]],
  ['the diagonal, factor by factor', subgroup('S(3) x S(3)', '(1,2) x (1,2)', '(1,2,3) x (1,2,3)'), 6n, [6]],
  ['neighbours together, one apart', subgroup('Z(2) x Z(2) x S(3)', 'g1*g2', 'g4'), 6n, [4, 3]],
  ['first and last together', subgroup('Z(2) x S(3) x Z(2)', 'g1*g4', '(3,4)'), 4n, [7]],
  ['a matrix and a permutation together', subgroup('D(3) x Z(2)', 'g1*g3', 'g2'), 12n, [4]],
  ['a subgroup of a subgroup', subgroup(subgroup('S(5)', '(1,2,3,4)', '(1,3)'), 'g1^2'), 2n, [5]],
  [
    'in the automorphisms of a graph',
    subgroup(
      {
        graph: {
          vertices: 4,
          edges: [
            [1, 2],
            [2, 3],
            [3, 4],
            [4, 1],
          ],
        },
      },
      '(1,2,3,4)',
    ),
    4n,
    [4],
  ],
  [
    'in a presented group',
    subgroup(
      { presentation: { generators: ['a', 'b'], relations: ['a^4', 'b^2', '(a*b)^2'] } },
      'g1^2',
      'g2',
    ),
    4n,
    [8],
  ],
];

describe.each(CASES)('%s', (_, description, order, degrees) => {
  test('order and summands', () => {
    const group = parseFiniteGroup(description);
    expect([group.order, group.factors.map(factor => factor.degree)]).toEqual([order, degrees]);
    expect(closure(identityOf(group), group.generators).size).toBe(Number(order));
  });

  test('group laws', () => holdGroupLaws(parseFiniteGroup(description)));
});

test.each<[string, string[]]>([
  ['S(3) x S(3)', ['g1*g3', 'g2*g4']],
  ['D(3) x Z(2)', ['g1*g3', 'g2']],
  ['Z(2) x S(3) x B(2)', ['g1*g2', 'g5', 'g4']],
])('elements go over into %s and back', (name, texts) => {
  const parent = parseFiniteGroup({ name });
  const { group, toParent, toSubgroup } = restrictByTexts(parent, texts);
  const elements = group.elements(1000);
  const inParent = closure(
    identityOf(parent),
    texts.map(text => parseElement(text, parent)),
  );
  expect(elements.map(h => elementKey(toParent(h))).sort()).toEqual([...inParent.keys()].sort());
  for (const h of elements) {
    expect(elementKey(toSubgroup(toParent(h)))).toBe(elementKey(h));
    const product = compose(toParent(h), toParent(elements[1]));
    expect(elementKey(toSubgroup(product))).toBe(elementKey(compose(h, elements[1])));
  }
});

test('kinds of action are kept', () => {
  const kinds = ['S(4)', 'B(3)', 'D(3)'].map(name => actionOf(parseFiniteGroup(subgroup(name, 'g1'))));
  expect(kinds).toEqual(['PERMUTATION', 'PERMUTATION', 'MATRIX']);
  expect(actionOf(parseFiniteGroup(subgroup('B(3)', 'g1*g3')))).toBe('SIGNED_PERMUTATION');
});

describe('elements', () => {
  const parent = parseFiniteGroup({ name: 'S(3) x B(2)' });
  test.each<[string, string]>([
    ['g1', '(1,2) x ()'],
    ['1', '() x ()'],
    ['()', '() x ()'],
    ['(1,3)(4,5)', '(1,3) x (1,2)'],
    ['(1,3) x (1,2)', '(1,3) x (1,2)'],
    [' () x ()', '() x ()'],
    ['(g1*g2)^-1', '(2,3) x ()'],
    ['g2^3*g4', '() x [[-1, 0], [0, 1]]'],
  ])('%s', (text, written) => {
    expect(formatElement(parseElement(text, parent))).toBe(written);
  });

  test('words multiply as matrices do: the last letter acts first', () => {
    const [a, b] = parent.generators;
    expect(elementKey(parseElement('g1*g2', parent))).toBe(elementKey(compose(a, b)));
    expect(elementKey(parseElement('g1*g2', parent))).not.toBe(elementKey(compose(b, a)));
    expect(elementKey(parseElement('g2^-1', parent))).toBe(elementKey(inverse(b)));
  });
});

test('names and keys tell the elements, whatever words they were given by', () => {
  const groups = [['g1*g3'], ['(1,2)(4,5)'], ['(1,2) x (1,2)']].map(texts =>
    parseFiniteGroup(subgroup('S(3) x Z(2)', ...texts)),
  );
  const name = '<(1,2) x (1,2)> in S(3) x Z(2)';
  expect(groups.map(group => [group.name, group.key])).toEqual([0, 1, 2].map(() => [name, name]));
  const apart = parseFiniteGroup(subgroup('S(3) x Z(2)', 'g2'));
  expect(apart.name).toBe('<(1,2,3)> in S(3) x <> in Z(2)');
});

test('a wreath product stays one for its subgroups', () => {
  const group = parseFiniteGroup(subgroup('S(2) wr S(3)', 'g1'));
  expect(group.factors[0].wreath).toEqual({ blocks: 3, blockDegree: 2 });
});

describe('refusals', () => {
  const path = (...rest: (string | number)[]) => ['subgroup', ...rest];
  test.each<[string, GroupDescription, DomainError['details']['path'], RegExp]>([
    [
      'an unknown generator',
      subgroup('S(3)', 'g1', 'g3'),
      path('generators', 1),
      /unknown generator 'g3'.*g1, g2/,
    ],
    ['an odd element of A(4)', subgroup('A(4)', '(1,2)'), path('generators', 0), /no element of A\(4\)/],
    [
      'no element of a cyclic group',
      subgroup('Z(4)', '(1,3)'),
      path('generators', 0),
      /no element of Z\(4\)/,
    ],
    ['factors mixed', subgroup('S(2) x S(2)', '(1,3)(2,4)'), path('generators', 0), /mixes direct factors/],
    [
      'a factor left out',
      subgroup('S(2) x S(2) x S(2)', '(1,2) x ()'),
      path('generators', 0),
      /3 direct factors/,
    ],
    [
      'an element of one factor only',
      subgroup('S(3) x Z(3)', '() x (1,2)'),
      path('generators', 0),
      /factor 2, Z\(3\)/,
    ],
    ['cycles on matrices', subgroup('D(5)', '(1,2)'), path('generators', 0), /as a word/],
    ['a wrong point', subgroup('S(3)', '(1,4)'), path('generators', 0), /outside 1\.\.3/],
    ['a wrong parent', subgroup('S(0)', 'g1'), path('of', 'name'), /n >= 1/],
    ['a Lie group', subgroup('SO(3)', '1'), path('of'), /takes finite groups; SO\(3\) is infinite/],
  ])('%s', (_, description, at, message) => {
    const error = refusalOf(description);
    expect([error.code, error.details.path]).toEqual(['BAD_INPUT', at]);
    expect(error.message).toMatch(message);
  });

  test('positions are those of the whole text', () => {
    expect(refusalOf(subgroup('S(3) x S(3)', '(1,2) x (1,7)')).details.position).toBe(11);
  });

  test('subgroups of subgroups of subgroups ..', () => {
    let description: GroupDescription = { name: 'S(3)' };
    for (let k = 0; k < 8; k++) description = subgroup(description, 'g1');
    expect(parseGroup(description).order).toBe(2n);
    expect(refusalOf(subgroup(description, 'g1')).code).toBe('TOO_LARGE');
  });
});

test.each([
  ['C(4)', '(1,2)'],
  ['Q(8)', '(1,2)'],
  ['C(2)', '(1,2)'],
  ['A(4)', '(1,2)'],
  ['Dic(2)', '(1,2)(3,4)'],
])(
  'a permutation of the basis that is no element of %s is refused, whatever points the group is known by',
  (name, cycles) => {
    expect(refusalOf(subgroup(name, cycles))).toMatchObject({ code: 'BAD_INPUT' });
  },
);
