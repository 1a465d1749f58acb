import { galoisGenerators } from '../../exact/cyclotomic-arithmetic.js';
import { gcdOfNumbers, modulo } from '../../exact/integers.js';
import { type Permutation, powerOfPermutation } from '../permutation.js';

/** A conjugacy class as a search finds it. */
export interface FoundClass {
  /** Makes one of its elements, the same each time. */
  readonly representative: () => Permutation;
  readonly size: bigint;
  /** The order of its elements. */
  readonly order: number;
}

type Identify = (g: Permutation, labelOf?: (found: number) => number) => number;

/**
 * The conjugacy classes of a permutation group: the identity first, then by the order of the elements, then by size,
 * then as they were found, which each road does in an order that the group's generators fix.
 */
export class PermutationClasses {
  readonly sizes: readonly bigint[];
  readonly elementOrders: readonly number[];
  private readonly representatives: readonly (() => Permutation)[];
  /** From the number that a class was found under to its own. */
  private readonly place: Int32Array;
  private readonly powers: (Int32Array | undefined)[] = [];
  private readonly unitImages: (Map<number, number> | undefined)[] = [];

  /**
   * identify: under which number the class of an element was found; or another one with the same label, where labels are
   * given. ambiguity: the most classes between which it decides
   * by searches; 1 where it needs none.
   */
  constructor(
    found: readonly FoundClass[],
    private readonly identify: Identify,
    readonly ambiguity = 1,
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
    return this.representatives[c]();
  }

  classOf(g: Permutation): number {
    return this.place[this.identify(g)];
  }

  /** The class of g, or another one with the same label where that spares searches. */
  classUpTo(g: Permutation, labels: Int32Array): number {
    return this.place[this.identify(g, c => labels[this.place[c]])];
  }

  /** The class of g^k for g in class c. */
  power(c: number, k: number): number {
    const order = this.elementOrders[c];
    const exponent = modulo(k, order);
    if (exponent === 0) return 0;
    if (exponent === 1) return c;
    // inverses are asked for most, and alone: by every dual
    if (exponent === order - 1) return this.imageUnder(c, exponent);
    this.powers[c] ??= this.powersOf(c);
    return this.powers[c][exponent];
  }

  /**
   * By exponent, for g in class c: the units modulo the order n permute the classes, so that few of g^u are looked up, one
   * a generator of the units and a class; g^k with d = gcd(k, n) > 1 is a power of g^d with a unit for exponent.
   */
  private powersOf(c: number): Int32Array {
    const n = this.elementOrders[c];
    const classes = new Int32Array(n).fill(-1);
    classes[1] = c;
    let units = [1];
    for (const { unit, order } of galoisGenerators(n)) {
      let reached = units;
      for (let k = 1; k < order; k++) {
        reached = reached.map(u => {
          const next = (u * unit) % n;
          classes[next] = this.imageUnder(classes[u], unit);
          return next;
        });
        units = [...units, ...reached];
      }
    }
    for (let k = 1; k < n; k++) {
      if (classes[k] >= 0) continue;
      const d = gcdOfNumbers(k, n);
      if (classes[d] < 0) classes[d] = this.classOf(powerOfPermutation(this.representative(c), d));
      classes[k] = this.power(classes[d], Math.floor(k / d));
    }
    classes[0] = 0;
    return classes;
  }

  /** The class of g^unit for g in class c, looked up once. */
  private imageUnder(c: number, unit: number): number {
    this.unitImages[c] ??= new Map();
    let image = this.unitImages[c].get(unit);
    if (image === undefined) {
      image = this.classOf(powerOfPermutation(this.representative(c), unit));
      this.unitImages[c].set(unit, image);
    }
    return image;
  }
}

function compareSizes(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
