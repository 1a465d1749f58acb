import { describe, expect, it } from '@jest/globals';
import { parseFiniteGroup, parseGroup } from '../../../src/groups/parse-group.js';
import {
  dimensionByCharacters,
  invariantDimension,
} from '../../../src/representations/characters/invariant-dimension.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';

describe('dim V^G by characters, against known values', () => {
  it.each([
    // restricted Bell numbers
    ['S(3)', 'Hom(V^2,V^2)', 14],
    ['S(6)', 'Hom(V^2,V^2)', 15],
    ['S(40)', 'Hom(V^2,V^2)', 15],
    ['S(1000)', 'V^3', 5],
    ['S(1000)', 'Hom(V^3,V^3)', 203],
    ['A(5)', 'V^5', 63],
    ['A(40)', 'V^5', 52],
    ['S(2)', 'V^20', 2 ** 19],
    ['B(2)', 'Hom(V^2,V^2)', 4],
    ['B(100)', 'V^6', 1 + 15 + 15],
    ['S(30)', 'Subsets(2)^2', 3],
    ['S(6)', 'Hom(Subsets(3),Subsets(3))', 4],
    ['S(30)', 'Subsets(29)*V', 2],
    ['S(5)', 'Subsets(1000000)', 0],
    ['S(30)', 'V^3+Subsets(1000000)*V', 5],
    ['S(30)', 'sgn*Alt^2(V)', 0],
    ['S(2)', 'sgn*Alt^2(V)', 1],
    // Lie groups
    ['SO(3)', 'V^6', 15],
    ['SU(3)', 'V^3*V*^3', 6],
    ['O(3)', 'V^5', 0],
    ['SO(4)', 'V^4', 4],
    ['Sp(1)', 'V^8', 14],
    ['GL(3)', 'Hom(V^3,V^3)', 6],
    ['O(2)', 'V^8', 35],
    ['SO(2)', 'V^8', 70],
    ['SO+(1,1)', 'Hom(V^2,V^2)', 6],
    ['SU(3)', 'Hom(Ad^2,Ad)', 2],
    ['U(2)', 'V^2', 0],
    ['SO(3)', 'Alt^3(V)', 1],
    ['O(3)', 'Alt^3(V)', 0],
    ['O(3)', 'sgn*Alt^3(V)', 1],
    ['SO(3)', 'Sym^4(L(2))', 1],
    ['SO(3)', 'Hom(L(2),L(2))', 1],
    ['SO(2)', 'Hom(L(2),V^2)', 2],
    ['SO(2)', 'Hom(L(2),L(2))', 2],
    ['SO(4)', 'Hom(3*V+V^2,Hom(V+1,1+V^2+V))', 27],
    ['SL(2)', 'Sym^4(Sym^4(V))', 1],
    ['SL(2)', 'Sym^3(Sym^4(V))', 1],
    // products
    ['SO(3) x S(3)', 'V1^2*V2^2', 2],
    ['SO(3) x S(3)', 'V^2', 3],
    ['SO(3) x S(3)', 'Sym^2(V1*V2)', 2],
    ['SO(3) x SO(3)', '(V1*V2)^4', 9],
    ['SO(3) x S(50)', '(V1*V2)^4', 3 * 15],
    ['S(50) x S(50)', '(V1*V2)^2', 4],
    ['S(9) x S(9) x S(9) x S(9) x S(9)', 'V^2', 5 * 2 + 20],
    ['S(9) x S(9) x S(9) x S(9) x S(9)', 'Sym^2(V)', 5 * 2 + 10],
    ['S(9) x S(9) x S(9) x S(9) x S(9)', 'Alt^2(V*)', 10],
    ['S(9) x S(9)', '(V1*V2+2)^2*V', 20 + 16 + 8],
    ['Z(500) x Z(500) x Z(500)', '(V1+V2+V3)^2', 3 * 500 + 6],
    ['S(3) x Z(2)', 'sgn^1000000', 1],
    ['S(3) x Z(2)', '(sgn*sgn)^100000*V1', 1],
    ['S(3) x Z(2)', '(V1*sgn)^3', 0],
    ['S(3) x Z(2)', 'Hom((V1*sgn)^3,(V1*sgn)^3)', 122],
    ['S(3) x Z(2)', '1^1000000', 1],
    ['S(3) x Z(2)', '(sgn+sgn)^10', 1024],
    ['O(3) x Z(2)', 'sgn^999999', 0],
    ['O(3) x S(4) x Z(2)', '(sgn*V1)^2*sgn^1000000', 1],
    ['SO(3)', 'Sym^200(V)', 1],
    ['SO(3)', 'L(100)*L(100)', 1],
    ['SO(2)', 'Hom(L(20000),L(20000))', 2],
    ['D(6)', 'L(60000)', 1],
    ['D(6)', 'L(60001)', 0],
    ['Point(I)', 'L(15)', 1],
    ['Point(I)', 'Hom(L(3),L(3))', 2],
    ['Q(8)', 'Irr(5)^2', 1],
    ['S(4)', 'Ind(<(1,2,3)>, 1)', 1],
    ['S(4)', 'Ind(<(1,2,3)>, 1)^2', 4],
    ['S(4)', 'Ind(<(1,2,3)>, Irr(2))*Irr(3)', 1],
    ['S(3) wr S(2)', 'Hom(Vprod,Vprod)', 3],
    ['S(3) wr S(3)', 'Hom(Vprod,Vprod)', 4],
    ['Z(64) x Z(64)', 'Hom(V1*V2,V1*V2)', 4096],
  ] as const)('%s on %s: %d', (name, expression, expected) => {
    expect(invariantDimension(parseGroup({ name }), parseRepresentation(expression))).toBe(BigInt(expected));
  });
});

describe('what is out of reach', () => {
  it.each([
    ['Rubik', 'V^2'],
    ['S(60)', 'Reg'],
    ['S(30)', 'Sym^5000(V)'],
  ])('is left to other roads: %s on %s', (name, expression) => {
    expect(invariantDimension(parseGroup({ name }), parseRepresentation(expression))).toBeUndefined();
  });

  it('is refused where characters are asked for', () => {
    const group = parseFiniteGroup({ name: 'Rubik' });
    expect(() => dimensionByCharacters(group, parseRepresentation('V'))).toThrow(/TOO_LARGE|averaged/);
  });

  it('what the group lacks is refused', () => {
    const group = parseGroup({ name: 'SO(3)' });
    expect(() => invariantDimension(group, parseRepresentation('Reg'))).toThrow(/finite group/);
    expect(() => invariantDimension(group, parseRepresentation('V2'))).toThrow(/names factor 2/);
  });
});
