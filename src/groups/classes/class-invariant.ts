import type { Permutation } from '../permutation.js';

/** Up to this degree the orbits on pairs of points are kept in a table. */
const PAIR_DEGREE = 600;

const LAST_MARK = 2 ** 32 - 1;

/**
 * A number that conjugate elements share: of each cycle its length, the orbit of its points, and the orbits of the group
 * on the pairs (x, g x) and (x, g^2 x) along it, mixed. Different classes may share it too. Cost: degree.
 */
export class ClassInvariant {
  private readonly pointOrbits: Int32Array;
  /** By x degree + y the orbit of (x, y); absent where it tells no more than x = y or the degree is too large. */
  private readonly pairOrbits: Int32Array | undefined;

  /** By point, the last call that met it. */
  private readonly seen: Uint32Array;
  private mark = 0;

  constructor(
    generators: readonly Permutation[],
    private readonly degree: number,
  ) {
    this.seen = new Uint32Array(degree);
    this.pointOrbits = orbits(
      degree,
      generators.map(s => (x: number) => s[x]),
    );
    if (degree > PAIR_DEGREE) return;
    const pairs = orbits(
      degree * degree,
      generators.map(s => (pair: number) => s[Math.floor(pair / degree)] * degree + s[pair % degree]),
    );
    if (new Set(pairs).size > 2) this.pairOrbits = pairs;
  }

  of(g: Permutation): number {
    const { seen } = this;
    if (this.mark === LAST_MARK) {
      seen.fill(0);
      this.mark = 0;
    }
    this.mark++;
    let sum = 0;
    for (let start = 0; start < this.degree; start++) {
      if (seen[start] === this.mark) continue;
      let length = 0;
      let along = 0;
      for (let x = start; seen[x] !== this.mark; x = g[x]) {
        seen[x] = this.mark;
        length++;
        if (this.pairOrbits === undefined) continue;
        const row = x * this.degree;
        along = (along + mixed(this.pairOrbits[row + g[x]], this.pairOrbits[row + g[g[x]]])) | 0;
      }
      sum = (sum + mixed(mixed(length, this.pointOrbits[start]), along)) | 0;
    }
    return sum;
  }
}

/** A 32-bit hash of two integers. */
function mixed(a: number, b: number): number {
  let hash = (Math.imul(a, 0x9e3779b1) + b) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** By thing 0..count-1, the least thing in its orbit under the maps. */
function orbits(count: number, maps: readonly ((thing: number) => number)[]): Int32Array {
  const label = new Int32Array(count).fill(-1);
  const open: number[] = [];
  for (let start = 0; start < count; start++) {
    if (label[start] >= 0) continue;
    label[start] = start;
    open.push(start);
    for (let thing = open.pop(); thing !== undefined; thing = open.pop()) {
      for (const map of maps) {
        const image = map(thing);
        if (label[image] >= 0) continue;
        label[image] = start;
        open.push(image);
      }
    }
  }
  return label;
}
