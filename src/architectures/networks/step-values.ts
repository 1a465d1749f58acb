import type { BaseMaps, BlockMap } from '../blocks/block-map.js';
import { rowsOfMaps, valuesOfMaps } from '../blocks/map-rows.js';
import type { BilinearStep, BilinearTerm } from '../program/program.js';
import { fixedNumber } from './fixed-numbers.js';

/** What the parameters of one block or term multiply at one input. */
export interface MapValues {
  /** (B_k x_c)[s] for each copy c of the argument, in the order of rowsOfMaps; [copies, rows of maps]. */
  readonly ofCopies: readonly Float64Array[];
  /** The sum of |x_c|^2 over the copies. */
  readonly square: number;
}

/** Of each block, for its columnCopies arguments. Cost: columnCopies times that of valuesOfMaps. */
export function valuesOfBlocks({ bases, blocks }: BlockMap, x: Float64Array): MapValues[] {
  return blocks.map(({ base, column, columnCopies }) => {
    const maps = bases[base];
    return {
      ofCopies: Array.from({ length: columnCopies }, (_, b) =>
        valuesOfMaps(maps, x, column + b * maps.columns),
      ),
      square: squareOf(x, column, columnCopies * maps.columns),
    };
  });
}

/** Of each term, for the products x_left (x) x_right of the copies that it adds to. */
export function valuesOfTerms({ bases, terms }: BilinearStep, x: Float64Array): MapValues[] {
  return terms.map(term => {
    const products = productsOf(term, x);
    return {
      ofCopies: products.map(product => valuesOfMaps(bases[term.base], product, 0)),
      square: products.reduce((sum, product) => sum + squareOf(product, 0, product.length), 0),
    };
  });
}

function productsOf({ left, right, copies }: BilinearTerm, x: Float64Array): Float64Array[] {
  return Array.from({ length: copies }, (_, c) => {
    const a = left.start + (c % left.copies) * left.size;
    const b = right.start + (c % right.copies) * right.size;
    const product = new Float64Array(left.size * right.size);
    for (let t = 0, e = 0; t < left.size; t++) {
      for (let u = 0; u < right.size; u++, e++) product[e] = x[a + t] * x[b + u];
    }
    return product;
  });
}

function squareOf(x: Float64Array, start: number, length: number): number {
  let sum = 0;
  for (let i = start; i < start + length; i++) sum += x[i] * x[i];
  return sum;
}

/**
 * W x with the fixed parameters of a stream, from the values of x: one multiply-add for each parameter and row of its map,
 * however many entries it has there.
 */
export function mixedBlocks(
  { rows, bases, blocks }: BlockMap,
  values: readonly MapValues[],
  stream: number,
): Float64Array {
  const y = new Float64Array(rows);
  for (const [n, { base, row, rowCopies, parameter, deviations }] of blocks.entries()) {
    const maps = bases[base];
    const { ofCopies } = values[n];
    for (let a = 0, first = parameter; a < rowCopies; a++) {
      for (const of of ofCopies) {
        addMixed(maps, of, { stream, first, deviations }, y, row + a * maps.rows);
        first += maps.count;
      }
    }
  }
  return y;
}

/** x + q(x, x) in the same way. */
export function mixedTerms(
  { bases, terms }: BilinearStep,
  x: Float64Array,
  values: readonly MapValues[],
  stream: number,
): Float64Array {
  const y = x.slice();
  for (const [n, { base, row, parameter, deviations }] of terms.entries()) {
    const maps = bases[base];
    for (const [c, of] of values[n].ofCopies.entries()) {
      const first = parameter + c * maps.count;
      addMixed(maps, of, { stream, first, deviations }, y, row + c * maps.rows);
    }
  }
  return y;
}

/** Adds sum over k of w_k B_k x to y from `top` on, where w_k has the number first + k. */
function addMixed(
  maps: BaseMaps,
  values: Float64Array,
  { stream, first, deviations }: { stream: number; first: number; deviations: Float64Array },
  y: Float64Array,
  top: number,
): void {
  const { offsets, rows } = rowsOfMaps(maps);
  for (let k = 0; k < maps.count; k++) {
    const w = deviations[k] * fixedNumber(stream, first + k);
    for (let at = offsets[k]; at < offsets[k + 1]; at++) y[top + rows[at]] += w * values[at];
  }
}
