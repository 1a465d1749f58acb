import { type Cyclotomic, isReal } from '../exact/cyclotomic.js';
import { toDecimal } from '../exact/decimal.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';

/** A square matrix as its nonzero entries in doubles: those of row i from offsets[i] to offsets[i + 1]. */
export interface SparseRows {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** The same entries, each with its row, row by row. */
export interface SparseTriplets {
  readonly size: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** The rows of an operator in doubles; null above `limit` entries, or where an entry isn't real or leaves the range of doubles. */
export function realRows(operator: LinearOperator, limit: number): SparseRows | null {
  const { size, monomial } = operator;
  if (size > limit) return null;
  if (monomial !== undefined) return monomialRows(monomial);
  const decimals = new Map<Cyclotomic, number>();
  const decimalOf = (x: Cyclotomic): number => {
    const known = decimals.get(x) ?? (isReal(x) ? Number(toDecimal(x).re) : Number.NaN);
    decimals.set(x, known);
    return known;
  };
  const builder = new RowBuilder(size);
  for (let i = 0; i < size; i++) {
    const { indices, entries } = operator.row(i);
    if (builder.entries + indices.length > limit) return null;
    for (let e = 0; e < indices.length; e++) {
      const value = decimalOf(entries[e]!);
      if (!Number.isFinite(value)) return null;
      builder.push(indices[e]!, value);
    }
    builder.endRow();
  }
  return builder.rows();
}

/** Row image[j] has the entry sign[j] at j. */
function monomialRows({ image, sign }: NonNullable<LinearOperator['monomial']>): SparseRows {
  const size = image.length;
  const columns = new Int32Array(size);
  image.forEach((i, j) => {
    columns[i] = j;
  });
  const offsets = Int32Array.from({ length: size + 1 }, (_, i) => i);
  return { size, offsets, columns, values: Float64Array.from(columns, j => sign[j]!) };
}

/** Rows that are filled one after the other. */
export class RowBuilder {
  private readonly columns: number[] = [];
  private readonly values: number[] = [];
  private readonly offsets: number[] = [0];

  constructor(private readonly size: number) {}

  get entries(): number {
    return this.columns.length;
  }

  push(column: number, value: number): void {
    this.columns.push(column);
    this.values.push(value);
  }

  endRow(): void {
    this.offsets.push(this.columns.length);
  }

  rows(): SparseRows {
    return {
      size: this.size,
      offsets: Int32Array.from(this.offsets),
      columns: Int32Array.from(this.columns),
      values: Float64Array.from(this.values),
    };
  }
}

export function scaledRows(t: number, rows: SparseRows): SparseRows {
  return { ...rows, values: rows.values.map(x => t * x) };
}

/** The largest sum of absolute values in a row, an upper bound of the size of all eigenvalues. */
export function rowNorm({ size, offsets, values }: SparseRows): number {
  let norm = 0;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) sum += Math.abs(values[e]!);
    norm = Math.max(norm, sum);
  }
  return norm;
}

/** Blocks along the diagonal, each as often as it has copies. */
export function directSumTriplets(
  parts: readonly { readonly rows: SparseRows; readonly copies: number }[],
): SparseTriplets {
  const count = (of: (rows: SparseRows) => number) =>
    parts.reduce((n, { rows, copies }) => n + copies * of(rows), 0);
  const entries = count(({ values }) => values.length);
  const triplets = {
    size: count(({ size }) => size),
    rows: new Int32Array(entries),
    columns: new Int32Array(entries),
    values: new Float64Array(entries),
  };
  let [start, at] = [0, 0];
  for (const { rows, copies } of parts) {
    for (let c = 0; c < copies; c++, start += rows.size) {
      for (let i = 0; i < rows.size; i++) {
        for (let e = rows.offsets[i]!; e < rows.offsets[i + 1]!; e++, at++) {
          triplets.rows[at] = start + i;
          triplets.columns[at] = start + rows.columns[e]!;
          triplets.values[at] = rows.values[e]!;
        }
      }
    }
  }
  return triplets;
}
