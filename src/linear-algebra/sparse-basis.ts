import { type Cyclotomic, cyclotomics, equals } from '../exact/cyclotomic.js';
import { type CompressedRows, compressRows, expandRow, rowCount } from './compressed-rows.js';
import { sparseEchelon } from './sparse-elimination.js';
import type { SparseRow } from './sparse-row.js';

/**
 * The canonical basis of a subspace, its reduced row echelon form with rows by leading index, as plain data: the one
 * format for bases. The table lists values in the order of their first occurrence, so that equal subspaces have equal data.
 */
export interface SparseBasis extends CompressedRows {}

/** The canonical basis of the span of any rows. Rows that are reduced already cost their length only. */
export function basisFromRows(ambient: number, rows: readonly SparseRow[]): SparseBasis {
  const sorted = rows.filter(row => row.indices.length > 0).sort((a, b) => a.indices[0]! - b.indices[0]!);
  return compressRows(ambient, isReduced(sorted) ? sorted : sparseEchelon(cyclotomics, sorted));
}

/** Whether rows, sorted by leading index, are in reduced row echelon form. */
export function isReduced(rows: readonly SparseRow[]): boolean {
  const leading = new Set(rows.map(row => row.indices[0]!));
  return (
    leading.size === rows.length &&
    rows.every(
      row =>
        equals(row.entries[0]!, cyclotomics.one) &&
        row.indices.every((index, k) => k === 0 || !leading.has(index)),
    )
  );
}

export function basisDimension(basis: SparseBasis): number {
  return rowCount(basis);
}

export function basisRow(basis: SparseBasis, i: number): SparseRow {
  return expandRow(basis, i);
}

export function basisRows(basis: SparseBasis): SparseRow[] {
  return Array.from({ length: rowCount(basis) }, (_, i) => expandRow(basis, i));
}

/** Equality of subspaces; precondition: both bases are canonical. */
export function equalBases(a: SparseBasis, b: SparseBasis): boolean {
  return (
    a.ambient === b.ambient &&
    a.offsets.length === b.offsets.length &&
    a.indices.length === b.indices.length &&
    a.offsets.every((offset, i) => offset === b.offsets[i]) &&
    a.indices.every(
      (index, k) => index === b.indices[k] && equals(a.table[a.codes[k]!]!, b.table[b.codes[k]!]!),
    )
  );
}

/** The same rows with a table that lists the values in use, in the order of their first occurrence. */
export function inOrderOfUse<R extends CompressedRows>(rows: R): R {
  const codeOf = new Int32Array(rows.table.length).fill(-1);
  const table: Cyclotomic[] = [];
  const codes = new Int32Array(rows.codes.length);
  for (let k = 0; k < codes.length; k++) {
    const old = rows.codes[k]!;
    if (codeOf[old] === -1) codeOf[old] = table.push(rows.table[old]!) - 1;
    codes[k] = codeOf[old]!;
  }
  return { ...rows, codes, table };
}
