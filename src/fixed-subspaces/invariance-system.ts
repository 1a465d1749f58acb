import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import type { LinearSystem } from '../linear-algebra/linear-system.js';
import type { SparseRow } from '../linear-algebra/sparse-row.js';

/**
 * The defining formula: V^G is the kernel of the stacked rho(g) - I over the generators g, and of d rho(A) over a basis of
 * the Lie algebra. Rows are made when they are read; rows that vanish are left out.
 */
export function invarianceSystem(
  columns: number,
  generators: readonly LinearOperator[],
  algebra: readonly LinearOperator[] = [],
): LinearSystem {
  return {
    columns,
    *rows() {
      for (const generator of generators) {
        for (let i = 0; i < columns; i++) {
          const row = minusUnit(generator.row(i), i);
          if (row.indices.length > 0) yield row;
        }
      }
      for (const derivative of algebra) {
        for (let i = 0; i < columns; i++) {
          const row = derivative.row(i);
          if (row.indices.length > 0) yield row;
        }
      }
    },
  };
}

/** row - e_i, indices kept ascending. */
function minusUnit(row: SparseRow, i: number): SparseRow {
  const indices: number[] = [];
  const entries: Cyclotomic[] = [];
  let placed = false;
  row.indices.forEach((j, k) => {
    if (!placed && j >= i) {
      placed = true;
      const entry = j === i ? cyclotomics.sub(row.entries[k]!, cyclotomics.one) : minusOne;
      if (!cyclotomics.isZero(entry)) {
        indices.push(i);
        entries.push(entry);
      }
      if (j === i) return;
    }
    indices.push(j);
    entries.push(row.entries[k]!);
  });
  if (!placed) {
    indices.push(i);
    entries.push(minusOne);
  }
  return { indices, entries };
}

const minusOne = cyclotomics.neg(cyclotomics.one);
