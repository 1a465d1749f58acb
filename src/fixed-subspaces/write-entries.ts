import { refuseAbove } from '../domain-error.js';
import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import { inOrderOfUse, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import { sortEntries, Values } from './entries.js';
import { PRODUCT_LIMIT } from './roads.js';

/** A word at a place, as the tensor product of its parts. */
export interface Placed {
  readonly offset: number;
  /** The part with the largest stride first. */
  readonly parts: readonly PlacedPart[];
}

/** A part at a place: vector k has its entries at the positions from offsets[k] to offsets[k + 1]. */
export interface PlacedPart {
  readonly offsets: Int32Array;
  readonly positions: Int32Array;
  readonly codes: Int32Array;
  readonly table: readonly Cyclotomic[];
  /** The largest stride of its legs. */
  readonly span: number;
}

/** All vectors, place by place: their first positions, and which place and which vector of each part they come from. */
export interface Vectors {
  readonly leads: Int32Array;
  readonly places: Int32Array;
  /** The number of the vector at its place: mixed radix over the parts, the first slowest. */
  readonly tuples: Int32Array;
}

export function vectorCount({ offsets }: PlacedPart): number {
  return offsets.length - 1;
}

/** Writes the vectors in the given order, each with its entries ascending, in a table in the order of use. */
export function writeEntries(
  ambient: number,
  places: readonly Placed[],
  vectors: Vectors,
  order: Int32Array,
): SparseBasis {
  const offsets = offsetsOf(places, vectors, order);
  const indices = new Int32Array(offsets[order.length]);
  const codes = new Int32Array(indices.length);
  const values = new Values();
  for (const { parts } of places) refuseProducts(parts);
  const codings = places.map(({ parts }) =>
    parts.every(isPlain) ? undefined : values.products(parts.map(({ table }) => table)),
  );
  order.forEach((vector, row) => {
    const place = vectors.places[vector];
    const { offset, parts } = places[place];
    const start = offsets[row];
    indices[start] = offset; // codes start as 0, and stay untouched where all values are 1
    let length = 1;
    forEachFactor(parts, vectors.tuples[vector], (part, from, to) => {
      multiplyIn(indices, codes, start, length, part, from, to, codings[place] !== undefined);
      length *= to - from;
    });
    const coding = codings[place];
    if (coding !== undefined) for (let at = start; at < start + length; at++) codes[at] = coding(codes[at]);
    sortEntries(indices, codes, start, start + length);
  });
  const basis = { ambient, offsets, indices, codes, table: indices.length === 0 ? [] : values.table };
  return values.table.length === 1 ? basis : inOrderOfUse(basis);
}

/** Codes of products are written where codes of values are. */
function refuseProducts(parts: readonly PlacedPart[]): void {
  const products = parts.reduce((n, { table }) => n * BigInt(Math.max(1, table.length)), 1n);
  refuseAbove(
    'The number of products of values',
    products,
    PRODUCT_LIMIT,
    'Ask about the factors one by one.',
  );
}

/** Whether all entries are 1. */
function isPlain({ table }: PlacedPart): boolean {
  return table.length === 0 || (table.length === 1 && cyclotomics.equals(table[0], cyclotomics.one));
}

/** The numbers of a tuple: for each part where the entries of its vector start and end. */
function forEachFactor(
  parts: readonly PlacedPart[],
  tuple: number,
  visit: (part: PlacedPart, from: number, to: number) => void,
): void {
  let radix = parts.reduce((n, part) => n * vectorCount(part), 1);
  let rest = tuple;
  for (const part of parts) {
    radix = Math.floor(radix / vectorCount(part));
    const k = Math.floor(rest / radix);
    rest -= k * radix;
    visit(part, part.offsets[k], part.offsets[k + 1]);
  }
}

function offsetsOf(places: readonly Placed[], vectors: Vectors, order: Int32Array): Int32Array {
  const offsets = new Int32Array(order.length + 1);
  order.forEach((vector, row) => {
    let length = 1;
    forEachFactor(places[vectors.places[vector]].parts, vectors.tuples[vector], (_, from, to) => {
      length *= to - from;
    });
    offsets[row + 1] = offsets[row] + length;
  });
  return offsets;
}

/**
 * Replaces `length` entries by their products with a vector of a part, from the last to the first; codes are written where
 * not all values are 1.
 */
function multiplyIn(
  indices: Int32Array,
  codes: Int32Array,
  start: number,
  length: number,
  { positions, codes: factorCodes, table }: PlacedPart,
  from: number,
  to: number,
  isCoded: boolean,
): void {
  const count = to - from;
  for (let i = length - 1; i >= 0; i--) {
    const base = indices[start + i];
    const shift = start + i * count - from;
    for (let e = from; e < to; e++) indices[shift + e] = base + positions[e];
    if (!isCoded) continue;
    const code = codes[start + i] * table.length;
    for (let e = from; e < to; e++) codes[shift + e] = code + factorCodes[e];
  }
}
