import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { cyclotomics, fromInteger, galois } from '../../../src/exact/cyclotomic.js';
import { formatExact } from '../../../src/exact/printer.js';
import type { CharacterTable } from '../../../src/groups/characters/character-table.js';
import { dixonSchneider } from '../../../src/groups/characters/dixon-schneider.js';
import { characterTable } from '../../../src/groups/characters/find-character-table.js';
import { ValuePool } from '../../../src/groups/characters/value-pool.js';
import { classElements } from '../../../src/groups/classes/class-elements.js';
import { factorChain } from '../../../src/groups/classes/factor-chain.js';
import { factorClasses } from '../../../src/groups/classes/find-classes.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { holdCharacterLaws } from '../../laws/character-laws.js';
import { chain, permutations, weylGroup } from '../descriptions.js';
import {
  coxeterGroup,
  mathieu11,
  mathieu12,
  mathieu22,
  projectiveLine,
  quaternions,
} from '../permutation-groups.js';

const named = (name: string): FiniteGroup => parseFiniteGroup({ name });

test.each([
  ...['S(1)', 'S(2)', 'S(3)', 'S(4)', 'S(5)', 'S(6)', 'S(7)'],
  ...['A(1)', 'A(2)', 'A(3)', 'A(4)', 'A(5)', 'A(6)', 'A(7)', 'A(8)'],
  ...[
    'B(1)',
    'B(2)',
    'B(3)',
    'B(4)',
    'Trivial(3)',
    'Z(1)',
    'Z(5)',
    'Z(12)',
    'C(8)',
    'D(1)',
    'D(2)',
    'D(7)',
    'D(8)',
  ],
  ...['S(3) x Z(2)', 'Z(4) x Z(6)', 'A(4) x D(5)', 'B(2) x S(3) x Z(3)'],
])('the character table of %s keeps the laws', name => {
  const group = named(name);
  holdCharacterLaws(group, characterTable(group));
});

test.each([
  ['W(A4)', weylGroup(4, chain(4)), [1, 1, 4, 4, 5, 5, 6]],
  [
    'W(D4)',
    weylGroup(4, [
      [0, 1],
      [1, 2],
      [1, 3],
    ]),
    [1, 1, 2, 3, 3, 3, 3, 3, 3, 4, 4, 6, 8],
  ],
  ['W(H3)', coxeterGroup(5, 3), [1, 1, 3, 3, 3, 3, 4, 4, 5, 5]],
  [
    'W(F4)',
    coxeterGroup(3, 4, 3),
    [1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 8, 8, 8, 8, 9, 9, 9, 9, 12, 16],
  ],
  [
    'SL(2,3)',
    permutations(8, '(1,2,3,4)(5,6,7,8)', '(1,5,3,7)(2,8,4,6)', '(2,5,6)(4,7,8)'),
    [1, 1, 1, 2, 2, 2, 3],
  ],
  ['PSL(2,13)', projectiveLine(13), [1, 7, 7, 12, 12, 12, 13, 14, 14]],
  ['M(11)', mathieu11, [1, 10, 10, 10, 11, 16, 16, 44, 45, 55]],
  ['M(12)', mathieu12, [1, 11, 11, 16, 16, 45, 54, 55, 55, 55, 66, 99, 120, 144, 176]],
  ['Q(8)', quaternions, [1, 1, 1, 1, 2]],
])('the character table of %s keeps the laws and has the known degrees', (_, description, degrees) => {
  const group = parseFiniteGroup(description);
  const table = characterTable(group);
  expect(table.degrees).toEqual(degrees);
  holdCharacterLaws(group, table);
});

