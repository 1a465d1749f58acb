import { describe, expect, test } from '@jest/globals';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { subgroupLattice } from '../../../src/groups/subgroups/lattice.js';
import { structureDescription } from '../../../src/groups/subgroups/structure-description.js';
import { permutations } from '../descriptions.js';

const describeGroup = (description: GroupDescription | string) =>
  structureDescription(
    parseFiniteGroup(typeof description === 'string' ? { name: description } : description),
  );

test.each([
  ['Trivial(4)', '1'],
  ['S(1) x A(2)', '1'],
  ['S(2)', 'Z(2)'],
  ['A(3)', 'Z(3)'],
  ['C(12)', 'Z(12)'],
  ['Z(4) x Z(6) x Z(10)', 'Z(2) x Z(2) x Z(60)'],
  ['Z(10000)', 'Z(10000)'],
  ['D(1)', 'Z(2)'],
  ['D(2)', 'Z(2) x Z(2)'],
  ['D(3)', 'S(3)'],
  ['D(50)', 'D(50)'],
  ['S(3)', 'S(3)'],
  ['B(2)', 'D(4)'],
  ['B(3)', 'S(4) x Z(2)'],
  ['B(20)', 'Z(2) wr S(20)'],
  ['Q(8)', 'Q(8)'],
  ['Dic(5)', 'Dic(5)'],
  ['A(4)', 'A(4)'],
  ['S(4)', 'S(4)'],
  ['S(100)', 'S(100)'],
  ['A(7)', 'A(7)'],
  ['SL(2,3)', 'SL(2,3)'],
  ['SL(2,4)', 'A(5)'],
  ['SL(2,9)', 'SL(2,9)'],
  ['GL(2,2)', 'S(3)'],
  ['GL(2,4)', 'A(5) x Z(3)'],
  ['GL(2,3)', 'GL(2,3)'],
  ['PSL(2,5)', 'A(5)'],
  ['PSL(2,7)', 'PSL(2,7)'],
  ['PSL(2,9)', 'A(6)'],
  ['PSL(2,11)', 'PSL(2,11)'],
  ['AGL(1,5)', 'AGL(1,5)'],
  ['AGL(1,9)', 'AGL(1,9)'],
  ['M(11)', 'M(11)'],
  ['S(3) wr S(2)', 'S(3) wr S(2)'],
  ['A(5) wr S(3) x S(2)', 'A(5) wr S(3) x Z(2)'],
  ['Rubik', null],
  ['S(5) x Z(2) x Z(4) x S(3)', 'S(5) x S(3) x Z(2) x Z(4)'],
])('%s is %s', (name, structure) => {
  expect(describeGroup(name)).toBe(structure);
});

describe('by generators', () => {
  test.each([
    ['a dihedral group', permutations(8, '(1,2,3,4)(5,6,7,8)', '(1,8)(2,7)(3,6)(4,5)'), 'D(4)'],
    ['S(5) on six points', permutations(6, '(1,2,3,4,5)', '(1,6)(2,5)', '(1,2,4,3)'), 'S(5)'],
    ['PGL(2,7)', permutations(8, '(1,2,3,4,5,6,7)', '(2,4,3,7,5,6)', '(1,8)(2,7)(3,4)(5,6)'), 'PGL(2,7)'],
    ['Z(7) : Z(3)', permutations(7, '(1,2,3,4,5,6,7)', '(2,3,5)(4,7,6)'), 'Z(7) : Z(3)'],
    [
      'a product that is not written as one',
      permutations(7, '(1,2,3)(4,5)', '(1,2)(6,7)', '(6,7)'),
      'D(6) x Z(2)',
    ],
    ['the cyclic group on several cycles', permutations(9, '(1,2)(3,4,5)(6,7,8,9)'), 'Z(12)'],
    [
      'an extraspecial group',
      permutations(9, '(1,2,3)(4,5,6)(7,8,9)', '(4,5,6)(7,9,8)', '(1,4,7)(2,5,8)(3,6,9)'),
      null,
    ],
  ])('%s', (_, group, structure) => {
    expect(describeGroup(group)).toBe(structure);
  });
});

/** The classes of subgroups of S(6), as GAP names them, with the same groups under other names. */
test('structures of the subgroups of S(6)', () => {
  const { classes } = subgroupLattice(parseFiniteGroup({ name: 'S(6)' }));
  const counts = new Map<string | null, number>();
  for (const c of classes) counts.set(c.structure(), (counts.get(c.structure()) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    '1': 1,
    'A(4)': 2,
    'A(4) x Z(2)': 2,
    'A(5)': 2,
    'A(6)': 1,
    'AGL(1,5)': 1,
    'D(4)': 4,
    'D(4) x Z(2)': 1,
    'D(5)': 1,
    'D(6)': 2,
    'S(3)': 4,
    'S(3) x S(3)': 2,
    'S(3) x Z(3)': 2,
    'S(4)': 4,
    'S(4) x Z(2)': 2,
    'S(5)': 2,
    'S(6)': 1,
    'Z(2)': 3,
    'Z(2) x Z(2)': 5,
    'Z(2) x Z(2) x Z(2)': 2,
    'Z(2) x Z(4)': 1,
    'Z(3)': 2,
    'Z(3) x Z(3)': 1,
    'Z(4)': 2,
    'Z(5)': 1,
    'Z(6)': 2,
    null: 3,
  });
});
