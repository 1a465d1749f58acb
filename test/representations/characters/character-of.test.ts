import { describe, expect, it } from '@jest/globals';
import { type Cyclotomic, cyclotomics, fromInteger } from '../../../src/exact/cyclotomic.js';
import { formatExact } from '../../../src/exact/printer.js';
import { conjugacyClasses } from '../../../src/groups/classes/find-classes.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { characterOf } from '../../../src/representations/characters/character-of.js';
import { dimensionByCharacters } from '../../../src/representations/characters/invariant-dimension.js';
import { imageOf } from '../../../src/representations/image.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';

describe('characters are traces of images', () => {
  it.each([
    [
      'S(4)',
      [
        'Irr(3)',
        'Irr(5)*sgn',
        'V',
        'V*',
        'sgn',
        'Reg',
        'V^2+3*V',
        'Sym^3(V)',
        'Alt^2(V)',
        'Subsets(2)',
        'Subsets(3)',
        'Subsets(4)',
        'Subsets(5)',
        'L(2)',
      ],
    ],
    ['C(5)', ['Irr(2)', 'Irr(2)*', 'V', 'V*', 'Sym^3(V)', 'Alt^2(V)', 'L(3)', 'Sym^2(V*)', '(Sym^2(V))*']],
    ['D(5)', ['V^2', 'L(4)', 'sgn*V', 'Sym^2(L(2))']],
    ['Q(8)', ['V', 'Sym^2(V)', 'Alt^2(V)', 'Alt^4(V)', 'Irr(5)*V', 'Reg']],
    ['S(3) x Z(3)', ['Irr(4)', 'V', 'V1', 'V2*', 'V1*V2', 'sgn', 'Sym^2(V)', 'Alt^3(V)', 'Reg']],
    ['S(3) wr S(2)', ['V', 'Vprod', 'Vprod*V', 'Sym^2(Vprod)']],
    ['B(2) wr Z(3)', ['V', 'Vprod']],
    ['Point(O)', ['V', 'L(2)', 'L(3)', 'L(3)*V', 'Sym^2(Sym^2(V))']],
    ['S(4)', ['Ind(<(1,2,3)>, 1)', 'Ind(<(1,2)(3,4), (1,3)(2,4)>, V)', 'Ind(<(1,2,3)>, Irr(2))*V']],
    ['Pauli(1)', ['V', 'V*', 'V*V*', 'Sym^2(V)']],
  ])('%s', (name, expressions) => {
    const group = parseFiniteGroup({ name });
    for (const expression of expressions) {
      const character = characterOf(parseRepresentation(expression), group).map(formatExact);
      expect([expression, ...character]).toEqual([expression, ...tracesOf(group, expression)]);
    }
  });
});

describe('Molien series: dim Sym^k(V)^G for k = 0, 1, ..', () => {
  it.each([
    // partitions into at most n parts
    ['S(3)', [1, 1, 2, 3, 4, 5, 7]],
    ['S(4)', [1, 1, 2, 3, 5, 6, 9]],
    ['S(20)', [1, 1, 2, 3, 5, 7, 11]],
    // degrees 2, 4, 6 and 9
    ['Point(O)', [1, 0, 1, 0, 2, 0, 3, 0, 4, 1, 5]],
    // degrees 2 and 5
    ['D(5)', [1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 2]],
    // degrees 2, 4, 6
    ['B(3)', [1, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5]],
    // degrees 2, 6, 10 and 15
    ['Point(I)', [1, 0, 1, 0, 1, 0, 2, 0, 2, 0, 3, 0, 4, 0, 4, 1, 5]],
  ])('%s', (name, series) => {
    const group = parseFiniteGroup({ name });
    expect(
      series.map((_, k) => Number(dimensionByCharacters(group, parseRepresentation(`Sym^${k}(V)`)))),
    ).toEqual(series);
  });

  it('of Point(I) at degree 300, where the denominator gives 96 by its degrees 2, 6, 10 and 15', () => {
    const group = parseFiniteGroup({ name: 'Point(I)' });
    let count = 0;
    for (let a = 0; a <= 300; a += 6) {
      for (let b = 0; a + b <= 300; b += 10) if ((300 - a - b) % 2 === 0) count++;
    }
    expect(Number(dimensionByCharacters(group, parseRepresentation('Sym^300(V)')))).toBe(count);
  });
});

function tracesOf(group: FiniteGroup, expression: string): string[] {
  const classes = conjugacyClasses(group);
  const r = parseRepresentation(expression);
  return Array.from({ length: classes.count }, (_, c) => {
    const image = imageOf(r, group, classes.representative(c));
    let trace: Cyclotomic = cyclotomics.zero;
    for (let i = 0; i < image.size; i++) {
      const { indices, entries } = image.row(i);
      indices.forEach((j, k) => {
        if (j === i) trace = cyclotomics.add(trace, entries[k] ?? fromInteger(0));
      });
    }
    return formatExact(trace);
  });
}
