import { expect, test } from '@jest/globals';
import { adaptedChain } from '../../../src/groups/classes/adapted-chain.js';
import { ClassInvariant } from '../../../src/groups/classes/class-invariant.js';
import { ConjugacyFrame, pointsByCycles } from '../../../src/groups/classes/conjugacy-frame.js';
import { parseCycles } from '../../../src/groups/cycle-notation.js';
import {
  composePermutations,
  equalPermutations,
  inversePermutation,
  type Permutation,
} from '../../../src/groups/permutation.js';
import { RandomElements, SeededIntegers } from '../../../src/groups/random-elements.js';
import { closure } from '../closure.js';

const conjugated = (x: Permutation, g: Permutation): Permutation =>
  composePermutations(composePermutations(x, g), inversePermutation(x));

const groups: [string, number, string[]][] = [
  ['S(5)', 5, ['(1,2)', '(1,2,3,4,5)']],
  ['A(6)', 6, ['(1,2,3)', '(2,3,4,5,6)']],
  ['D(6) beside a fixed point', 8, ['(1,2,3,4,5,6)', '(2,6)(3,5)']],
  ['S(3) wr Z(2)', 6, ['(1,2)', '(1,2,3)', '(1,4)(2,5)(3,6)']],
  ['PSL(2,7)', 8, ['(1,2,3,4,5,6,7)', '(2,3,5)(4,7,6)', '(1,8)(2,7)(3,4)(5,6)']],
  ['Z(2)^3', 6, ['(1,2)', '(3,4)', '(5,6)']],
];

test.each(groups)(
  '%s: conjugating elements and centralisers, by search as by all elements',
  (_, degree, texts) => {
    const generators = texts.map(text => parseCycles(text, degree));
    const elements = closure(generators, degree);
    const integers = new SeededIntegers(13);
    const random = new RandomElements(generators, degree, integers);
    const invariant = new ClassInvariant(generators, degree);
    const step = Math.ceil(elements.length / 24);
    const some = elements.filter((__, k) => k % step === 0);
    for (const g of some) {
      const points = pointsByCycles(g);
      const chain = adaptedChain(points, () => random.next(), BigInt(elements.length), integers);
      const frame = new ConjugacyFrame(g, points, chain, () => {});
      const search = (h: Permutation): boolean => {
        const x = frame.conjugator(h);
        if (x !== undefined) {
          expect([...conjugated(x, g)]).toEqual([...h]);
          expect(elements.some(element => equalPermutations(element, x))).toBe(true);
          expect(invariant.of(h)).toBe(invariant.of(g));
        }
        return x !== undefined;
      };
      const before = some.map(search);
      const { order, generators: commuting } = frame.centraliser();
      const centraliser = elements.filter(x => equalPermutations(conjugated(x, g), g));
      expect(order).toBe(BigInt(centraliser.length));
      expect(closure(commuting, degree).length).toBe(centraliser.length);
      // the search that looks at one element of each coset x C(g) finds no less
      expect(some.map(search)).toEqual(before);
      expect(before).toEqual(some.map(h => elements.some(x => equalPermutations(conjugated(x, g), h))));
    }
  },
);

test('a chain of a wrong order is noticed', () => {
  const generators = [parseCycles('(1,2,3)', 4)];
  const integers = new SeededIntegers(1);
  const random = new RandomElements(generators, 4, integers);
  expect(() => adaptedChain([0, 1, 2, 3], () => random.next(), 6n, integers)).toThrow('order 6');
});
