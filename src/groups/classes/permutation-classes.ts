import { modulo } from '../../exact/integers.js';
import { composePermutations, identityPermutation, type Permutation } from '../permutation.js';

/** A conjugacy class as a search finds it. */
export interface FoundClass {
  readonly representative: Permutation;
  readonly size: bigint;
  /** The order of its elements. */
  readonly order: number;
}

/**
 * The conjugacy classes of a permutation group: the identity first, then by the order of the elements, then by size,
 * then as they were found, which each road does in an order that the group's generators fix.
 */
export class PermutationClasses {
  readonly sizes: readonly bigint[];
  readonly elementOrders: readonly number[];
  private readonly representatives: readonly Permutation[];
  /** From the number that a class was found under to its own. */
  private readonly place: Int32Array;
  private readonly powers: (Int32Array | undefined)[] = [];

  /** identify: under which number the class of an element was found. */
  constructor(
    found: readonly FoundClass[],
    private readonly identify: (g: Permutation) => number,
  ) {
    const sorted = found
      .map((entry, index) => ({ ...entry, index }))
      .sort((a, b) => a.order - b.order || compareSizes(a.size, b.size) || a.index - b.index);
    this.sizes = sorted.map(entry => entry.size);
    this.elementOrders = sorted.map(entry => entry.order);
    this.representatives = sorted.map(entry => entry.representative);
    this.place = new Int32Array(found.length);
    sorted.forEach((entry, c) => {
      this.place[entry.index] = c;
    });
  }

  get count(): number {
    return this.sizes.length;
  }

  representative(c: number): Permutation {
    return this.representatives[c];
  }

  classOf(g: Permutation): number {
    return this.place[this.identify(g)];
  }

  /** The class of g^k for g in class c. The first question about a class takes all powers of its representative. */
  power(c: number, k: number): number {
    const order = this.elementOrders[c];
    const exponent = modulo(k, order);
    if (exponent === 0) return 0;
    if (exponent === 1) return c;
    this.powers[c] ??= this.powersOf(c);
    return this.powers[c][exponent];
  }

  private powersOf(c: number): Int32Array {
    const g = this.representatives[c];
    const classes = new Int32Array(this.elementOrders[c]);
    let power = identityPermutation(g.length);
    for (let k = 0; k < classes.length; k++) {
      classes[k] = this.classOf(power);
      power = composePermutations(g, power);
    }
    return classes;
  }
}

function compareSizes(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
