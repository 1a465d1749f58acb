import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commutantDimension } from '../../src/fixed-subspaces/commutant.js';
import { equivariantMaps } from '../../src/fixed-subspaces/equivariant-maps.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { parseFiniteGroup } from '../../src/groups/parse-group.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { hom } from '../../src/representations/representation.js';

interface Case {
  readonly id: string;
  readonly group: GroupDescription;
  readonly ask: 'maps' | 'fixed' | 'commutant' | 'dimension' | 'order';
  readonly from: string;
  readonly to: string;
  readonly expression: string;
  readonly expected: number | string;
}

const { cases }: { cases: Case[] } = JSON.parse(readFileSync('fixtures/exact-cases.json', 'utf8'));

describe('reference values', () => {
  it.each(cases.map(c => [c.id, c] as const))('%s', (_, c) => {
    expect(answer(c)).toBe(c.expected);
  });
});

function answer(c: Case): number | string {
  const group = parseFiniteGroup(c.group);
  switch (c.ask) {
    case 'maps':
      return equivariantMaps(group, parseRepresentation(c.from), parseRepresentation(c.to)).subspace
        .dimension;
    case 'fixed':
      return fixedSubspace(group, parseRepresentation(c.expression)).dimension;
    case 'commutant': {
      const r = parseRepresentation(c.expression);
      const dimension = fixedSubspace(group, hom(r, r)).dimension;
      expect(commutantDimension(group, r)).toBe(BigInt(dimension));
      return dimension;
    }
    case 'dimension':
      return Number(dimensionOf(parseRepresentation(c.expression), group));
    case 'order':
      return group.order.toString();
  }
}
