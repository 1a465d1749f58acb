import { withinBounds } from '../../domain-error.js';
import { fromInteger } from '../../exact/cyclotomic.js';
import { kernel } from '../../linear-algebra/kernel.js';
import { basisDimension } from '../../linear-algebra/sparse-basis.js';
import { collectRow, type SparseRow } from '../../linear-algebra/sparse-row.js';
import { type CosetAction, enumerateCosets } from './coset-enumeration.js';
import { type FreeWord, freeWords } from './free-word.js';
import { DERIVED_EDGE_LIMIT, DERIVED_LETTER_LIMIT, DERIVED_SERIES_LIMIT } from './limits.js';

/** A subgroup whose abelianisation is infinite, hence a proof that the group is. */
export interface InfiniteDerived {
  /** k for the k-th derived subgroup, from 1. */
  readonly step: number;
  readonly index: number;
  readonly rank: number;
}

/**
 * The first subgroup of the derived series with infinite abelianisation; undefined where there is none as far as the
 * indices stay small. Precondition: the group's own abelianisation is finite.
 *
 * The quotient by the next derived subgroup is presented by commutators of words that generate the last one.
 */
export function infiniteDerived(
  generators: number,
  relators: readonly FreeWord[],
): InfiniteDerived | undefined {
  const letterCount = relators.reduce((sum, relator) => sum + relator.length, 0);
  let words: FreeWord[] = Array.from({ length: generators }, (_, g) => freeWords.generator(g));
  for (let step = 1; step <= DERIVED_SERIES_LIMIT; step++) {
    const quotient = [...relators, ...commutators(words)];
    const action = withinBounds(() => enumerateCosets(generators, quotient, [], DERIVED_EDGE_LIMIT));
    if (action === undefined) return undefined;
    const { index } = action;
    if (index * generators > DERIVED_EDGE_LIMIT || index * letterCount > DERIVED_LETTER_LIMIT)
      return undefined;
    const rank = bettiNumber(action, relators);
    if (rank > 0) return { step, index, rank };
    words = schreierGenerators(action);
    if (words.length ** 2 * index > DERIVED_LETTER_LIMIT) return undefined;
  }
  return undefined;
}

function commutators(words: readonly FreeWord[]): FreeWord[] {
  const { multiply, inverse } = freeWords;
  return words.flatMap((a, i) =>
    words.slice(0, i).map(b => multiply(multiply(inverse(a), inverse(b)), multiply(a, b))),
  );
}

/**
 * The rank of the abelianisation of a subgroup with the given action on its cosets. The group is the fundamental group
 * of a complex with one vertex, an edge for each of n generators and a face for each relator, and the subgroup that of the
 * covering with m vertices: dim ker(d_1) - rank(d_2) = (m n - (m - 1)) - rank(d_2) (Reidemeister and Schreier, made abelian).
 */
function bettiNumber({ index, images }: CosetAction, relators: readonly FreeWord[]): number {
  const faces: SparseRow[] = [];
  for (let coset = 0; coset < index; coset++) {
    for (const relator of relators) faces.push(boundary(relator, coset, index, images));
  }
  const cocycles = basisDimension(kernel({ columns: index * images.length, rows: () => faces }));
  return cocycles - (index - 1);
}

/** The edges along which a relator runs from a coset; the one from coset c by generator g has the number g * index + c. */
function boundary(relator: FreeWord, coset: number, index: number, images: readonly Int32Array[]): SparseRow {
  let place = coset;
  return collectRow(
    relator.map(letter => {
      const g = Math.abs(letter) - 1;
      const from = letter > 0 ? place : images[g].indexOf(place);
      place = letter > 0 ? images[g][place] : from;
      return [g * index + from, fromInteger(Math.sign(letter))] as const;
    }),
  );
}

/** Words that generate the subgroup of coset 0 (Schreier): u_c g u_d^-1 for each edge c -> d outside a spanning tree. */
function schreierGenerators({ index, images }: CosetAction): FreeWord[] {
  const { multiply, inverse } = freeWords;
  const paths = new Map<number, FreeWord>([[0, freeWords.one]]);
  for (const [coset, path] of paths) {
    images.forEach((image, g) => {
      if (!paths.has(image[coset])) paths.set(image[coset], multiply(path, freeWords.generator(g)));
    });
  }
  const found = new Map<string, FreeWord>();
  for (let coset = 0; coset < index; coset++) {
    images.forEach((image, g) => {
      const there = multiply(paths.get(coset)!, freeWords.generator(g));
      const loop = multiply(there, inverse(paths.get(image[coset])!));
      if (loop.length > 0) found.set(loop.join(), loop);
    });
  }
  return [...found.values()];
}
