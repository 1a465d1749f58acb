import { Matrix, solve } from 'ml-matrix';

/**
 * A subspace E of R^p as a graph: in the columns `pivots` (ascending, m of them) its basis is the identity, in the columns `free` (the
 * others) it is F [m, p - m]. F is free: each F is the chart of one subspace, and E is rational if and only if F is.
 */
export interface EchelonChart {
  readonly pivots: readonly number[];
  readonly free: readonly number[];
  readonly entries: readonly (readonly number[])[];
}

/**
 * The chart of the span of orthonormal rows whose pivots are chosen one after another: the leftmost column whose part orthogonal to
 * the columns chosen is at least `slack` times the longest of these parts. The reduced echelon form, but for pivots that would magnify
 * errors. Columns are measured by lengths alone, so that the chart depends on the subspace and not on its basis.
 * Cost O(p m^2).
 *
 * @pre 0 < slack < 1; the rows are orthonormal, m >= 1 of them
 */
export function echelonChart(basis: readonly (readonly number[])[], slack: number): EchelonChart {
  const p = basis[0].length;
  const pivots = choosePivots(basis, p, slack).sort((a, b) => a - b);
  const chosen = new Set(pivots);
  const free = Array.from({ length: p }, (_, j) => j).filter(j => !chosen.has(j));
  if (free.length === 0) return { pivots, free, entries: basis.map(() => []) };
  const columns = (at: readonly number[]) => new Matrix(basis.map(row => at.map(j => row[j])));
  return { pivots, free, entries: solve(columns(pivots), columns(free)).to2DArray() };
}

function choosePivots(basis: readonly (readonly number[])[], p: number, slack: number): number[] {
  const rests = Array.from({ length: p }, (_, j) => basis.map(row => row[j]));
  return basis.map(() => {
    const lengths = rests.map(rest => Math.hypot(...rest));
    const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
    if (!(longest > 0)) throw new Error('expected independent rows, got dependent ones');
    const pivot = lengths.findIndex(length => length >= slack * longest);
    const direction = rests[pivot].map(x => x / lengths[pivot]);
    for (const rest of rests) {
      const along = direction.reduce((sum, x, i) => sum + x * rest[i], 0);
      direction.forEach((x, i) => {
        rest[i] -= along * x;
      });
    }
    rests[pivot].fill(0);
    return pivot;
  });
}

/**
 * The standard error of each entry of F where a direction of E is known up to a transverse error of length `error`, spread evenly over
 * the p - m dimensions of the complement: with d F = A X W and standard error s of each entry of X,
 * (s_ij)^2 = s^2 (1 + |row i of F|^2) (1 + |column j of F|^2), s = error / sqrt(p - m).
 */
export function entryErrors({ entries, free }: EchelonChart, error: number): number[][] {
  const rows = entries.map(row => 1 + row.reduce((sum, x) => sum + x * x, 0));
  const columns = free.map((_, j) => 1 + entries.reduce((sum, row) => sum + row[j] ** 2, 0));
  return rows.map(row => columns.map(column => error * Math.sqrt((row * column) / free.length)));
}
