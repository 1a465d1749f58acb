import { modInverse } from '../exact/integers.js';

/** A row modulo p: the pivot's column first, then the others in no order. The pivot's entry is 1. */
interface PivotRow {
  columns: Int32Array;
  entries: Int32Array;
  /** The number of pivots when this row was last reduced: where it is the present one, the row is reduced. */
  settledAt: number;
}

/**
 * An echelon form modulo a prime p < 2^26 that grows row by row; the pivot of a row is its last column. Rows are reduced
 * against each other only when they are used (for two-entry rows this is path compression), so that a row of a structured
 * system costs about its length. Reduced, every row reads x_pivot = -sum of entries times free unknowns before it.
 */
export class ModularEchelon {
  rank = 0;
  private readonly pivots: (PivotRow | undefined)[];
  /** The sum under construction, dense, with the list of columns that it met. */
  private readonly sum: Int32Array;
  private readonly met: Uint8Array;
  private touched: number[] = [];

  constructor(
    readonly columns: number,
    readonly prime: number,
  ) {
    this.pivots = new Array(columns).fill(undefined);
    this.sum = new Int32Array(columns);
    this.met = new Uint8Array(columns);
  }

  /** Adds a row with residues 0..p-1 at distinct columns; returns whether the rank grew. */
  insert(columns: ArrayLike<number>, entries: ArrayLike<number>): boolean {
    for (let k = 0; k < columns.length; k += 1) {
      this.settle(columns[k]!);
    }
    for (let k = 0; k < columns.length; k += 1) {
      this.accumulate(columns[k]!, entries[k]!);
    }
    const row = this.collect(-1);
    if (row.length === 0) {
      this.clear();
      return false;
    }
    const inverse = modInverse(this.sum[row[0]!]!, this.prime);
    this.rank += 1;
    this.pivots[row[0]!] = {
      columns: Int32Array.from(row),
      entries: Int32Array.from(row, column => (this.sum[column]! * inverse) % this.prime),
      settledAt: this.rank,
    };
    this.clear();
    return true;
  }

  /** The reduced row with pivot in this column: undefined where the column is free. */
  reducedRow(column: number): { readonly columns: Int32Array; readonly entries: Int32Array } | undefined {
    this.settle(column);
    return this.pivots[column];
  }

  /** Reduces the pivot row of a column, and before it the pivot rows that it meets, depth first without recursion. */
  private settle(column: number): void {
    const stack = [column];
    while (stack.length > 0) {
      const row = this.pivots[stack.at(-1)!];
      if (!row || row.settledAt === this.rank) {
        stack.pop();
        continue;
      }
      const depth = stack.length;
      let reduced = true;
      for (let k = 1; k < row.columns.length; k += 1) {
        const other = this.pivots[row.columns[k]!];
        if (other) {
          reduced = false;
          if (other.settledAt !== this.rank) {
            stack.push(row.columns[k]!);
          }
        }
      }
      if (stack.length === depth) {
        if (!reduced) {
          this.substitute(row);
        }
        row.settledAt = this.rank;
        stack.pop();
      }
    }
  }

  /** Replaces the pivot columns in a row by their settled rows. */
  private substitute(row: PivotRow): void {
    const pivot = row.columns[0]!;
    for (let k = 1; k < row.columns.length; k += 1) {
      this.accumulate(row.columns[k]!, row.entries[k]!);
    }
    const rest = this.collect(pivot);
    row.columns = Int32Array.from(rest);
    row.entries = Int32Array.from(rest, (column, k) => (k === 0 ? 1 : this.sum[column]!));
    this.clear();
  }

  /** Adds entry * e_column to the sum, with e_column replaced by its settled pivot row. */
  private accumulate(column: number, entry: number): void {
    const p = this.prime;
    const row = this.pivots[column];
    if (!row) {
      this.touch(column);
      const value = this.sum[column]! + entry;
      this.sum[column] = value >= p ? value - p : value;
      return;
    }
    // sum + factor * entry < p^2, so that the floor of the rounded quotient is the true one
    const factor = p - entry;
    for (let k = 1; k < row.columns.length; k += 1) {
      const at = row.columns[k]!;
      this.touch(at);
      const value = this.sum[at]! + factor * row.entries[k]!;
      this.sum[at] = value - Math.floor(value / p) * p;
    }
  }

  private touch(column: number): void {
    if (this.met[column] === 0) {
      this.met[column] = 1;
      this.touched.push(column);
    }
  }

  /** The columns of the sum's entries other than 0, the last one (or else the given pivot) first. */
  private collect(pivot: number): number[] {
    const columns = this.touched.filter(column => this.sum[column] !== 0);
    if (pivot >= 0) {
      columns.unshift(pivot);
      return columns;
    }
    let last = 0;
    for (let k = 1; k < columns.length; k += 1) {
      last = columns[k]! > columns[last]! ? k : last;
    }
    if (columns.length > 0) {
      [columns[0], columns[last]] = [columns[last]!, columns[0]!];
    }
    return columns;
  }

  private clear(): void {
    for (const column of this.touched) {
      this.sum[column] = 0;
      this.met[column] = 0;
    }
    this.touched = [];
  }
}
