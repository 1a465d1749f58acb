import type { BaseMaps, BlockMap } from './block-map.js';

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
 * Cost: the entries of the base maps, and rows * blocks.
 */
export function withInitialDeviations(map: BlockMap): BlockMap {
  const rowsOf = map.bases.map(rowsOfMaps);
  const parametersInRow = new Float64Array(map.rows);
  for (const { row, rowCopies, columnCopies, base } of map.blocks) {
    const { rows } = map.bases[base]!;
    for (const { row: s } of rowsOf[base]!) {
      for (let a = 0; a < rowCopies; a++) parametersInRow[row + a * rows + s]! += columnCopies;
    }
  }
  const squaredNorms = map.bases.map(base => {
    const norms = new Float64Array(base.count);
    for (const { k, square } of squaresOf(base)) norms[k]! += square;
    return norms;
  });
  return {
    ...map,
    blocks: map.blocks.map(block => {
      const variance = new Float64Array(map.bases[block.base]!.count);
      for (const { k, row: s } of rowsOf[block.base]!) variance[k]! += 1 / parametersInRow[block.row + s]!;
      const norms = squaredNorms[block.base]!;
      return { ...block, deviations: variance.map((v, k) => Math.sqrt(v / norms[k]!)) };
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
    const ofCopy = new Float64Array(bases[base]!.rows);
    for (const { k, row: s, square } of squaresOf(bases[base]!)) ofCopy[s]! += deviations[k]! ** 2 * square;
    for (let a = 0; a < rowCopies; a++) {
      ofCopy.forEach((variance, s) => {
        variances[row + a * ofCopy.length + s]! += columnCopies * variance;
      });
    }
  }
  return variances;
}

/** The rows in which each map has entries, once each; entries ascend by row. */
function rowsOfMaps(base: BaseMaps): { k: number; row: number }[] {
  const lastRow = new Int32Array(base.count).fill(-1);
  const found: { k: number; row: number }[] = [];
  for (const { k, row } of squaresOf(base)) {
    if (lastRow[k] === row) continue;
    lastRow[k] = row;
    found.push({ k, row });
  }
  return found;
}

/** The squares of all entries. */
function* squaresOf({ columns, sharing }: BaseMaps): Generator<{ k: number; row: number; square: number }> {
  const { positions, parameters, codes, table } = sharing;
  for (let e = 0; e < positions.length; e++) {
    const row = Math.floor(positions[e]! / columns);
    yield { k: parameters[e]!, row, square: table[codes[e]!]!.decimal ** 2 };
  }
}
