import { composePermutations, identityPermutation, type Permutation } from '../permutation.js';
import type { SchreierTree } from '../schreier-tree.js';
import type { AdaptedLevel } from './adapted-chain.js';

/** Transversals of at most so many point images are kept. */
const KEPT_IMAGES = 2 ** 17;

/** What all elements that commute with g form: generators and order. */
export interface Centraliser {
  readonly generators: readonly Permutation[];
  readonly order: bigint;
}

/** A point where x is decided, or follows: its image is that of the point before it on its cycle, moved on by h. */
interface Step {
  readonly point: number;
  /** The point before it on the cycle of g; -1 at the first point of a cycle, whose image is free. */
  readonly before: number;
}

interface Stage extends Step {
  readonly tree: SchreierTree;
  readonly representatives: Map<number, Permutation>;
  /** Points whose images are settled with this stage, up to the next one. */
  readonly settled: readonly Step[];
  /** Where the point begins a cycle: what makes x the first of its coset x C(g); empty before the centraliser is known. */
  readonly bounds: Bound[];
}

/** The image of the point `offset` steps along the cycle is not below that of `point`, which an element of C(g) takes to it. */
interface Bound {
  readonly offset: number;
  readonly point: number;
}

/** The points cycle by cycle, in the order in which a search decides on them: lengths with few cycles first, long ones first. */
export function pointsByCycles(g: Permutation): Int32Array {
  const cycles = allCycles(g);
  const ofLength = new Map<number, number>();
  for (const { length } of cycles) ofLength.set(length, (ofLength.get(length) ?? 0) + 1);
  cycles.sort(
    (a, b) => ofLength.get(a.length)! - ofLength.get(b.length)! || b.length - a.length || a[0] - b[0],
  );
  return Int32Array.from(cycles.flat());
}

/**
 * Searches x with x g x^-1 = h in a permutation group by a backtrack over a base that runs along the cycles of g: the image
 * of the first point of a cycle lies on a cycle of h of the same length, and fixes the images of all its points (Butler
 * 1982; Leon 1991). chain: along pointsByCycles(g).
 */
export class ConjugacyFrame {
  private readonly stages: Stage[];
  private readonly lengths: Int32Array;
  /** Points that the group fixes, before the first stage. */
  private readonly fixed: readonly Step[];

  constructor(
    readonly g: Permutation,
    points: Int32Array,
    chain: readonly AdaptedLevel[],
    private readonly spend: (pointImages: number) => void,
  ) {
    this.lengths = cycleLengths(g);
    const steps: Step[] = [];
    for (let start = 0; start < points.length; start += this.lengths[points[start]]) {
      for (let k = 0; k < this.lengths[points[start]]; k++) {
        steps.push({ point: points[start + k], before: k === 0 ? -1 : points[start + k - 1] });
      }
    }
    this.fixed = steps.slice(0, chain[0]?.place ?? steps.length);
    this.stages = chain.map(({ place, level }, i) => ({
      ...steps[place],
      tree: level.tree,
      representatives: new Map(),
      settled: steps.slice(place + 1, chain[i + 1]?.place ?? steps.length),
      bounds: [],
    }));
  }

  /** An x of the group with x g x^-1 = h, or undefined where h is no conjugate. */
  conjugator(h: Permutation): Permutation | undefined {
    const lengths = cycleLengths(h);
    const identity = identityPermutation(h.length);
    return this.isSettled(this.fixed, identity, h, lengths)
      ? this.search(0, identity, h, lengths)
      : undefined;
  }

  /**
   * From the last cycle up: the stabiliser of the first points of all cycles before one, its orbit of that cycle's first
   * point found by searches for single elements; the order is the product of the orbit lengths. From then on searches for
   * x look at one element of each coset x C(g): the one with the least images of these points in turn.
   */
  centraliser(): Centraliser {
    const generators: Permutation[] = [];
    let order = 1n;
    for (let i = this.stages.length - 1; i >= 0; i--) {
      if (this.stages[i].before >= 0) continue;
      if (i === 0) generators.push(this.g);
      const orbit = this.growOrbit(i, generators);
      order *= BigInt(orbit.size);
      this.boundImages(this.stages[i].point, orbit);
    }
    return { generators, order };
  }

