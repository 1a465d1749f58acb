import { cyclotomics } from '../../exact/cyclotomic.js';
import { kernel } from '../../linear-algebra/kernel.js';
import { basisRows } from '../../linear-algebra/sparse-basis.js';
import { sparseEchelon } from '../../linear-algebra/sparse-elimination.js';
import type { SparseRow } from '../../linear-algebra/sparse-row.js';
import { type ExactMap, identityMap, product, transposed } from './exact-map.js';
import { independentMaps } from './simple-basis.js';

/** A part of a space that is stable under the group, with a stable complement, in coordinates of its own. */
export interface Summand {
  /** Into the space, [space x summand]; .. */
  readonly inclusion: ExactMap;
  /** .. from it, [summand x space]: 1 on the summand, 0 on the complement. */
  readonly projection: ExactMap;
}

/** A summand and what splits it. */
export interface Piece extends Summand {
  /** A basis of the maps of the summand to itself that commute with the group. */
  readonly commutant: readonly ExactMap[];
}

export function sizeOf({ projection }: Summand): number {
  return projection.rows.length;
}

export function wholeSpace(size: number, commutant: readonly ExactMap[]): Piece {
  return { inclusion: identityMap(size), projection: identityMap(size), commutant };
}

/**
 * Where all of some maps from a space vanish, beside the sum of the images of some maps to it; undefined where these don't
 * complement each other. Stable where the maps commute with the group.
 */
export function summandBeside(
  size: number,
  vanishing: readonly ExactMap[],
  images: readonly ExactMap[],
): Summand | undefined {
  const inclusion = transposed(commonKernel(size, vanishing));
  const projection = normalised(commonKernel(size, images.map(transposed)), inclusion);
  return projection && { inclusion, projection };
}

/** The complement of a summand. */
export function complementOf({ inclusion, projection }: Summand): Summand | undefined {
  return summandBeside(projection.columns, [projection], [inclusion]);
}

/** A summand of a piece as a piece of the space. */
export function restricted(piece: Piece, { inclusion, projection }: Summand): Piece {
  return {
    inclusion: product(piece.inclusion, inclusion),
    projection: product(projection, piece.projection),
    commutant: independentMaps(piece.commutant.map(map => product(product(projection, map), inclusion))),
  };
}

/** A basis of {v : M v = 0 for all M}, one a row. */
function commonKernel(columns: number, maps: readonly ExactMap[]): ExactMap {
  return { columns, rows: basisRows(kernel({ columns, rows: () => maps.flatMap(({ rows }) => rows) })) };
}

/** (F I)^-1 F; undefined where F I isn't square and invertible. */
function normalised(functionals: ExactMap, inclusion: ExactMap): ExactMap | undefined {
  const { columns, rows } = functionals;
  const size = inclusion.columns;
  if (rows.length !== size) return undefined;
  const square = product(functionals, inclusion);
  const augmented = square.rows.map((row, i) => ({
    indices: [...row.indices, ...rows[i]!.indices.map(j => size + j)],
    entries: [...row.entries, ...rows[i]!.entries],
  }));
  const echelon = sparseEchelon(cyclotomics, augmented);
  if (echelon.some(({ indices }, i) => indices[0] !== i)) return undefined;
  return { columns, rows: echelon.map(row => rightPart(row, size)) };
}

function rightPart({ indices, entries }: SparseRow, start: number): SparseRow {
  const at = indices.findIndex(index => index >= start);
  return at < 0
    ? { indices: [], entries: [] }
    : { indices: indices.slice(at).map(index => index - start), entries: entries.slice(at) };
}
