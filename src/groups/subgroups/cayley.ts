import { refuseAbove } from '../../domain-error.js';
import type { FiniteGroup } from '../finite-group.js';
import { formatElement } from '../group-element.js';
import { elementTable } from './element-table.js';
import { CAYLEY_TABLE_LIMIT } from './limits.js';

/** All products of a small group; elements are numbered from 0 in the order of group.elements. */
export interface CayleyTable {
  readonly elements: readonly string[];
  /** products[i][j] is the number of the product of element i and element j, the j-th acting first. */
  readonly products: readonly (readonly number[])[];
}

/** The Cayley graph: an edge from g to s g for each generator s and each element g. */
export interface CayleyGraph {
  readonly elements: readonly string[];
  readonly generators: readonly string[];
  /** edges[k][g] is where the k-th generator leads from g. */
  readonly edges: readonly (readonly number[])[];
}

/** The multiplication table; TOO_LARGE above CAYLEY_TABLE_LIMIT elements. */
export function cayleyTable(group: FiniteGroup): CayleyTable {
  const { table, elements } = numbered(group);
  const products = elements.map((_, g) => elements.map((_, h) => table.product(g, h)));
  return { elements, products };
}

/** Left multiplication by the group's generators; TOO_LARGE above CAYLEY_TABLE_LIMIT elements. */
export function cayleyGraph(group: FiniteGroup): CayleyGraph {
  const { table, elements } = numbered(group);
  return {
    elements,
    generators: group.generators.map(formatElement),
    edges: table.generators.map(s => elements.map((_, g) => table.product(s, g))),
  };
}

function numbered(group: FiniteGroup) {
  refuseAbove(
    `The order of ${group.name}`,
    group.order,
    CAYLEY_TABLE_LIMIT,
    'A Cayley table or graph lists all elements: take a smaller group.',
  );
  const table = elementTable(group);
  const elements = Array.from({ length: table.order }, (_, g) => formatElement(table.element(g)));
  return { table, elements };
}