describe('known tables', () => {
  const rows = (table: CharacterTable): string[] => table.values.map(row => row.map(formatExact).join(' '));

  test.each<[string, string[]]>([
    // classes 1, (1,2)(3,4), (1,2), (1,2,3), (1,2,3,4)
    ['S(4)', ['1 1 1 1 1', '1 1 -1 1 -1', '2 2 0 -1 0', '3 -1 -1 0 1', '3 -1 1 0 -1']],
    // classes 1, (1,2)(3,4), (1,2,3), (1,2,3,4,5) and its square
    [
      'A(5)',
      [
        '1 1 1 1 1',
        '3 -1 0 1/2-1/2*sqrt(5) 1/2+1/2*sqrt(5)',
        '3 -1 0 1/2+1/2*sqrt(5) 1/2-1/2*sqrt(5)',
        '4 0 1 -1 -1',
        '5 1 -1 0 0',
      ],
    ],
    ['Z(3)', ['1 1 1', '1 -1/2-1/2*i*sqrt(3) -1/2+1/2*i*sqrt(3)', '1 -1/2+1/2*i*sqrt(3) -1/2-1/2*i*sqrt(3)']],
  ])('of %s', (name, expected) => {
    expect(rows(characterTable(named(name)))).toEqual(expected);
  });

  test('of the quaternion group: four linear characters and a quaternionic one', () => {
    const table = characterTable(parseFiniteGroup(quaternions));
    expect(table.frobeniusSchur).toEqual([1, 1, 1, 1, -1]);
    expect(rows(table)[4]).toBe('2 -2 0 0 0');
  });

  test('of M(11): indicators tell its complex pairs', () => {
    const { frobeniusSchur } = characterTable(parseFiniteGroup(mathieu11));
    expect(frobeniusSchur).toEqual([1, 0, 0, 1, 1, 0, 0, 1, 1, 1]);
  });

  test.each([['M(22)', mathieu22, [1, 21, 45, 45, 55, 99, 154, 210, 231, 280, 280, 385]]])(
    'of %s: degrees',
    (_, description, degrees) => {
      expect(characterTable(parseFiniteGroup(description)).degrees).toEqual(degrees);
    },
  );

  test.each([
    ['S(12)', 77],
    ['A(12)', 43],
    ['B(6)', 65],
    ['S(5) x A(5)', 35],
    ['Z(200)', 200],
  ])('of %s: %i rows', (name, count) => {
    const group = named(name);
    const { degrees } = characterTable(group);
    expect(degrees.length).toBe(count);
    expect(degrees.reduce((sum, d) => sum + BigInt(d) ** 2n, 0n)).toBe(group.order);
  });
});

test.each(['S(5)', 'S(6)', 'A(4)', 'A(6)', 'A(7)', 'B(3)', 'B(4)', 'Z(12)'])(
  '%s: the same table by its own formula as by Dixon and Schneider',
  name => {
    const group = named(name);
    const [factor] = group.components;
    const classes = factorClasses(factor);
    const { generators } = factor.model;
    const elements = (c: number) => classElements(classes.representative(c), generators, factorChain(factor));
    const lookup = { classes, classUpTo: classes.classUpTo.bind(classes) };
    const general = dixonSchneider(lookup, factor.order, elements, new ValuePool());
    const texts = (values: CharacterTable['values']) =>
      values.map(row => row.map(formatExact).join(' ')).sort();
    expect(texts(characterTable(group).values)).toEqual(texts(general));
  },
);

describe('planted wrong tables break the laws', () => {
  const group = named('A(5)');
  const table = characterTable(group);
  const { values, frobeniusSchur, degrees } = table;
  const swapRows = <T>(list: readonly T[], i: number, j: number): T[] =>
    list.with(i, list[j]).with(j, list[i]) as T[];

  test.each<[string, Partial<CharacterTable>]>([
    ['as many characters as classes', { degrees: degrees.slice(0, 4) }],
    ['the first character is trivial', { values: swapRows(values, 0, 3) }],
    ['degrees ascend', { values: swapRows(values, 3, 4), degrees: swapRows(degrees, 3, 4) }],
    ['rows are orthonormal', { values: values.with(3, values[3].with(1, fromInteger(1))) }],
    ['rows are orthonormal', { values: values.with(2, values[1]) }],
    ['the squares of the degrees', { values: values.with(2, values[3]), degrees: degrees.with(2, 4) }],
    ['indicators are the means', { frobeniusSchur: frobeniusSchur.with(2, -1) }],
  ])('%s', (law, changes) => {
    expect(() => holdCharacterLaws(group, { ...table, ...changes })).toThrow(law);
  });

  test('values at inverses: a conjugate row on one class only', () => {
    const cyclic = named('Z(5)');
    const right = characterTable(cyclic);
    const wrong = right.values.map(row => row.with(1, row[2]).with(2, row[1]));
    const powers = { ...right.classes, power: (c: number) => c };
    expect(() => holdCharacterLaws(cyclic, { ...right, values: wrong, classes: powers })).toThrow('inverse');
    expect(galois(right.values[1][1], -1)).toEqual(right.values[1][right.classes.power(1, -1)]);
  });

  test('columns and products: a row with its sign turned', () => {
    const turned = { ...table, values: values.with(4, values[4].map(cyclotomics.neg)) };
    expect(() => holdCharacterLaws(group, turned)).toThrow('degrees ascend');
  });
});

describe('what is refused', () => {
  test.each(['S(20)', 'Z(600)', 'A(20)', 'S(9) x S(9)', 'Z(499)'])('%s', name => {
    const group = named(name);
    expect(() => characterTable(group)).toThrow(DomainError);
  });
});

test('a table is found once a group; equal groups have equal tables', () => {
  const group = named('A(6) x Z(3)');
  expect(characterTable(group)).toBe(characterTable(group));
  expect(characterTable(named('A(6) x Z(3)')).values).toEqual(characterTable(group).values);
});
