import { describe, expect, test } from '@jest/globals';
import { classNames } from '../../../src/web/group/class-names.js';
import { cosetOrder } from '../../../src/web/group/coset-order.js';
import { structureText } from '../../../src/web/group/structure-text.js';

const cyclic = (n: number) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i + j) % n));

/** Pairs of a rotation r and a reflection bit s, numbered r + n s, with s r = r^-1 s. */
const dihedral = (n: number) =>
  Array.from({ length: 2 * n }, (_, a) =>
    Array.from({ length: 2 * n }, (_, b) => {
      const [r, s, q, t] = [a % n, a >= n, b % n, b >= n];
      return ((((s ? r - q : r + q) % n) + n) % n) + (s !== t ? n : 0);
    }),
  );

describe('the order by cosets', () => {
  test.each([
    { name: 'Trivial', products: cyclic(1), block: 1 },
    { name: 'Z(5)', products: cyclic(5), block: 5 },
    { name: 'Z(6)', products: cyclic(6), block: 2 },
    { name: 'D(5)', products: dihedral(5), block: 5 },
    { name: 'D(4)', products: dihedral(4), block: 2 },
  ])(
    '$name: each element once, and blocks of cosets of a normal subgroup of order $block',
    ({ products, block }) => {
      const order = cosetOrder(products);
      expect(order[0]).toBe(0);
      expect([...order].sort((a, b) => a - b)).toEqual([...products.keys()]);
      const place = new Map(order.map((g, k) => [g, k]));
      const blockOf = (g: number) => Math.floor(place.get(g)! / block);
      for (const g of order) {
        for (const h of order) {
          const [first, second] = [order[blockOf(g) * block]!, order[blockOf(h) * block]!];
          expect(blockOf(products[g]![h]!)).toBe(blockOf(products[first]![second]!));
        }
      }
    },
  );
});

test.each([
  ['S(4)', 'S₄'],
  ['Z(2) x Z(2)', 'Z₂²'],
  ['S(3) x Z(2) x Z(2) x Z(12)', 'S₃ × Z₂² × Z₁₂'],
  ['Z(2) x Z(20)', 'Z₂ × Z₂₀'],
  ['(Z(7) : Z(3)) x Z(3) x Z(3)', '(Z₇ ⋊ Z₃) × Z₃²'],
  ['PSL(2,7)', 'PSL(2,7)'],
  ['Z(2) wr S(4)', 'Z₂ wr S₄'],
  ['1', '1'],
])('the structure %s is written %s', (structure, text) => {
  expect(structureText(structure)).toBe(text);
});

test('classes are named by order and letter', () => {
  expect(classNames([1, 2, 3, 5, 5])).toEqual(['1A', '2A', '3A', '5A', '5B']);
  expect(classNames(new Array(28).fill(4)).slice(25)).toEqual(['4Z', '4AA', '4AB']);
});
