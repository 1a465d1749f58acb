import { cyclotomics } from '../../exact/cyclotomic.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import type { SparseRow } from '../../linear-algebra/sparse-row.js';
import type { GradedAlgebra } from './graded-algebra.js';
import { rowsOf } from './graded-image.js';
import { RowSum, timesInteger } from './row-sum.js';

/**
 * The degree k >= 1 of the derivation that A induces, row by row: D(c) = sum over the generators j of c of
 * w (c without j) A e_j (Leibniz), so that e_m gets a w A_ij from every product e_m' e_i that contains it with
 * coefficient a, and every c that is m' with e_j inserted, with weight w.
 */
export function gradedDerivative(algebra: GradedAlgebra, k: number, a: LinearOperator): LinearOperator {
  const rowsOfA = rowsOf(a);
  return {
    size: algebra.trie.size(k),
    row(m: number): SparseRow {
      const sum = new RowSum();
      for (const { generator, index, coefficient } of algebra.divisors(k, m)) {
        const { indices, entries } = rowsOfA[generator]!;
        indices.forEach((j, at) => {
          const inserted = algebra.insertion(k - 1, index, j);
          if (inserted !== undefined) {
            sum.add(inserted.index, timesInteger(coefficient * inserted.coefficient, entries[at]!));
          }
        });
      }
      return sum.row();
    },
  };
}

/** The derivation on the dual of the degree k >= 1, whose row c is minus the column of c; `dual` is -A^T. */
export function gradedDualDerivative(
  algebra: GradedAlgebra,
  k: number,
  dual: LinearOperator,
): LinearOperator {
  const columns = rowsOf(dual);
  return {
    size: algebra.trie.size(k),
    row(c: number): SparseRow {
      const sum = new RowSum();
      for (const { generator, index, coefficient } of algebra.removals(k, c)) {
        const { indices, entries } = columns[generator]!;
        indices.forEach((i, at) => {
          const entry = entries[at]!;
          if (cyclotomics.isZero(entry)) return;
          for (const term of algebra.product(k - 1, index, i)) {
            sum.add(term.index, timesInteger(coefficient * term.coefficient, entry));
          }
        });
      }
      return sum.row();
    },
  };
}
