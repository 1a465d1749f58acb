import { expect, test } from '@jest/globals';
import { characterTable } from '../../../src/groups/characters/find-character-table.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { holdCharacterLaws } from '../../laws/character-laws.js';
import { chain, permutations, weylGroup } from '../descriptions.js';
import { coxeterGroup, mathieu11, projectiveLine } from '../permutation-groups.js';

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
  ['Q(8)', permutations(8, '(1,2,3,4)(5,6,7,8)', '(1,5,3,7)(2,8,4,6)'), [1, 1, 1, 1, 2]],
])('the character table of %s keeps the laws and has the known degrees', (_, description, degrees) => {
  const group = parseFiniteGroup(description);
  const table = characterTable(group);
  expect(table.degrees).toEqual(degrees);
  holdCharacterLaws(group, table);
});
