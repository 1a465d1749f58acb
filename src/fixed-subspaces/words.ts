import type { Group } from '../groups/group.js';
import type { Representation } from '../representations/representation.js';
import type { Leg } from './leg.js';
import { LegCatalog } from './leg-catalog.js';
import { TERM_LIMIT } from './roads.js';

/**
 * A representation as a direct sum of words, tensor products of legs; equal words are told once, with the places where
 * they stand. What a group fixes of R is what it fixes of each word, at each place.
 */
export interface Word {
  readonly legs: readonly Leg[];
  readonly places: readonly Place[];
}

/**
 * The basis vector with the digits i_1, i_2, .. on the legs of a word stands at offset + sum i_l strides[l] + sum c_k
 * copies[k].stride, for all 0 <= c_k < copies[k].count. Positions ascend with the digits, read lexicographically.
 */
export interface Place {
  readonly offset: number;
  readonly strides: readonly number[];
  readonly copies: readonly Copies[];
}

export interface Copies {
  readonly count: number;
  readonly stride: number;
}

/** The dimension that words take up at all their places. */
export function dimensionOfWords(words: readonly Word[]): number {
  const placesOf = ({ places }: Word) =>
    places.reduce((sum, { copies }) => sum + copies.reduce((n, { count }) => n * count, 1), 0);
  return words.reduce((sum, word) => {
    const dimension = word.legs.reduce((n, leg) => n * leg.dimension, 1);
    return sum + dimension * placesOf(word);
  }, 0);
}

/** A word at one place. */
interface Term extends Place {
  readonly legs: readonly Leg[];
}

interface Expansion {
  readonly dimension: number;
  readonly terms: readonly Term[];
}

const ZERO: Expansion = { dimension: 0, terms: [] };
const UNIT: Expansion = { dimension: 1, terms: [{ offset: 0, strides: [], copies: [], legs: [] }] };

/** The words of R. Precondition: dim R is below 2^31. Cost: one step for each place. */
export function wordsOf(group: Group, r: Representation): Word[] {
  const catalog = new LegCatalog(group);
  const { terms } = expand(catalog, r) ?? ofLeg(catalog.wholeLeg(r));
  const words = new Map<string, { legs: readonly Leg[]; places: Place[] }>();
  for (const { legs, ...place } of terms) {
    const key = legs.map(leg => `${leg.owner}:${leg.key}`).join('\n');
    const word = words.get(key) ?? { legs, places: [] };
    word.places.push(place);
    words.set(key, word);
  }
  return [...words.values()];
}

/** Undefined where there are too many terms. */
function expand(catalog: LegCatalog, r: Representation): Expansion | undefined {
  switch (r.kind) {
    case 'sum':
      return sumOf(r.terms.map(term => ({ count: term.multiplicity, of: expand(catalog, term.of) })));
    case 'tensor':
      if (catalog.isZero(r)) return ZERO;
      return r.factors.reduce<Expansion | undefined>((before, factor) => {
        const of = expand(catalog, factor.of);
        if (of?.dimension === 1) return tensorOf(before, powerOfNumber(catalog, of, factor.power));
        let result = before;
        for (let k = 0; k < factor.power; k++) result = tensorOf(result, of);
        return result;
      }, UNIT);
    default:
      return sumOf(catalog.legsOf(r).map(legs => ({ count: 1, of: legs.map(ofLeg).reduce(product, UNIT) })));
  }
}

/** A power of one number is one number: its legs are raised to it, and those that become trivial left out. */
function powerOfNumber(catalog: LegCatalog, { terms }: Expansion, power: number): Expansion {
  return catalog.powers(terms[0].legs, power).map(ofLeg).reduce(product, UNIT);
}

function ofLeg(leg: Leg): Expansion {
  return { dimension: leg.dimension, terms: [{ offset: 0, strides: [1], copies: [], legs: [leg] }] };
}

function sumOf(
  parts: readonly { readonly count: number; readonly of: Expansion | undefined }[],
): Expansion | undefined {
  const terms: Term[] = [];
  let offset = 0;
  for (const { count, of } of parts) {
    if (of === undefined || terms.length + of.terms.length > TERM_LIMIT) return undefined;
    for (const term of of.dimension === 0 ? [] : of.terms) {
      const copies = merge([{ count, stride: of.dimension }, ...term.copies]);
      terms.push({ ...term, offset: offset + term.offset, copies });
    }
    offset += count * of.dimension;
  }
  return { dimension: offset, terms };
}

function tensorOf(a: Expansion | undefined, b: Expansion | undefined): Expansion | undefined {
  if (a === undefined || b === undefined || a.terms.length * b.terms.length > TERM_LIMIT) return undefined;
  return product(a, b);
}

function product(a: Expansion, b: Expansion): Expansion {
  const scale = b.dimension;
  return {
    dimension: a.dimension * scale,
    terms: a.terms.flatMap(x =>
      b.terms.map(y => ({
        offset: x.offset * scale + y.offset,
        strides: [...x.strides.map(stride => stride * scale), ...y.strides],
        copies: merge([
          ...x.copies.map(({ count, stride }) => ({ count, stride: stride * scale })),
          ...y.copies,
        ]),
        legs: [...x.legs, ...y.legs],
      })),
    ),
  };
}

/** Copies of copies that follow each other without a gap are copies. */
function merge(copies: readonly Copies[]): Copies[] {
  const merged: Copies[] = [];
  for (const next of copies) {
    const last = merged.at(-1);
    if (next.count === 1) continue;
    if (last !== undefined && last.stride === next.count * next.stride) {
      merged[merged.length - 1] = { count: last.count * next.count, stride: next.stride };
    } else merged.push(next);
  }
  return merged;
}
