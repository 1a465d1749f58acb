import { expect, test } from '@jest/globals';
import { type RootType, weylDensity, weylGroupOrder } from '../../../src/groups/lie/weyl-density.js';

function positiveRoots(type: RootType, rank: number): number[][] {
  const unit = (i: number, sign = 1) => Array.from({ length: rank }, (_, k) => (k === i ? sign : 0));
  const sum = (a: number[], b: number[]) => a.map((x, k) => x + b[k]);
  const roots: number[][] = [];
  for (let i = 0; i < rank; i++) {
    for (let j = i + 1; j < rank; j++) {
      roots.push(sum(unit(i), unit(j, -1)));
      if (type !== 'A') roots.push(sum(unit(i), unit(j)));
    }
    if (type === 'B') roots.push(unit(i));
    if (type === 'C') roots.push(sum(unit(i), unit(i)));
  }
  return roots;
}

/** The product of 1 - t^alpha multiplied out, factor by factor. */
function productOverRoots(type: RootType, rank: number): Map<string, bigint> {
  let product = new Map([[new Array<number>(rank).fill(0).join(), 1n]]);
  for (const root of positiveRoots(type, rank)) {
    const next = new Map(product);
    for (const [key, coefficient] of product) {
      const at = key
        .split(',')
        .map((e, i) => Number(e) + root[i])
        .join();
      next.set(at, (next.get(at) ?? 0n) - coefficient);
    }
    product = new Map([...next].filter(([, coefficient]) => coefficient !== 0n));
  }
  return product;
}

test.each((['A', 'B', 'C', 'D'] as const).flatMap(type => [1, 2, 3, 4, 5].map(rank => ({ type, rank }))))(
  'Weyl denominator of $type, rank $rank: the sum over the group is the product over the roots',
  row => {
    const { type, rank } = row;
    const density = weylDensity(type, rank)!;
    const terms = new Map(density.map(({ coefficient, exponent }) => [exponent.join(), coefficient]));
    expect(terms.size).toBe(density.length);
    expect(BigInt(density.length)).toBe(weylGroupOrder(type, rank));
    expect(terms).toEqual(productOverRoots(type, rank));
  },
);

test.each<[RootType, number, number | undefined]>([
  ['A', 0, 1],
  ['C', 0, 1],
  ['A', 8, 40_320],
  ['A', 9, undefined],
  ['B', 6, 46_080],
  ['C', 7, undefined],
  ['D', 6, 23_040],
  ['D', 7, undefined],
])('%s, rank %d: the number of terms is bounded', (type, rank, count) => {
  expect(weylDensity(type, rank)?.length).toBe(count);
});
