import type { Candidates } from './candidates.js';
import { DistanceQueue } from './distance-queue.js';
import type { Flows } from './flows.js';

/**
 * Places the mass that is left over along shortest paths in the reduced costs c(i, j) + p_j - u_i (Dijkstra), which makes
 * the plan optimal. Precondition: every column that a row fills is among its best. A row's list of candidates stands for
 * all columns up to its threshold; a search that gets there makes the list longer, so that no pair is left out.
 * Source: Edmonds, Karp, "Theoretical improvements in algorithmic efficiency for network flow problems", J. ACM 19, 1972.
 */
export class AugmentingPaths {
  private readonly distance: Float64Array;
  /** Of a reached column: the row before it. */
  private readonly rowBefore: Int32Array;
  /** Of a reached row: the link of `flows` by which its column leads back to it, -1 for the start; and that column. */
  private readonly linkBefore: Int32Array;
  private readonly columnBefore: Int32Array;
  private readonly rowDistance: Float64Array;
  /** u_i of a reached row. */
  private readonly best: Float64Array;
  private readonly reachedRows: number[] = [];
  private readonly reachedColumns: number[] = [];
  private readonly queue = new DistanceQueue();
  /** The nearest unfilled column so far. */
  private end = -1;
  private endDistance = Number.POSITIVE_INFINITY;

  constructor(
    private readonly candidates: Candidates,
    private readonly flows: Flows,
    private readonly excess: Float64Array,
    private readonly pause: () => void,
  ) {
    const rows = excess.length;
    const columns = candidates.tree.count;
    this.distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    this.rowBefore = new Int32Array(columns);
    this.linkBefore = new Int32Array(rows);
    this.columnBefore = new Int32Array(rows);
    this.rowDistance = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
    this.best = new Float64Array(rows);
  }

  /** Places all that is left over of one row. */
  place(start: number): void {
    while (this.excess[start] > 0) this.augment(start);
  }

  private augment(start: number): void {
    const { distance, queue, flows, candidates } = this;
    const { prices, count } = candidates.tree;
    this.pause();
    this.end = -1;
    this.endDistance = Number.POSITIVE_INFINITY;
    this.rowDistance[start] = 0;
    this.linkBefore[start] = -1;
    this.reachedRows.push(start);
    this.best[start] = this.leastCost(start);
    this.relax(start);
    while (queue.size > 0 && queue.nearest < this.endDistance) {
      const reached = queue.nearest;
      const item = queue.pop();
      if (item >= count) {
        candidates.lengthen(item - count);
        this.relax(item - count);
        continue;
      }
      if (reached > distance[item]) continue;
      for (let link = flows.first[item]; link >= 0; link = flows.next[link]) {
        const row = flows.row[link];
        if (this.rowDistance[row] <= reached) continue;
        this.rowDistance[row] = reached;
        this.linkBefore[row] = link;
        this.columnBefore[row] = item;
        this.reachedRows.push(row);
        this.best[row] = this.leastCost(row);
        this.relax(row);
      }
    }
    if (this.end < 0) throw new Error('expected a way to an unfilled column, got none');
    for (const column of this.reachedColumns) {
      if (distance[column] < this.endDistance) prices[column] += this.endDistance - distance[column];
      distance[column] = Number.POSITIVE_INFINITY;
    }
    this.push(start);
    for (const row of this.reachedRows) this.rowDistance[row] = Number.POSITIVE_INFINITY;
    this.reachedRows.length = 0;
    this.reachedColumns.length = 0;
    queue.clear();
  }

  /** min over j of c(row, j) + p_j. */
  private leastCost(row: number): number {
    const { candidates } = this;
    const { prices } = candidates.tree;
    for (;;) {
      const { start, length, threshold, columns, costs, keys } = candidates;
      let least = Number.POSITIVE_INFINITY;
      const end = start[row] + length[row];
      for (let k = start[row]; k < end && keys[k] < least; k++) {
        const value = costs[k] + prices[columns[k]];
        if (value < least) least = value;
      }
      if (least <= threshold[row]) return least;
      candidates.renew(row);
    }
  }

  private relax(row: number): void {
    const { candidates, distance, flows, queue } = this;
    const { prices, count } = candidates.tree;
    const { start, length, threshold, columns, costs, keys } = candidates;
    const reached = this.rowDistance[row];
    const base = reached - this.best[row];
    const end = start[row] + length[row];
    for (let k = start[row]; k < end && base + keys[k] < this.endDistance; k++) {
      const column = columns[k];
      const through = Math.max(reached, base + costs[k] + prices[column]);
      if (through >= distance[column] || through >= this.endDistance) continue;
      if (distance[column] === Number.POSITIVE_INFINITY) this.reachedColumns.push(column);
      distance[column] = through;
      this.rowBefore[column] = row;
      if (flows.unfilled[column] > 0) {
        this.end = column;
        this.endDistance = through;
      } else queue.push(column, through);
    }
    const beyond = Math.max(reached, base + threshold[row]);
    if (beyond < this.endDistance && threshold[row] < Number.POSITIVE_INFINITY)
      queue.push(count + row, beyond);
  }

  /** Moves as much as goes along the path found. */
  private push(start: number): void {
    const { flows, excess, rowBefore, linkBefore, columnBefore, end } = this;
    let moved = Math.min(excess[start], flows.unfilled[end]);
    for (let row = rowBefore[end]; row !== start; row = rowBefore[columnBefore[row]])
      moved = Math.min(moved, flows.mass[linkBefore[row]]);
    excess[start] -= moved;
    flows.unfilled[end] -= moved;
    for (let column = end; ; ) {
      const row = rowBefore[column];
      flows.add(row, column, moved);
      if (row === start) return;
      flows.mass[linkBefore[row]] -= moved;
      const from = columnBefore[row];
      if (flows.mass[linkBefore[row]] === 0) flows.tidy(from);
      column = from;
    }
  }
}
