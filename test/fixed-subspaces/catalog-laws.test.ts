import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { definingSystem, fixedSubspaceByDefinition } from '../../src/fixed-subspaces/by-definition.js';
import { fixedDimension } from '../../src/fixed-subspaces/fixed-dimension.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { groupFamilies } from '../../src/groups/catalog/catalog.js';
import type { Group } from '../../src/groups/group.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { formatRepresentation } from '../../src/representations/format-representation.js';
import {
  defining,
  dual,
  leaf,
  multiple,
  power,
  type Representation,
  sum,
  symmetric,
  tensor,
  trivial,
} from '../../src/representations/representation.js';
import { holdFixedSubspaceLaws } from '../laws/fixed-subspace-laws.js';

/** Columns of a system that is solved by plain elimination here. */
const DIMENSION = 100;

const EXPRESSIONS: readonly Representation[] = [
  defining,
  tensor([defining, dual(defining)]),
  sum([multiple(2, defining), trivial, tensor([leaf('sign'), defining])]),
  power(defining, 3),
  symmetric(2, defining),
];

/** Holds V^G to its laws where R is small enough; whether it was. */
function hold(group: Group, r: Representation): boolean {
  if (dimensionOf(r, group) > BigInt(DIMENSION)) return false;
  const found = fixedSubspace(group, r);
  holdFixedSubspaceLaws(`${formatRepresentation(r)} of ${group.name}`, found, {
    system: definingSystem(group, r),
    basis: fixedSubspaceByDefinition(group, r),
  });
  expect(fixedDimension(group, r).dimension).toBe(BigInt(found.dimension));
  return true;
}

describe('fixedSubspace on the catalog', () => {
  it.each(groupFamilies().map(({ example }) => example))('keeps the laws for %s', name => {
    const group = parseGroup({ name });
    const held = EXPRESSIONS.filter(r => hold(group, r));
    expect(held.length > 0).toBe(group.degree <= DIMENSION);
  });
});

describe('fixedSubspace on random sums and products', () => {
  const leaves = (group: Group): Representation[] => [
    trivial,
    leaf('sign'),
    defining,
    dual(defining),
    ...group.factors.flatMap((_, i) => [leaf('factor', i + 1), dual(leaf('factor', i + 1))]),
  ];
  const expressions = (group: Group): fc.Arbitrary<Representation> =>
    fc.letrec<{ r: Representation }>(tie => ({
      r: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(...leaves(group)),
        fc.array(tie('r'), { minLength: 1, maxLength: 3 }).map(sum),
        fc.array(tie('r'), { minLength: 1, maxLength: 3 }).map(tensor),
        fc.tuple(fc.integer({ min: 0, max: 3 }), tie('r')).map(([k, r]) => multiple(k, r)),
        tie('r').map(r => power(r, 2)),
      ),
    })).r;

  it.each(['S(3)', 'Z(2) x Z(3)', 'D(3) x Z(2)', 'C(4) x B(2)', 'SO(2) x S(2)', 'SL(2) x Z(2)', 'Q(8)'])(
    'keeps the laws for %s',
    name => {
      const group = parseGroup({ name });
      fc.assert(
        fc.property(expressions(group), r => {
          hold(group, r);
        }),
        { numRuns: 60, seed: 20_260 },
      );
    },
  );
});
