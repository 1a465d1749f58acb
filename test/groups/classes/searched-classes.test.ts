import { expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { factorChain } from '../../../src/groups/classes/factor-chain.js';
import {
  conjugacyClasses,
  factorClasses,
  hasConjugacyClasses,
} from '../../../src/groups/classes/find-classes.js';
import { listedClasses } from '../../../src/groups/classes/listed-classes.js';
import { searchedClasses } from '../../../src/groups/classes/searched-classes.js';
import type { GroupDescription } from '../../../src/groups/group-description.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { composePermutations, inversePermutation } from '../../../src/groups/permutation.js';
import { RandomElements, SeededIntegers } from '../../../src/groups/random-elements.js';
import { WorkMeter } from '../../../src/groups/work-meter.js';
import { chain, permutations, weylGroup } from '../descriptions.js';
import {
  coxeterGroup,
  mathieu11,
  mathieu12,
  mathieu22,
  mathieu24,
  projectiveLine,
} from '../permutation-groups.js';

const SEARCH_LIMIT = 100_000_000;
const meter = (): WorkMeter => new WorkMeter('The work', SEARCH_LIMIT, 'Ask for less.');

/** S(4) wr S(2) and the like: blocks of `size` points, permuted by all of S(blocks). */
function blockGroup(size: number, blocks: number): GroupDescription {
  const points = (from: number[]): string => `(${from.join(',')})`;
  const first = Array.from({ length: size }, (_, k) => k + 1);
  const across = (count: number): string =>
    first.map(k => points(Array.from({ length: count }, (_, b) => b * size + k))).join('');
  return permutations(size * blocks, '(1,2)', points(first), across(2), across(blocks));
}

test.each<[string, GroupDescription]>([
  ['A(5)', permutations(5, '(1,2,3)', '(3,4,5)')],
  ['M(11)', mathieu11],
  ['PSL(2,13)', projectiveLine(13)],
  ['PSL(2,17)', projectiveLine(17)],
  ['S(3) wr S(3)', blockGroup(3, 3)],
  ['S(4) wr S(2)', blockGroup(4, 2)],
  [
    'Z(2) wr Z(2) wr Z(2) wr Z(2)',
    permutations(
      16,
      '(1,2)',
      '(1,3)(2,4)',
      '(1,5)(2,6)(3,7)(4,8)',
      '(1,9)(2,10)(3,11)(4,12)(5,13)(6,14)(7,15)(8,16)',
    ),
  ],
  ['two orbits with different actions', permutations(9, '(1,2,3)(5,6,7,8)', '(1,2)(4,9)(5,7)')],
  ['D(9)', permutations(9, '(1,2,3,4,5,6,7,8,9)', '(2,9)(3,8)(4,7)(5,6)')],
  ['W(H3)', coxeterGroup(5, 3)],
  ['W(F4)', coxeterGroup(3, 4, 3)],
  ['the trivial group', permutations(3)],
])('%s: random elements find the classes that all elements make', (_, description) => {
  const [factor] = parseFiniteGroup(description).components;
  const { generators, points } = factor.model;
  const searched = searchedClasses(generators, factorChain(factor), meter());
  const listed = listedClasses(generators, factorChain(factor));
  const match = searched.sizes.map((_, c) => listed.classOf(searched.representative(c)));
  expect(new Set(match).size).toBe(listed.count);
  expect(match.map(c => listed.sizes[c])).toEqual(searched.sizes);
  expect(match.map(c => listed.elementOrders[c])).toEqual(searched.elementOrders);
  const random = new RandomElements(generators, points, new SeededIntegers(7));
  for (let draw = 0; draw < 100; draw++) {
    const g = random.next();
    expect(match[searched.classOf(g)]).toBe(listed.classOf(g));
  }
});

test.each<[string, number, bigint, GroupDescription]>([
  ['M(12)', 15, 95040n, mathieu12],
  ['M(22)', 12, 443520n, mathieu22],
  ['M(24)', 26, 244823040n, mathieu24],
  ['W(E6)', 25, 51840n, weylGroup(6, [...chain(5), [2, 5]])],
  ['W(E7)', 60, 2903040n, weylGroup(7, [...chain(6), [2, 6]])],
  ['W(E8)', 112, 696729600n, weylGroup(8, [...chain(7), [2, 7]])],
  ['PSL(2,101)', 53, 515100n, projectiveLine(101)],
  ['S(4) wr S(4)', 190, 7962624n, blockGroup(4, 4)],
])('%s has %i classes', (_, count, order, description) => {
  const group = parseFiniteGroup(description);
  expect(hasConjugacyClasses(group)).toBe(true);
  const [factor] = group.components;
  const classes = factorClasses(factor);
  expect(classes.count).toBe(count);
  expect(classes.sizes.reduce((sum, size) => sum + size)).toBe(order);
  const { generators, points } = factor.model;
  const random = new RandomElements(generators, points, new SeededIntegers(11));
  for (let c = 0; c < count; c++) {
    const g = classes.representative(c);
    const s = random.next();
    expect(classes.classOf(composePermutations(composePermutations(s, g), inversePermutation(s)))).toBe(c);
    expect(classes.power(c, -1)).toBe(classes.classOf(inversePermutation(g)));
    expect(classes.power(c, 2)).toBe(classes.classOf(composePermutations(g, g)));
    expect(classes.power(c, 3)).toBe(classes.classOf(composePermutations(g, composePermutations(g, g))));
  }
});

test('classes of an equal group come in the same order', () => {
  const texts = [0, 1].map(() => {
    const classes = conjugacyClasses(parseFiniteGroup(mathieu12));
    return classes.sizes.map((_, c) => classes.representative(c));
  });
  expect(texts[0]).toEqual(texts[1]);
});

test('a search above its bound is refused', () => {
  const [factor] = parseFiniteGroup(mathieu24).components;
  const small = new WorkMeter('The work', 10_000, 'Ask for less.');
  expect(() => searchedClasses(factor.model.generators, factorChain(factor), small)).toThrow(DomainError);
});
