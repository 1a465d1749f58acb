import { type Cyclotomic, cyclotomics, keyOf } from '../../exact/cyclotomic.js';
import { type CompressedRows, compressRows } from '../../linear-algebra/compressed-rows.js';
import { basisRow, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { entryPosition, type SparseRow } from '../../linear-algebra/sparse-row.js';

/**
 * A matrix by its different rows: row s is factors[s] times the pool spread[s], and 0 where factors[s] is 0.
 * Exact: which rows agree up to a factor is decided on exact numbers.
 */
export interface ExactPools {
  readonly rows: number;
  readonly columns: number;
  readonly pools: readonly SparseRow[];
  readonly spread: Int32Array;
  readonly factors: readonly Cyclotomic[];
}

/** The k-th matrix of a basis of rows x columns matrices. Cost: its entries. */
export function poolsOfBasis(basis: SparseBasis, k: number, rows: number, columns: number): ExactPools {
  const { indices, entries } = basisRow(basis, k);
  const collector = new PoolCollector(rows, columns);
  for (let start = 0, end = 0; start < indices.length; start = end) {
    const s = Math.floor(indices[start]! / columns);
    while (end < indices.length && indices[end]! < (s + 1) * columns) end++;
    collector.set(s, {
      indices: indices.slice(start, end).map(position => position - s * columns),
      entries: entries.slice(start, end),
    });
  }
  return collector.pooled();
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
  const rowsOfMaps = function* () {
    for (const map of maps) yield flattened(map);
  };
  return compressRows(rows * columns, rowsOfMaps());
}

function flattened({ rows, columns, pools, spread, factors }: ExactPools): SparseRow {
  const indices: number[] = [];
  const entries: Cyclotomic[] = [];
  for (let s = 0; s < rows; s++) {
    const factor = factors[s]!;
    if (cyclotomics.isZero(factor)) continue;
    const pool = pools[spread[s]!]!;
    const isOne = cyclotomics.equals(factor, cyclotomics.one);
    for (let e = 0; e < pool.indices.length; e++) {
      indices.push(s * columns + pool.indices[e]!);
      entries.push(isOne ? pool.entries[e]! : cyclotomics.mul(factor, pool.entries[e]!));
    }
  }
  return { indices, entries };
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

/** Finds rows that agree up to a factor: each is divided by its first entry and looked up by a hash, then compared. */
class PoolCollector {
  private readonly pools: SparseRow[] = [];
  private readonly places = new Map<number, number[]>();
  private readonly keys = new Map<Cyclotomic, string>();
  private readonly quotients = new Map<Cyclotomic, Map<Cyclotomic, Cyclotomic>>();
  private readonly spread: Int32Array;
  private readonly factors: Cyclotomic[];

  constructor(
    private readonly rows: number,
    private readonly columns: number,
  ) {
    this.spread = new Int32Array(rows);
    this.factors = new Array<Cyclotomic>(rows).fill(cyclotomics.zero);
  }

  set(s: number, row: SparseRow): void {
    const factor = row.entries[0]!;
    const pool = this.normalised(row, factor);
    const hash = pool.indices.reduce((h, index) => (Math.imul(h, 31) + index) | 0, pool.indices.length);
    const bucket = this.places.get(hash) ?? [];
    this.places.set(hash, bucket);
    let place = bucket.find(p => this.agree(this.pools[p]!, pool));
    if (place === undefined) {
      place = this.pools.push(pool) - 1;
      bucket.push(place);
    }
    this.spread[s] = place;
    this.factors[s] = factor;
  }

  pooled(): ExactPools {
    const { rows, columns, pools, spread, factors } = this;
    return { rows, columns, pools, spread, factors };
  }

  private normalised({ indices, entries }: SparseRow, factor: Cyclotomic): SparseRow {
    if (cyclotomics.equals(factor, cyclotomics.one)) return { indices, entries };
    const known = this.quotients.get(factor) ?? new Map<Cyclotomic, Cyclotomic>();
    this.quotients.set(factor, known);
    const quotient = (x: Cyclotomic) => {
      const found = known.get(x) ?? cyclotomics.mul(x, cyclotomics.inv(factor));
      known.set(x, found);
      return found;
    };
    return { indices, entries: entries.map(quotient) };
  }

  private agree(a: SparseRow, b: SparseRow): boolean {
    return (
      a.indices.length === b.indices.length &&
      a.indices.every((index, e) => index === b.indices[e]) &&
      a.entries.every((x, e) => x === b.entries[e] || this.keyOf(x) === this.keyOf(b.entries[e]!))
    );
  }

  private keyOf(x: Cyclotomic): string {
    const key = this.keys.get(x) ?? keyOf(x);
    this.keys.set(x, key);
    return key;
  }
}
