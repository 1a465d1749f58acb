import { describe, expect, it } from '@jest/globals';
import { canonicalKey, formatRepresentation } from '../../src/representations/format-representation.js';
import {
  alternating,
  defining,
  dual,
  equal,
  induced,
  leaf,
  power,
  type Representation,
  sum,
  symmetric,
  tensor,
  trivial,
  zero,
} from '../../src/representations/representation.js';

const sgn = leaf('sign');

describe('canonical descriptions', () => {
  it.each<[string, Representation, string]>([
    ['Sym^0 is trivial', symmetric(0, defining), '1'],
    ['Sym^1(R) is R', symmetric(1, sgn), 'sgn'],
    ['Sym^k of the trivial one is trivial', symmetric(5, trivial), '1'],
    ['Sym^k of nothing is nothing', symmetric(2, zero), '0'],
    ['Sym^2(V) stays', symmetric(2, defining), 'Sym^2(V)'],
    ['Alt^0 is trivial', alternating(0, zero), '1'],
    ['Alt^1(R) is R', alternating(1, sum([defining, sgn])), 'V+sgn'],
    ['Alt^2 of the trivial one is nothing', alternating(2, trivial), '0'],
    ['Alt^3(L(2)) stays', alternating(3, leaf('harmonic', 2)), 'Alt^3(L(2))'],
    ['the dual of Sym^2(V) has its own basis', dual(symmetric(2, defining)), 'Sym^2(V)*'],
    ['which is another one than that of Sym^2(V*)', symmetric(2, dual(defining)), 'Sym^2(V*)'],
    ['the dual of Alt^2(V) is Alt^2(V*)', dual(alternating(2, defining)), 'Alt^2(V*)'],
    ['the dual of Ind is Ind of the dual', dual(induced(['g1', '(1,2)'], defining)), 'Ind(<g1, (1,2)>, V*)'],
    ['Subsets permute, like Reg', dual(tensor([leaf('subsets', 2), leaf('regular')])), 'Subsets(2)*Reg'],
    ['equal functors are counted in sums', sum([symmetric(2, sgn), symmetric(2, sgn)]), '2*Sym^2(sgn)'],
    ['and in products', tensor([leaf('adjoint'), leaf('adjoint')]), 'Ad^2'],
    ['powers of duals keep their star', power(dual(symmetric(2, defining)), 2), 'Sym^2(V)*^2'],
    ['a product after a star', tensor([dual(leaf('product-action')), leaf('irrep', 3)]), 'Vprod* * Irr(3)'],
  ])('%s', (_, r, expected) => {
    expect(formatRepresentation(r)).toBe(expected);
    expect(canonicalKey(r)).toBe(expected);
    expect(equal(dual(dual(r)), r)).toBe(true);
  });

  it('tells apart what differs in one place', () => {
    const different = [
      symmetric(2, defining),
      symmetric(3, defining),
      alternating(2, defining),
      symmetric(2, sgn),
      dual(symmetric(2, defining)),
      leaf('irrep', 2),
      leaf('irrep', 3),
      leaf('subsets', 2),
      induced(['g1'], defining),
      induced(['g2'], defining),
      induced(['g1', 'g2'], defining),
      induced(['g1'], sgn),
    ];
    const same = different.map(a => different.map(b => equal(a, b)));
    expect(same).toEqual(different.map((_, i) => different.map((__, j) => i === j)));
    expect(new Set(different.map(canonicalKey)).size).toBe(different.length);
  });
});
