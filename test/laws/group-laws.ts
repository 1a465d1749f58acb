import { describe, expect, test } from '@jest/globals';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import {
  compose,
  elementKey,
  type GroupElement,
  inverse,
  isIdentity,
} from '../../src/groups/group-element.js';

/** Elements that are multiplied with each other, spread over the list; every other one in triples. */
const SAMPLE = 8;

/** What every finite group satisfies, each law a function that throws where it fails. */
export const groupLaws: Readonly<Record<string, (group: FiniteGroup) => void>> = {
  'the identity comes first and is neutral': group => {
    const [e, ...others] = group.elements(LIMIT);
    expect(isIdentity(e)).toBe(true);
    expect(others.some(isIdentity)).toBe(false);
    for (const g of sample(group)) {
      expect([elementKey(compose(e, g)), elementKey(compose(g, e))]).toEqual([elementKey(g), elementKey(g)]);
    }
  },
  'elements are distinct and as many as the order says': group => {
    expect(BigInt(keysOf(group).size)).toBe(group.order);
    expect(BigInt(group.elements(LIMIT).length)).toBe(group.order);
  },
  'closed under products and inverses': group => {
    const keys = keysOf(group);
    for (const g of sample(group)) {
      expect(keys.has(elementKey(inverse(g)))).toBe(true);
      expect(isIdentity(compose(g, inverse(g))) && isIdentity(compose(inverse(g), g))).toBe(true);
      for (const h of sample(group)) expect(keys.has(elementKey(compose(g, h)))).toBe(true);
    }
  },
  'products are associative': group => {
    const elements = sample(group).filter((_, k) => k % 2 === 0);
    const triples = elements.flatMap(a => elements.flatMap(b => elements.map(c => [a, b, c])));
    expect(triples.map(([a, b, c]) => elementKey(compose(compose(a, b), c)))).toEqual(
      triples.map(([a, b, c]) => elementKey(compose(a, compose(b, c)))),
    );
  },
  'the generators generate exactly the elements': group => {
    const reached = new Map(
      group
        .elements(LIMIT)
        .slice(0, 1)
        .map(e => [elementKey(e), e]),
    );
    for (const g of reached.values()) {
      for (const generator of group.generators) {
        const product = compose(generator, g);
        reached.set(elementKey(product), reached.get(elementKey(product)) ?? product);
      }
    }
    expect(new Set(reached.keys())).toEqual(keysOf(group));
  },
  'orders of elements divide the order (Lagrange)': group => {
    for (const g of sample(group)) {
      let order = 1n;
      for (let power = g; !isIdentity(power) && order <= group.order; power = compose(power, g)) order++;
      expect(group.order % order).toBe(0n);
    }
  },
  'abelian exactly where all elements commute': group => {
    const elements = sample(group);
    const commuting = elements.every(g =>
      elements.every(h => elementKey(compose(g, h)) === elementKey(compose(h, g))),
    );
    const commutingGenerators = group.generators.every(g =>
      group.generators.every(h => elementKey(compose(g, h)) === elementKey(compose(h, g))),
    );
    expect(commutingGenerators).toBe(group.isAbelian);
    if (group.isAbelian) expect(commuting).toBe(true);
  },
  'degrees and parts fit the factors': group => {
    expect(group.factors.reduce((sum, factor) => sum + factor.degree, 0)).toBe(group.degree);
    for (const g of [...group.generators, ...sample(group)])
      expect(g.parts).toHaveLength(group.factors.length);
  },
  'the list of elements stops at its limit': group => {
    expect(group.elements(Number(group.order))).toHaveLength(Number(group.order));
    expect(() => group.elements(Number(group.order) - 1)).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE' }),
    );
  },
};

const LIMIT = 2000;

/** Runs the laws on a group of order at most 2000. */
export function checkGroupLaws(group: FiniteGroup): void {
  describe(`group laws of ${group.name}`, () => {
    test.each(Object.entries(groupLaws))('%s', (_, law) => law(group));
  });
}

function keysOf(group: FiniteGroup): Set<string> {
  return new Set(group.elements(LIMIT).map(elementKey));
}

function sample(group: FiniteGroup): GroupElement[] {
  const elements = group.elements(LIMIT);
  const step = Math.max(1, Math.floor(elements.length / SAMPLE));
  return elements.filter((_, k) => k % step === 0).slice(0, SAMPLE);
}
