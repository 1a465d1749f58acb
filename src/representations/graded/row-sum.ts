import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import type { SparseRow } from '../../linear-algebra/sparse-row.js';

const { add, mul, neg, isZero, fromInteger } = cyclotomics;

/** A sparse row under construction: entries at equal indices are added. */
export class RowSum {
  private readonly entries = new Map<number, Cyclotomic>();

  add(index: number, entry: Cyclotomic): void {
    const before = this.entries.get(index);
    this.entries.set(index, before === undefined ? entry : add(before, entry));
  }

  /** Adds factor * row. */
  addMultiple(factor: Cyclotomic, row: SparseRow): void {
    row.indices.forEach((index, k) => {
      this.add(index, mul(factor, row.entries[k]!));
    });
  }

  row(): SparseRow {
    const indices: number[] = [];
    for (const [index, entry] of this.entries) if (!isZero(entry)) indices.push(index);
    indices.sort((a, b) => a - b);
    return { indices, entries: indices.map(index => this.entries.get(index)!) };
  }
}

/** c x for a small integer c, mostly 1 or -1. */
export function timesInteger(c: number, x: Cyclotomic): Cyclotomic {
  if (c === 1) return x;
  return c === -1 ? neg(x) : mul(fromInteger(c), x);
}
