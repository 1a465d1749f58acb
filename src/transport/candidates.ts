import type { PricedTree } from './priced-tree.js';

/** Columns that a list holds at first. */
const FIRST = 24;

/**
 * For each row x_i the columns of least |x_i - y_j|^2 + p_j when it was asked, ascending, with a threshold: every column
 * that is not on the list costs row i at least threshold[i]. As prices only rise, a threshold holds for ever, so that a
 * list stands for all pairs as long as only values below it matter; a list that no longer does is asked again.
 * Memory O(rows), a little more where lists had to grow.
 */
export class Candidates {
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly threshold: Float64Array;
  /** From start[i] on: columns, their squared distances, and what they cost when the list was made, which they still do at least. */
  columns: Int32Array;
  costs: Float64Array;
  keys: Float64Array;
  private used: number;
  private asked = 0;

  constructor(
    readonly rows: Float64Array,
    readonly tree: PricedTree,
  ) {
    const count = rows.length / tree.dimension;
    const first = Math.min(FIRST, tree.count);
    this.start = Int32Array.from({ length: count }, (_, i) => i * first);
    this.length = new Int32Array(count).fill(first);
    this.threshold = new Float64Array(count);
    this.used = count * first;
    this.columns = new Int32Array(this.used);
    this.costs = new Float64Array(this.used);
    this.keys = new Float64Array(this.used);
    tree.refresh();
    for (let i = 0; i < count; i++) this.ask(i, Number.POSITIVE_INFINITY);
  }

  /** The mean over rows of the last squared distance on their lists. */
  meanWidth(): number {
    let sum = 0;
    for (let i = 0; i < this.length.length; i++) sum += this.costs[this.start[i] + this.length[i] - 1];
    return sum / this.length.length;
  }

  /** Makes the list of a row again at the prices of now. What stands on it bounds what has to be looked at. */
  renew(row: number): void {
    if (this.asked++ % REFRESH === 0) this.tree.refresh();
    const { columns, costs } = this;
    const { prices } = this.tree;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = this.start[row]; k < this.start[row] + this.length[row]; k++)
      most = Math.max(most, costs[k] + prices[columns[k]]);
    this.ask(row, most + Math.abs(most) * 1e-12);
  }

  /** Makes the list of a row again, twice as long. */
  lengthen(row: number): void {
    const length = Math.min(this.length[row] * 2, this.tree.count);
    if (this.used + length > this.columns.length) {
      const room = 2 * this.columns.length + length;
      this.columns = grown(this.columns, new Int32Array(room));
      this.costs = grown(this.costs, new Float64Array(room));
      this.keys = grown(this.keys, new Float64Array(room));
    }
    this.start[row] = this.used;
    this.length[row] = length;
    this.used += length;
    if (this.asked++ % REFRESH === 0) this.tree.refresh();
    this.ask(row, Number.POSITIVE_INFINITY);
  }

  private ask(row: number, within: number): void {
    const { tree, start, length, keys } = this;
    const search = (below: number) =>
      tree.nearest(
        this.rows,
        row * tree.dimension,
        length[row],
        start[row],
        this.columns,
        this.costs,
        keys,
        below,
      );
    // Fewer are found where the bound is 0 or equals what it bounds.
    if (search(within) < length[row]) search(Number.POSITIVE_INFINITY);
    const complete = length[row] === tree.count;
    this.threshold[row] = complete ? Number.POSITIVE_INFINITY : keys[start[row] + length[row] - 1];
  }
}

/** Lists made between two refreshments of the tree's bounds. */
const REFRESH = 64;

function grown<T extends Int32Array | Float64Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
