import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import type { CompressedRows } from '../../linear-algebra/compressed-rows.js';
import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { entryPosition } from '../../linear-algebra/sparse-row.js';
import { NumberedValues, Quotients } from './numbered-values.js';

/**
 * A matrix by its different rows: row s is factors[s] times the pool spread[s], and 0 where factors[s] is 0.
 * Exact: which rows agree up to a factor is decided on exact numbers.
 */
export interface ExactPools {
  readonly rows: number;
  readonly columns: number;
  readonly pools: readonly Pool[];
  readonly spread: Int32Array;
  readonly factors: readonly Cyclotomic[];
}

/** A row other than 0, its first entry 1. */
export interface Pool {
  readonly indices: Int32Array;
  readonly entries: readonly Cyclotomic[];
}

/**
 * The k-th matrix of a basis: rows are looked up by a hash of their places and of the numbers that stand for their entries,
 * each divided by the first, then compared. Cost: its entries, in whole numbers.
 */
export function poolsOfBasis(basis: SparseBasis, k: number, rows: number, columns: number): ExactPools {
  const { indices, codes, table } = basis;
  const quotients = new Quotients(table);
  const pools: Pool[] = [];
  const slices: RowSlice[] = [];
  const places = new Map<number, number[]>();
  const spread = new Int32Array(rows);
  const factors = new Array<Cyclotomic>(rows).fill(cyclotomics.zero);
  const last = basis.offsets[k + 1]!;
  for (let start = basis.offsets[k]!, end = start; start < last; start = end) {
    const s = Math.floor(indices[start]! / columns);
    const from = s * columns;
    const divisor = codes[start]!;
    let hash = 0;
    for (; end < last && indices[end]! < from + columns; end++) {
      hash = (Math.imul(hash, 31) + indices[end]! - from) | 0;
      hash = (Math.imul(hash, 31) + quotients.of(codes[end]!, divisor)) | 0;
    }
    const slice = { start, end, from };
    const bucket = places.get(hash) ?? [];
    places.set(hash, bucket);
    let place = bucket.find(p => agree(basis, quotients, slices[p]!, slice));
    if (place === undefined) {
      place = pools.push(poolOf(basis, quotients, slice)) - 1;
      slices.push(slice);
      bucket.push(place);
    }
    spread[s] = place;
    factors[s] = table[divisor]!;
  }
  return { rows, columns, pools, spread, factors };
}

/** Where the entries of a row stand in a basis, and the position of its column 0. */
interface RowSlice {
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

function agree({ indices, codes }: SparseBasis, quotients: Quotients, a: RowSlice, b: RowSlice): boolean {
  if (a.end - a.start !== b.end - b.start) return false;
  for (let i = a.start, j = b.start; i < a.end; i++, j++) {
    if (indices[i]! - a.from !== indices[j]! - b.from) return false;
    if (quotients.of(codes[i]!, codes[a.start]!) !== quotients.of(codes[j]!, codes[b.start]!)) return false;
  }
  return true;
}

function poolOf(basis: SparseBasis, quotients: Quotients, { start, end, from }: RowSlice): Pool {
  const entries: Cyclotomic[] = [];
  for (let e = start; e < end; e++) {
    entries.push(quotients.value(quotients.of(basis.codes[e]!, basis.codes[start]!)));
  }
  return { indices: basis.indices.subarray(start, end).map(position => position - from), entries };
}

/** E P. @pre E has at most one entry in each row. */
export function composedPools(e: ExactPools, p: ExactPools): ExactPools {
  const spread = new Int32Array(e.rows);
  const factors = new Array<Cyclotomic>(e.rows).fill(cyclotomics.zero);
  for (let s = 0; s < e.rows; s++) {
    if (cyclotomics.isZero(e.factors[s]!)) continue;
    const { indices, entries } = e.pools[e.spread[s]!]!;
    const factor = p.factors[indices[0]!]!;
    if (cyclotomics.isZero(factor)) continue;
    spread[s] = p.spread[indices[0]!]!;
    factors[s] = cyclotomics.mul(cyclotomics.mul(e.factors[s]!, entries[0]!), factor);
  }
  return inUse({ rows: e.rows, columns: p.columns, pools: p.pools, spread, factors });
}

/** The entry at row s and column t. */
export function entryOf({ pools, spread, factors }: ExactPools, s: number, t: number): Cyclotomic {
  if (cyclotomics.isZero(factors[s]!)) return cyclotomics.zero;
  const pool = pools[spread[s]!]!;
  const at = entryPosition(pool, t);
  return at < 0 ? cyclotomics.zero : cyclotomics.mul(factors[s]!, pool.entries[at]!);
}

/** The number of entries of the matrix. */
export function entryCount({ pools, spread, factors }: ExactPools): number {
  return factors.reduce(
    (n, factor, s) => n + (cyclotomics.isZero(factor) ? 0 : pools[spread[s]!]!.indices.length),
    0,
  );
}

/** Matrices written out, one a row, flattened row by row. Cost: their entries. */
export function flattenedPools(maps: readonly ExactPools[]): CompressedRows {
  const { rows, columns } = maps[0]!;
  const values = new NumberedValues();
  const offsets = new Int32Array(maps.length + 1);
  maps.forEach((map, k) => {
    offsets[k + 1] = offsets[k]! + entryCount(map);
  });
  const indices = new Int32Array(offsets[maps.length]!);
  const codes = new Int32Array(indices.length);
  let at = 0;
  for (const { pools, spread, factors } of maps) {
    const codesOfPools = pools.map(({ entries }) => Int32Array.from(entries, x => values.numberOf(x)));
    for (let s = 0; s < rows; s++) {
      const factor = factors[s]!;
      if (cyclotomics.isZero(factor)) continue;
      const { indices: places } = pools[spread[s]!]!;
      const codesOfPool = codesOfPools[spread[s]!]!;
      const isOne = cyclotomics.equals(factor, cyclotomics.one);
      for (let e = 0; e < places.length; e++, at++) {
        indices[at] = s * columns + places[e]!;
        codes[at] = isOne ? codesOfPool[e]! : values.product(factor, codesOfPool[e]!);
      }
    }
  }
  return { ambient: rows * columns, offsets, indices, codes, table: values.list };
}

/** The pools that some row takes, in the order of first use. */
function inUse({ rows, columns, pools, spread, factors }: ExactPools): ExactPools {
  const order = new Map<number, number>();
  const renumbered = spread.map((pool, s) => {
    if (cyclotomics.isZero(factors[s]!)) return 0;
    if (!order.has(pool)) order.set(pool, order.size);
    return order.get(pool)!;
  });
  return { rows, columns, pools: [...order.keys()].map(p => pools[p]!), spread: renumbered, factors };
}
