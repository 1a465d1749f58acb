import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { formatExact } from '../../src/exact/printer.js';
import { conjugacyClasses, hasConjugacyClasses } from '../../src/groups/classes/find-classes.js';
import type { GroupElement } from '../../src/groups/group-element.js';
import type { LieGroup } from '../../src/groups/lie-group.js';
import { parseFiniteGroup, parseGroup } from '../../src/groups/parse-group.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { characterOf } from '../../src/representations/characters/character-of.js';
import { characterAtElement } from '../../src/representations/characters/element-strata.js';
import { derivativeOf } from '../../src/representations/derivative.js';
import { imageOf } from '../../src/representations/image.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { denseMatrix } from '../laws/representation-laws.js';

const nested = (functor: string, times: number, inner: string) =>
  `${`${functor}(`.repeat(times)}${inner}${')'.repeat(times)}`;

describe('images and characters', () => {
  it.each<[string, string, string]>([
    ['Z(2)', '1000000*(1000000*Alt^3(V))+sgn', '-1'],
    ['Z(2)', 'sgn^1000000^1000*V', '0'],
    ['Z(2)', 'sgn^999999', '-1'],
    ['Z(2)', 'Sym^999999(sgn)', '-1'],
    ['Z(2)', 'Alt^1000000(V)+V', '0'],
    ['Z(3)', 'Sym^1000000(Irr(2))', '-1/2-1/2*i*sqrt(3)'],
    ['Z(2)', nested('Sym^3', 90, 'sgn'), '-1'],
    ['S(40)', 'Alt^40(V)', '-1'],
    ['S(40)', 'Alt^39(V)*sgn', '38'],
  ])('of %s: character %# is reached at once', (name, expression, expected) => {
    const group = parseFiniteGroup({ name });
    const r = parseRepresentation(expression);
    const [g] = group.generators;
    const value = hasConjugacyClasses(group)
      ? characterOf(r, group)[conjugacyClasses(group).classOf(g!)]!
      : characterAtElement(r, group, g!)!;
    expect(formatExact(value).replace('+1/2*i', '-1/2*i')).toBe(expected);
    const image = imageOf(r, group, g!);
    if (image.size <= 3) expect(denseMatrix(image).trace()).toEqual(value);
  });

  it.each([
    ['Z(3)', nested('Alt^2', 90, 'V')],
    ['C(4)', nested('Alt^2', 40, 'V+1')],
  ])('of %s: the character of a deep nest is refused, or left out', (name, expression) => {
    const group = parseFiniteGroup({ name });
    const r = parseRepresentation(expression);
    expect(() => characterOf(r, group)).toThrow('number of steps');
    expect(characterAtElement(r, group, group.generators[0]!)).toBeUndefined();
  });

  it('has k times the derivative on the k-th power of a line', () => {
    const group = parseGroup({ name: 'U(1)' }) as LieGroup;
    const derivative = (expression: string) =>
      denseMatrix(derivativeOf(parseRepresentation(expression), group, group.algebra[0]!)).at(0, 0);
    const one = derivative('V');
    expect(derivative('Sym^1000000(V)')).toEqual(derivative('V^1000000'));
    expect(derivative('V^1000000').numerators[0]).toBe(1_000_000n * one.numerators[0]!);
  });

  it.each([
    ['D(3)', 'Sym^2000(V)', 'exponent of a power'],
    ['SL(2)', 'Sym^300(V)', 'matrix entries of lower degree'],
    ['S(500)', 'Sym^3(V)', 'number of monomials'],
    ['D(3)', 'L(1000000)', 'exponent of a power'],
  ])('of %s on %s are refused', (name, expression, what) => {
    const group = parseGroup({ name });
    const shear: GroupElement = {
      parts: [
        ExactMatrix.fromIntegers([
          [1, 1],
          [1, 2],
        ]),
      ],
    };
    const read = () => {
      const image = imageOf(parseRepresentation(expression), group, group.generators[0] ?? shear);
      for (let i = 0; i < image.size; i++) image.row(i);
    };
    expect(read).toThrow(DomainError);
    expect(read).toThrow(what);
  });
});
