import type { Sharing } from './sharing.js';

/**
 * Standard deviations for independent parameters of mean 0, so that inputs with independent coordinates of variance 1
 * give outputs of variance 1.
 *
 * With W = sum over k of w_k B_k, E y_i^2 = sum over k of Var(w_k) |row i of B_k|^2. Each of the n_i parameters that
 * stand in row i is to supply 1 / n_i of it: Var(w_k) = (sum of 1 / n_i over the rows i of B_k) / |B_k|^2. Then the
 * mean of E y_i^2 over the rows with weights is 1; for the monomial actions each of them is 1, as a parameter stands
 * equally often in all of its rows and these have the same n_i. Without symmetry it is 1 / columns.
 * Cost: linear in the entries.
 */
export function weightDeviations(
  { parameterCount, positions, parameters, codes, table }: Sharing,
  columns: number,
): Float64Array {
  const rowOf = (e: number) => Math.floor(positions[e]! / columns);
  const parametersInRow = new Map<number, number>();
  for (const e of firstInRow()) parametersInRow.set(rowOf(e), (parametersInRow.get(rowOf(e)) ?? 0) + 1);
  const variance = new Float64Array(parameterCount);
  for (const e of firstInRow()) variance[parameters[e]!]! += 1 / parametersInRow.get(rowOf(e))!;
  const squaredNorm = new Float64Array(parameterCount);
  parameters.forEach((k, e) => {
    squaredNorm[k]! += table[codes[e]!]!.decimal ** 2;
  });
  return variance.map((v, k) => Math.sqrt(v / squaredNorm[k]!));

  /** The entries at which a parameter stands in a row for the first time; entries ascend by row. */
  function* firstInRow(): Generator<number> {
    const lastRow = new Int32Array(parameterCount).fill(-1);
    for (let e = 0; e < positions.length; e++) {
      const k = parameters[e]!;
      if (lastRow[k] === rowOf(e)) continue;
      lastRow[k] = rowOf(e);
      yield e;
    }
  }
}

/**
 * Var y_i for inputs with independent coordinates of variance 1, by row: the sum over k of Var(w_k) |row i of B_k|^2.
 * Rows without weights have 0.
 */
export function outputVariances(
  { size, positions, parameters, codes, table }: Sharing,
  columns: number,
  deviations: Float64Array,
): Float64Array {
  const variances = new Float64Array(size / columns);
  positions.forEach((position, e) => {
    variances[Math.floor(position / columns)]! +=
      (deviations[parameters[e]!]! * table[codes[e]!]!.decimal) ** 2;
  });
  return variances;
}
