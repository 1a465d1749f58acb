/** The projection sum_k b_k b_k^T [p, p] on the span of orthonormal rows b_k; of the rows of several bases the sum of theirs. Cost O(rows p^2). */
export function projectionOn(rows: readonly ArrayLike<number>[], p: number): Float64Array {
  const projection = new Float64Array(p * p);
  for (const row of rows) {
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) projection[i * p + j] += row[i] * row[j];
    }
  }
  return projection;
}
