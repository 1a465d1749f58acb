import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { groupFamilies } from '../../../src/groups/catalog/catalog.js';
import { hasConjugacyClasses } from '../../../src/groups/classes/find-classes.js';
import type { Group } from '../../../src/groups/group.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { characterOf } from '../../../src/representations/characters/character-of.js';
import { invariantDimension } from '../../../src/representations/characters/invariant-dimension.js';
import { decompose } from '../../../src/representations/decomposition/decompose.js';
import type { IsotypicComponent } from '../../../src/representations/decomposition/isotypic-component.js';
import { isRealRepresentation } from '../../../src/representations/decomposition/real-representation.js';
import { dimensionOf } from '../../../src/representations/dimension.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { hom } from '../../../src/representations/representation.js';
import { type DecompositionReference, holdDecompositionLaws } from '../../laws/decomposition-laws.js';

const groups = groupFamilies()
  .map(({ example }) => parseGroup({ name: example }))
  .filter(group => group.kind !== 'FINITE' || (hasConjugacyClasses(group) && group.order <= 100_000n));

const expressions = [
  '1',
  'V',
  'V*',
  'V^2+2*V',
  'sgn*V',
  'Sym^2(V)',
  'Alt^2(V)',
  'V*V*',
  'Sym^3(V)',
  'Ad',
  'L(2)',
  'Irr(2)+Reg',
];

describe.each(groups.map(group => [group.name, group] as const))('%s', (_, group) => {
  it('decomposes all that it acts on', () => {
    let held = 0;
    for (const expression of expressions) {
      const reference = referenceOf(group, expression);
      if (reference === undefined) continue;
      const components = decompose(group, parseRepresentation(expression));
      holdDecompositionLaws(`${expression} of ${group.name}`, components, reference);
      held++;
    }
    expect(held).toBeGreaterThan(6);
  });
});

describe('planted decompositions break the law that they are made for', () => {
  const group = parseGroup({ name: 'Q(8)' });
  const reference = referenceOf(group, 'Reg')!;
  const right = decompose(group, parseRepresentation('Reg'));
  const last = right.length - 1;

  it.each<[string, IsotypicComponent[], RegExp]>([
    ['an irrep is named twice', right.with(1, right[0]!), /one component/],
    ['a component has multiplicity 0', [...right, { ...right[0]!, irrep: 'x', multiplicity: 0 }], /is 0/],
    ['one is missing', right.slice(1), /dim R/],
    ['H is taken for R', right.with(last, { ...right[last]!, type: 'REAL' }), /dim End/],
    ['the trivial irrep has another name', right.with(0, { ...right[0]!, irrep: 'Irr(9)' }), /dim V\^G/],
    ['two irreps are confused', right.with(2, { ...right[2]!, irrep: 'Irr(2)+0' }), /recombine/],
  ])('%s', (_, planted, law) => {
    expect(() => holdDecompositionLaws('Reg of Q(8)', right, reference)).not.toThrow();
    expect(() => holdDecompositionLaws('Reg of Q(8)', planted, reference)).toThrow(law);
  });
});

/** What other roads say; undefined for what the group lacks or what is out of reach. */
function referenceOf(group: Group, expression: string): DecompositionReference | undefined {
  const r = parseRepresentation(expression);
  try {
    dimensionOf(r, group);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'BAD_INPUT') return undefined;
    throw error;
  }
  return {
    dimension: dimensionOf(r, group),
    commutant: invariantDimension(group, hom(r, r))!,
    fixed: invariantDimension(group, r)!,
    isReal: isRealRepresentation(r, group),
    ...(group.kind === 'FINITE' && {
      characters: {
        whole: characterOf(r, group),
        of: (irrep: string) => characterOf(parseRepresentation(irrep), group),
      },
    }),
  };
}
