import { refuseAbove } from '../domain-error.js';
import type { FiniteGroup } from '../groups/finite-group.js';
import { compose, elementKey, type GroupElement } from '../groups/group-element.js';
import type { SignedPermutation } from '../linear-algebra/signed-permutation.js';

/** Elements listed for the regular representation, and the numbers that their list may hold (order * degree). */
const ORDER_LIMIT = 20_000;
const LISTING_LIMIT = 4_000_000;

interface ElementTable {
  readonly elements: readonly GroupElement[];
  readonly position: ReadonlyMap<string, number>;
}

const tables = new WeakMap<FiniteGroup, ElementTable>();

/**
 * Left multiplication by g on the basis of group elements, in the order of group.elements: e_h -> e_(gh).
 * Cost: |G| products.
 */
export function regularImage(group: FiniteGroup, g: GroupElement): SignedPermutation {
  const { elements, position } = tableOf(group);
  const image = Int32Array.from(elements, h => {
    const at = position.get(elementKey(compose(g, h)));
    if (at === undefined)
      throw new Error(`expected the elements of ${group.name} to be closed under products`);
    return at;
  });
  return { image, sign: new Int8Array(elements.length).fill(1) };
}

function tableOf(group: FiniteGroup): ElementTable {
  let table = tables.get(group);
  if (table === undefined) {
    const numbers = group.order * BigInt(group.degree);
    refuseAbove(
      'order * degree for the regular representation',
      numbers,
      LISTING_LIMIT,
      'Use a smaller group.',
    );
    const elements = group.elements(ORDER_LIMIT);
    table = { elements, position: new Map(elements.map((h, i) => [elementKey(h), i])) };
    tables.set(group, table);
  }
  return table;
}
