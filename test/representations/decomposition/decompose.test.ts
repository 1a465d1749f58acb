import { describe, expect, it } from '@jest/globals';
import { characterTable } from '../../../src/groups/characters/find-character-table.js';
import { directProduct } from '../../../src/groups/direct-product.js';
import { matrixLieFactor } from '../../../src/groups/lie/matrix-lie-factor.js';
import { parseFiniteGroup, parseGroup } from '../../../src/groups/parse-group.js';
import { invariantDimension } from '../../../src/representations/characters/invariant-dimension.js';
import { realComponents } from '../../../src/representations/decomposition/constituent.js';
import { decompose } from '../../../src/representations/decomposition/decompose.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { hom } from '../../../src/representations/representation.js';

const LETTERS = { REAL: 'R', COMPLEX: 'C', QUATERNIONIC: 'H' };

/** "multiplicity * irrep : dimension type", as one reads a decomposition. */
function decomposition(name: string, expression: string): string {
  return decompose(parseGroup({ name }), parseRepresentation(expression))
    .map(c => `${c.multiplicity} ${c.irrep} ${c.dimension}${LETTERS[c.type]}`)
    .join(', ');
}

describe('decompositions', () => {
  it.each([
    ['Q(8)', 'V', '1 2*Irr(5) 4H'],
    ['C(3)', 'V', '1 Irr(2)+Irr(3) 2C'],
    ['C(3)', 'Reg', '1 Irr(1) 1R, 1 Irr(2)+Irr(3) 2C'],
    ['S(3)', 'V', '1 Irr(1) 1R, 1 Irr(3) 2R'],
    ['S(3)', 'V^2', '2 Irr(1) 1R, 1 Irr(2) 1R, 3 Irr(3) 2R'],
    ['Q(8)', 'Reg', '1 Irr(1) 1R, 1 Irr(2) 1R, 1 Irr(3) 1R, 1 Irr(4) 1R, 1 2*Irr(5) 4H'],
    ['S(3)', '0', ''],
    ['S(4)', 'Ind(<(1,2,3)>, 1)', '1 Irr(1) 1R, 1 Irr(2) 1R, 1 Irr(4) 3R, 1 Irr(5) 3R'],
    // over C, because what is induced is complex
    ['Z(9)', 'Ind(<g1^3>, Irr(2))', '1 Irr(2) 1C, 1 Irr(3) 1C, 1 Irr(4) 1C'],
    ['Z(9)', 'Ind(<g1^3>, 1)', '1 Irr(1) 1R, 1 Irr(8)+Irr(9) 2C'],
    ['Q(8)', 'Irr(5)', '1 Irr(5) 2H'],
    ['A(4)', 'Irr(2)*V', '1 Irr(2) 1C, 1 Irr(4) 3R'],
    // Lie groups
    ['SO(3)', 'V^2', '1 1 1R, 1 L(1) 3R, 1 L(2) 5R'],
    ['SO(3)', 'V^3', '1 1 1R, 3 L(1) 3R, 2 L(2) 5R, 1 L(3) 7R'],
    ['SO(3)', 'L(5)', '1 L(5) 11R'],
    ['O(3)', 'V^2', '1 1 1R, 1 L(1)*sgn 3R, 1 L(2) 5R'],
    ['O(3)', 'Alt^3(V)', '1 sgn 1R'],
    ['O(3)', 'V^3', '1 sgn 1R, 3 L(1) 3R, 2 L(2)*sgn 5R, 1 L(3) 7R'],
    ['SO(2)', 'V^2', '2 1 1R, 1 L(2) 2C'],
    ['O(2)', 'V^2', '1 1 1R, 1 sgn 1R, 1 L(2) 2R'],
    ['SO+(1,1)', 'V', '1 L(1)+ 1R, 1 L(1)- 1R'],
    ['SO(4)', 'V^2', '1 1 1R, 1 [1,1]+ 3R, 1 [1,1]- 3R, 1 L(2) 9R'],
    ['O(4)', 'V^2', '1 1 1R, 1 [1,1] 6R, 1 L(2) 9R'],
    ['O(4)', 'Alt^3(V)', '1 L(1)*sgn 4R'],
    ['SO+(1,3)', 'Alt^2(V)', '1 [1,1] 6C'],
    ['O(1,3)', 'V^2', '1 1 1R, 1 [1,1] 6R, 1 L(2) 9R'],
    ['SO(2,2)', 'Ad', '1 [1,1]+ 3R, 1 [1,1]- 3R'],
    ['SO(6)', 'Alt^3(V)', '1 [1,1,1] 20C'],
    ['SO(5)', 'Ad', '1 [1,1] 10R'],
    ['SU(2)', 'V^2', '1 1 1R, 1 [2] 3R'],
    ['SU(2)', 'V^3', '2 [1] 2H, 1 [3] 4H'],
    ['SU(3)', 'V*V*', '1 1 1R, 1 [2,1] 8R'],
    ['SU(3)', 'V^2', '1 [1,1] 3C, 1 [2] 6C'],
    ['SU(3)', 'Ad^2', '1 1 1R, 2 [2,1] 8R, 1 [3] 10C, 1 [3,3] 10C, 1 [4,2] 27R'],
    ['SU(4)', 'Alt^2(V)', '1 [1,1] 6R'],
    ['U(2)', 'V*V*', '1 1 1R, 1 [1,-1] 3R'],
    ['U(2)', 'sgn', '1 [1,1] 1C'],
    ['U(2)', 'sgn^1000000', '1 [1000000,1000000] 1C'],
    ['U(1)', '(V^1000000)^1000', '1 [1000000000] 1C'],
    ['U(1) x S(3)', 'V1^999999*V1*^999998*sgn', '1 [2] x Irr(2) 1C'],
    ['GL(3)', 'V^2', '1 [1,1,0] 3R, 1 [2,0,0] 6R'],
    ['GL(2)', 'Hom(V^2,V)', '2 [0,-1] 2R, 1 [1,-2] 4R'],
    ['SL(3)', 'V^2', '1 [1,1] 3R, 1 [2] 6R'],
    ['Sp(2)', 'V^2', '1 1 1R, 1 [1,1] 5R, 1 [2] 10R'],
    ['Sp(1)', 'V^3', '2 [1] 2R, 1 [3] 4R'],
    // of large rank
    ['SO(24)', 'V^2', '1 1 1R, 1 [1,1] 276R, 1 L(2) 299R'],
    ['O(23)', 'V^2*sgn', '1 sgn 1R, 1 [1,1]*sgn 253R, 1 L(2)*sgn 275R'],
    ['SU(12)', 'V^3', '1 [1,1,1] 220C, 1 [3] 364C, 2 [2,1] 572C'],
    ['SU(12)', 'V*V*', '1 1 1R, 1 [2,1,1,1,1,1,1,1,1,1,1] 143R'],
    ['Sp(12)', 'V^2', '1 1 1R, 1 [1,1] 275R, 1 [2] 300R'],
    ['GL(10)', 'sgn*V*V*', '1 [1,1,1,1,1,1,1,1,1,1] 1R, 1 [2,1,1,1,1,1,1,1,1,0] 99R'],
    // products
    ['SO(3) x S(3)', 'V', '1 1 x Irr(1) 1R, 1 1 x Irr(3) 2R, 1 L(1) x Irr(1) 3R'],
    ['SO(3) x O(2)', 'V1*V2', '1 L(1) x L(1) 6R'],
    ['SO(2) x SO(2)', 'V1*V2', '1 L(1)+ x L(1)+ + L(1)- x L(1)- 2C, 1 L(1)+ x L(1)- + L(1)- x L(1)+ 2C'],
    ['SO(3) x C(3)', 'V1*V2', '1 L(1) x Irr(2) + L(1) x Irr(3) 6C'],
    ['SU(2) x SO(3)', 'V2^2', '1 1 x 1 1R, 1 1 x L(1) 3R, 1 1 x L(2) 5R'],
  ])('%s on %s: %s', (name, expression, expected) => {
    expect(decomposition(name, expression)).toBe(expected);
  });

  it('refuses what is known by its algebra alone', () => {
    const shear = [
      ['0', '1'],
      ['0', '0'],
    ];
    const group = directProduct([matrixLieFactor([], [shear])]);
    expect(() => decompose(group, parseRepresentation('V'))).toThrow(/finite and classical Lie groups/);
  });

  it('refuses weights beyond the limit', () => {
    const group = parseGroup({ name: 'SU(24)' });
    expect(() => decompose(group, parseRepresentation('V^3'))).toThrow(/don't fit one number/);
  });
});

const ENDOMORPHISMS = { REAL: 1n, COMPLEX: 2n, QUATERNIONIC: 4n };

describe('the commutant is the sum of m^2 times the dimension of R, C or H', () => {
  it.each([
    ['S(4)', ['V', 'V^2', 'Sym^3(V)', 'Alt^2(V)*sgn+Reg']],
    ['A(4)', ['V', 'Reg', 'V^3']],
    ['A(5)', ['V^2', 'Alt^2(V)']],
    ['C(5)', ['V', 'V^3', 'Reg']],
    ['D(6)', ['V^2', 'Reg', 'L(4)']],
    ['Q(8)', ['V', 'V^2', 'V^3', 'Reg', 'Sym^2(V)']],
    ['Dic(3)', ['V', 'Reg', 'V^2']],
    ['B(3)', ['V^2', 'Sym^4(V)']],
    ['Point(I)', ['V', 'L(2)', 'L(3)', 'L(6)', 'V^3']],
    ['S(3) x Z(4)', ['V', 'V1*V2', 'V^2', 'Reg']],
    ['SO(2)', ['V', 'V^3', 'L(2)*L(3)']],
    ['SO(3)', ['V^4', 'Sym^3(L(2))']],
    ['O(2)', ['V^3', 'V^2*sgn']],
    ['O(3)', ['V^3', 'V*sgn+V']],
    ['O(4)', ['V^3', 'V*sgn+V', 'Sym^2(Alt^2(V))']],
    ['O(5)', ['V^3', 'Alt^2(V)*V*sgn']],
    ['SO(4)', ['V^4', 'Ad^2']],
    ['SO(5)', ['V^3', 'Sym^2(Ad)']],
    ['SO(6)', ['Alt^3(V)', 'V^3']],
    ['SO(7)', ['V^3']],
    ['SO(8)', ['Alt^4(V)']],
    ['SO(1,3)', ['V^3', 'Ad^2']],
    ['SO(3) x S(3)', ['V^2', 'V1*V2+V2^2']],
    ['SO(2) x C(3)', ['V^2', 'V1*V2']],
    ['O(2) x O(3)', ['V^2', 'V1*V2*sgn']],
    ['Sp(2)', ['V^3', 'Ad*V']],
    ['GL(2)', ['V^2*V*', 'sgn*V+V*']],
    ['SL(4)', ['V^2*V*', 'Alt^2(V)^2']],
  ])('%s', (name, expressions) => {
    const group = parseGroup({ name });
    for (const expression of expressions) {
      const r = parseRepresentation(expression);
      const sum = decompose(group, r).reduce(
        (total, { multiplicity, type }) => total + BigInt(multiplicity) ** 2n * ENDOMORPHISMS[type],
        0n,
      );
      expect([expression, sum]).toEqual([expression, invariantDimension(group, hom(r, r))]);
    }
  });

  it.each([
    ['SU(2)', ['V^4', 'V*V*']],
    ['SU(3)', ['V^3', 'Ad*V']],
    ['SU(4)', ['Alt^2(V)*V']],
    ['U(2)', ['V^3*V*', 'sgn*V^2']],
    ['SU(2) x S(3)', ['V1*V2', 'V^2']],
  ])('over C it is the sum of m^2: %s', (name, expressions) => {
    const group = parseGroup({ name });
    for (const expression of expressions) {
      const r = parseRepresentation(expression);
      const sum = decompose(group, r).reduce((total, { multiplicity: m }) => total + BigInt(m) ** 2n, 0n);
      expect([expression, sum]).toEqual([expression, invariantDimension(group, hom(r, r))]);
    }
  });
});

describe('Reg holds each irrep as often as its degree over its commutant', () => {
  it.each(['S(4)', 'A(5)', 'D(5)', 'Q(8)', 'C(7)', 'S(3) x Z(3)', 'Dic(5)'])('%s', name => {
    const group = parseFiniteGroup({ name });
    const components = decompose(group, parseRepresentation('Reg'));
    for (const { multiplicity, dimension, type } of components) {
      expect(BigInt(multiplicity) * ENDOMORPHISMS[type]).toBe(BigInt(dimension));
    }
    const irreps = characterTable(group).degrees.length;
    const over = components
      .map(({ type }) => (type === 'COMPLEX' ? 2 : 1))
      .reduce<number>((a, b) => a + b, 0);
    expect(over).toBe(irreps);
  });
});

describe('what is planted is caught', () => {
  const quaternionic = { name: 'Irr(5)', degree: 2n, indicator: -1, conjugate: 'Irr(5)' } as const;
  const complex = { degree: 1n, indicator: 0 } as const;

  it('a quaternionic irrep an odd number of times', () => {
    expect(() => realComponents([{ ...quaternionic, multiplicity: 3n }])).toThrow(/even number/);
    expect(realComponents([{ ...quaternionic, multiplicity: 4n }])).toEqual([
      { irrep: '2*Irr(5)', dimension: 4, multiplicity: 2, type: 'QUATERNIONIC' },
    ]);
  });

  it('a conjugate pair with multiplicities that differ', () => {
    const pair = [
      { ...complex, name: 'a', conjugate: 'b', multiplicity: 2n },
      { ...complex, name: 'b', conjugate: 'a', multiplicity: 1n },
    ];
    expect(() => realComponents(pair)).toThrow(/equally often/);
    expect(() => realComponents(pair.slice(0, 1))).toThrow(/equally often/);
  });
});
