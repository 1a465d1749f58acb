import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  composePermutations,
  identityPermutation,
  isIdentityPermutation,
  type Permutation,
} from '../../../src/groups/permutation.js';
import { enumerateCosets } from '../../../src/groups/presentations/coset-enumeration.js';
import { type FreeWord, freeWords } from '../../../src/groups/presentations/free-word.js';
import { anyPermutation } from '../any-permutation.js';
import { closure } from '../closure.js';

const { multiply, inverse, generator, one } = freeWords;

/** The loops of the Cayley graph over a spanning tree: relators that present exactly the group generated. */
function cayleyRelators(generators: readonly Permutation[], degree: number): FreeWord[] {
  const identity = identityPermutation(degree);
  const words = new Map([[identity.join(), { element: identity, word: one }]]);
  for (const { element, word } of words.values()) {
    generators.forEach((g, k) => {
      const product = composePermutations(element, g);
      if (!words.has(product.join())) {
        words.set(product.join(), { element: product, word: multiply(word, generator(k)) });
      }
    });
  }
  return [...words.values()].flatMap(({ element, word }) =>
    generators.map((g, k) => {
      const end = words.get(composePermutations(element, g).join())!;
      return multiply(multiply(word, generator(k)), inverse(end.word));
    }),
  );
}

function elementOrder(g: Permutation): number {
  let order = 1;
  for (let power = g; !isIdentityPermutation(power); power = composePermutations(power, g)) order++;
  return order;
}

describe('groups presented by the loops of their Cayley graphs', () => {
  const anyGroup = fc
    .integer({ min: 2, max: 5 })
    .chain(n =>
      fc.tuple(fc.constant(n), fc.array(anyPermutation(n), { minLength: 1, maxLength: 3 }), fc.nat()),
    );

  test('the index is the order, over a cyclic subgroup the quotient, over everything 1', () => {
    fc.assert(
      fc.property(anyGroup, ([degree, generators, shift]) => {
        const relators = cayleyRelators(generators, degree);
        const turned = relators.map((_, i) => relators[(i + shift) % relators.length]);
        const order = closure(generators, degree).length;
        const n = generators.length;
        expect(enumerateCosets(n, turned, []).index).toBe(order);
        expect(enumerateCosets(n, turned, [[1]]).index).toBe(order / elementOrder(generators[0]));
        const all = generators.map((_, k) => generator(k));
        expect(enumerateCosets(n, turned, all).index).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  test('the numbering of the cosets depends on the group alone', () => {
    fc.assert(
      fc.property(anyGroup, ([degree, generators, shift]) => {
        const relators = cayleyRelators(generators, degree);
        const turned = relators.map((_, i) => inverse(relators[(i + shift) % relators.length]));
        expect(enumerateCosets(generators.length, turned, [])).toEqual(
          enumerateCosets(generators.length, relators, []),
        );
      }),
      { numRuns: 30 },
    );
  });
});

test('a small table, compressed again and again, gives the same cosets', () => {
  const relators = [
    [1, 1],
    [2, 2, 2],
    [1, 2, 1, 2, 1, 2, 1, 2, 1, 2],
  ];
  const wide = enumerateCosets(2, relators, []);
  expect(wide.index).toBe(60);
  expect(enumerateCosets(2, relators, [], 75)).toEqual(wide);
  expect(() => enumerateCosets(2, relators, [], 50)).toThrow(/limit is 50/);
});
