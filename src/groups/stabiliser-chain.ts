import {
  comparePermutations,
  composePermutations,
  firstMovedPoint,
  identityPermutation,
  isIdentityPermutation,
  type Permutation,
} from './permutation.js';
import { SeededIntegers } from './random-elements.js';
import { StabiliserLevel } from './stabiliser-level.js';
import type { WorkMeter } from './work-meter.js';

/**
 * A descending chain H_1 >= H_2 >= .. of groups, H_{i+1} inside the stabiliser of the base point b_i in H_i, each with
 * the orbit of its base point. It is complete when H_{i+1} is all of that stabiliser and the last one is trivial:
 * then every element is one product u_1 u_2 .. of transversal elements, and |H_1| the product of the orbit lengths.
 *
 * An incomplete chain still gives a lower bound of the order, and a sift that ends in the identity is a proof of
 * membership. Completeness is the business of schreier-sims.ts.
 */
export class StabiliserChain {
  readonly levels: StabiliserLevel[] = [];
  private readonly integers: SeededIntegers;

  constructor(
    readonly degree: number,
    seed: number,
    private readonly work: WorkMeter,
  ) {
    this.integers = new SeededIntegers(seed);
  }

  get order(): bigint {
    return this.levels.reduce((product, level) => product * BigInt(level.tree.orbit.length), 1n);
  }

  get base(): number[] {
    return this.levels.map(level => level.basePoint);
  }

  /** Whether g lies in H_1; the chain must be complete. */
  contains(g: Permutation): boolean {
    const residue = g.slice();
    this.sift(residue, 0);
    return isIdentityPermutation(residue);
  }

  /**
   * Strips g, which fixes the base points before `from`, in place by one transversal element a level. Returns the
   * level where it left the orbit, or the number of levels when it passed all of them.
   */
  sift(g: Permutation, from: number): number {
    for (let i = from; i < this.levels.length; i++) {
      const { tree } = this.levels[i];
      const image = g[tree.root];
      if (!tree.has(image)) return i;
      if (image !== tree.root) this.work.spend(tree.strip(g) * this.degree);
    }
    return this.levels.length;
  }

  /**
   * Adds g, an element of H_from other than the identity that fixes the base points before `to`, to H_{from+1} .. H_to
   * (0-based levels from..to), so that the chain stays descending. A level is appended where g fixes the whole base.
   */
  addResidue(g: Permutation, from: number, to: number): void {
    if (to === this.levels.length) this.appendLevel(firstMovedPoint(g));
    for (let i = from; i <= to; i++) this.levels[i].addGenerator(g);
  }

  /** A last level without generators. */
  appendLevel(basePoint: number): void {
    this.levels.push(new StabiliserLevel(basePoint, this.degree, this.integers));
  }

  /** All elements, in lexicographic order of their images, so the identity first. The chain must be complete. */
  elements(): Permutation[] {
    let elements = [identityPermutation(this.degree)];
    for (const { tree } of [...this.levels].reverse()) {
      const below = elements;
      elements = tree.transversal().flatMap(u => below.map(element => composePermutations(u, element)));
    }
    return elements.sort(comparePermutations);
  }
}
