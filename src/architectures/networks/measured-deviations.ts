import type { BaseMaps, BlockMap } from '../blocks/block-map.js';
import type { BilinearStep, BilinearTerm } from '../program/program.js';

/** Below this share of what independent inputs give a map gives nothing but rounding errors. */
const NEGLIGIBLE = 1e-9;
/** Deviations are at most so many times those for independent inputs of variance 1. */
const GAIN_LIMIT = 8;
/** Digits of a deviation: more would be noise of the measurement. */
const DIGITS = 4;

/** What goes into the maps of one block or term. */
interface Source {
  readonly base: BaseMaps;
  readonly row: number;
  /** Terms that each row gets from each of the maps. */
  readonly terms: number;
  /** For each input one argument a copy. */
  readonly arguments: readonly (readonly Float64Array[])[];
  /** The deviations for independent inputs of variance 1. */
  readonly usual: Float64Array;
}

/**
 * The map with the deviations for which outputs have variance 1 at inputs like the given ones.
 *
 * As with independent inputs (withInitialDeviations) each of the n_i parameters that stand in row i is to supply 1 / n_i, but
 * what parameter k supplies is measured: Var(w_k) = (sum of 1 / n_i over the rows i of B_k) / (mean of |B_k x|)^2, with |.| over the copies of an input: a mean that
 * rare large products don't rule. Inputs whose
 * coordinates have a common part, as behind a pooling, would give sums that grow with the number of coordinates else.
 *
 * This is the layer-sequential unit variance of Mishkin and Matas (2016), for each basis map by itself.
 */
export function measuredDeviations(map: BlockMap, inputs: readonly Float64Array[]): BlockMap {
  const sources = map.blocks.map(({ base, row, column, columnCopies, deviations }): Source => {
    const { columns } = map.bases[base];
    return {
      base: map.bases[base],
      row,
      terms: columnCopies,
      arguments: inputs.map(x =>
        Array.from({ length: columnCopies }, (_, b) =>
          x.subarray(column + b * columns, column + (b + 1) * columns),
        ),
      ),
      usual: deviations,
    };
  });
  const measured = deviationsOf(sources, 1);
  return { ...map, blocks: map.blocks.map((block, k) => ({ ...block, deviations: measured[k] })) };
}

/** The same for the terms of products, which together are to have the given variance. */
export function measuredProducts(
  step: BilinearStep,
  inputs: readonly Float64Array[],
  variance: number,
): BilinearStep {
  const sources = step.terms.map(
    (term): Source => ({
      base: step.bases[term.base],
      row: term.row,
      terms: 1,
      arguments: inputs.map(x => productsOf(term, x)),
      usual: term.deviations,
    }),
  );
  const measured = deviationsOf(sources, variance);
  return { ...step, terms: step.terms.map((term, k) => ({ ...term, deviations: measured[k] })) };
}

/** x_left (x) x_right for each copy that the term adds to. */
function productsOf({ left, right, copies }: BilinearTerm, x: Float64Array): Float64Array[] {
  return Array.from({ length: copies }, (_, c) => {
    const a = left.start + (c % left.copies) * left.size;
    const b = right.start + (c % right.copies) * right.size;
    return Float64Array.from(
      { length: left.size * right.size },
      (__, e) => x[a + Math.floor(e / right.size)] * x[b + (e % right.size)],
    );
  });
}

function deviationsOf(sources: readonly Source[], variance: number): Float64Array[] {
  const measured = sources.map(suppliesOf);
  const parametersInRow = new Map<number, number>();
  sources.forEach(({ row, terms }, n) => {
    for (const rows of measured[n].rows) {
      for (const s of rows) parametersInRow.set(row + s, (parametersInRow.get(row + s) ?? 0) + terms);
    }
  });
  return sources.map(({ row, usual }, n) =>
    usual.map((deviation, k) => {
      const { rows, squares } = measured[n];
      const share = rows[k].reduce((sum, s) => sum + 1 / parametersInRow.get(row + s)!, 0);
      const found = Math.sqrt((variance * share) / squares[k]);
      return rounded(rows[k].length === 0 ? deviation : Math.min(found, GAIN_LIMIT * deviation));
    }),
  );
}

/** Of each map the square of the mean of |B_k x|, and the rows in which it has entries; none where it gives nothing. */
function suppliesOf({ base, arguments: values }: Source): { squares: Float64Array; rows: number[][] } {
  const { rows, columns, count, sharing } = base;
  const { positions, parameters, codes, table } = sharing;
  const norms = new Float64Array(count);
  const rowsOfMap: number[][] = Array.from({ length: count }, () => []);
  for (let e = 0; e < positions.length; e++) {
    const s = Math.floor(positions[e] / columns);
    const of = rowsOfMap[parameters[e]];
    if (of.at(-1) !== s) of.push(s);
    norms[parameters[e]] += table[codes[e]].decimal ** 2;
  }
  const roots = new Float64Array(count);
  for (const copies of values) {
    const squares = new Float64Array(count);
    for (const x of copies) addSquares(x, squares);
    squares.forEach((square, k) => {
      roots[k] += Math.sqrt(square / copies.length) / values.length;
    });
  }
  const all = values.flat();
  const size = all.reduce((sum, x) => sum + x.reduce((s, y) => s + y * y, 0), 0) / (all.length * columns);
  return {
    squares: roots.map(root => root ** 2),
    rows: rowsOfMap.map((of, k) => (roots[k] ** 2 > NEGLIGIBLE * norms[k] * size ? of : [])),
  };

  function addSquares(x: Float64Array, squares: Float64Array): void {
    const sums = new Float64Array(count * rows);
    for (let e = 0; e < positions.length; e++) {
      const s = Math.floor(positions[e] / columns);
      sums[parameters[e] * rows + s] += table[codes[e]].decimal * x[positions[e] % columns];
    }
    sums.forEach((y, at) => {
      squares[Math.floor(at / rows)] += y * y;
    });
  }
}

function rounded(x: number): number {
  return Number(x.toPrecision(DIGITS));
}
