import {
  composePermutations,
  identityPermutation,
  inversePermutation,
  type Permutation,
} from './permutation.js';

const ROOT = -1;
const OUTSIDE = -2;
/** Transversals of at most so many point images are kept: one pass strips where the tree takes one for each step. */
const KEPT_IMAGES = 2 ** 16;

/**
 * The orbit of a point, with a transversal kept as a tree (a Schreier vector): each point knows the move that brought
 * it from its parent, so that the memory is O(degree), not O(orbit * degree).
 *
 * A move is s_k (index 2k) or its inverse (2k + 1). u_x denotes the product of the moves on the path from the root
 * to x: u_x(root) = x. Built in O(orbit * moves).
 */
export class SchreierTree {
  /** The points reached, breadth first; the root comes first. */
  readonly orbit: Int32Array;
  /** The sum of the depths of all points. */
  readonly totalDepth: number;
  private readonly arrival: Int32Array;
  /** u_x^-1 by x, as they are asked for. */
  private readonly kept: Permutation[] = [];

  constructor(
    readonly root: number,
    private readonly moves: readonly Permutation[],
    readonly degree: number,
  ) {
    const arrival = new Int32Array(degree).fill(OUTSIDE);
    const depth = new Int32Array(degree);
    const orbit = [root];
    arrival[root] = ROOT;
    let totalDepth = 0;
    for (const point of orbit) {
      for (let k = 0; k < moves.length; k++) {
        const image = moves[k][point];
        if (arrival[image] !== OUTSIDE) continue;
        arrival[image] = k;
        depth[image] = depth[point] + 1;
        totalDepth += depth[image];
        orbit.push(image);
      }
    }
    this.arrival = arrival;
    this.orbit = Int32Array.from(orbit);
    this.totalDepth = totalDepth;
  }

  has(point: number): boolean {
    return this.arrival[point] !== OUTSIDE;
  }

  /** Whether s_k u_x = u_{s_k(x)} by the shape of the tree: the step is an edge, forwards or backwards. */
  isEdge(point: number, k: number): boolean {
    return this.arrival[this.moves[2 * k][point]] === 2 * k || this.arrival[point] === 2 * k + 1;
  }

  /**
   * Replaces g by u_x^{-1} g, where x = g(root) lies in the orbit; afterwards g fixes the root. Returns the number of
   * passes over the points that it took.
   */
  strip(g: Permutation): number {
    if (this.orbit.length * this.degree > KEPT_IMAGES) return this.stripByTree(g);
    const point = g[this.root];
    this.kept[point] ??= inversePermutation(this.representative(point));
    apply(this.kept[point], g);
    return 1;
  }

  private stripByTree(g: Permutation): number {
    let passes = 0;
    for (let point = g[this.root]; this.arrival[point] !== ROOT; point = g[this.root]) {
      apply(this.moves[this.arrival[point] ^ 1], g);
      passes++;
    }
    return passes;
  }

  /** u_x, which takes the root to x. O(depth * degree). */
  representative(point: number): Permutation {
    const path: Permutation[] = [];
    for (let x = point; this.arrival[x] !== ROOT; ) {
      path.push(this.moves[this.arrival[x]]);
      x = this.moves[this.arrival[x] ^ 1][x];
    }
    const element = identityPermutation(this.degree);
    for (const move of path.reverse()) apply(move, element);
    return element;
  }

  /** u_x for all x in the order of the orbit, each from its parent's: O(orbit * degree) time and memory. */
  transversal(): Permutation[] {
    const elements = new Map([[this.root, identityPermutation(this.degree)]]);
    for (const point of this.orbit.subarray(1)) {
      const k = this.arrival[point];
      const parent = elements.get(this.moves[k ^ 1][point])!;
      elements.set(point, composePermutations(this.moves[k], parent));
    }
    return [...elements.values()];
  }
}

/** g becomes a g, in place. */
function apply(a: Permutation, g: Permutation): void {
  for (let x = 0; x < g.length; x++) g[x] = a[g[x]];
}