  private boundImages(point: number, orbit: ReadonlySet<number>): void {
    for (const stage of this.stages) {
      if (stage.before >= 0) continue;
      let next = stage.point;
      for (let offset = 0; offset < this.lengths[stage.point]; offset++) {
        if (next !== point && orbit.has(next)) stage.bounds.push({ offset, point });
        next = this.g[next];
      }
      stage.bounds.sort((a, b) => a.offset - b.offset);
    }
  }

  /** Adds generators until the orbit of the stage's point is all of that under its stabiliser. */
  private growOrbit(i: number, generators: Permutation[]): ReadonlySet<number> {
    const { point, tree } = this.stages[i];
    const degree = this.g.length;
    const identity = identityPermutation(degree);
    let reached = orbitOf(point, generators);
    const isOut = new Uint8Array(degree);
    for (const candidate of tree.orbit) {
      if (this.lengths[candidate] !== this.lengths[point]) continue;
      if (isOut[candidate] === 1 || reached.has(candidate)) continue;
      const x = this.descend(i, candidate, identity, this.g, this.lengths);
      if (x !== undefined) {
        generators.push(x);
        reached = orbitOf(point, generators);
      } else {
        for (const out of orbitOf(candidate, generators)) isOut[out] = 1;
      }
    }
    return reached;
  }

  private search(i: number, x: Permutation, h: Permutation, lengths: Int32Array): Permutation | undefined {
    if (i === this.stages.length) return x;
    const { point, before, tree } = this.stages[i];
    if (before >= 0) {
      const wanted = h[x[before]];
      const candidate = tree.orbit.find(origin => x[origin] === wanted);
      return candidate === undefined ? undefined : this.descend(i, candidate, x, h, lengths);
    }
    for (const candidate of tree.orbit) {
      const image = x[candidate];
      if (lengths[image] !== this.lengths[point]) continue;
      if (!keepsBounds(this.stages[i], image, x, h)) continue;
      const found = this.descend(i, candidate, x, h, lengths);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Continues with x u, u the representative that takes the stage's point to the candidate. */
  private descend(
    i: number,
    candidate: number,
    x: Permutation,
    h: Permutation,
    lengths: Int32Array,
  ): Permutation | undefined {
    const { tree, representatives, settled } = this.stages[i];
    this.spend(x.length);
    let u = representatives.get(candidate);
    if (u === undefined) {
      u = tree.representative(candidate);
      if (tree.orbit.length * tree.degree <= KEPT_IMAGES) representatives.set(candidate, u);
    }
    const next = composePermutations(x, u);
    return this.isSettled(settled, next, h, lengths) ? this.search(i + 1, next, h, lengths) : undefined;
  }

  private isSettled(steps: readonly Step[], x: Permutation, h: Permutation, lengths: Int32Array): boolean {
    for (const { point, before } of steps) {
      const fits = before < 0 ? lengths[x[point]] === this.lengths[point] : x[point] === h[x[before]];
      if (!fits) return false;
    }
    return true;
  }
}

function orbitOf(start: number, generators: readonly Permutation[]): Set<number> {
  const orbit = new Set([start]);
  for (const point of orbit) for (const s of generators) orbit.add(s[point]);
  return orbit;
}

/** Whether x, taking the stage's point to the image, can be the first of its coset; x is decided at earlier points only. */
function keepsBounds({ point, bounds }: Stage, image: number, x: Permutation, h: Permutation): boolean {
  let next = image;
  let at = 0;
  for (const { offset, point: other } of bounds) {
    for (; at < offset; at++) next = h[next];
    if (next < (other === point ? image : x[other])) return false;
  }
  return true;
}

/** By point, the length of its cycle. */
function cycleLengths(g: Permutation): Int32Array {
  const lengths = new Int32Array(g.length);
  for (let start = 0; start < g.length; start++) {
    if (lengths[start] > 0) continue;
    let length = 0;
    let point = start;
    do {
      length++;
      point = g[point];
    } while (point !== start);
    do {
      lengths[point] = length;
      point = g[point];
    } while (point !== start);
  }
  return lengths;
}

function allCycles(g: Permutation): number[][] {
  const seen = new Uint8Array(g.length);
  const cycles: number[][] = [];
  for (let start = 0; start < g.length; start++) {
    const cycle: number[] = [];
    for (let point = start; seen[point] === 0; point = g[point]) {
      seen[point] = 1;
      cycle.push(point);
    }
    if (cycle.length > 0) cycles.push(cycle);
  }
  return cycles;
}
