import { equalPermutations, inversePermutation, type Permutation } from './permutation.js';
import { RandomElements, type SeededIntegers } from './random-elements.js';
import { SchreierTree } from './schreier-tree.js';

/** Random elements tried before a deep tree is taken as it is. */
const SHORTCUTS = 6;

/** One step of a stabiliser chain: a group given by generators, a base point, its orbit. */
export class StabiliserLevel {
  readonly generators: Permutation[] = [];
  private shape: SchreierTree | undefined;

  constructor(
    readonly basePoint: number,
    private readonly degree: number,
    private readonly integers: SeededIntegers,
  ) {}

  addGenerator(g: Permutation): void {
    if (this.generators.some(known => equalPermutations(known, g))) return;
    this.generators.push(g);
    this.shape = undefined;
  }

  get tree(): SchreierTree {
    this.shape ??= this.plant();
    return this.shape;
  }

  randomElements(): RandomElements {
    return new RandomElements(this.generators, this.degree, this.integers);
  }

  /**
   * A tree over the generators alone has edges that need no test, but may be as deep as the orbit is long; random
   * elements as further moves make it shallow. Taken is what costs less when all Schreier generators are stripped:
   * one pass over the points for each unit of depth of each step that isn't an edge.
   */
  private plant(): SchreierTree {
    const plain = this.treeOver(this.generators);
    const size = plain.orbit.length;
    const steps = size * this.generators.length;
    let best = plain;
    let bestCost = (steps - size + 1) * Math.max(plain.totalDepth, size);
    if (plain.totalDepth <= size * 2 * size.toString(2).length) return best;
    const random = this.randomElements();
    const shortcuts: Permutation[] = [];
    for (let k = 0; k < SHORTCUTS; k++) {
      shortcuts.push(random.next());
      const tree = this.treeOver([...this.generators, ...shortcuts]);
      const cost = steps * tree.totalDepth;
      if (cost < bestCost) {
        best = tree;
        bestCost = cost;
      }
    }
    return best;
  }

  private treeOver(elements: readonly Permutation[]): SchreierTree {
    const moves = elements.flatMap(s => [s, inversePermutation(s)]);
    return new SchreierTree(this.basePoint, moves, this.degree);
  }
}
