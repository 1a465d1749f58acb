import type { BaseMaps, BlockMap } from './block-map.js';
import { rowsOfMaps, squaredNorms } from './map-rows.js';

/**
 * The map with standard deviations for independent parameters of mean 0, so that inputs with independent coordinates of
 * variance 1 give outputs of variance 1.
 *
 * With W = sum over k of w_k B_k over all parameters, E y_i^2 = sum over k of Var(w_k) |row i of B_k|^2. Each of the n_i
 * parameters that stand in row i is to supply 1 / n_i of it: Var(w_k) = (sum of 1 / n_i over the rows i of B_k) / |B_k|^2.
 * Then the mean of E y_i^2 over the rows with weights is 1; for the canonical bases of monomial actions each of them is 1,
 * as a parameter stands equally often in all of its rows and these have the same n_i. Without symmetry it is 1 / columns.
 *
 * @pre blocks with a row in common have all their rows in common, copy by copy
 * Cost: the entries of the base maps, and the rows of a copy for each block.
 */
export function withInitialDeviations(map: BlockMap): BlockMap {
  const parametersInRow = new Float64Array(map.rows);
  for (const { row, columnCopies, base } of map.blocks) {
    for (const s of rowsOfMaps(map.bases[base]!).rows) parametersInRow[row + s]! += columnCopies;
  }
  return {
    ...map,
    blocks: map.blocks.map(block => {
      const base = map.bases[block.base]!;
      const { offsets, rows } = rowsOfMaps(base);
      const deviations = squaredNorms(base).map((norm, k) => {
        let variance = 0;
        for (let at = offsets[k]!; at < offsets[k + 1]!; at++) {
          variance += 1 / parametersInRow[block.row + rows[at]!]!;
        }
        return Math.sqrt(variance / norm);
      });
      return { ...block, deviations };
    }),
  };
}

/** The same map with all deviations 0. */
export function startingAtZero(map: BlockMap): BlockMap {
  return {
    ...map,
    blocks: map.blocks.map(block => ({ ...block, deviations: new Float64Array(block.deviations.length) })),
  };
}

/**
 * Var y_i for inputs with independent coordinates of variance 1, by row: the sum over all parameters of Var(w_k)
 * |row i of B_k|^2. Rows without weights have 0.
 */
export function outputVariances({ rows, bases, blocks }: BlockMap): Float64Array {
  const variances = new Float64Array(rows);
  for (const { row, rowCopies, columnCopies, base, deviations } of blocks) {
    const ofCopy = variancesOfCopy(bases[base]!, deviations);
    for (let a = 0; a < rowCopies; a++) {
      ofCopy.forEach((variance, s) => {
        variances[row + a * ofCopy.length + s]! += columnCopies * variance;
      });
    }
  }
  return variances;
}

/** The sum over k of Var(w_k) |row s of B_k|^2. */
function variancesOfCopy({ rows, columns, sharing }: BaseMaps, deviations: Float64Array): Float64Array {
  const { positions, parameters, codes, table } = sharing;
  const variances = new Float64Array(rows);
  const of = deviations.map(deviation => deviation ** 2);
  const squares = Float64Array.from(table, ({ decimal }) => decimal ** 2);
  for (let e = 0, s = 0; e < positions.length; e++) {
    while (positions[e]! >= (s + 1) * columns) s++;
    variances[s]! += of[parameters[e]!]! * squares[codes[e]!]!;
  }
  return variances;
}
