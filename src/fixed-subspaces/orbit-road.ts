import { cyclotomics } from '../exact/cyclotomic.js';
import type { SignedPermutation } from '../linear-algebra/signed-permutation.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';

/**
 * V^G for a group that acts by signed permutations: rho(g) e_j = s e_i forces v_i = s v_j, so that a fixed vector
 * is one number per orbit of positions, and 0 on the orbits where some element maps e_j to -e_j.
 *
 * Union-find with signs over the generators; the smallest position of an orbit is its root and gets entry 1, which
 * makes the basis reduced row echelon at once. Cost: near-linear in (generators x size); memory 5 bytes a position.
 */
export function fixedByOrbits(size: number, generators: readonly SignedPermutation[]): SparseBasis {
  const orbits = new SignedUnionFind(size);
  for (const { image, sign } of generators) {
    for (let j = 0; j < size; j++) orbits.relate(image[j]!, j, sign[j]!);
  }
  return orbits.basis();
}

/** A forest on 0..size-1; sign[i] relates i to its parent, a root's `consistent` tells whether its orbit supports a vector. */
class SignedUnionFind {
  private readonly parent: Int32Array;
  private readonly sign: Int8Array;
  private readonly consistent: Uint8Array;

  constructor(private readonly size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i);
    this.sign = new Int8Array(size).fill(1);
    this.consistent = new Uint8Array(size).fill(1);
  }

  /** Demands v_i = s v_j. */
  relate(i: number, j: number, s: number): void {
    const rootI = this.compress(i);
    const rootJ = this.compress(j);
    const between = s * this.sign[i]! * this.sign[j]!;
    if (rootI === rootJ) {
      if (between !== 1) this.consistent[rootI] = 0;
      return;
    }
    const root = Math.min(rootI, rootJ);
    const child = Math.max(rootI, rootJ);
    this.parent[child] = root;
    this.sign[child] = between;
    this.consistent[root]! &= this.consistent[child]!;
  }

  /** The root of i, after which i and all on its way hang directly below it. */
  private compress(i: number): number {
    let root = i;
    let toRoot = 1;
    while (this.parent[root] !== root) {
      toRoot *= this.sign[root]!;
      root = this.parent[root]!;
    }
    let at = i;
    while (this.parent[at] !== root && at !== root) {
      const next = this.parent[at]!;
      const step = this.sign[at]!;
      this.parent[at] = root;
      this.sign[at] = toRoot;
      toRoot *= step;
      at = next;
    }
    return root;
  }

  basis(): SparseBasis {
    const label = new Int32Array(this.size).fill(-1);
    const counts: number[] = [];
    let support = 0;
    for (let i = 0; i < this.size; i++) {
      const root = this.compress(i);
      if (!this.consistent[root]) continue;
      if (root === i) {
        label[i] = counts.length;
        counts.push(0);
      }
      label[i] = label[root]!;
      counts[label[i]!]!++;
      support++;
    }
    const offsets = new Int32Array(counts.length + 1);
    counts.forEach((count, k) => {
      offsets[k + 1] = offsets[k]! + count;
    });
    const next = offsets.slice();
    const indices = new Int32Array(support);
    const codes = new Int32Array(support);
    let valuesUsed = Math.min(1, support); // 1 comes first in every vector, -1 may not occur
    for (let i = 0; i < this.size; i++) {
      if (label[i]! < 0) continue;
      const at = next[label[i]!]!++;
      indices[at] = i;
      codes[at] = this.sign[i] === 1 ? 0 : 1;
      valuesUsed = Math.max(valuesUsed, codes[at]! + 1);
    }
    return {
      ambient: this.size,
      offsets,
      indices,
      codes,
      table: [cyclotomics.one, cyclotomics.neg(cyclotomics.one)].slice(0, valuesUsed),
    };
  }
}

/** Whether every vector of a basis with disjoint supports is fixed by every generator: v_i = s v_j position by position. */
export function fixedByEvery(basis: SparseBasis, generators: readonly SignedPermutation[]): boolean {
  const vector = new Int32Array(basis.ambient).fill(-1);
  const sign = new Int8Array(basis.ambient);
  for (let k = 0; k + 1 < basis.offsets.length; k++) {
    for (let at = basis.offsets[k]!; at < basis.offsets[k + 1]!; at++) {
      vector[basis.indices[at]!] = k;
      sign[basis.indices[at]!] = basis.codes[at] === 0 ? 1 : -1;
    }
  }
  return generators.every(generator => {
    for (let j = 0; j < basis.ambient; j++) {
      const i = generator.image[j]!;
      if (vector[i] !== vector[j] || sign[i] !== sign[j]! * generator.sign[j]!) return false;
    }
    return true;
  });
}
