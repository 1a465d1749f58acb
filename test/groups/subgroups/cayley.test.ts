import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../../src/domain-error.js';
import { compose, elementKey, formatElement } from '../../../src/groups/group-element.js';
import { parseFiniteGroup } from '../../../src/groups/parse-group.js';
import { cayleyGraph, cayleyTable } from '../../../src/groups/subgroups/cayley.js';
import { elementTable } from '../../../src/groups/subgroups/element-table.js';

const named = (name: string) => parseFiniteGroup({ name });
const catalog = [
  'Trivial(3)',
  'Z(6)',
  'D(5)',
  'Q(8)',
  'S(4)',
  'B(3)',
  'S(3) x Z(4)',
  'SL(2,3)',
  'C(3) x D(2)',
];

describe.each(catalog)('%s', name => {
  const group = named(name);
  const elements = group.elements(1000);

  test('elements are numbered as they are listed, and products are those of the elements', () => {
    const table = elementTable(group);
    expect(elements.map(g => table.indexOf(g))).toEqual(elements.map((_, k) => k));
    expect(elements.map((_, k) => elementKey(table.element(k)))).toEqual(elements.map(elementKey));
    elements.forEach((g, i) => {
      const j = (7 * i + 3) % elements.length;
      expect(table.product(i, j)).toBe(table.indexOf(compose(g, elements[j])));
      expect(table.product(i, table.inverses[i])).toBe(0);
      expect(table.power(i, table.orders[i])).toBe(0);
    });
  });

  test('the Cayley table is a Latin square with the identity first', () => {
    const { products } = cayleyTable(group);
    const numbers = elements.map((_, k) => k);
    expect(products[0]).toEqual(numbers);
    for (const row of products) expect([...row].sort((a, b) => a - b)).toEqual(numbers);
    for (const j of numbers) expect(new Set(products.map(row => row[j])).size).toBe(numbers.length);
  });

  test('the Cayley graph leads from g to s g', () => {
    const graph = cayleyGraph(group);
    expect(graph.generators).toEqual(group.generators.map(formatElement));
    graph.edges.forEach((targets, k) => {
      expect(targets.map(target => graph.elements[target])).toEqual(
        elements.map(g => formatElement(compose(group.generators[k], g))),
      );
    });
  });
});

test('a table above 200 elements is refused', () => {
  expect(() => cayleyTable(named('S(6)'))).toThrow(DomainError);
  expect(() => cayleyTable(named('S(6)'))).toThrow('The order of S(6) is 720; the limit is 200.');
  expect(cayleyTable(named('PSL(2,7)')).elements).toHaveLength(168);
});
