import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commutantDimension } from '../../src/fixed-subspaces/commutant.js';
import { equivariantMaps } from '../../src/fixed-subspaces/equivariant-maps.js';
import { fixedDimension } from '../../src/fixed-subspaces/fixed-dimension.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { characterTable } from '../../src/groups/characters/find-character-table.js';
import { conjugacyClasses } from '../../src/groups/classes/find-classes.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { parseFiniteGroup, parseGroup } from '../../src/groups/parse-group.js';
import { subgroupLattice } from '../../src/groups/subgroups/lattice.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { hom, symmetric } from '../../src/representations/representation.js';

interface Case {
  readonly id: string;
  readonly group: GroupDescription;
  readonly ask:
    | 'maps'
    | 'fixed'
    | 'commutant'
    | 'dimension'
    | 'order'
    | 'classCount'
    | 'lattice'
    | 'frobeniusSchur'
    | 'symSeries';
  readonly from: string;
  readonly to: string;
  readonly expression: string;
  readonly expected: unknown;
}

const { cases }: { cases: Case[] } = JSON.parse(readFileSync('fixtures/exact-cases.json', 'utf8'));

describe('reference values', () => {
  it.each(cases.map(c => [c.id, c] as const))('%s', (_, c) => {
    expect(answer(c)).toEqual(c.expected);
  });
});

function answer(c: Case): unknown {
  switch (c.ask) {
    case 'maps': {
      const [from, to] = [parseRepresentation(c.from), parseRepresentation(c.to)];
      const { subspace } = equivariantMaps(parseGroup(c.group), from, to);
      expect(fixedDimension(parseGroup(c.group), hom(from, to)).dimension).toBe(BigInt(subspace.dimension));
      return subspace.dimension;
    }
    case 'fixed':
      return fixedSubspace(parseGroup(c.group), parseRepresentation(c.expression)).dimension;
    case 'commutant': {
      const r = parseRepresentation(c.expression);
      const { dimension } = fixedSubspace(parseGroup(c.group), hom(r, r));
      expect(commutantDimension(parseGroup(c.group), r)).toBe(BigInt(dimension));
      return dimension;
    }
    case 'dimension':
      return Number(dimensionOf(parseRepresentation(c.expression), parseGroup(c.group)));
    case 'order':
      return parseFiniteGroup(c.group).order.toString();
    case 'classCount':
      return conjugacyClasses(parseFiniteGroup(c.group)).count;
    case 'lattice': {
      const { subgroupCount, classCount } = subgroupLattice(parseFiniteGroup(c.group));
      return { subgroups: Number(subgroupCount), classes: classCount };
    }
    case 'frobeniusSchur': {
      const { degrees, frobeniusSchur } = characterTable(parseFiniteGroup(c.group));
      return { degrees, indicators: frobeniusSchur };
    }
    case 'symSeries': {
      const group = parseGroup(c.group);
      const v = parseRepresentation(c.expression);
      const series = (c.expected as number[]).map((_, k) => fixedSubspace(group, symmetric(k, v)).dimension);
      expect(series.map((_, k) => Number(fixedDimension(group, symmetric(k, v)).dimension))).toEqual(series);
      return series;
    }
  }
}
