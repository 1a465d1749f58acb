import { fromInteger } from '../../exact/cyclotomic.js';
import { type ExactMap, identityMap, plusMultiple, product } from './exact-map.js';
import { complementOf, type Piece, restricted, type Summand, sizeOf, summandBeside } from './piece.js';
import { cyclotomicFactors, type Factor, rationalFactors } from './splitting-factors.js';

/** Elements of a commutant of which rational eigenvalues are looked for, .. */
const TRIED = 64;
/** .. and others, which take longer. */
const TRIED_HARDER = 16;

/**
 * A part of a piece that no element tried of its commutant splits: irreducible over R as a rule, and certainly where its
 * commutant has dimension 1. Cost: at most TRIED and TRIED_HARDER searches of factors for each cut.
 */
export function unsplitPart(piece: Piece): Piece {
  let part = piece;
  for (;;) {
    const smaller = splitPart(part);
    if (smaller === undefined) return part;
    part = smaller;
  }
}

/**
 * The smallest of the kernels and images of some f(T) that complement each other, T in the commutant and f a factor of its
 * minimal polynomial.
 */
function splitPart(piece: Piece): Piece | undefined {
  const { commutant } = piece;
  const degree = commutant.length;
  if (degree <= 1) return undefined;
  for (const element of elements(commutant, TRIED)) {
    const [smallest] = rationalFactors(element, degree)
      .flatMap(factor => properParts(evaluated(factor, element)))
      .sort((a, b) => sizeOf(a) - sizeOf(b));
    if (smallest !== undefined) return restricted(piece, smallest);
  }
  for (const element of elements(commutant, TRIED_HARDER)) {
    for (const factor of cyclotomicFactors(element, degree)) {
      const [part] = properParts(evaluated(factor, element));
      if (part !== undefined) return restricted(piece, part);
    }
  }
  return undefined;
}

/** Basis elements, then sums and differences of two and combinations with a factor 2, as many as are tried. */
function* elements(commutant: readonly ExactMap[], tried: number): Generator<ExactMap> {
  let count = 0;
  for (const map of commutant) {
    if (count++ === tried) return;
    yield map;
  }
  for (let gap = 1; gap < commutant.length; gap++) {
    for (let k = gap; k < commutant.length; k++) {
      for (const factor of [1, -1, 2, -2]) {
        if (count++ === tried) return;
        yield plusMultiple(commutant[k]!, fromInteger(factor), commutant[k - gap]!);
      }
    }
  }
}

/** f(T), by Horner's rule. */
function evaluated(factor: Factor, map: ExactMap): ExactMap {
  const identity = identityMap(map.columns);
  return factor.slice(1).reduce((value, c) => plusMultiple(product(value, map), c, identity), identity);
}

/** The kernel of a map or its image, whichever is smaller; none where one of them is 0 or they don't complement each other. */
function properParts(map: ExactMap): Summand[] {
  const size = map.columns;
  const inside = summandBeside(size, [map], [map]);
  if (inside === undefined || sizeOf(inside) === 0 || sizeOf(inside) === size) return [];
  return [2 * sizeOf(inside) <= size ? inside : complementOf(inside)];
}
