import { expect, test } from '@jest/globals';
import type { DomainError } from '../../src/domain-error.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { parseFiniteGroup, parseGroup } from '../../src/groups/parse-group.js';
import { refusalOf } from './descriptions.js';

const turn = [
  ['0', '-1'],
  ['1', '0'],
];
const mirror = [
  ['1', '0'],
  ['0', '-1'],
];

/** One of each form. */
test.each<[GroupDescription, string, bigint | null, number, number]>([
  [{ name: 'S(3) x Z(2)' }, 'FINITE', 12n, 5, 0],
  [{ permutations: { degree: 4, generators: ['(1,2)', '(1,2,3,4)'] } }, 'FINITE', 24n, 4, 0],
  [{ matrices: { generators: [turn] } }, 'FINITE', 4n, 2, 0],
  [{ matrices: { generators: [], lieAlgebra: [turn] } }, 'COMPACT_LIE', null, 2, 1],
  [{ matrices: { generators: [mirror], lieAlgebra: [turn] } }, 'COMPACT_LIE', null, 2, 1],
  [{ matrices: { generators: [turn], lieAlgebra: [] } }, 'FINITE', 4n, 2, 0],
  [
    {
      graph: {
        vertices: 3,
        edges: [
          [1, 2],
          [2, 3],
        ],
      },
    },
    'FINITE',
    2n,
    3,
    0,
  ],
  [{ presentation: { generators: ['a'], relations: ['a^5'] } }, 'FINITE', 5n, 5, 0],
  [{ subgroup: { of: { name: 'S(4)' }, generators: ['(1,2,3,4)'] } }, 'FINITE', 4n, 4, 0],
])('form %#', (description, kind, order, degree, lieDimension) => {
  const group = parseGroup(description);
  expect([group.kind, group.order, group.degree, group.lieDimension]).toEqual([
    kind,
    order,
    degree,
    lieDimension,
  ]);
  expect(parseGroup(structuredClone(description)).key).toBe(group.key);
});

test.each<[GroupDescription, DomainError['details']['path']]>([
  [{ name: 'S(' }, ['name']],
  [{ permutations: { degree: 0, generators: [] } }, ['permutations', 'degree']],
  [{ matrices: { generators: [[['0']]] } }, ['matrices', 'generators', 0]],
  [{ matrices: { generators: [], lieAlgebra: [[['x']]] } }, ['matrices', 'lieAlgebra', 0, 0, 0]],
  [{ graph: { vertices: 2, edges: [[1, 1]] } }, ['graph', 'edges', 0]],
  [{ presentation: { generators: ['a'], relations: ['b'] } }, ['presentation', 'relations', 0]],
  [
    { subgroup: { of: { graph: { vertices: 2, edges: [[3, 1]] } }, generators: [] } },
    ['subgroup', 'of', 'graph', 'edges', 0, 0],
  ],
])('a failure of form %# is placed where it is', (description, path) => {
  expect([refusalOf(description).code, refusalOf(description).details.path]).toEqual(['BAD_INPUT', path]);
});

test('where only a finite group will do, a Lie group is refused with the purpose', () => {
  expect(() => parseFiniteGroup({ name: 'SO(3)' }, 'Training')).toThrow(
    /^Training takes finite groups; SO\(3\)/,
  );
});
