import { describe, expect, it } from '@jest/globals';
import { fixedDimension } from '../../src/fixed-subspaces/fixed-dimension.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { wordsOf } from '../../src/fixed-subspaces/words.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { formatRepresentation } from '../../src/representations/format-representation.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';

function words(name: string, expression: string) {
  const found = wordsOf(parseGroup({ name }), parseRepresentation(expression));
  return found.map(({ legs, places }) => {
    const legNames = legs.map(leg => `${formatRepresentation(leg.of)}@${leg.owner}`);
    return `${legNames.join(' ') || '1'}: ${places.length}`;
  });
}

describe('wordsOf', () => {
  it.each([
    ['S(3)', 'V', ['V@0: 1']],
    ['S(3)', '0', []],
    ['S(3)', 'Hom(100*1+10*V,100*1+10*V)', ['1: 1', 'V@0: 2', 'V@0 V@0: 1']],
    ['S(3)', 'V*sgn*V*', ['V@0 sgn@0 V@0: 1']],
    ['A(4)', 'V*sgn', ['V@0: 1']],
    ['SL(2)', 'V*V*+sgn', ['V@0 V*@0: 1', '1: 1']],
    ['SO(3)', 'Alt^2(V*)+V*', ['Alt^2(V)@0: 1', 'V@0: 1']],
    ['S(2) x Z(3)', 'V^2', ['V@0 V@0: 1', 'V@0 V@1: 1', 'V@1 V@0: 1', 'V@1 V@1: 1']],
    ['S(2) x Z(3)', 'Reg*sgn', ['Reg@0 Reg@1 sgn@0: 1']],
    ['S(2) x Z(3)', 'Sym^2(V2)+Sym^2(V1+V2)', ['Sym^2(V)@1: 1', 'Sym^2(V1+V2)@-1: 1']],
    ['SO(3) x S(2)', 'Ad', ['Ad@0: 1']],
  ])('%s on %s', (name, expression, expected) => {
    expect(words(name, expression)).toEqual(expected);
  });

  it('counts copies of copies once, and takes too many terms as one leg', () => {
    const [word] = wordsOf(parseGroup({ name: 'S(2)' }), parseRepresentation('(2*1)^9'));
    expect(word.places).toEqual([{ offset: 0, strides: [], copies: [{ count: 512, stride: 1 }] }]);
    expect(words('S(2)', '(sgn+1)^17')).toEqual(['(sgn+1)^17@0: 1']);
  });
});

describe('fixedSubspace at size', () => {
  it.each([
    ['S(6)', 'Hom(100*1+100*V+20*V^2,100*1+100*V+20*V^2)', 84_000],
    ['Z(16) x Z(16)', 'Hom(V1*V2,V1*V2)', 256],
    ['S(2)', '(2*1)^14', 16_384],
    ['S(2)', '(sgn+1)^17', 65_536],
    ['S(12)', 'Hom(V^2,V^2)', 15],
    ['S(3) x Z(2)', 'sgn^1000000', 1],
    ['S(3) x Z(2)', '(sgn*sgn)^100000*V1', 1],
    ['S(3) x Z(2)', 'sgn^999999', 0],
    ['S(3) x Z(2)', '(V1*sgn)^4', 14],
  ])('%s on %s has dimension %s', (name, expression, dimension) => {
    const r = parseRepresentation(expression);
    expect(fixedSubspace(parseGroup({ name }), r).dimension).toBe(dimension);
  });

  it.each([
    ['S(6)', '6000*V*(6000*1)', '216000000'],
    ['S(3) x Z(2)', 'V^12', '244140625'],
  ])('refuses more entries than it can write, naming their number: %s on %s', (name, expression, value) => {
    expect(() => fixedSubspace(parseGroup({ name }), parseRepresentation(expression))).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE', details: { limit: '33554432', value } }),
    );
  });
});

describe('fixedDimension', () => {
  it.each([
    ['SO(3)', 'V^12', 4213n],
    ['S(6)', 'V^9', 20_648n],
    ['O(4)', 'V^8', 105n],
    ['S(6)', '6000*V*(6000*1)', 36_000_000n],
  ])('%s on %s is %s, without a basis', (name, expression, dimension) => {
    expect(fixedDimension(parseGroup({ name }), parseRepresentation(expression)).dimension).toBe(dimension);
  });

  it('takes the subspace where no character is at hand', () => {
    expect(fixedDimension(parseGroup({ name: 'Rubik' }), parseRepresentation('V^2'))).toEqual({
      dimension: 9n,
      road: 'orbits',
    });
  });
});
