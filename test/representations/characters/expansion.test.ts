import { describe, expect, it } from '@jest/globals';
import { type Cyclotomic, cyclotomics, fromInteger, fromRational } from '../../../src/exact/cyclotomic.js';
import { rational } from '../../../src/exact/rational.js';
import { conjugacyClasses } from '../../../src/groups/classes/find-classes.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { characterOf } from '../../../src/representations/characters/character-of.js';
import { expandedTerms } from '../../../src/representations/characters/expansion.js';
import { dimensionByCharacters } from '../../../src/representations/characters/invariant-dimension.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { tensor } from '../../../src/representations/representation.js';

const groups = ['S(3) x Z(2)', 'C(3) x C(4)', 'C(3) x C(3) x S(2)'].map(name => parseFiniteGroup({ name }));

describe.each([
  'V',
  'V*',
  'V^3',
  '(V+2)^2*V1',
  'V1*V2+3*V1',
  'Sym^3(V)',
  'Alt^3(V)',
  'Sym^2(V)*Alt^2(V*)',
  '(Sym^2(V+1))*',
  '(Sym^3(V1+V1*V2))*',
  'Alt^2(1+V1)',
  'Alt^3(V*+1+Alt^3(V2))',
  'Sym^2(Alt^2(V1+V2)+2*V)',
  'Alt^2(2*V1*V2+V)',
  'sgn*V^2',
])('%s', expression => {
  it.each(groups.map(group => [group.name, group] as const))('of %s keeps its character', (_, group) => {
    const r = parseRepresentation(expression);
    const classes = conjugacyClasses(group);
    const character = characterOf(r, group);
    const expanded = expandedTerms(r, group)!.map(({ copies, factors }) =>
      characterOf(tensor(factors), group).map(value => cyclotomics.mul(fromInteger(copies), value)),
    );
    expect(
      character.every((value, c) => cyclotomics.equals(value, sumOf(expanded.map(term => term[c]!)))),
    ).toBe(true);
    const mean = sumOf(character.map((value, c) => cyclotomics.mul(value, share(classes.sizes[c]!, group))));
    expect(cyclotomics.equals(mean, fromInteger(dimensionByCharacters(group, r)))).toBe(true);
  });
});

function sumOf(values: readonly Cyclotomic[]): Cyclotomic {
  return values.reduce((a, b) => cyclotomics.add(a, b), cyclotomics.zero);
}

function share(size: bigint, group: FiniteGroup): Cyclotomic {
  return fromRational(rational(size, group.order));
}
