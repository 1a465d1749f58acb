import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import type { Field } from '../exact/field.js';

/** The nonzero entries of a vector, at ascending indices. */
export interface SparseRow<E = Cyclotomic> {
  readonly indices: readonly number[];
  readonly entries: readonly E[];
}

/** The sparse form of a dense vector. */
export function sparseRow(dense: readonly Cyclotomic[]): SparseRow {
  const indices = [...dense.keys()].filter(i => !cyclotomics.isZero(dense[i]!));
  return { indices, entries: indices.map(i => dense[i]!) };
}

/** The row with the given entries in any order; entries at equal indices are added, zeros dropped. */
export function collectRow(pairs: readonly (readonly [index: number, entry: Cyclotomic])[]): SparseRow {
  const indices: number[] = [];
  const entries: Cyclotomic[] = [];
  for (const [index, entry] of [...pairs].sort((a, b) => a[0] - b[0])) {
    if (index === indices.at(-1)) {
      entries.push(cyclotomics.add(entries.pop()!, entry));
    } else {
      dropTrailingZero(indices, entries);
      indices.push(index);
      entries.push(entry);
    }
  }
  dropTrailingZero(indices, entries);
  return { indices, entries };
}

function dropTrailingZero(indices: number[], entries: Cyclotomic[]): void {
  if (entries.length > 0 && cyclotomics.isZero(entries.at(-1)!)) {
    indices.pop();
    entries.pop();
  }
}

/** Where a row has the given index, -1 where it hasn't; by binary search. */
export function entryPosition(row: { readonly indices: ArrayLike<number> }, index: number): number {
  let [low, high] = [0, row.indices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row.indices[middle]! < index) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return row.indices[low] === index ? low : -1;
}

/** a + factor * b over any field, by merging; cost: the entries of both. */
export function addMultiple<E>(field: Field<E>, a: SparseRow<E>, factor: E, b: SparseRow<E>): SparseRow<E> {
  const indices: number[] = [];
  const entries: E[] = [];
  let [i, j] = [0, 0];
  while (i < a.indices.length || j < b.indices.length) {
    const left = a.indices[i] ?? Number.MAX_SAFE_INTEGER;
    const right = b.indices[j] ?? Number.MAX_SAFE_INTEGER;
    let entry: E;
    if (left < right) {
      entry = a.entries[i]!;
    } else {
      const product = field.mul(factor, b.entries[j]!);
      entry = left === right ? field.add(a.entries[i]!, product) : product;
    }
    if (!field.isZero(entry)) {
      indices.push(Math.min(left, right));
      entries.push(entry);
    }
    i += left <= right ? 1 : 0;
    j += right <= left ? 1 : 0;
  }
  return { indices, entries };
}

/** factor * row for a factor other than 0. */
export function scaleRow<E>(field: Field<E>, factor: E, row: SparseRow<E>): SparseRow<E> {
  return { indices: row.indices, entries: row.entries.map(entry => field.mul(factor, entry)) };
}

/** sum_i a_i b_i (bilinear, no conjugation). */
export function dotProduct(a: SparseRow, b: SparseRow): Cyclotomic {
  let sum = cyclotomics.zero;
  let j = 0;
  a.indices.forEach((index, i) => {
    while (j < b.indices.length && b.indices[j]! < index) {
      j++;
    }
    if (b.indices[j] === index) {
      sum = cyclotomics.add(sum, cyclotomics.mul(a.entries[i]!, b.entries[j]!));
    }
  });
  return sum;
}
