import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { formatExact } from '../../../src/exact/printer.js';
import { conjugacyClasses } from '../../../src/groups/classes/find-classes.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { dimensionOf } from '../../../src/representations/dimension.js';
import { imageOf } from '../../../src/representations/image.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { plainCharacter } from '../plain-character.js';

describe('Ind', () => {
  it.each([
    ['S(4)', 'Ind(<>, 1)', 'Reg'],
    ['S(4)', 'Ind(<g1, g2>, V+sgn)', 'V+sgn'],
    ['S(4)', 'Ind(<(1,2), (1,2,3)>, 1)', 'V'],
    ['S(5)', 'Ind(<(1,2), (3,4), (3,4,5)>, 1)', 'Subsets(2)'],
    ['S(4)', 'Ind(<(1,2,3), (1,2)>, V)', 'V^2'],
    ['S(3)', 'Ind(<(1,2,3)>, 1)', '1+sgn'],
    ['A(5)', 'Ind(<(1,2,3), (2,3,4)>, 1)', 'V'],
    ['B(3)', 'Ind(<>, V)', '3*Reg'],
    ['D(5)', 'Ind(<g1>, 1)', 'Ind(<g1^-1, g1^3>, sgn^2)'],
    ['D(6)', 'Ind(<[g1,g2], g2>, sgn)', 'sgn*Ind(<g2, g1^-2>, 1)'],
    ['S(3) x Z(2)', 'Ind(<g1, g2>, V)', 'V*Ind(<g1, g2>, 1)'],
    ['S(3) x S(3)', 'Ind(<g1, g2, g3>, V1+V2)', 'V*Ind(<(1,2,3), (1,2), () x (1,2)>, 1)'],
    ['S(3) x D(3)', 'Ind(<g3>, 1)', 'Ind(<g3>, Sym^2(1))'],
    ['Q(8)', 'Ind(<g1>, 1)', 'Ind(<g1*1>, sgn)'],
  ])('of %s: %s has the character of %s', (name, expression, other) => {
    const group = parseFiniteGroup({ name });
    expect(characters(group, expression)).toEqual(characters(group, other));
  });

  it('induces from large subgroups of large groups without a list of elements', () => {
    const group = parseFiniteGroup({ name: 'S(20)' });
    const r = parseRepresentation(
      'Ind(<(1,2), (2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20), (1,3)>, 1)',
    );
    expect(dimensionOf(r, group)).toBe(1n);
    const points = parseRepresentation('Ind(<(1,2), (1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19)>, V)');
    expect(dimensionOf(points, group)).toBe(400n);
    for (const g of group.generators) {
      const fixed = Array.from(imageOf(points, group, g).monomial!.image).filter(
        (to, from) => to === from,
      ).length;
      expect(formatExact(plainCharacter(points, group, g))).toBe(String(fixed));
    }
  });

  it.each([
    ['S(4)', 'Ind(<g3>, 1)', /In the word "g3" of Ind: .*unknown generator/],
    ['S(4)', 'Ind(<g1^>, 1)', /In the word "g1\^" of Ind/],
    ['A(4)', 'Ind(<(1,2)>, 1)', /no element of A\(4\)/],
    ['S(4)', 'Ind(<(1,5)>, 1)', /outside 1..4/],
    ['C(3)', 'Ind(<(1,2)>, 1)', /does not permute basis vectors/],
    ['S(3)', 'Ind(<(1,2) x (1,2)>, 1)', /S\(3\) has 1 direct factor; got cycles for 2/],
    ['S(3) x S(3)', 'Ind(<(1,4)>, 1)', /mixes direct factors/],
    ['S(4)', 'Ind(<g1>, V2)', /V2 names factor 2/],
    ['S(4)', 'Ind(<g1>, Irr(3))', /Irr\(3\)/],
  ])('of %s: %s is refused', (name, expression, sentence) => {
    const group = parseFiniteGroup({ name });
    const dimension = () => dimensionOf(parseRepresentation(expression), group);
    expect(dimension).toThrow(DomainError);
    expect(dimension).toThrow(sentence);
  });
});

/** Codes, details and the ends of sentences of what is wrong inside a word. */
describe('a refusal of a word', () => {
  const refusal = (name: string, expression: string): DomainError => {
    try {
      dimensionOf(parseRepresentation(expression), parseFiniteGroup({ name }));
    } catch (error) {
      return error as DomainError;
    }
    throw new Error('expected a refusal');
  };

  it.each<[string, DomainError['code'], DomainError['details'], RegExp]>([
    ['Ind(<g1*>,1)', 'BAD_INPUT', { position: 8 }, /found the end \(position 8\)/],
    [
      'V + Ind( < g1 , g2 * > ,1)',
      'BAD_INPUT',
      { position: 20 },
      /In the word "g2 \*" of Ind: .*position 20/,
    ],
    ['Ind(<g1,(1,2)(3,a)>,1)', 'BAD_INPUT', { position: 16 }, /got 'a' \(position 16\)/],
    ['Ind(<(1,2) x (1>,1)', 'BAD_INPUT', { position: 13 }, /has no '\)' \(position 13\)/],
    ['Ind(<[g1,g2>,1)', 'BAD_INPUT', { position: 11 }, /found the end/],
    [
      'Ind(<g2, g1^99999999999>,V)',
      'TOO_LARGE',
      { position: 12, limit: '1000000', value: '99999999999' },
      /In the word "g1\^99999999999" of Ind: The size of an exponent is 99999999999/,
    ],
    [
      `Ind(<${'('.repeat(101)}g1${')'.repeat(101)}>,V)`,
      'TOO_LARGE',
      { position: 105, limit: '100', value: '101' },
      /The nesting of a word is 101/,
    ],
  ])('%s counts its position from the start of the expression', (expression, code, details, sentence) => {
    const error = refusal('S(4)', expression);
    expect([error.code, error.details]).toEqual([code, details]);
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/The position counts from the start of the expression\.$/);
  });

  it.each<[string, string, DomainError['details'], RegExp]>([
    ['S(4)', 'V+Ind(<g1*g99>,V)', { position: 3 }, /In the word "g1\*g99" of Ind: .*unknown generator 'g99'/],
    ['S(4)', 'V+Ind(<g1, (1,5)>,V)', { position: 3 }, /In the word "\(1,5\)" of Ind: .*outside 1\.\.4/],
    ['S(4) x S(3)', 'Ind(<(1,4) x (1,2)(1,3)>,V)', { position: 14 }, /the point 1 occurs twice/],
  ])('of %s: %s counts it from the start of the word, where only the group tells', (...row) => {
    const [name, expression, details, sentence] = row;
    const error = refusal(name, expression);
    expect([error.code, error.details]).toEqual(['BAD_INPUT', details]);
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/The position counts from the start of the word\.$/);
  });

  it('has no position where no character is wrong', () => {
    const error = refusal('A(4)', 'Ind(<(1,2)>, 1)');
    expect([error.code, error.details]).toEqual(['BAD_INPUT', {}]);
    expect(error.message).toMatch(/no element of A\(4\)\.$/);
  });

  it('keeps limit and value where there are too many words', () => {
    const words = Array.from({ length: 65 }, () => 'g1').join();
    expect(refusal('S(4)', `Ind(<${words}>, 1)`).details).toEqual({ limit: '64', value: '65' });
  });
});

function characters(group: FiniteGroup, expression: string): string[] {
  const r = parseRepresentation(expression);
  const classes = conjugacyClasses(group);
  return Array.from({ length: classes.count }, (_, c) =>
    formatExact(plainCharacter(r, group, classes.representative(c))),
  );
}
