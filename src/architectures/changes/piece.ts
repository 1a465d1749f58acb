import { cyclotomics } from '../../exact/cyclotomic.js';
import { kernel } from '../../linear-algebra/kernel.js';
import { basisRows } from '../../linear-algebra/sparse-basis.js';
import { sparseEchelon } from '../../linear-algebra/sparse-elimination.js';
import type { SparseRow } from '../../linear-algebra/sparse-row.js';
import { type ExactMap, identityMap, plusMultiple, product, transposed } from './exact-map.js';
import { independentMaps } from './simple-basis.js';

const { equals, one, neg } = cyclotomics;
const minusOne = neg(one);

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
 * complement each other. Stable where the maps commute with the group. Cost: an elimination in the smaller of the two.
 */
export function summandBeside(
  size: number,
  vanishing: readonly ExactMap[],
  images: readonly ExactMap[],
): Summand | undefined {
  const inside = commonKernel(size, vanishing);
  const functionals = commonKernel(size, images.map(transposed));
  if (2 * inside.rows.length <= size) return summandOf(inside, functionals);
  const other = summandOf(commonKernel(size, [functionals]), commonKernel(size, [inside]));
  return other && complementOf(other);
}

/** The complement of a summand: {v : P v = 0} and 1 - I P. */
export function complementOf({ inclusion, projection }: Summand): Summand {
  const complement = transposed(commonKernel(projection.columns, [projection]));
  const j = unitRows(complement);
  const beside = product(product(j, inclusion), projection);
  return { inclusion: complement, projection: plusMultiple(j, minusOne, beside) };
}

/** A summand of a piece as a piece of the space. */
export function restricted(piece: Piece, summand: Summand): Piece {
  return restrictedBy(summand.projection, piece, summand);
}

/**
 * The same for a summand that the commutant keeps: T I = I T' for each T of it, where I has the rows of the identity among its
 * own. Cost: much below that of P T I.
 */
export function restrictedToStable(piece: Piece, summand: Summand): Piece {
  return restrictedBy(unitRows(summand.inclusion), piece, summand);
}

/** The matrix J that picks the row e_j of another for each of its columns j. @pre there is one */
function unitRows({ rows, columns }: ExactMap): ExactMap {
  const places = new Array<number>(columns);
  rows.forEach(({ indices, entries }, i) => {
    if (indices.length === 1 && equals(entries[0]!, one)) places[indices[0]!] = i;
  });
  return { columns: rows.length, rows: places.map(place => ({ indices: [place], entries: [one] })) };
}

/** With J T I for each T of the commutant, J I = 1. */
function restrictedBy(j: ExactMap, piece: Piece, { inclusion, projection }: Summand): Piece {
  return {
    inclusion: product(piece.inclusion, inclusion),
    projection: product(projection, piece.projection),
    commutant: independentMaps(piece.commutant.map(map => product(product(j, map), inclusion))),
  };
}

/** A basis of {v : M v = 0 for all M}, one a row. */
function commonKernel(columns: number, maps: readonly ExactMap[]): ExactMap {
  return { columns, rows: basisRows(kernel({ columns, rows: () => maps.flatMap(({ rows }) => rows) })) };
}

/** The span of some rows, beside where functionals F vanish: (F I)^-1 F; undefined where F I isn't square and invertible. */
export function summandOf(spanning: ExactMap, functionals: ExactMap): Summand | undefined {
  const inclusion = transposed(spanning);
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
  return { inclusion, projection: { columns, rows: echelon.map(row => rightPart(row, size)) } };
}

function rightPart({ indices, entries }: SparseRow, start: number): SparseRow {
  const at = indices.findIndex(index => index >= start);
  return at < 0
    ? { indices: [], entries: [] }
    : { indices: indices.slice(at).map(index => index - start), entries: entries.slice(at) };
}
