import { composePermutations, identityPermutation, type Permutation } from '../../groups/permutation.js';
import type { StabiliserChain } from '../../groups/stabiliser-chain.js';

/**
 * The left cosets t H of a subgroup, in the order in which they are reached from H by the generators of the group,
 * breadth first. Each is known by its canonical element: along the chain of H with base b_1, b_2, .., the element of
 * the coset whose images of the base are least, one after the other.
 *
 * Cost: index * generators * (points * levels of the chain, and its orbits).
 */
export class LeftCosets {
  readonly representatives: Permutation[] = [];
  private readonly numbers = new Map<string, number>();

  /** @pre the chain is complete, and the index is bounded by the caller */
  constructor(
    generators: readonly Permutation[],
    points: number,
    private readonly subgroup: StabiliserChain,
  ) {
    this.reach(identityPermutation(points));
    for (let i = 0; i < this.representatives.length; i++) {
      for (const generator of generators)
        this.reach(composePermutations(generator, this.representatives[i]!));
    }
  }

  /** The number of the coset of an element of the group. */
  numberOf(g: Permutation): number {
    const number = this.numbers.get(keyOf(this.canonical(g)));
    if (number === undefined) throw new Error('expected an element of the group');
    return number;
  }

  private reach(g: Permutation): void {
    const representative = this.canonical(g);
    const key = keyOf(representative);
    if (this.numbers.has(key)) return;
    this.numbers.set(key, this.representatives.length);
    this.representatives.push(representative);
  }

  private canonical(g: Permutation): Permutation {
    return this.subgroup.levels.reduce((element, { tree }) => {
      const least = tree.orbit.reduce((best, point) => (element[point]! < element[best]! ? point : best));
      return composePermutations(element, tree.representative(least));
    }, g);
  }
}

function keyOf(g: Permutation): string {
  return g.join(',');
}
