import type { WorkMeter } from '../work-meter.js';
import type { Adjacency, Graph } from './graph.js';
import { OrderedPartition } from './ordered-partition.js';
import { mix, Trace } from './trace.js';

/** The coarsest equitable partition that refines the graph's colours. */
export function equitablePartition(graph: Graph, refinement: Refinement): OrderedPartition {
  const partition = OrderedPartition.byColour(graph.colours);
  const all: number[] = [];
  for (let start = 0; start < partition.size; start += partition.lengths[start]) all.push(start);
  refinement.refine(partition, all, new Trace());
  return partition;
}

/**
 * Colour refinement: splits cells until any two vertices of a cell have equally many neighbours in each cell (the
 * coarsest equitable refinement; Hopcroft's rule leaves the largest part of a split cell out of the work list).
 *
 * Order of cells and trace depend on the graph up to isomorphism only (McKay, Practical graph isomorphism, 1981).
 * O(edges * log vertices) and sorting.
 */
export class Refinement {
  private readonly counts: Int32Array;
  private readonly marked: Int32Array;
  private readonly keys: Int32Array;
  private readonly splitter: Int32Array;
  private readonly touched: Int32Array;
  private readonly queue: Int32Array;
  private readonly queued: Uint8Array;
  private head = 0;
  private waiting = 0;

  constructor(
    private readonly graph: Graph,
    private readonly work: WorkMeter,
  ) {
    const n = graph.vertices;
    this.counts = new Int32Array(n);
    this.marked = new Int32Array(n);
    this.keys = new Int32Array(n);
    this.splitter = new Int32Array(n);
    this.touched = new Int32Array(n);
    this.queue = new Int32Array(n);
    this.queued = new Uint8Array(n);
  }

  /**
   * Refines in place by the cells that start at the given places; returns whether the trace agreed throughout.
   * Where it did not, the partition is of no use.
   */
  refine(partition: OrderedPartition, splitters: readonly number[], trace: Trace): boolean {
    for (const start of splitters) this.enqueue(start);
    let agrees = true;
    while (this.waiting > 0 && agrees && !partition.isDiscrete) {
      const start = this.dequeue();
      const length = partition.lengths[start];
      this.splitter.set(partition.cell(start));
      for (const relation of this.graph.relations) {
        const hash = this.splitBy(partition, length, relation, mix(start, length));
        agrees &&= trace.note(hash);
      }
    }
    while (this.waiting > 0) this.dequeue();
    return agrees && trace.note(partition.cells) && trace.isComplete;
  }

  /** Splits every cell by the number of neighbours in the splitter; returns a hash of what was seen. */
  private splitBy(partition: OrderedPartition, length: number, relation: Adjacency, seed: number): number {
    const { starts, neighbours } = relation;
    const { cellOf, lengths } = partition;
    let cells = 0;
    let single = 0;
    let visited = length;
    for (let i = 0; i < length; i++) {
      const from = starts[this.splitter[i]];
      const to = starts[this.splitter[i] + 1];
      visited += to - from;
      for (let k = from; k < to; k++) {
        const v = neighbours[k];
        const cell = cellOf[v];
        if (lengths[cell] === 1) {
          single = (single + mix(cell, 1)) | 0;
          continue;
        }
        if (this.counts[v]++ > 0) continue;
        if (this.marked[cell] === 0) this.touched[cells++] = cell;
        partition.moveTo(v, cell + lengths[cell] - ++this.marked[cell]);
      }
    }
    this.work.spend(visited);
    const touched = this.touched.subarray(0, cells).sort();
    let hash = mix(seed, single);
    for (const cell of touched) hash = this.splitCell(partition, cell, hash);
    return hash;
  }

  /** Splits one cell, whose marked elements stand at its end, into parts of ascending counts. */
  private splitCell(partition: OrderedPartition, cell: number, seed: number): number {
    const end = cell + partition.lengths[cell];
    const first = end - this.marked[cell];
    this.marked[cell] = 0;
    this.sortByCount(partition, first, end);
    let hash = mix(seed, cell);
    let largest = cell;
    const parts = partition.cells;
    for (let i = end - 1; i >= first; i--) {
      const count = this.counts[partition.elements[i]];
      const before = i === first ? 0 : this.counts[partition.elements[i - 1]];
      if (count === before) continue;
      hash = mix(mix(hash, i), count);
      if (i > cell) partition.cutAt(i);
    }
    for (let i = first; i < end; i++) this.counts[partition.elements[i]] = 0;
    if (partition.cells === parts) return hash;
    for (let part = cell; part < end; part += partition.lengths[part]) {
      if (partition.lengths[part] > partition.lengths[largest]) largest = part;
    }
    const whole = this.queued[cell] === 1;
    for (let part = cell; part < end; part += partition.lengths[part]) {
      if (whole || part !== largest) this.enqueue(part);
    }
    return hash;
  }

  private sortByCount(partition: OrderedPartition, first: number, end: number): void {
    const { elements, place, size } = partition;
    const count = this.counts[elements[first]];
    let level = true;
    for (let i = first + 1; i < end && level; i++) level = this.counts[elements[i]] === count;
    if (level) return;
    for (let i = first; i < end; i++) this.keys[i] = this.counts[elements[i]] * size + elements[i];
    this.keys.subarray(first, end).sort();
    for (let i = first; i < end; i++) {
      const v = this.keys[i] % size;
      elements[i] = v;
      place[v] = i;
    }
  }

  private enqueue(start: number): void {
    if (this.queued[start] === 1) return;
    this.queued[start] = 1;
    this.queue[(this.head + this.waiting++) % this.queue.length] = start;
  }

  private dequeue(): number {
    const start = this.queue[this.head];
    this.head = (this.head + 1) % this.queue.length;
    this.waiting--;
    this.queued[start] = 0;
    return start;
  }
}
