import { type Cyclotomic, cyclotomics, fromInteger } from '../exact/cyclotomic.js';
import { lcm } from '../exact/integers.js';
import { reducedRowEchelon } from './dense-elimination.js';
import type { LinearSystem } from './linear-system.js';
import { basisFromRows, type SparseBasis } from './sparse-basis.js';
import { collectRow, type SparseRow } from './sparse-row.js';

/** Rows where each pivot column has one entry, which is `diagonal`: the echelon form times that number. */
interface ScaledEchelon {
  readonly rows: readonly (readonly bigint[])[];
  readonly pivots: readonly number[];
  readonly diagonal: bigint;
}

/**
 * Bareiss' fraction-free elimination in Jordan's form: row_i <- (pivot row_i - entry row_pivot) / previous pivot, where
 * the division is exact since all entries are minors of the matrix (E. H. Bareiss, Math. Comp. 22, 1968).
 */
export function fractionFreeEchelon(matrix: readonly (readonly bigint[])[], columns: number): ScaledEchelon {
  const rows = matrix.map(row => [...row]);
  const pivots: number[] = [];
  let previous = 1n;
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const rank = pivots.length;
    const found = rows.findIndex((row, i) => i >= rank && row[column] !== 0n);
    if (found < 0) {
      continue;
    }
    [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
    const lead = rows[rank]!;
    const pivot = lead[column]!;
    rows.forEach((row, i) => {
      if (i !== rank) {
        const entry = row[column]!;
        for (let j = 0; j < columns; j++) {
          row[j] = (pivot * row[j]! - entry * lead[j]!) / previous;
        }
      }
    });
    pivots.push(column);
    previous = pivot;
  }
  return { rows: rows.slice(0, pivots.length), pivots, diagonal: previous };
}

/** Rows in reversed order of columns, so that pivots are last columns and free columns lead the kernel's vectors. */
function reversedDense<E>(row: SparseRow<E>, columns: number, zero: E): E[] {
  const dense = new Array<E>(columns).fill(zero);
  row.indices.forEach((index, k) => {
    dense[columns - 1 - index] = row.entries[k]!;
  });
  return dense;
}

/** A rational row times its common denominator. */
function integral(row: SparseRow): SparseRow<bigint> {
  const denominator = row.entries.reduce((d, x) => lcm(d, x.denominator), 1n);
  return {
    indices: row.indices,
    entries: row.entries.map(x => x.numerators[0]! * (denominator / x.denominator)),
  };
}

/**
 * The kernel by plain dense elimination, the second road: Bareiss over Z where all entries are rational, Gauss and Jordan
 * over the cyclotomic field else. Cost: rows * columns * rank operations on growing numbers, and a dense matrix.
 */
export function plainKernel(system: LinearSystem): SparseBasis {
  const n = system.columns;
  const rows = [...system.rows()];
  const isRational = rows.every(row => row.entries.every(x => x.conductor === 1));
  let pivots: readonly number[];
  let coefficient: (i: number, j: number) => Cyclotomic;
  if (isRational) {
    const echelon = fractionFreeEchelon(
      rows.map(row => reversedDense(integral(row), n, 0n)),
      n,
    );
    const inverse =
      echelon.pivots.length > 0 ? cyclotomics.inv(fromInteger(echelon.diagonal)) : cyclotomics.one;
    pivots = echelon.pivots;
    coefficient = (i, j) => cyclotomics.mul(inverse, fromInteger(echelon.rows[i]![j]!));
  } else {
    const echelon = reducedRowEchelon(
      cyclotomics,
      rows.map(row => reversedDense(row, n, cyclotomics.zero)),
      n,
    );
    pivots = echelon.pivots;
    coefficient = (i, j) => echelon.rows[i]![j]!;
  }
  const isPivot = new Set(pivots);
  const free = Array.from({ length: n }, (_, j) => j).filter(j => !isPivot.has(j));
  const vectors = free.map(j =>
    collectRow([
      [n - 1 - j, cyclotomics.one],
      ...pivots.map((pivot, i) => [n - 1 - pivot, cyclotomics.neg(coefficient(i, j))] as const),
    ]),
  );
  return basisFromRows(n, vectors);
}
