import { expect, test } from '@jest/globals';
import { flattenedPools, poolsOfBasis } from '../../../src/architectures/blocks/exact-pools.js';
import { sharingFromBasis } from '../../../src/architectures/sharing.js';
import { cyclotomics } from '../../../src/exact/cyclotomic.js';
import { equivariantMaps } from '../../../src/fixed-subspaces/equivariant-maps.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';

const cases: readonly [group: string, from: string, to: string][] = [
  ['S(6)', 'V^2', 'V^2'],
  ['B(4)', 'V^2', 'V^2'],
  ['D(8)', 'V+V^2', 'V^2'],
  ['Z(5)', 'V', 'V^2'],
  ['SO(3)', 'V^2+L(2)', 'L(3)+V^2'],
];

test.each(cases)('pools written out are the basis: %s from %s to %s', (name, from, to) => {
  const maps = equivariantMaps(parseGroup({ name }), parseRepresentation(from), parseRepresentation(to));
  const { rows, columns, subspace } = maps;
  expect(subspace.dimension).toBeGreaterThan(1);
  const pooled = Array.from({ length: subspace.dimension }, (_, k) =>
    poolsOfBasis(subspace.basis, k, rows, columns),
  );
  expect(sharingFromBasis(flattenedPools(pooled))).toEqual(sharingFromBasis(subspace.basis));
});

test('rows that agree up to a factor have one pool, and others have their own', () => {
  const [one, two, three] = [1, 2, 3].map(n =>
    Array.from({ length: n }, () => cyclotomics.one).reduce(cyclotomics.add),
  );
  const four = cyclotomics.mul(two, two);
  // [[1, 2, 0], [2, 4, 0], [1, 3, 0], [0, 1, 2], [0, 0, 0]]
  const basis = {
    ambient: 15,
    offsets: Int32Array.of(0, 8),
    indices: Int32Array.of(0, 1, 3, 4, 6, 7, 10, 11),
    codes: Int32Array.of(0, 1, 1, 2, 0, 3, 0, 1),
    table: [one, two, four, three],
  };
  const { pools, spread, factors } = poolsOfBasis(basis, 0, 5, 3);
  expect(pools.map(({ indices }) => [...indices])).toEqual([
    [0, 1],
    [0, 1],
    [1, 2],
  ]);
  expect([...spread]).toEqual([0, 0, 1, 2, 0]);
  expect(factors).toEqual([one, two, one, one, cyclotomics.zero]);
});
