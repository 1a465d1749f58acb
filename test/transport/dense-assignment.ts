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
 * Exact dense assignment: a permutation pi that minimises sum_i c(i, pi(i)). It looks at all pairs, and is the road that transport,
 * which looks at few, is compared with.
 * Costs are asked for row by row when they are needed and never kept as a matrix. An auction with falling bids brings the
 * column duals near the optimum; from these duals rows are placed by augmenting row reduction, and the rest along shortest
 * augmenting paths in the reduced costs c - rowDual - columnDual, which settle the optimum exactly.
 * Time O(size^3) at worst, about size^2 log(size) for clouds of points; memory O(size).
 * Source: Jonker, Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
 * Computing 38, 1987; Bertsekas, "The auction algorithm", Annals of Operations Research 14, 1988.
 */
export function assign(size: number, costRow: CostRow): Assignment {
  const state: State = {
    size,
    costRow,
    columns: new Int32Array(size),
    rows: new Int32Array(size),
    columnDual: new Float64Array(size),
    costs: new Float64Array(size),
  };
  const everyRow = Array.from({ length: size }, (_, row) => row);
  const spread = largestSpread(state);
  for (let bid = spread / FALL; bid > spread * LAST_BID; bid /= FALL) {
    release(state);
    reduceRows(state, everyRow, bid);
  }
  release(state);
  let free = reduceRows(state, everyRow, 0);
  free = reduceRows(state, free, 0);
  const search = new PathSearch(state);
  for (const row of free) search.augment(row);
  return { columns: state.columns, rowDual: rowDuals(state), columnDual: state.columnDual };
}

/** By what the auction's least bid falls from round to round, and where it ends, relative to the spread of the costs. */
const FALL = 5;
const LAST_BID = 1e-6;

/** Rounds of one pass, for each row. */
const ROUNDS = 20;

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

/** Leaves all rows and columns free, and the duals as they are. */
function release({ columns, rows }: State): void {
  columns.fill(-1);
  rows.fill(-1);
}

/** The largest difference of two costs in one row. */
function largestSpread({ size, costRow, costs }: State): number {
  let spread = 0;
  for (let row = 0; row < size; row++) {
    costRow(row, costs);
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < size; j++) {
      if (costs[j] < least) least = costs[j];
      if (costs[j] > most) most = costs[j];
    }
    if (!Number.isFinite(most - least))
      throw new Error(`expected finite costs, got ${least} to ${most} in row ${row}`);
    spread = Math.max(spread, most - least);
  }
  return spread;
}

/**
 * One pass of row reduction: each free row takes its best column and lowers that column's dual by the gap to the second
 * best and by `bid`; a row that is driven out goes at once if the dual fell, else waits. Returns the rows left free. With
 * bid 0, augmenting row reduction, placed rows stay at their best column; with more, an auction, up to the bid.
 */
function reduceRows(state: State, free: readonly number[], bid: number): number[] {
  const { size, columns, rows, columnDual, costs } = state;
  const left: number[] = [];
  // Each round lowers a dual, but near-ties could make many small ones; what is left is for the next pass.
  let budget = ROUNDS * size;
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
        if (reduced < secondCost) {
          if (reduced < bestCost) {
            secondCost = bestCost;
            second = best;
            bestCost = reduced;
            best = j;
          } else {
            secondCost = reduced;
            second = j;
          }
        }
      }
      const fall = size > 1 ? secondCost - bestCost + bid : 0;
      if (fall > 0) columnDual[best] -= fall;
      else if (rows[best] >= 0 && size > 1) best = second;
      const driven = rows[best];
      rows[best] = row;
      columns[row] = best;
      if (driven >= 0) columns[driven] = -1;
      if (driven >= 0 && (fall <= 0 || budget-- <= 0)) {
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
    const { rows, columnDual } = this.state;
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
