import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { conjugacyClasses, hasConjugacyClasses } from '../../../src/groups/classes/find-classes.js';
import { listedClasses } from '../../../src/groups/classes/listed-classes.js';
import type { FiniteGroup } from '../../../src/groups/finite-group.js';
import { compose, formatElement, type GroupElement, inverse } from '../../../src/groups/group-element.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { schreierSims } from '../../../src/groups/schreier-sims.js';
import { chain, permutations, weylGroup } from '../descriptions.js';

const named = (name: string): FiniteGroup => parseFiniteGroup({ name });

/** Throws where the classes aren't those of the group; the order is at most 5000. */
function holdAgainstElements(group: FiniteGroup): void {
  const classes = conjugacyClasses(group);
  const elements = group.elements(5000);
  const labels = elements.map(g => classes.classOf(g));
  const sizes = Array.from({ length: classes.count }, () => 0n);
  labels.forEach(c => {
    sizes[c]++;
  });
  expect(sizes).toEqual(classes.sizes);
  for (const g of elements.filter((_, k) => k % 7 === 0)) {
    for (const s of group.generators) {
      expect(classes.classOf(compose(compose(s, g), inverse(s)))).toBe(classes.classOf(g));
    }
  }
  for (let c = 0; c < classes.count; c++) {
    const g = classes.representative(c);
    expect(classes.classOf(g)).toBe(c);
    let power: GroupElement = classes.representative(0);
    for (let k = 0; k < classes.elementOrders[c]; k++) {
      expect(classes.power(c, k)).toBe(classes.classOf(power));
      expect(classes.power(c, k) === 0).toBe(k === 0);
      power = compose(power, g);
    }
    expect(classes.classOf(power)).toBe(0);
    expect(classes.power(c, -1)).toBe(classes.classOf(inverse(g)));
  }
}

test.each([
  ...['S(1)', 'S(2)', 'S(3)', 'S(5)', 'S(6)', 'A(1)', 'A(2)', 'A(3)', 'A(4)', 'A(5)', 'A(6)', 'A(7)'],
  ...['B(1)', 'B(2)', 'B(3)', 'B(4)', 'Z(1)', 'Z(12)', 'C(5)', 'D(1)', 'D(6)', 'D(9)', 'Trivial(2)'],
  ...['S(3) x Z(2)', 'D(4) x A(4)', 'Z(2) x S(3) x B(2)'],
])('the classes of %s hold against its elements', name => {
  holdAgainstElements(named(name));
});

test.each([
  ['W(A4)', weylGroup(4, chain(4)), 7],
  [
    'W(D4)',
    weylGroup(4, [
      [0, 1],
      [1, 2],
      [1, 3],
    ]),
    13,
  ],
  ['a group on some of its points', permutations(9, '(2,4)', '(2,4,6,8)'), 5],
  ['even permutations of some points', permutations(9, '(2,4,6)', '(4,6,8)'), 4],
  ['two orbits', permutations(7, '(1,2,3)(4,5)', '(1,2)(6,7)'), 6],
])('%s: %#', (_, description, count) => {
  const group = parseFiniteGroup(description);
  expect(conjugacyClasses(group).count).toBe(count);
  holdAgainstElements(group);
});

test.each<[string, number, number[]]>([
  ['S(4)', 5, [1, 2, 2, 3, 4]],
  ['A(5)', 5, [1, 2, 3, 5, 5]],
  ['D(8)', 7, [1, 2, 2, 2, 4, 8, 8]],
])('%s has %i classes, the identity first, then by order', (name, count, orders) => {
  const classes = conjugacyClasses(named(name));
  expect(classes.count).toBe(count);
  expect(classes.elementOrders).toEqual(orders);
  expect(classes.sizes[0]).toBe(1n);
});

test.each([
  ['S(9)', 30],
  ['S(20)', 627],
  ['A(8)', 14],
  ['A(9)', 18],
  ['A(15)', 94],
  ['B(8)', 185],
])('%s has %i classes', (name, count) => {
  const group = named(name);
  const classes = conjugacyClasses(group);
  expect(classes.count).toBe(count);
  expect(classes.sizes.reduce((sum, size) => sum + size)).toBe(group.order);
  for (let c = 0; c < count; c++) expect(classes.classOf(classes.representative(c))).toBe(c);
});

test.each(['S(7)', 'A(8)', 'B(5)'])('%s: by cycle types as by visiting all elements', name => {
  const group = named(name);
  const { model } = group.components[0];
  const byTypes = conjugacyClasses(group);
  const listed = listedClasses(model.generators, schreierSims(model.generators, model.points));
  const match = byTypes.sizes.map((_, c) =>
    listed.classOf(model.fromPart(byTypes.representative(c).parts[0])),
  );
  expect(new Set(match).size).toBe(listed.count);
  expect(match.map(c => listed.sizes[c])).toEqual(byTypes.sizes);
  expect(match.map(c => listed.elementOrders[c])).toEqual(byTypes.elementOrders);
  match.forEach((c, k) => {
    for (const e of [2, 3, 5, -1]) expect(listed.power(c, e)).toBe(match[byTypes.power(k, e)]);
  });
});

describe('what is refused', () => {
  test.each([
    ['S(41)', 'The number of conjugacy classes (at least)'],
    ['S(500)', 'The number of conjugacy classes (at least)'],
    ['S(20) x S(20)', 'The number of conjugacy classes (at least)'],
  ])('%s has too many classes', (name, what) => {
    const group = named(name);
    expect(() => conjugacyClasses(group)).toThrow(DomainError);
    expect(() => conjugacyClasses(group)).toThrow(what);
  });

  test('whether classes are to be had is known beforehand', () => {
    expect(
      ['S(9)', 'A(8) x Z(5)', 'B(6)', 'S(300)', 'Rubik'].map(name => hasConjugacyClasses(named(name))),
    ).toEqual([...[true, true, true, false, false]]);
  });
});

test('classes are found once a group, and are the same for an equal group', () => {
  const group = named('D(7) x A(4)');
  expect(conjugacyClasses(group)).toBe(conjugacyClasses(group));
  const again = conjugacyClasses(named('D(7) x A(4)'));
  const texts = [conjugacyClasses(group), again].map(classes =>
    classes.sizes.map((_, c) => formatElement(classes.representative(c))),
  );
  expect(texts[0]).toEqual(texts[1]);
});
