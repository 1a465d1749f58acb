import { factorial } from '../giants.js';
import { identityPermutation, type Permutation } from '../permutation.js';
import { WorkMeter } from '../work-meter.js';
import { EdgePreservation, type Graph } from './graph.js';
import { SEARCH_WORK_LIMIT } from './limits.js';
import { matchPartitions } from './matching.js';
import { Orbits } from './orbits.js';
import { OrderedPartition } from './ordered-partition.js';
import { equitablePartition, Refinement } from './refinement.js';
import { targetCell } from './target-cell.js';
import { mix, Trace } from './trace.js';

/** The automorphism group of a graph: generators, each seen to preserve the edges, and the order. */
export interface Automorphisms {
  readonly generators: readonly Permutation[];
  readonly order: bigint;
}

/** A node of the first path: the partition, and where and which vertex is fixed next. */
interface PathNode {
  readonly partition: OrderedPartition;
  readonly cell: number;
  readonly vertex: number;
  /** Of the refinement after `vertex` was fixed. */
  readonly trace: Trace;
}

/** Hashes of the children of a first path's node: of that which lies on the path, and of all. */
interface ChildHashes {
  readonly first: number;
  readonly all: ReadonlySet<number>;
}

/**
 * All automorphisms of a graph that keep its colours, by colour refinement and a search that fixes vertices one by one
 * (McKay, Practical graph isomorphism, 1981; Junttila and Kaski, Engineering an efficient canonical labeling tool, 2007).
 *
 * Let v_1, v_2, .. be the vertices fixed on the first path and G_l the automorphisms that fix the first l of them. From
 * the last level up, every vertex of v_(l+1)'s cell either has been mapped to v_(l+1) by an automorphism in G_l or
 * has been shown not to be in its orbit: all continuations from it were tried, or are images of tried ones under known
 * automorphisms. So the orbits are known, and |G| is the product of their lengths (orbit-stabiliser).
 *
 * Cost: one refinement a node; few nodes a level on most graphs, exponentially many at worst (Cai, Fürer, Immerman
 * 1992), therefore refused above a declared amount of work.
 */
export function graphAutomorphisms(graph: Graph, workLimit: number = SEARCH_WORK_LIMIT): Automorphisms {
  return new AutomorphismSearch(graph, workLimit).run();
}

class AutomorphismSearch {
  private readonly work: WorkMeter;
  private readonly refinement: Refinement;
  private readonly preservation: EdgePreservation;
  private readonly path: PathNode[] = [];
  private readonly leaf: OrderedPartition;
  private readonly generators: Permutation[] = [];
  private readonly orbits: Orbits;
  /** By level: the nodes apart from the first path from which no automorphism was found. */
  private readonly refuted: number[] = [];
  private readonly hashes: (ChildHashes | undefined)[] = [];
  /** One partition for each depth, used again and again. */
  private readonly spare: OrderedPartition[] = [];

  constructor(
    private readonly graph: Graph,
    workLimit: number,
  ) {
    this.work = new WorkMeter(
      'The work for the automorphisms of this graph (vertices and edges visited)',
      workLimit,
      'Refinement tells too few of its vertices apart: colour some of them, or use a smaller graph.',
    );
    this.refinement = new Refinement(graph, this.work);
    this.preservation = new EdgePreservation(graph);
    this.orbits = new Orbits(graph.vertices);
    this.leaf = this.walkFirstPath();
  }

  run(): Automorphisms {
    let order = this.permuteLeafCells();
    for (let level = this.path.length - 1; level >= 0; level--) {
      this.completeOrbit(level);
      order *= BigInt(this.orbits.sizeOf(this.path[level].vertex));
    }
    return { generators: this.generators, order };
  }

  private walkFirstPath(): OrderedPartition {
    const partition = equitablePartition(this.graph, this.refinement);
    for (;;) {
      this.work.spend(partition.size);
      const cell = targetCell(this.graph, partition);
      if (cell === undefined) return partition;
      const vertex = partition.cell(cell).reduce((a, b) => Math.min(a, b));
      const trace = new Trace();
      this.path.push({ partition: partition.copy(), cell, vertex, trace });
      this.refinement.refine(partition, [partition.individualise(vertex)], trace);
    }
  }

  /** At the end of the first path every permutation inside the cells is an automorphism; returns how many there are. */
  private permuteLeafCells(): bigint {
    let order = 1n;
    for (let start = 0; start < this.leaf.size; start += this.leaf.lengths[start]) {
      const cell = this.leaf.cell(start).slice().sort();
      if (cell.length === 1) continue;
      order *= factorial(cell.length);
      this.keep(cycleOf(cell.subarray(0, 2), this.leaf.size));
      if (cell.length > 2) this.keep(cycleOf(cell, this.leaf.size));
    }
    return order;
  }

