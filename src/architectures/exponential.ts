import { RowBuilder, type SparseRows } from './sparse-rows.js';

/** Terms of the series: for a norm of at most 1 what is left out is below 1/20! = 4e-19. */
const TERMS = 20;

/** Sums below this are rounding errors of entries that are 0. */
const NEGLIGIBLE = 1e-18;

/**
 * exp(A) = sum of A^k / k! for a square matrix of norm at most 1, row by row: no scaling is needed, and no term is large
 * enough for cancellation. null above `limit` entries. Cost: for each row TERMS times the entries of A in the rows that it
 * reaches.
 */
export function exponential(
  { size, offsets, columns, values }: SparseRows,
  limit = Number.POSITIVE_INFINITY,
): SparseRows | null {
  const builder = new RowBuilder(size);
  const sum = new Float64Array(size);
  let term = new Float64Array(size);
  let next = new Float64Array(size);
  const reached = new Int32Array(size).fill(-1);
  for (let i = 0; i < size; i++) {
    const active = [i];
    reached[i] = i;
    term[i] = 1;
    sum[i] = 1;
    for (let k = 1; k <= TERMS; k++) {
      for (let a = 0, known = active.length; a < known; a++) {
        const j = active[a]!;
        const x = term[j]! / k;
        if (x === 0) continue;
        for (let e = offsets[j]!; e < offsets[j + 1]!; e++) {
          const l = columns[e]!;
          if (reached[l] !== i) {
            reached[l] = i;
            active.push(l);
          }
          next[l]! += x * values[e]!;
        }
      }
      for (const j of active) {
        sum[j]! += next[j]!;
        term[j] = 0;
      }
      [term, next] = [next, term];
    }
    active.sort((a, b) => a - b);
    for (const j of active) {
      if (Math.abs(sum[j]!) >= NEGLIGIBLE) builder.push(j, sum[j]!);
      sum[j] = 0;
      term[j] = 0;
    }
    builder.endRow();
    if (builder.entries > limit) return null;
  }
  return builder.rows();
}
