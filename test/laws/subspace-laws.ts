import { cyclotomics, fromInteger } from '../../src/exact/cyclotomic.js';
import type { SparseBasis } from '../../src/linear-algebra/sparse-basis.js';
import { basisRows, isReduced } from '../../src/linear-algebra/sparse-basis.js';
import { addMultiple, type SparseRow, scaleRow } from '../../src/linear-algebra/sparse-row.js';

/** What a type of subspaces offers. */
export interface SubspaceLike<S> {
  readonly basis: SparseBasis;
  readonly dimension: number;
  contains(vector: SparseRow): boolean;
  equals(other: S): boolean;
  sum(other: S): S;
  intersection(other: S): S;
}

/** Throws at the first law of the lattice of subspaces that fails; `span` makes a subspace from spanning rows. */
export function holdSubspaceLaws<S extends SubspaceLike<S>>(
  name: string,
  span: (rows: readonly SparseRow[]) => S,
  samples: readonly (readonly SparseRow[])[],
): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`${name} breaks the law: ${law}`);
  };
  const data = (s: S) => JSON.stringify(s.basis, (_, v) => (typeof v === 'bigint' ? `${v}n` : v));
  const zero = span([]);
  demand('nothing spans dimension 0', zero.dimension === 0);
  for (const rows of samples) {
    const a = span(rows);
    demand(
      'spanning vectors lie inside',
      rows.every(row => a.contains(row)),
    );
    demand('at most as many dimensions as vectors', a.dimension <= rows.length);
    demand(
      'the basis is reduced',
      isReduced(basisRows(a.basis)) && basisRows(a.basis).length === a.dimension,
    );
    demand('the basis is canonical', data(span(basisRows(a.basis).reverse())) === data(a));
    demand('scaled and added vectors span the same', data(span(shuffled(rows))) === data(a));
    demand('a + a = a = a meet a', a.sum(a).equals(a) && a.intersection(a).equals(a));
    demand('a + 0 = a, a meet 0 = 0', a.sum(zero).equals(a) && a.intersection(zero).equals(zero));
    for (const others of samples) {
      const b = span(others);
      const [sum, meet] = [a.sum(b), a.intersection(b)];
      demand('a + b = b + a', sum.equals(b.sum(a)) && meet.equals(b.intersection(a)));
      demand(
        'dim (a + b) + dim (a meet b) = dim a + dim b',
        sum.dimension + meet.dimension === a.dimension + b.dimension,
      );
      demand(
        'a + b contains both',
        [...rows, ...others].every(row => sum.contains(row)),
      );
      demand(
        'a meet b lies in both',
        basisRows(meet.basis).every(row => a.contains(row) && b.contains(row)),
      );
      demand('absorption', a.sum(meet).equals(a) && a.intersection(sum).equals(a));
      demand('equal means equal data', a.equals(b) === (data(a) === data(b)));
    }
  }
}

/** Other spanning vectors of the same space: the last one tripled and added to all others. */
function shuffled(rows: readonly SparseRow[]): SparseRow[] {
  const last = rows.at(-1);
  if (!last) return [];
  const others = rows.slice(0, -1).map(row => addMultiple(cyclotomics, row, fromInteger(2), last));
  return last.indices.length === 0 ? others : [scaleRow(cyclotomics, fromInteger(3), last), ...others];
}
