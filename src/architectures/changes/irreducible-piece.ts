import { type Cyclotomic, cyclotomics, fromInteger } from '../../exact/cyclotomic.js';
import { suggestedEigenvalues } from './eigenvalues.js';
import { type ExactMap, identityMap, plusMultiple } from './exact-map.js';
import { complementOf, type Piece, restricted, type Summand, sizeOf, summandBeside } from './piece.js';

/** Elements of a commutant of which eigenvalues are looked for. */
const TRIED = 64;

/**
 * A part of a piece that no element tried of its commutant splits: irreducible over the numbers at hand as a rule, and certainly
 * where its commutant has dimension 1. Cost: at most TRIED searches of eigenvalues for each cut.
 */
export function unsplitPart(piece: Piece): Piece {
  let part = piece;
  for (;;) {
    const smaller = splitPart(part);
    if (smaller === undefined) return part;
    part = smaller;
  }
}

/** The smallest of the kernels and images of singular T - lambda in the commutant that complement each other. */
function splitPart(piece: Piece): Piece | undefined {
  const { commutant } = piece;
  if (commutant.length <= 1) return undefined;
  for (const element of elements(commutant)) {
    const [smallest] = suggestedEigenvalues(element, commutant.length)
      .flatMap(value => properParts(shifted(element, value)))
      .sort((a, b) => sizeOf(a) - sizeOf(b));
    if (smallest !== undefined) return restricted(piece, smallest);
  }
  return undefined;
}

/** Basis elements, then sums and differences of two and combinations with a factor 2, as many as are tried. */
function* elements(commutant: readonly ExactMap[]): Generator<ExactMap> {
  let count = 0;
  for (const map of commutant) {
    if (count++ === TRIED) return;
    yield map;
  }
  for (let gap = 1; gap < commutant.length; gap++) {
    for (let k = gap; k < commutant.length; k++) {
      for (const factor of [1, -1, 2, -2]) {
        if (count++ === TRIED) return;
        yield plusMultiple(commutant[k]!, fromInteger(factor), commutant[k - gap]!);
      }
    }
  }
}

function shifted(map: ExactMap, value: Cyclotomic): ExactMap {
  return plusMultiple(map, cyclotomics.neg(value), identityMap(map.columns));
}

/** The kernel of a map or its image, whichever is smaller; none where one of them is 0 or they don't complement each other. */
function properParts(map: ExactMap): Summand[] {
  const size = map.columns;
  const inside = summandBeside(size, [map], [map]);
  if (inside === undefined || sizeOf(inside) === 0 || sizeOf(inside) === size) return [];
  return [2 * sizeOf(inside) <= size ? inside : complementOf(inside)];
}
