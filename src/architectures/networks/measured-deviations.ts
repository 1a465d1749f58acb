import type { BaseMaps, BlockMap } from '../blocks/block-map.js';
import { rowsOfMaps, squaredNorms } from '../blocks/map-rows.js';
import type { BilinearStep } from '../program/program.js';
import type { MapValues } from './step-values.js';

/** Below this share of what independent inputs give a map gives nothing but rounding errors. */
const NEGLIGIBLE = 1e-9;
/** Deviations are at most so many times those for independent inputs of variance 1. */
const GAIN_LIMIT = 64;
/** Digits of a deviation: more would be noise of the measurement. */
const DIGITS = 4;

/** The maps of one block or term, and what they give. */
interface Source {
  readonly base: BaseMaps;
  readonly row: number;
  /** Terms that each row gets from each of the maps. */
  readonly terms: number;
  /** One an input. */
  readonly values: readonly MapValues[];
  /** The deviations for independent inputs of variance 1. */
  readonly usual: Float64Array;
}

/**
 * The map with the deviations for which outputs have variance 1 at inputs like those of the given values (valuesOfBlocks).
 *
 * As with independent inputs (withInitialDeviations) each of the n_i parameters that stand in row i is to supply 1 / n_i, but
 * what parameter k supplies is measured: Var(w_k) = (sum of 1 / n_i over the rows i of B_k) / (mean of |B_k x|)^2, with |.| over the copies of an input: a mean that
 * rare large products don't rule. Inputs whose
 * coordinates have a common part, as behind a pooling, would give sums that grow with the number of coordinates else.
 *
 * This is the layer-sequential unit variance of Mishkin and Matas (2016), for each basis map by itself.
 */
export function measuredDeviations(map: BlockMap, values: readonly (readonly MapValues[])[]): BlockMap {
  const sources = map.blocks.map(
    ({ base, row, columnCopies, deviations }, n): Source => ({
      base: map.bases[base],
      row,
      terms: columnCopies,
      values: values.map(ofInput => ofInput[n]),
      usual: deviations,
    }),
  );
  const measured = deviationsOf(map.rows, sources, 1);
  return { ...map, blocks: map.blocks.map((block, n) => ({ ...block, deviations: measured[n] })) };
}

/** The same for the terms of products (valuesOfTerms), which together are to have the given variance. */
export function measuredProducts(
  step: BilinearStep,
  values: readonly (readonly MapValues[])[],
  variance: number,
): BilinearStep {
  const sources = step.terms.map(
    (term, n): Source => ({
      base: step.bases[term.base],
      row: term.row,
      terms: 1,
      values: values.map(ofInput => ofInput[n]),
      usual: term.deviations,
    }),
  );
  const measured = deviationsOf(step.size, sources, variance);
  return { ...step, terms: step.terms.map((term, n) => ({ ...term, deviations: measured[n] })) };
}

function deviationsOf(size: number, sources: readonly Source[], variance: number): Float64Array[] {
  const supplies = sources.map(suppliesOf);
  const parametersInRow = new Float64Array(size);
  for (const [n, { base, row, terms }] of sources.entries()) {
    eachRow(base, (k, s) => {
      if (supplies[n][k] > 0) parametersInRow[row + s] += terms;
    });
  }
  return sources.map(({ base, row, usual }, n) => {
    const shares = new Float64Array(base.count);
    eachRow(base, (k, s) => {
      shares[k] += 1 / parametersInRow[row + s];
    });
    return usual.map((deviation, k) => {
      const supply = supplies[n][k];
      if (supply === 0) return rounded(deviation);
      return rounded(Math.min(Math.sqrt((variance * shares[k]) / supply), GAIN_LIMIT * deviation));
    });
  });
}

function eachRow(base: BaseMaps, visit: (k: number, s: number) => void): void {
  const { offsets, rows } = rowsOfMaps(base);
  for (let k = 0; k < base.count; k++) {
    for (let at = offsets[k]; at < offsets[k + 1]; at++) visit(k, rows[at]);
  }
}

/** Of each map the square of the mean of |B_k x|; 0 where it gives nothing. */
function suppliesOf({ base, values }: Source): Float64Array {
  const roots = new Float64Array(base.count);
  let [square, coordinates] = [0, 0];
  for (const ofInput of values) {
    squaresOf(base, ofInput).forEach((of, k) => {
      roots[k] += Math.sqrt(of / ofInput.ofCopies.length) / values.length;
    });
    square += ofInput.square;
    coordinates += ofInput.ofCopies.length * base.columns;
  }
  const norms = squaredNorms(base);
  const usual = square / coordinates;
  return roots.map((root, k) => (root ** 2 > NEGLIGIBLE * norms[k] * usual ? root ** 2 : 0));
}

/** The sum of |B_k x_c|^2 over the copies. */
function squaresOf(base: BaseMaps, { ofCopies }: MapValues): Float64Array {
  const { offsets } = rowsOfMaps(base);
  const squares = new Float64Array(base.count);
  for (const of of ofCopies) {
    for (let k = 0; k < base.count; k++) {
      for (let at = offsets[k]; at < offsets[k + 1]; at++) squares[k] += of[at] ** 2;
    }
  }
  return squares;
}

function rounded(x: number): number {
  return Number(x.toPrecision(DIGITS));
}
