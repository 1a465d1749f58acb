import { isRational, toRational } from '../exact/cyclotomic.js';
import { absolute, lcm } from '../exact/integers.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import type { Leg } from './leg.js';

/** A matrix column by column: column j has values[e] at rows[e] for offsets[j] <= e < offsets[j + 1]. */
interface IntegerColumns {
  readonly dimension: number;
  readonly stride: number;
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  readonly values: Int32Array;
}

/** Sums of integers at positions 0..size-1, few of which are met between one drain and the next. */
export class SparseSums {
  private readonly sums: number[];
  private readonly met: Int32Array;
  private readonly isMet: Uint8Array;
  private count = 0;

  constructor(size: number) {
    this.sums = new Array<number>(size).fill(0);
    this.met = new Int32Array(size);
    this.isMet = new Uint8Array(size);
  }

  add(position: number, value: number): void {
    this.sums[position] += value;
    if (this.isMet[position] === 0) {
      this.isMet[position] = 1;
      this.met[this.count++] = position;
    }
  }

  /** Calls back with the sums other than 0, in no order, and starts anew. */
  drain(visit: (position: number, sum: number) => void): void {
    for (let k = 0; k < this.count; k++) {
      const position = this.met[k];
      if (this.sums[position] !== 0) visit(position, this.sums[position]);
      this.sums[position] = 0;
      this.isMet[position] = 0;
    }
    this.count = 0;
  }
}

/** Entries of the matrices stay below this. */
const ENTRY_BOUND = 2n ** 24n;

/**
 * d rho(A) on a tensor product of legs, the sum over legs of 1 tensor .. d rho_l(A) .. tensor 1, in integers: up to one
 * factor, which doesn't change what it kills.
 */
export class Derivation {
  /** The largest sum of absolute values in a row: |(A v)_i| is at most this times the largest |v_j|. */
  readonly norm: number;

  private constructor(
    private readonly legs: readonly IntegerColumns[],
    private readonly sums: SparseSums,
  ) {
    this.norm = legs.reduce((sum, leg) => sum + normOf(leg), 0);
  }

  /**
   * Of the k-th algebra element; undefined where an entry isn't rational, or is too large. `sums` is where it works, of the
   * size of the tensor product; it may be shared.
   */
  static of(legs: readonly Leg[], k: number, sums: SparseSums): Derivation | undefined {
    const operators = legs.map(leg => leg.action.algebra[k]);
    let denominator = 1n;
    for (const operator of operators) {
      for (let i = 0; i < operator.size; i++) {
        for (const entry of operator.row(i).entries) {
          if (!isRational(entry)) return undefined;
          denominator = lcm(denominator, entry.denominator);
        }
      }
    }
    let stride = legs.reduce((n, leg) => n * leg.dimension, 1);
    const columns: IntegerColumns[] = [];
    for (const operator of operators) {
      stride = Math.floor(stride / operator.size);
      const found = columnsOf(operator, denominator, stride);
      if (found === undefined) return undefined;
      columns.push(found);
    }
    return new Derivation(columns, sums);
  }

  /**
   * Calls back with the entries of A v other than 0, in no order, for v with values[k] at indices[k], start <= k < end.
   * Precondition: norm times the largest |value| is below 2^53.
   */
  apply(
    indices: Int32Array,
    values: (k: number) => number,
    start: number,
    end: number,
    visit: (row: number, value: number) => void,
  ): void {
    for (let k = start; k < end; k++) this.addColumn(indices[k], values(k));
    this.sums.drain(visit);
  }

  private addColumn(column: number, factor: number): void {
    for (const { dimension, stride, offsets, rows, values } of this.legs) {
      const digit = Math.floor(column / stride) % dimension;
      for (let e = offsets[digit]; e < offsets[digit + 1]; e++) {
        this.sums.add(column + (rows[e] - digit) * stride, factor * values[e]);
      }
    }
  }
}

function columnsOf(
  operator: LinearOperator,
  denominator: bigint,
  stride: number,
): IntegerColumns | undefined {
  const columns: { row: number; value: number }[][] = Array.from({ length: operator.size }, () => []);
  for (let row = 0; row < operator.size; row++) {
    const { indices, entries } = operator.row(row);
    for (const [e, entry] of entries.entries()) {
      const { numerator, denominator: own } = toRational(entry);
      const value = numerator * (denominator / own);
      if (absolute(value) > ENTRY_BOUND) return undefined;
      columns[indices[e]].push({ row, value: Number(value) });
    }
  }
  const offsets = new Int32Array(operator.size + 1);
  columns.forEach((column, j) => {
    offsets[j + 1] = offsets[j] + column.length;
  });
  const all = columns.flat();
  return {
    dimension: operator.size,
    stride,
    offsets,
    rows: Int32Array.from(all, ({ row }) => row),
    values: Int32Array.from(all, ({ value }) => value),
  };
}

function normOf({ dimension, rows, values }: IntegerColumns): number {
  const sums = new Array<number>(dimension).fill(0);
  rows.forEach((row, e) => {
    sums[row] += Math.abs(values[e]);
  });
  return sums.reduce((a, b) => Math.max(a, b), 0);
}
