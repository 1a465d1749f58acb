import { inversePermutation, type Permutation } from '../permutation.js';
import type { StabiliserChain } from '../stabiliser-chain.js';
import { orderOfPermutation } from './cycle-type.js';
import { ElementIndex } from './element-index.js';
import { type FoundClass, PermutationClasses } from './permutation-classes.js';

/**
 * The classes as orbits of the generators on all elements by conjugation, with a table of the class of each element.
 * Cost: |G| generators (base points)^2 + |G| degree steps, 4 |G| bytes and the largest class once.
 */
export function listedClasses(
  generators: readonly Permutation[],
  chain: StabiliserChain,
): PermutationClasses {
  const index = new ElementIndex(chain);
  const table = new Int32Array(index.order).fill(-1);
  const found: FoundClass[] = [];
  for (let start = 0; start < table.length; start++) {
    if (table[start] >= 0) continue;
    const representative = index.element(start);
    const size = floodClass(representative, found.length, table, index, generators);
    found.push({
      representative: () => index.element(start),
      size: BigInt(size),
      order: orderOfPermutation(representative),
    });
  }
  return new PermutationClasses(found, g => table[index.of(g)]);
}

/** Writes `label` at all conjugates of g; returns their number. */
function floodClass(
  g: Permutation,
  label: number,
  table: Int32Array,
  index: ElementIndex,
  generators: readonly Permutation[],
): number {
  const moves = generators.map(s => ({ s, inverse: inversePermutation(s) }));
  const images = new Int32Array(index.base.length);
  const open = [g];
  table[index.of(g)] = label;
  let size = 1;
  for (let h = open.pop(); h !== undefined; h = open.pop()) {
    for (const { s, inverse } of moves) {
      for (let i = 0; i < images.length; i++) images[i] = inverse[h[s[index.base[i]]]];
      const k = index.ofImages(images);
      if (table[k] >= 0) continue;
      table[k] = label;
      size++;
      open.push(conjugateBy(s, inverse, h));
    }
  }
  return size;
}

/** s^-1 h s. */
function conjugateBy(s: Permutation, inverse: Permutation, h: Permutation): Permutation {
  const conjugate = new Int32Array(h.length);
  for (let x = 0; x < conjugate.length; x++) conjugate[x] = inverse[h[s[x]]];
  return conjugate;
}
