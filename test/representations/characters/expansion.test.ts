import { describe, expect, it } from '@jest/globals';
import { type Cyclotomic, cyclotomics, fromInteger, fromRational } from '../../../src/exact/cyclotomic.js';
import { rational } from '../../../src/exact/rational.js';
import { conjugacyClasses } from '../../../src/groups/classes/find-classes.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { characterOf } from '../../../src/representations/characters/character-of.js';
import { expandedTerms, independentParts } from '../../../src/representations/characters/expansion.js';
import { dimensionByCharacters } from '../../../src/representations/characters/invariant-dimension.js';
import { formatRepresentation } from '../../../src/representations/format-representation.js';
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
  'sgn^3',
  '(sgn+sgn)^3',
  '(V1*sgn)^3',
  '(sgn+V2)^3*V1*sgn',
  'sgn^100001*V2',
  'Sym^2((3*sgn)^40+V1)',
  'V1+(Alt^9(V1*V2)+sgn*Alt^9(V1*V2))^100000',
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

describe('powers', () => {
  it.each([
    ['sgn^1000000', 1],
    ['(sgn*sgn)^1000000', 1],
    ['(2*V1*sgn)^100', 2],
    ['(V1*V2*sgn+sgn)^30', 120],
    ['((2*Alt^9(V1*V2))^1000000)^1000000', 0],
  ])('%s on a product is written with %d factors, whatever the power', (expression, count) => {
    const terms = expandedTerms(parseRepresentation(expression), groups[0]!)!;
    expect(terms.reduce((sum, { factors }) => sum + factors.length, 0)).toBe(count);
  });

  it('are left as they are beyond the terms that are told apart', () => {
    expect(expandedTerms(parseRepresentation('(sgn+V2)^999'), groups[0]!)).toHaveLength(1000);
    expect(expandedTerms(parseRepresentation('(sgn+V2)^1000'), groups[0]!)).toBeUndefined();
  });

  it('are apart by the factors of the group that they concern', () => {
    const parts = (factors: readonly string[]) =>
      independentParts(factors.map(parseRepresentation), groups[2]!).map(formatRepresentation);
    expect(parts(['V1^5', 'V2', 'V3', 'V1'])).toEqual(['V1^6', 'V2', 'V3']);
    expect(parts(['V1', 'V2', 'V3', 'V1*V3', 'V3'])).toEqual(['V1*V3*V1*V3^2', 'V2']);
    expect(parts(['V3', 'V2', 'sgn^1000000'])).toEqual(['V3*V2*sgn^1000000']);
  });
});

function sumOf(values: readonly Cyclotomic[]): Cyclotomic {
  return values.reduce((a, b) => cyclotomics.add(a, b), cyclotomics.zero);
}

function share(size: bigint, group: FiniteGroup): Cyclotomic {
  return fromRational(rational(size, group.order));
}
