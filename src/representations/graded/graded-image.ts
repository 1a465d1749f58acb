import { refuseAbove } from '../../domain-error.js';
import { cyclotomics } from '../../exact/cyclotomic.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import type { SparseRow } from '../../linear-algebra/sparse-row.js';
import type { GradedAlgebra } from './graded-algebra.js';
import { KEPT_ENTRIES_LIMIT } from './limits.js';
import { RowSum, timesInteger } from './row-sum.js';

/** The rows of degrees below k, each found once; the rows of degree k itself are asked for one by one. */
class KeptRows {
  private readonly rows: Map<number, SparseRow>[];
  private entries = 0;

  constructor(private readonly k: number) {
    this.rows = Array.from({ length: k }, () => new Map<number, SparseRow>());
  }

  at(d: number, m: number): SparseRow | undefined {
    return d === 0 ? ONE : this.rows[d]?.get(m);
  }

  keep(d: number, m: number, row: SparseRow): SparseRow {
    if (d === this.k) return row;
    this.entries += row.indices.length;
    refuseAbove(
      'The number of matrix entries of lower degree behind a power',
      this.entries,
      KEPT_ENTRIES_LIMIT,
      'Use a smaller power, or a group that permutes its basis up to signs.',
    );
    this.rows[d]!.set(m, row);
    return row;
  }
}

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
  const kept = new KeptRows(k);
  return { size: algebra.trie.size(k), row: m => row(k, m) };

  function row(d: number, m: number): SparseRow {
    const known = kept.at(d, m);
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
    return kept.keep(d, m, sum.row());
  }
}

/**
 * The dual of the degree k, on the dual basis: row c is the column of c for g^-1, the product of the columns of its
 * generators. `dual` is the dual g^(-T) of g, whose rows are the columns of g^-1.
 */
export function gradedDualImage(algebra: GradedAlgebra, k: number, dual: LinearOperator): LinearOperator {
  const columns = rowsOf(dual);
  const kept = new KeptRows(k);
  return { size: algebra.trie.size(k), row: c => column(k, c) };

  function column(d: number, c: number): SparseRow {
    const known = kept.at(d, c);
    if (known !== undefined) return known;
    const { parent, last } = algebra.trie.split(d, c);
    return kept.keep(d, c, multiplied(algebra, d - 1, column(d - 1, parent), columns[last]!));
  }
}

/** The product of an element of degree d with one of degree 1. */
function multiplied(algebra: GradedAlgebra, d: number, a: SparseRow, v: SparseRow): SparseRow {
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
