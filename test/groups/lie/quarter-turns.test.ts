import { expect, test } from '@jest/globals';
import { groupOrder } from '../../../src/groups/group-order.js';
import {
  generalLinearGroup,
  specialLinearGroup,
  symplecticGroup,
} from '../../../src/groups/lie/linear-groups.js';
import { orthogonalGroup } from '../../../src/groups/lie/orthogonal-groups.js';
import { quarterTurns } from '../../../src/groups/lie/quarter-turns.js';
import { signedPermutationModel } from '../../../src/groups/permutation-model.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';
import { lie } from './classical-rows.js';

function orderOf(algebra: readonly ExactMatrix[], limit = 100): bigint {
  const degree = algebra[0].size;
  const { generators, points } = signedPermutationModel(quarterTurns(algebra, limit), degree);
  return groupOrder(generators, points);
}

test.each<[string, readonly ExactMatrix[], bigint]>([
  ['so(2): the quarter turn', lie(orthogonalGroup('SO', 2)).algebra, 4n],
  ['so(3): the rotations of the cube', lie(orthogonalGroup('SO', 3)).algebra, 24n],
  ['so(5): even signed permutations', lie(orthogonalGroup('SO', 5)).algebra, 1920n],
  ['so(1,3): rotations only', lie(orthogonalGroup('SO+', 1, 3)).algebra, 24n],
  ['sl(3)', lie(specialLinearGroup(3)).algebra, 24n],
  ['gl(2)', generalLinearGroup(2).algebra, 4n],
  ['sp(2)', symplecticGroup(2).algebra, 32n],
  ['half turns where quarter turns mix', [skew(1, 2, 2)], 1n],
  ['a half turn of a diagonal', [halfTurnOnly()], 2n],
])('%s', (_, algebra, order) => {
  expect(orderOf(algebra)).toBe(order);
});

test('no more than asked for, all of them in the group', () => {
  const { algebra } = lie(orthogonalGroup('SO', 4));
  expect(quarterTurns(algebra, 2)).toHaveLength(2);
  for (const turn of quarterTurns(algebra, 100)) {
    expect(ExactMatrix.fromSigned(turn).determinant().numerators).toEqual([1n]);
  }
});

/** Rotation about the axis (a, b, c) / 3. */
function skew(a: number, b: number, c: number): ExactMatrix {
  const third = ExactMatrix.fromIntegers([[3]])
    .inverse()
    .at(0, 0);
  return ExactMatrix.fromIntegers([
    [0, -c, b],
    [c, 0, -a],
    [-b, a, 0],
  ]).scale(third);
}

/** Of the plane, in coordinates in which the quarter turn is no signed permutation. */
function halfTurnOnly(): ExactMatrix {
  return ExactMatrix.fromIntegers([
    [1, -2],
    [1, -1],
  ]);
}
