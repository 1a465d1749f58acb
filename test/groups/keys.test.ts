import { expect, test } from '@jest/globals';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { parseGroup } from '../../src/groups/parse-group.js';

const square: [number, number][] = [
  [2, 1],
  [2, 3],
  [3, 4],
  [4, 1],
];

/** Ids are hashes of keys, and an id is for ever: no row of this table changes. */
const KEYS: [GroupDescription, string][] = [
  [{ name: ' S(3)xZ(2)' }, 'S(3) x Z(2)'],
  [{ name: 'Point(S2)' }, 'Point(Ci)'],
  [{ name: 'SO+(1,3)' }, 'SO+(1,3)'],
  [{ name: 'S(2) wr (S(3))' }, 'S(2) wr S(3)'],
  [{ name: '(Z(7) : Z(3) by h1: g1 -> g1^2)' }, '(Z(7) : Z(3) by g1 -> g1^2)'],
  [{ permutations: { degree: 3, generators: ['(2,1)', '(3,1,2)'] } }, '<(1,2), (1,2,3)> on 3 points'],
  [{ permutations: { degree: 1, generators: ['()'] } }, '<()> on 1 points'],
  [{ matrices: { generators: [[['cos(pi)']]] } }, '<[[-1]]> of size 1'],
  [{ graph: { vertices: 4, edges: square } }, 'Aut(graph 4: 1-2 1-4 2-3 3-4)'],
  [{ presentation: { generators: ['a'], relations: ['a^3'] } }, '<a | a^3>'],
  [{ subgroup: { of: { name: 'S(4)' }, generators: ['(1,2)(3,4)'] } }, '<(1,2)(3,4)> in S(4)'],
  [
    {
      matrices: {
        generators: [],
        lieAlgebra: [
          [
            ['0', '1'],
            ['-1', '0'],
          ],
        ],
      },
    },
    'exp <[[0, 1], [-1, 0]]> of size 2',
  ],
];

test.each(KEYS)('%j has the key %s', (description, key) => {
  expect(parseGroup(description).key).toBe(key);
});
