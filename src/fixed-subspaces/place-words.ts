import { refuseAbove } from '../domain-error.js';
import { cyclotomics } from '../exact/cyclotomic.js';
import { ascendingOrder } from '../linear-algebra/ascending-order.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import { ENTRY_LIMIT } from './roads.js';
import type { Copies, Place } from './words.js';
import { type Placed, type PlacedPart, type Vectors, vectorCount, writeEntries } from './write-entries.js';

/** What is fixed of a word: the tensor products of what is fixed of its parts, each on some of its legs. */
export interface SolvedWord {
  readonly places: readonly Place[];
  readonly parts: readonly SolvedPart[];
}

export interface SolvedPart {
  /** The legs of the part, as numbers in the word, and their dimensions. */
  readonly legs: readonly number[];
  readonly dimensions: readonly number[];
  readonly basis: SparseBasis;
}

/**
 * The canonical basis of a direct sum of words. The products of echelon bases are an echelon basis but for the order of
 * rows: each leads where its factors lead, alone. Cost: linear in the entries of the result.
 */
export function placeWords(ambient: number, words: readonly SolvedWord[]): SparseBasis {
  const sole = words.length === 1 && words[0].parts.length === 1 ? words[0] : undefined;
  if (sole?.places.length === 1 && sole.parts[0].basis.ambient === ambient) return sole.parts[0].basis;
  refuseEntries(words);
  const places = words.flatMap(word => word.places.map(place => placedParts(word, place)));
  const vectors = vectorsOf(places);
  const order = ascendingOrder(vectors.leads);
  return writeEntries(ambient, places, vectors, order);
}

function placedParts(word: SolvedWord, { offset, strides, copies }: Place): Placed {
  const parts = [...word.parts.map(part => placedPart(part, strides)), ...copies.map(unitVectors)];
  return { offset, parts: parts.sort((a, b) => b.span - a.span) };
}

function placedPart({ legs, dimensions, basis }: SolvedPart, strides: readonly number[]): PlacedPart {
  const positions = new Int32Array(basis.indices.length);
  for (let e = 0; e < positions.length; e++) {
    let rest = basis.indices[e];
    let position = 0;
    for (let l = legs.length - 1; l >= 0; l--) {
      const next = Math.floor(rest / dimensions[l]);
      position += (rest - next * dimensions[l]) * strides[legs[l]];
      rest = next;
    }
    positions[e] = position;
  }
  const { offsets, codes, table } = basis;
  return { offsets, positions, codes, table, span: strides[legs[0]] };
}

function unitVectors({ count, stride }: Copies): PlacedPart {
  return {
    offsets: Int32Array.from({ length: count + 1 }, (_, k) => k),
    positions: Int32Array.from({ length: count }, (_, k) => k * stride),
    codes: new Int32Array(count),
    table: [cyclotomics.one],
    span: stride,
  };
}

function refuseEntries(words: readonly SolvedWord[]): void {
  const total = words.reduce((sum, { parts, places }) => {
    const ofWord = parts.reduce((n, { basis }) => n * BigInt(basis.indices.length), 1n);
    return sum + ofWord * places.reduce((n, { copies }) => n + copiesOf(copies), 0n);
  }, 0n);
  refuseAbove(
    'The number of entries of the basis',
    total,
    ENTRY_LIMIT,
    'Use fewer copies or smaller powers.',
  );
}

function copiesOf(copies: readonly Copies[]): bigint {
  return copies.reduce((n, { count }) => n * BigInt(count), 1n);
}

function vectorsOf(places: readonly Placed[]): Vectors {
  const count = places.reduce((n, { parts }) => n + parts.reduce((m, part) => m * vectorCount(part), 1), 0);
  const vectors = {
    leads: new Int32Array(count),
    places: new Int32Array(count),
    tuples: new Int32Array(count),
  };
  let start = 0;
  places.forEach(({ offset, parts }, place) => {
    let leads = Int32Array.of(offset);
    for (const part of parts) {
      const n = vectorCount(part);
      const longer = new Int32Array(leads.length * n);
      for (let a = 0; a < leads.length; a++) {
        for (let k = 0; k < n; k++) longer[a * n + k] = leads[a] + part.positions[part.offsets[k]];
      }
      leads = longer;
    }
    vectors.leads.set(leads, start);
    for (let tuple = 0; tuple < leads.length; tuple++) {
      vectors.places[start + tuple] = place;
      vectors.tuples[start + tuple] = tuple;
    }
    start += leads.length;
  });
  return vectors;
}