  /** Finds the orbit of the vertex fixed at a level under the automorphisms that fix all vertices before it. */
  private completeOrbit(level: number): void {
    const { partition, cell, vertex } = this.path[level];
    let refuted: number[] = [];
    for (const other of partition.cell(cell).slice().sort()) {
      const orbit = this.orbits.find(other);
      if (orbit === this.orbits.find(vertex) || refuted.includes(orbit)) continue;
      const fixed = [...this.path.slice(0, level).map(node => node.vertex), other];
      const found = this.fix(partition, level, other) && this.descend(level + 1, fixed);
      if (found) {
        this.keep(found);
        refuted = refuted.map(v => this.orbits.find(v));
      } else {
        refuted.push(orbit);
      }
    }
  }

  /** Fixes a vertex at a node and refines into spare[level + 1]; whether it went as on the first path. */
  private fix(partition: OrderedPartition, level: number, vertex: number): boolean {
    const { trace } = this.path[level];
    trace.rewind();
    return this.refineWith(partition, level, vertex, trace);
  }

  /** The same to the end, whatever the first path did; returns a hash of the trace and of the edges between the cells. */
  private hashOf(partition: OrderedPartition, level: number, vertex: number): number {
    const trace = new Trace();
    this.refineWith(partition, level, vertex, trace);
    const { cellOf } = this.spare[level + 1];
    const [{ starts, neighbours }] = this.graph.relations;
    this.work.spend(neighbours.length);
    let edges = 0;
    for (let v = 0; v < cellOf.length; v++) {
      const seed = mix(0, cellOf[v]);
      for (let i = starts[v]; i < starts[v + 1]; i++) edges = (edges + mix(seed, cellOf[neighbours[i]])) | 0;
    }
    return mix(trace.hash, edges);
  }

  private refineWith(partition: OrderedPartition, level: number, vertex: number, trace: Trace): boolean {
    this.spare[level + 1] ??= new OrderedPartition(partition.size);
    const next = this.spare[level + 1];
    next.copyFrom(partition);
    this.work.spend(next.size);
    return this.refinement.refine(next, [next.individualise(vertex)], trace);
  }

  /** What the children of the first path's node at a level look like, one for each orbit that is known. */
  private childHashes(level: number): ChildHashes {
    const { partition, cell, vertex } = this.path[level];
    const orbits = this.orbitsFixing(this.path.slice(0, level).map(node => node.vertex));
    const representatives = new Set(partition.cell(cell).map(v => orbits.find(v)));
    return {
      first: this.hashOf(partition, level, vertex),
      all: new Set([...representatives].map(v => this.hashOf(partition, level, v))),
    };
  }

  /**
   * An automorphism that takes the first path's vertices to those fixed so far, whose partition stands in
   * spare[level]; undefined where there is none.
   */
  private descend(level: number, fixed: readonly number[]): Permutation | undefined {
    const here = this.spare[level];
    const node = this.path[level];
    const guess = matchPartitions(node?.partition ?? this.leaf, here);
    if (guess === undefined) return undefined;
    if (this.preservation.holds(guess)) return guess;
    if (node === undefined) return undefined;
    const tried: number[] = [];
    const candidates = here.cell(node.cell).slice().sort();
    const kept = candidates.indexOf(node.vertex);
    if (kept > 0) candidates.copyWithin(1, 0, kept).set([node.vertex]);
    // Where a search from such a node was in vain before, one child like none of the first path's settles the node.
    if (this.refuted[level] > 0) this.hashes[level] ??= this.childHashes(level);
    const hashes = this.hashes[level];
    let orbits: Orbits | undefined;
    for (const vertex of candidates) {
      if (tried.length > 0) {
        orbits ??= this.orbitsFixing(fixed);
        const orbit = orbits.find(vertex);
        if (tried.some(v => orbits!.find(v) === orbit)) continue;
      }
      let agrees: boolean;
      if (hashes === undefined) {
        agrees = this.fix(here, level, vertex);
      } else {
        const hash = this.hashOf(here, level, vertex);
        if (!hashes.all.has(hash)) return undefined;
        agrees = hash === hashes.first;
      }
      const found = agrees && this.descend(level + 1, [...fixed, vertex]);
      if (found) return found;
      tried.push(vertex);
    }
    this.refuted[level] = (this.refuted[level] ?? 0) + 1;
    return undefined;
  }

  /** The orbits of the known generators that fix all of some vertices. */
  private orbitsFixing(fixed: readonly number[]): Orbits {
    const orbits = new Orbits(this.graph.vertices);
    for (const generator of this.generators) {
      if (fixed.every(v => generator[v] === v)) orbits.add(generator);
    }
    return orbits;
  }

  private keep(generator: Permutation): void {
    if (!this.preservation.holds(generator)) throw new Error('expected an automorphism');
    this.generators.push(generator);
    this.orbits.add(generator);
  }
}

/** The permutation that takes each of some vertices to the next one, and the last to the first. */
function cycleOf(vertices: Int32Array, size: number): Permutation {
  const cycle = identityPermutation(size);
  vertices.forEach((v, k) => {
    cycle[v] = vertices[(k + 1) % vertices.length];
  });
  return cycle;
}
