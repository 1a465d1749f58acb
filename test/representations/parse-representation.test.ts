import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../src/domain-error.js';
import { formatRepresentation } from '../../src/representations/format-representation.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import {
  alternating,
  defining,
  dual,
  hom,
  induced,
  leaf,
  multiple,
  power,
  type Representation,
  sum,
  symmetric,
  tensor,
  trivial,
} from '../../src/representations/representation.js';

describe('parseRepresentation', () => {
  it.each([
    ['V', 'V'],
    [' V + V ', '2*V'],
    ['V*', 'V*'],
    ['V**V', 'V* * V'],
    ['V* + V', 'V*+V'],
    ['V*^2', 'V*^2'],
    ['(V*V)*', 'V*^2'],
    ['V**', 'V'],
    ['V*V', 'V^2'],
    ['V^2^3', 'V^6'],
    ['V^0', '1'],
    ['T(2,1)', 'V^2*V*'],
    ['T(0,0)', '1'],
    ['Hom(V,V)', 'V*V*'],
    ['Hom(V+1,1+V^2+V)', '(1+V^2+V)*(V*+1)'],
    ['10*V+5*V^2', '10*V+5*V^2'],
    ['2*3*V', '6*V'],
    ['(2*V)*V', '2*V^2'],
    ['V*(2*V)', 'V*(2*V)'],
    ['V*2', 'V*(2*1)'],
    ['3', '3*1'],
    ['V1*V2', 'V1*V2'],
    ['sgn*sgn', 'sgn^2'],
    ['Reg*', 'Reg'],
    ['0*V+V', 'V'],
    ['0*V', '0'],
    ['Sym^2(Sym^2(V))', 'Sym^2(Sym^2(V))'],
    ['Alt^3(L(2))', 'Alt^3(L(2))'],
    ['3*V+V^2', '3*V+V^2'],
    ['Sym^2(V)*^2', 'Sym^2(V)*^2'],
    ['Sym ^ 1 (V+1)*V', '(V+1)*V'],
    ['Alt^2(V)*', 'Alt^2(V*)'],
    ['V*Sym^2(V)', 'V*Sym^2(V)'],
    ['Hom(Ad,Ad^2)', 'Ad^2*Ad*'],
    ['Irr(3)+Subsets(2)+L(4)', 'Irr(3)+Subsets(2)+L(4)'],
    ['Subsets(2)*', 'Subsets(2)'],
    ['L(2)**V', 'L(2)* * V'],
    ['Vprod*2*sgn', 'Vprod*(2*1)*sgn'],
    ['Ind(<g1*g2^-1, (1,2)(3,4) ,g2>,V*)', 'Ind(<g1*g2^-1, (1,2)(3,4), g2>, V*)'],
    ['Ind(<>,1)', 'Ind(<>, 1)'],
    ['Ind(<[g1,  g2], (1 2)>, sgn)*', 'Ind(<[g1, g2], (1 2)>, sgn*)'],
  ])('reads %j as %j', (expression, canonical) => {
    expect(formatRepresentation(parseRepresentation(expression))).toBe(canonical);
  });

  it.each([
    ['', 0],
    ['V^2 +* V', 5],
    ['V^', 2],
    ['(V', 2],
    ['V)', 1],
    ['V V', 2],
    ['W', 0],
    ['V+W^2', 2],
    ['V0', 0],
    ['T(1)', 3],
    ['Hom(V)', 5],
    ['V-1', 1],
    ['V $ V', 2],
    ['V^-1', 2],
    ['Sym(2,V)', 3],
    ['Sym^V', 4],
    ['Alt^2 V', 6],
    ['Irr(0)', 4],
    ['Irr', 3],
    ['Subsets()', 8],
    ['V+L2', 2],
    ['Ind(V)', 4],
    ['Ind(<g1, V)', 4],
    ['Ind(<g1>)', 8],
    ['<g1>', 0],
  ])('refuses %j at position %i', (expression, position) => {
    expect(refusal(expression)).toMatchObject({ code: 'BAD_INPUT', details: { position } });
  });

  it.each([
    ['subsets(2)', 'Subsets(k)'],
    ['Subset(2)', 'Subsets(k)'],
    ['Sym2(V)', 'Sym^k(R)'],
    ['L2', 'L(l)'],
    ['det', 'sgn'],
    ['Wedge(V)', 'Alt^k(R)'],
    ['reg', 'Reg'],
    ['vPROD', 'Vprod'],
  ])('asks of %j whether %s was meant', (expression, meant) => {
    expect(refusal(expression).message).toContain(`did you mean ${meant}?`);
  });

  it.each([
    ['V^1000000^1000000^1000000'],
    ['1000000*(1000000*(1000000*V))'],
    ['V^99999999'],
    [`${'('.repeat(200)}V${')'.repeat(200)}`],
    ['V+'.repeat(6000)],
  ])('refuses what is out of bounds as TOO_LARGE (%#)', expression => {
    expect(refusal(expression).code).toBe('TOO_LARGE');
  });

  it('reads back what formatRepresentation prints', () => {
    fc.assert(
      fc.property(representations(), r => {
        expect(parseRepresentation(formatRepresentation(r))).toEqual(r);
      }),
    );
  });

  it('has Hom(R,S) as S * R* and an involutive dual', () => {
    fc.assert(
      fc.property(representations(), representations(), (r, s) => {
        expect(hom(r, s)).toEqual(tensor([s, dual(r)]));
        expect(dual(dual(r))).toEqual(r);
      }),
    );
  });
});

function refusal(expression: string): DomainError {
  try {
    parseRepresentation(expression);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`expected ${JSON.stringify(expression)} to be refused`);
}

/** Canonical descriptions, built by the operations themselves. */
function representations(): fc.Arbitrary<Representation> {
  const { tree } = fc.letrec<{ tree: Representation }>(tie => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        defining,
        trivial,
        leaf('sign'),
        leaf('regular'),
        leaf('factor', 1),
        leaf('adjoint'),
        leaf('irrep', 3),
        leaf('subsets', 2),
        leaf('harmonic', 2),
        leaf('product-action'),
      ),
      fc.tuple(fc.integer({ min: 0, max: 3 }), tie('tree')).map(([k, r]) => symmetric(k, r)),
      fc.tuple(fc.integer({ min: 0, max: 3 }), tie('tree')).map(([k, r]) => alternating(k, r)),
      tie('tree').map(r => induced(['g1*g2', '(1,2)(3,4)'], r)),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map(sum),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map(tensor),
      tie('tree').map(dual),
      fc.tuple(fc.integer({ min: 0, max: 3 }), tie('tree')).map(([k, r]) => multiple(k, r)),
      fc.tuple(tie('tree'), fc.integer({ min: 0, max: 3 })).map(([r, k]) => power(r, k)),
    ),
  }));
  return tree;
}
