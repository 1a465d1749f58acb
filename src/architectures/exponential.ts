/** Terms of the series: for a norm of at most 1 what is left out is below 1/20! = 4e-19. */
const TERMS = 20;

/** Sums below this are rounding errors of entries that are 0. */
const NEGLIGIBLE = 1e-18;

/**
 * exp(A) = sum of A^k / k! for a square matrix of norm at most 1, row by row: no scaling is needed, and no term is large
 * enough for cancellation. Cost: 20 products of a matrix with the sparse A.
 */
export function exponential(matrix: readonly Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const columns = matrix.map(row => [...row.keys()].filter(j => row[j] !== 0));
  return matrix.map((_, i) => {
    let term = new Float64Array(size);
    term[i] = 1;
    const sum = term.slice();
    for (let k = 1; k <= TERMS; k++) {
      const next = new Float64Array(size);
      for (let j = 0; j < size; j++) {
        const x = term[j]! / k;
        if (x === 0) continue;
        for (const l of columns[j]!) next[l]! += x * matrix[j]![l]!;
      }
      for (let j = 0; j < size; j++) sum[j]! += next[j]!;
      term = next;
    }
    return sum.map(x => (Math.abs(x) < NEGLIGIBLE ? 0 : x));
  });
}

/** The largest sum of absolute values in a row, an upper bound of the size of all eigenvalues. */
export function rowNorm(matrix: readonly Float64Array[]): number {
  return matrix.reduce(
    (largest, row) =>
      Math.max(
        largest,
        row.reduce((sum, x) => sum + Math.abs(x), 0),
      ),
    0,
  );
}
