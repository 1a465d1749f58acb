import { inversePermutation, type Permutation } from '../permutation.js';
import type { StabiliserChain } from '../stabiliser-chain.js';
import { ElementIndex } from './element-index.js';

/**
 * All conjugates of g, breadth first from g, told apart by their images of the base points. The chain must be complete,
 * the order below 2^53. Cost: class generators (base points)^2 + class degree steps, and the memory of the class.
 */
export function* classElements(
  g: Permutation,
  generators: readonly Permutation[],
  chain: StabiliserChain,
): Generator<Permutation> {
  const index = new ElementIndex(chain);
  const moves = generators.map(s => ({ s, inverse: inversePermutation(s) }));
  const images = new Int32Array(index.base.length);
  const found = [g];
  const known = new Set([index.of(g)]);
  for (const h of found) {
    yield h;
    for (const { s, inverse } of moves) {
      for (let i = 0; i < images.length; i++) images[i] = inverse[h[s[index.base[i]]]];
      const k = index.ofImages(images);
      if (known.has(k)) continue;
      known.add(k);
      found.push(h.map((_, x) => inverse[h[s[x]]]));
    }
  }
}
