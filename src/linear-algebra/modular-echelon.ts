import { modInverse } from '../exact/integers.js';
import { RowArena } from './row-arena.js';

/**
 * An echelon form modulo a prime p < 2^26 that grows row by row; the pivot of a row is its last column. Rows are reduced
 * against each other only when they are used (for two-entry rows this is path compression), so that a row of a structured
 * system costs about its length. Reduced, a row reads x_pivot + sum of entries times free unknowns before it = 0.
 */
export class ModularEchelon {
  rank = 0;
  /** The row of each pivot column without the pivot, whose entry is 1. */
  private readonly rows: RowArena;
  /** The rank when a row was last reduced: where it is the present one, the row is reduced. */
  private readonly settledAt: Int32Array;
  /** The sum under construction, dense, with the list of columns that it met. */
  private readonly sum: Int32Array;
  private readonly isMet: Uint8Array;
  private readonly met: Int32Array;
  private metCount = 0;
  private readonly stack: number[] = [];

  constructor(
    readonly columns: number,
    readonly prime: number,
  ) {
    this.rows = new RowArena(columns);
    this.settledAt = new Int32Array(columns);
    this.sum = new Int32Array(columns);
    this.isMet = new Uint8Array(columns);
    this.met = new Int32Array(columns);
  }

  /** Adds the row with entries[k] in 1..p-1 at distinct columns[k], k < length; returns whether the rank grew. */
  insert(columns: Int32Array, entries: Int32Array, length: number): boolean {
    for (let k = 0; k < length; k++) {
      this.settle(columns[k]!);
    }
    for (let k = 0; k < length; k++) {
      this.accumulate(columns[k]!, entries[k]!);
    }
    let pivot = -1;
    let count = 0;
    for (let k = 0; k < this.metCount; k++) {
      const column = this.met[k]!;
      if (this.sum[column] !== 0) {
        pivot = Math.max(pivot, column);
        count++;
      }
    }
    if (count > 0) {
      const factor = modInverse(this.sum[pivot]!, this.prime);
      this.sum[pivot] = 0;
      this.rank++;
      this.store(pivot, count - 1, factor);
    }
    this.clear();
    return count > 0;
  }

  isPivot(column: number): boolean {
    return this.rows.length[column]! >= 0;
  }

  /** Calls back with the entries (other than the pivot's) of the reduced row of a pivot column. */
  forEachEntry(pivot: number, visit: (column: number, entry: number) => void): void {
    this.settle(pivot);
    const start = this.rows.start[pivot]!;
    for (let k = start; k < start + this.rows.length[pivot]!; k++) {
      visit(this.rows.columns[k]!, this.rows.entries[k]!);
    }
  }

  /** Reduces the pivot row of a column, and before it the pivot rows that it meets, depth first without recursion. */
  private settle(column: number): void {
    const { rows, settledAt, stack, rank } = this;
    stack.push(column);
    while (stack.length > 0) {
      const pivot = stack[stack.length - 1]!;
      if (rows.length[pivot]! < 0 || settledAt[pivot] === rank) {
        stack.pop();
        continue;
      }
      const depth = stack.length;
      const { columns, length } = rows;
      const start = rows.start[pivot]!;
      let isReduced = true;
      for (let k = start; k < start + length[pivot]!; k++) {
        const other = columns[k]!;
        if (length[other]! >= 0) {
          isReduced = false;
          if (settledAt[other] !== rank) {
            stack.push(other);
          }
        }
      }
      if (stack.length === depth) {
        if (!isReduced) {
          this.substitute(pivot);
        }
        settledAt[pivot] = rank;
        stack.pop();
      }
    }
  }

  /** Replaces the pivot columns in a row by their settled rows. */
  private substitute(pivot: number): void {
    const start = this.rows.start[pivot]!;
    for (let k = start; k < start + this.rows.length[pivot]!; k++) {
      this.accumulate(this.rows.columns[k]!, this.rows.entries[k]!);
    }
    let count = 0;
    for (let k = 0; k < this.metCount; k++) {
      count += this.sum[this.met[k]!] === 0 ? 0 : 1;
    }
    this.store(pivot, count, 1);
    this.clear();
  }

  /** Adds entry * e_column to the sum, with e_column replaced by its settled pivot row. */
  private accumulate(column: number, entry: number): void {
    const { rows, sum, isMet, prime } = this;
    const length = rows.length[column]!;
    if (length < 0) {
      const value = sum[column]! + entry;
      sum[column] = value >= prime ? value - prime : value;
      if (isMet[column] === 0) {
        isMet[column] = 1;
        this.met[this.metCount++] = column;
      }
      return;
    }
    // sum + factor * entry < p^2, so that the floor of the rounded quotient is the true one
    const factor = prime - entry;
    const { columns, entries } = rows;
    const start = rows.start[column]!;
    for (let k = start; k < start + length; k++) {
      const at = columns[k]!;
      const value = sum[at]! + factor * entries[k]!;
      sum[at] = value - Math.floor(value / prime) * prime;
      if (isMet[at] === 0) {
        isMet[at] = 1;
        this.met[this.metCount++] = at;
      }
    }
  }

  /** Stores factor * sum, which has `count` entries other than 0, as the reduced row of a pivot. */
  private store(pivot: number, count: number, factor: number): void {
    const { rows, met, sum, prime } = this;
    let at = rows.place(pivot, count);
    for (let k = 0; k < this.metCount; k++) {
      const value = sum[met[k]!]!;
      if (value !== 0) {
        const product = value * factor;
        rows.columns[at] = met[k]!;
        rows.entries[at] = product - Math.floor(product / prime) * prime;
        at++;
      }
    }
    this.settledAt[pivot] = this.rank;
  }

  private clear(): void {
    for (let k = 0; k < this.metCount; k++) {
      this.sum[this.met[k]!] = 0;
      this.isMet[this.met[k]!] = 0;
    }
    this.metCount = 0;
  }
}
