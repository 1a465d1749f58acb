import {
  composePermutations,
  identityPermutation,
  inversePermutation,
  type Permutation,
} from '../permutation.js';
import type { SchreierTree } from '../schreier-tree.js';
import type { StabiliserChain } from '../stabiliser-chain.js';

/**
 * Numbers the elements of a permutation group 0..|G|-1 by their images of the base points: the identity is 0. With k base
 * points an index takes k^2/2 look-ups, whatever the degree. Precondition: the chain is complete, |G| < 2^53.
 */
export class ElementIndex {
  readonly base: Int32Array;
  readonly order: number;
  private readonly levels: Level[];
  private readonly images: Int32Array;

  constructor(chain: StabiliserChain) {
    this.base = Int32Array.from(chain.base);
    this.order = Number(chain.order);
    this.levels = chain.levels.map(({ tree }) => ({
      orbit: tree.orbit,
      position: positions(tree.orbit, chain.degree),
      tree,
      transversal: undefined,
      inverses: [],
    }));
    this.images = new Int32Array(this.base.length);
    this.degree = chain.degree;
  }

  private readonly degree: number;

  /** The number of g. */
  of(g: Permutation): number {
    for (let i = 0; i < this.base.length; i++) this.images[i] = g[this.base[i]];
    return this.ofImages(this.images);
  }

  /** The number of the element with these images of the base points; they are consumed. */
  ofImages(images: Int32Array): number {
    let index = 0;
    for (let i = 0; i < this.levels.length; i++) {
      const level = this.levels[i];
      const point = images[i];
      const place = level.position[point];
      index = index * level.orbit.length + place;
      if (place === 0 || i + 1 === this.levels.length) continue;
      level.inverses[place] ??= inversePermutation(transversalOf(level)[place]);
      const inverse = level.inverses[place];
      for (let j = i + 1; j < images.length; j++) images[j] = inverse[images[j]];
    }
    return index;
  }

  /** The element of a number. */
  element(index: number): Permutation {
    let rest = index;
    let element = identityPermutation(this.degree);
    for (let i = this.levels.length - 1; i >= 0; i--) {
      const level = this.levels[i];
      element = composePermutations(transversalOf(level)[rest % level.orbit.length], element);
      rest = Math.floor(rest / level.orbit.length);
    }
    return element;
  }
}

interface Level {
  readonly orbit: Int32Array;
  /** The place of a point in the orbit; the base point has 0. */
  readonly position: Int32Array;
  readonly tree: SchreierTree;
  /** The representatives of the orbit's points, in order; made when first asked for. */
  transversal: readonly Permutation[] | undefined;
  /** The inverse of the representative of the orbit's k-th point, as it is asked for. */
  readonly inverses: Permutation[];
}

function transversalOf(level: Level): readonly Permutation[] {
  level.transversal ??= level.tree.transversal();
  return level.transversal;
}

function positions(orbit: Int32Array, degree: number): Int32Array {
  const position = new Int32Array(degree).fill(-1);
  orbit.forEach((point, place) => {
    position[point] = place;
  });
  return position;
}
