import { expect, test } from '@jest/globals';
import { cyclotomics } from '../../../src/exact/cyclotomic.js';
import { rational } from '../../../src/exact/rational.js';
import { characterTable } from '../../../src/groups/characters/find-character-table.js';
import { innerProduct } from '../../../src/groups/characters/inner-product.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { mathieu11, mathieu24 } from '../permutation-groups.js';

test.each([
  ['S(5)', { name: 'S(5)' }],
  ['A(6)', { name: 'A(6)' }],
  ['Z(12)', { name: 'Z(12)' }],
  ['D(9) x Z(4)', { name: 'D(9) x Z(4)' }],
  ['M(11)', mathieu11],
])('irreducible characters of %s are orthonormal', (_, description) => {
  const { classes, values } = characterTable(parseFiniteGroup(description));
  for (const [i, a] of values.entries()) {
    for (const [j, b] of values.entries())
      expect(innerProduct(classes, a, b)).toEqual(rational(i === j ? 1 : 0));
  }
});

test('M(24), whose values lie in no common field in reach: 23^2 = 1 + 252 + 23 + 253', () => {
  const { classes, values, degrees } = characterTable(parseFiniteGroup(mathieu24));
  expect(degrees).toEqual([
    ...[1, 23, 45, 45, 231, 231, 252, 253, 483, 770, 770, 990, 990, 1035, 1035, 1035, 1265, 1771, 2024, 2277],
    ...[3312, 3520, 5313, 5544, 5796, 10395],
  ]);
  const square = values[1].map(x => cyclotomics.mul(x, x));
  const multiplicities = values.map(row => Number(innerProduct(classes, square, row).numerator));
  expect(degrees.filter((_, k) => multiplicities[k] > 0)).toEqual([1, 23, 252, 253]);
  expect(multiplicities.filter(m => m > 0)).toEqual([1, 1, 1, 1]);
});
