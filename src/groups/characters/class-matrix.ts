import type { PermutationClasses } from '../classes/permutation-classes.js';
import type { Permutation } from '../permutation.js';

/** Classes with a fast way to find that of an element. */
export interface ClassLookup {
  readonly classes: PermutationClasses;
  classOf(g: Permutation): number;
}

/**
 * Columns of the class matrix of a class C_j: the column of class k holds, by class i, the number of x in C_j with
 * g_k x in C_i. The rows (chi(g_i))_i are its eigenvectors, with eigenvalue chi(g_j) |C_j| / chi(1) (Dixon 1967).
 * Cost: |C_j| products a column.
 */
export function classMatrixColumns(
  { classes, classOf }: ClassLookup,
  elements: Iterable<Permutation>,
  columns: readonly number[],
): Int32Array[] {
  const representatives = columns.map(k => classes.representative(k));
  const counts = columns.map(() => new Int32Array(classes.count));
  const product = new Int32Array(classes.representative(0).length);
  for (const x of elements) {
    representatives.forEach((g, k) => {
      for (let point = 0; point < product.length; point++) product[point] = g[x[point]];
      counts[k][classOf(product)]++;
    });
  }
  return counts;
}
