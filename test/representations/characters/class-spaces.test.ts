import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../../../src/exact/printer.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { classStrata } from '../../../src/representations/characters/character-of.js';
import { cycleTypeStrata } from '../../../src/representations/characters/cycle-type-strata.js';
import { elementStrata } from '../../../src/representations/characters/element-strata.js';
import { integralOf } from '../../../src/representations/characters/integral.js';
import { legsOf } from '../../../src/representations/characters/legs.js';
import type { ClassSpace } from '../../../src/representations/characters/stratum.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';

const EXPRESSIONS = [
  '1',
  'V',
  'sgn',
  'V^2',
  'V^4',
  'V*V*+3',
  'Sym^2(V)',
  'Sym^5(V)',
  'Alt^2(V)',
  'Alt^3(V)*V',
  'sgn*Alt^2(V)*V',
  'sgn^2*V',
  'sgn^3*Alt^3(V)',
  'Sym^2(V^2)',
  'Alt^2(Sym^2(V))',
  'Sym^2(Alt^2(V)+V)',
  'L(3)',
  'L(2)^2',
];

describe('cycle types, classes and elements give one mean', () => {
  it.each([
    'S(1)',
    'S(2)',
    'S(3)',
    'S(4)',
    'S(5)',
    'A(1)',
    'A(2)',
    'A(3)',
    'A(4)',
    'A(5)',
    'B(1)',
    'B(2)',
    'B(3)',
  ])('%s', name => {
    const group = parseFiniteGroup({ name });
    for (const expression of EXPRESSIONS) expectOneMean(group, expression);
    if (!name.startsWith('B')) {
      for (const expression of [
        'Subsets(0)',
        'Subsets(2)',
        'Subsets(2)*V',
        'Sym^2(Subsets(2))',
        'Alt^2(Subsets(2))*sgn',
      ]) {
        expectOneMean(group, expression);
      }
    }
  });

  it('S(4) and A(5) with fixed points, told by their orders', () => {
    for (const generators of [
      ['(2,3)', '(2,3,5,6)'],
      ['(1,3,4)', '(3,4,5,6,1)'],
    ]) {
      const group = parseFiniteGroup({ permutations: { degree: 7, generators } });
      for (const expression of [...EXPRESSIONS, 'Subsets(2)*V', 'Subsets(3)'])
        expectOneMean(group, expression);
    }
  });
});

describe('classes and elements give one mean', () => {
  it.each(['D(5)', 'C(5)', 'Q(8)', 'S(3) x Z(2)', 'D(3) x C(4)', 'Point(O)'])('%s', name => {
    const group = parseFiniteGroup({ name });
    for (const expression of [...EXPRESSIONS, 'Reg', 'Reg*V', 'Sym^3(Reg)']) {
      expect(meanOver(classStrata(group), group, expression)).toBe(
        meanOver(elementStrata(group), group, expression),
      );
    }
  });
});

function expectOneMean(group: FiniteGroup, expression: string): void {
  const legs = legsOf(parseRepresentation(expression)) ?? 0;
  const byTypes = cycleTypeStrata(group.components[0]!, legs);
  const byElements = meanOver(elementStrata(group), group, expression);
  expect([expression, meanOver(classStrata(group), group, expression)]).toEqual([expression, byElements]);
  expect([expression, byTypes && meanOver(byTypes, group, expression)]).toEqual([expression, byElements]);
}

function meanOver(space: ClassSpace, group: FiniteGroup, expression: string): string {
  const factors = group.factors.map((_, i) => i);
  return formatExact(integralOf(parseRepresentation(expression), [{ space, factors }])!);
}
