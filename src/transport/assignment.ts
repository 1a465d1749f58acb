/** Writes the costs c(row, 0..size-1) of a row. */
export type CostRow = (row: number, costs: Float64Array) => void;

/** A cheapest perfect matching with its proof: rowDual[i] + columnDual[j] <= c(i, j), equal on the matching. */
export interface Assignment {
  /** The column of each row. */
  readonly columns: Int32Array;
  readonly rowDual: Float64Array;
  readonly columnDual: Float64Array;
}

/**
 * Exact dense assignment: a permutation pi that minimises sum_i c(i, pi(i)).
 * Costs are asked for row by row when they are needed and never kept as a matrix. Rows are first placed by augmenting
 * row reduction, the rest along shortest augmenting paths in the reduced costs c - rowDual - columnDual.
 * Time O(size^3) at worst, memory O(size).
 * Source: Jonker, Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
 * Computing 38, 1987.
 */
export function assign(size: number, costRow: CostRow): Assignment {
  const state: State = {
    size,
    costRow,
    columns: new Int32Array(size).fill(-1),
    rows: new Int32Array(size).fill(-1),
    columnDual: new Float64Array(size),
    costs: new Float64Array(size),
  };
  let free = Array.from({ length: size }, (_, row) => row);
  for (let pass = 0; pass < 2; pass++) free = reduceRows(state, free);
  const search = new PathSearch(state);
  for (const row of free) search.augment(row);
  return { columns: state.columns, rowDual: rowDuals(state), columnDual: state.columnDual };
}

interface State {
  readonly size: number;
  readonly costRow: CostRow;
  /** Of each row, or -1. */
  readonly columns: Int32Array;
  /** Of each column, or -1. */
  readonly rows: Int32Array;
  readonly columnDual: Float64Array;
  readonly costs: Float64Array;
}

/**
 * One pass of augmenting row reduction: each free row takes its best column and lowers that column's dual by the gap
 * to the second best; a row that is driven out goes at once if the dual fell, else waits. Returns the rows left free.
 */
function reduceRows(state: State, free: readonly number[]): number[] {
  const { size, columns, rows, columnDual, costs } = state;
  const left: number[] = [];
  // Each round lowers a dual, but near-ties could make many small ones; the path search finishes what is left.
  let budget = 4 * size;
  for (const start of free) {
    let row = start;
    while (row >= 0) {
      state.costRow(row, costs);
      let best = 0;
      let bestCost = Number.POSITIVE_INFINITY;
      let secondCost = Number.POSITIVE_INFINITY;
      let second = 0;
      for (let j = 0; j < size; j++) {
        const reduced = costs[j] - columnDual[j];
        if (reduced < bestCost) {
          secondCost = bestCost;
          second = best;
          bestCost = reduced;
          best = j;
        } else if (reduced < secondCost) {
          secondCost = reduced;
          second = j;
        }
      }
      const gap = size > 1 ? secondCost - bestCost : 0;
      if (gap > 0) columnDual[best] -= gap;
      else if (rows[best] >= 0 && size > 1) best = second;
      const driven = rows[best];
      rows[best] = row;
      columns[row] = best;
      if (driven >= 0) columns[driven] = -1;
      if (driven >= 0 && (gap <= 0 || budget-- <= 0)) {
        left.push(driven);
        row = -1;
      } else {
        row = driven;
      }
    }
  }
  return left;
}

/** Shortest augmenting paths (Dijkstra in the reduced costs), with the buffers shared by all searches. */
class PathSearch {
  private readonly distance: Float64Array;
  private readonly previous: Int32Array;
  /** Columns: [0, scanned) are settled, the rest are not. */
  private readonly order: Int32Array;

  constructor(private readonly state: State) {
    this.distance = new Float64Array(state.size);
    this.previous = new Int32Array(state.size);
    this.order = Int32Array.from({ length: state.size }, (_, j) => j);
  }

  /** Matches one free row, moving others along the path. */
  augment(start: number): void {
    const { size, rows, columnDual } = this.state;
    const { distance, order } = this;
    distance.fill(Number.POSITIVE_INFINITY);
    let settled = 0;
    let row = start;
    let reached = 0;
    let end = -1;
    while (end < 0) {
      const nearest = this.relax(row, reached, settled);
      const column = order[nearest];
      order[nearest] = order[settled];
      order[settled++] = column;
      reached = distance[column];
      if (!Number.isFinite(reached)) throw new Error(`expected finite costs, got a path of cost ${reached}`);
      if (rows[column] < 0) end = column;
      else row = rows[column];
    }
    for (let k = 0; k < settled; k++) columnDual[order[k]] += distance[order[k]] - reached;
    this.flip(end, start);
  }

  /** Relaxes the edges of a settled row; returns where in `order` the nearest unsettled column stands. */
  private relax(row: number, reached: number, settled: number): number {
    const { size, columns, rows, columnDual, costs } = this.state;
    const { distance, previous, order } = this;
    this.state.costRow(row, costs);
    const own = columns[row];
    const base = own < 0 ? 0 : costs[own] - columnDual[own];
    let nearest = settled;
    let nearestDistance = Number.POSITIVE_INFINITY;
    for (let k = settled; k < size; k++) {
      const j = order[k];
      const through = reached + (costs[j] - columnDual[j] - base);
      if (through < distance[j]) {
        distance[j] = through;
        previous[j] = row;
      }
      // Among the equally near a free column ends the search.
      if (distance[j] < nearestDistance || (distance[j] === nearestDistance && rows[j] < 0)) {
        nearestDistance = distance[j];
        nearest = k;
      }
    }
    return nearest;
  }

  private flip(end: number, start: number): void {
    const { columns, rows } = this.state;
    let column = end;
    for (;;) {
      const row = this.previous[column];
      const next = columns[row];
      columns[row] = column;
      rows[column] = row;
      if (row === start) return;
      column = next;
    }
  }
}

function rowDuals({ size, columns, columnDual, costs, costRow }: State): Float64Array {
  const rowDual = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    costRow(i, costs);
    rowDual[i] = costs[columns[i]] - columnDual[columns[i]];
  }
  return rowDual;
}
