import { cyclotomics } from '../../exact/cyclotomic.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import type { SparseRow } from '../../linear-algebra/sparse-row.js';
import type { GradedAlgebra } from './graded-algebra.js';
import { RowSum, timesInteger } from './row-sum.js';

/** The only row of degree 0. */
const ONE: SparseRow = { indices: [0], entries: [cyclotomics.one] };

/**
 * The degree k of the algebra automorphism that g induces, row by row.
 *
 * For a basis monomial c = c' e_j the coefficient of m in g(c) = g(c') g(e_j) is the sum over all products e_m' e_i that
 * contain e_m, with coefficient a, of a g_ij times the coefficient of m' in g(c'). So the row of m comes from rows of
 * degree k - 1, which are kept; no division occurs, and what is sparse stays sparse.
 *
 * @pre g has as many rows as the algebra has generators
 */
export function gradedImage(algebra: GradedAlgebra, k: number, g: LinearOperator): LinearOperator {
  const rowsOfG = rowsOf(g);
  const kept = Array.from({ length: k }, () => new Map<number, SparseRow>());
  return { size: algebra.trie.size(k), row: m => row(k, m) };

  function row(d: number, m: number): SparseRow {
    const known = d === 0 ? ONE : kept[d]?.get(m);
    if (known !== undefined) return known;
    const sum = new RowSum();
    for (const { generator, index, coefficient } of algebra.divisors(d, m)) {
      const before = row(d - 1, index);
      rowsOfG[generator]!.indices.forEach((j, at) => {
        const factor = timesInteger(coefficient, rowsOfG[generator]!.entries[at]!);
        before.indices.forEach((c, e) => {
          const child = algebra.trie.child(d - 1, c, j);
          if (child >= 0) sum.add(child, cyclotomics.mul(before.entries[e]!, factor));
        });
      });
    }
    const found = sum.row();
    kept[d]?.set(m, found);
    return found;
  }
}

/**
 * The dual of the degree k, on the dual basis: row c is the column of c for g^-1, the product of the columns of its
 * generators. `dual` is the dual g^(-T) of g, whose rows are the columns of g^-1.
 */
export function gradedDualImage(algebra: GradedAlgebra, k: number, dual: LinearOperator): LinearOperator {
  const columns = rowsOf(dual);
  const kept = Array.from({ length: k }, () => new Map<number, SparseRow>());
  return { size: algebra.trie.size(k), row: c => column(k, c) };

  function column(d: number, c: number): SparseRow {
    const known = d === 0 ? ONE : kept[d]?.get(c);
    if (known !== undefined) return known;
    const { parent, last } = algebra.trie.split(d, c);
    const found = multiplied(algebra, d - 1, column(d - 1, parent), columns[last]!);
    kept[d]?.set(c, found);
    return found;
  }
}

/** The product of an element of degree d with one of degree 1. */
export function multiplied(algebra: GradedAlgebra, d: number, a: SparseRow, v: SparseRow): SparseRow {
  const sum = new RowSum();
  a.indices.forEach((m, at) => {
    v.indices.forEach((i, e) => {
      const product = cyclotomics.mul(a.entries[at]!, v.entries[e]!);
      for (const { index, coefficient } of algebra.product(d, m, i)) {
        sum.add(index, timesInteger(coefficient, product));
      }
    });
  });
  return sum.row();
}

export function rowsOf(operator: LinearOperator): SparseRow[] {
  return Array.from({ length: operator.size }, (_, i) => operator.row(i));
}
