import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { refuseAbove } from '../../src/domain-error.js';
import { groupFamilies } from '../../src/groups/catalog/catalog.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import {
  compose,
  formatElement,
  type GroupElement,
  inverse,
  isIdentity,
} from '../../src/groups/group-element.js';
import { parseFiniteGroup, parseGroup } from '../../src/groups/parse-group.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { holdGroupLaws } from '../laws/group-laws.js';
import { actionOf } from './descriptions.js';

const named = (name: string): FiniteGroup => parseFiniteGroup({ name });

test.each([
  ...[
    'S(1)',
    'S(2)',
    'S(3)',
    'S(5)',
    'A(1)',
    'A(2)',
    'A(3)',
    'A(4)',
    'A(5)',
    'A(6)',
    'Z(1)',
    'Z(2)',
    'Z(12)',
  ],
  ...[
    'C(1)',
    'C(2)',
    'C(3)',
    'C(4)',
    'C(5)',
    'C(8)',
    'D(1)',
    'D(2)',
    'D(3)',
    'D(4)',
    'D(5)',
    'D(8)',
    'D(12)',
  ],
  ...['B(1)', 'B(2)', 'B(3)', 'B(4)', 'Trivial(1)', 'Trivial(3)'],
  ...['S(3) x Z(2)', 'D(3) x B(2) x Trivial(2)', 'C(4) x A(4)', 'Z(2) x (Z(2) x D(5))'],
])('%s keeps the group laws', name => holdGroupLaws(named(name)));

describe('planted wrong groups break the laws', () => {
  const s3 = named('S(3)');
  const planted = (changes: Partial<FiniteGroup>): FiniteGroup => ({
    kind: s3.kind,
    components: s3.components,
    factor: i => s3.factor(i),
    lieDimension: s3.lieDimension,
    name: s3.name,
    key: s3.key,
    degree: s3.degree,
    factors: s3.factors,
    generators: s3.generators,
    order: s3.order,
    isAbelian: s3.isAbelian,
    elements: limit => s3.elements(limit),
    ...changes,
  });
  const elements = s3.elements(6);

  test.each<[string, Partial<FiniteGroup>]>([
    ['the identity comes first', { elements: () => [...elements].reverse() }],
    ['elements are distinct and as many as the order says', { order: 12n }],
    ['elements are distinct', { elements: () => [...elements.slice(0, 5), elements[1]] }],
    ['a listing stops at its limit', { elements: () => elements }],
    ['closed under inverses', { order: 5n, elements: listing([0, 1, 2, 3, 5].map(k => elements[k])) }],
    ['the generators generate exactly the elements', { generators: s3.generators.slice(0, 1) }],
    ['abelian exactly where the generators commute', { isAbelian: true }],
    ['degrees fit the factors', { degree: 4 }],
    ['parts fit the factors', { factors: [...s3.factors, { name: 'nothing', degree: 0 }] }],
  ])('%s', (law, changes) => {
    holdGroupLaws(planted({}));
    expect(() => holdGroupLaws(planted(changes))).toThrow(`breaks the law: ${law}`);
  });
});

/** A list of elements that keeps its limit. */
function listing(elements: readonly GroupElement[]): FiniteGroup['elements'] {
  return limit => {
    refuseAbove('The number of elements', elements.length, limit, 'Ask for less.');
    return elements;
  };
}

