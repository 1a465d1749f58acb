import type { Permutation } from '../permutation.js';

/** The orbits of a group on 0..size-1 that grows by generators (union-find with path halving). */
export class Orbits {
  private readonly parent: Int32Array;
  private readonly sizes: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, v) => v);
    this.sizes = new Int32Array(size).fill(1);
  }

  /** The representative of v's orbit; it may change when a generator is added. */
  find(v: number): number {
    let x = v;
    while (this.parent[x] !== x) {
      this.parent[x] = this.parent[this.parent[x]];
      x = this.parent[x];
    }
    return x;
  }

  sizeOf(v: number): number {
    return this.sizes[this.find(v)];
  }

  add(generator: Permutation): void {
    for (let v = 0; v < generator.length; v++) {
      if (generator[v] !== v) this.join(v, generator[v]);
    }
  }

  private join(v: number, w: number): void {
    const [a, b] = [this.find(v), this.find(w)];
    if (a === b) return;
    const [small, large] = this.sizes[a] < this.sizes[b] ? [a, b] : [b, a];
    this.parent[small] = large;
    this.sizes[large] += this.sizes[small];
  }
}