describe('families', () => {
  test('every example of the catalog is a group', () => {
    const families = groupFamilies();
    expect(families.map(({ family }) => family)).toEqual(expect.arrayContaining(['S', 'Rubik', 'x']));
    for (const { example } of families) expect(parseGroup({ name: example }).name).toBe(example);
  });

  test('families have names of their own, and examples of small finite ones keep the group laws', () => {
    const families = groupFamilies();
    expect(new Set(families.map(({ family }) => family)).size).toBe(families.length);
    const groups = families.map(({ example }) => parseGroup({ name: example }));
    const small = groups.filter(group => group.kind === 'FINITE' && group.order <= 200n);
    expect(small.length).toBeGreaterThan(12);
    for (const group of small) holdGroupLaws(group as FiniteGroup);
  });

  test("every name in the README's table is a group", () => {
    const table = readFileSync('README.md', 'utf8')
      .split('### Groups and representations')[1]
      .split(/\n###? /)[0];
    const names = table
      .split('\n')
      .filter(line => /^\| `/.test(line))
      .flatMap(line => [...line.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const examples = names.map(name =>
      name.replace('(n)', '(3)').replace('(n,q)', '(2,3)').replace('(p,q)', '(1,3)'),
    );
    expect(examples).toEqual(
      expect.arrayContaining(['S(3)', 'SL(2,3)', 'SO+(1,3)', 'M(24)', 'S(2) wr S(3)']),
    );
    for (const name of examples) expect(parseGroup({ name }).name).toBe(name);
    const long = /`(\(Z\(2\) x Z\(2\) : S\(3\)[^`]*)`/.exec(table)![1];
    expect(named(long).order).toBe(24n);
  });

  test.each([
    ['S(5)', 120n, 5, 'PERMUTATION'],
    ['A(5)', 60n, 5, 'PERMUTATION'],
    ['Z(6)', 6n, 6, 'PERMUTATION'],
    ['C(6)', 6n, 2, 'MATRIX'],
    ['C(4)', 4n, 2, 'SIGNED_PERMUTATION'],
    ['C(2)', 2n, 2, 'SIGNED_PERMUTATION'],
    ['D(1)', 2n, 2, 'SIGNED_PERMUTATION'],
    ['D(2)', 4n, 2, 'SIGNED_PERMUTATION'],
    ['D(4)', 8n, 2, 'SIGNED_PERMUTATION'],
    ['D(8)', 16n, 2, 'MATRIX'],
    ['B(3)', 48n, 3, 'SIGNED_PERMUTATION'],
    ['Trivial(4)', 1n, 4, 'PERMUTATION'],
    ['Rubik', 43252003274489856000n, 48, 'PERMUTATION'],
  ])('%s has order %s, degree %i and acts as a %s', (name, order, degree, action) => {
    const group = named(name);
    expect([group.order, group.degree, actionOf(group)]).toEqual([order, degree, action]);
  });

  test('formulas for the order agree with the algorithm', () => {
    for (const name of ['S(9)', 'A(9)', 'Z(30)', 'B(6)', 'S(25)', 'A(25)', 'B(20)', 'Trivial(7)']) {
      const group = named(name);
      const generators = group.generators.map(({ parts }) => matrixText(parts[0]));
      if (generators.length > 0)
        expect(parseFiniteGroup({ matrices: { generators } }).order).toBe(group.order);
    }
  });

  test.each([3, 5, 6, 7, 9, 10])('C(%i) and D(n) as matrices have the orders of their formulas', n => {
    for (const name of [`C(${n})`, `D(${n})`]) {
      const group = named(name);
      const generators = group.generators.map(({ parts }) => matrixText(parts[0]));
      const plain = parseFiniteGroup({ matrices: { generators } });
      expect(plain.order).toBe(group.order);
      expect(new Set(plain.elements(40).map(formatElement))).toEqual(
        new Set(group.elements(40).map(formatElement)),
      );
    }
  });

  test('D(n) is generated by a rotation and a reflection with s r s = r^-1', () => {
    for (const n of [2, 3, 4, 8, 60]) {
      const [r, s] = named(`D(${n})`).generators;
      expect(isIdentity(compose(s, s))).toBe(true);
      expect(formatElement(compose(s, compose(r, s)))).toBe(formatElement(inverse(r)));
    }
    expect(formatElement(named('C(8)').generators[0])).toBe(
      '[[1/2*sqrt(2), -1/2*sqrt(2)], [1/2*sqrt(2), 1/2*sqrt(2)]]',
    );
  });
});

test('elements of a product: the last factor varies fastest', () => {
  const list = named('Z(2) x Z(3)').elements(6).map(formatElement);
  expect(list).toEqual([
    '() x ()',
    '() x (1,2,3)',
    '() x (1,3,2)',
    '(1,2) x ()',
    '(1,2) x (1,2,3)',
    '(1,2) x (1,3,2)',
  ]);
});

test('a product knows its factors, in the order written', () => {
  const group = named('D(3) x (S(3) x Z(2))');
  expect(group.factors).toEqual([
    { name: 'D(3)', degree: 2 },
    { name: 'S(3)', degree: 3 },
    { name: 'Z(2)', degree: 2 },
  ]);
  expect([group.order, group.degree, group.isAbelian, group.generators.length]).toEqual([72n, 7, false, 5]);
});

test('parts of different kinds are not multiplied', () => {
  const [a]: readonly GroupElement[] = named('S(2)').generators;
  const [b] = named('C(3)').generators;
  expect(() => compose(a, b)).toThrow(/expected both parts of one kind/);
});

function matrixText(part: GroupElement['parts'][number]): string[][] {
  const matrix = part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part);
  return JSON.parse(formatElement({ parts: [matrix] }).replace(/[^[\], ]+/g, entry => `"${entry}"`));
}
