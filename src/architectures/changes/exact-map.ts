import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import { basisRows, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { collectRow, type SparseRow, scaleRow } from '../../linear-algebra/sparse-row.js';

const { add, mul, isZero, equals, one } = cyclotomics;

/** An exact matrix by its rows, without its zeros. */
export interface ExactMap {
  readonly columns: number;
  readonly rows: readonly SparseRow[];
}

export function identityMap(size: number): ExactMap {
  return {
    columns: size,
    rows: Array.from({ length: size }, (_, i) => ({ indices: [i], entries: [one] })),
  };
}

/** The matrices whose rows, one after the other, are the vectors of a basis. */
export function mapsOfBasis(basis: SparseBasis, columns: number): ExactMap[] {
  return basisRows(basis).map(row => unflattened(row, Math.floor(basis.ambient / columns), columns));
}

/** The rows of a matrix, one after the other. */
export function flattened({ rows, columns }: ExactMap): SparseRow {
  const places: number[] = [];
  const values: Cyclotomic[] = [];
  rows.forEach(({ indices, entries }, i) => {
    indices.forEach((j, k) => {
      places.push(i * columns + j);
      values.push(entries[k]!);
    });
  });
  return { indices: places, entries: values };
}

export function unflattened({ indices, entries }: SparseRow, rowCount: number, columns: number): ExactMap {
  const rows = Array.from({ length: rowCount }, () => ({
    indices: [] as number[],
    entries: [] as Cyclotomic[],
  }));
  indices.forEach((position, k) => {
    const row = rows[Math.floor(position / columns)]!;
    row.indices.push(position % columns);
    row.entries.push(entries[k]!);
  });
  return { columns, rows };
}

export function transposed({ rows, columns }: ExactMap): ExactMap {
  const turned = Array.from({ length: columns }, () => ({
    indices: [] as number[],
    entries: [] as Cyclotomic[],
  }));
  rows.forEach(({ indices, entries }, i) => {
    indices.forEach((j, k) => {
      turned[j]!.indices.push(i);
      turned[j]!.entries.push(entries[k]!);
    });
  });
  return { columns: rows.length, rows: turned };
}

/** A B. Cost: the entries of the rows of B that those of A meet. */
export function product(a: ExactMap, b: ExactMap): ExactMap {
  return { columns: b.columns, rows: a.rows.map(row => combination(row, b)) };
}

/** sum_i x_i (row i of B). */
function combination({ indices, entries }: SparseRow, { rows }: ExactMap): SparseRow {
  if (indices.length === 1) {
    const row = rows[indices[0]!]!;
    return equals(entries[0]!, one) ? row : scaleRow(cyclotomics, entries[0]!, row);
  }
  const sums = new Map<number, Cyclotomic>();
  indices.forEach((i, k) => {
    const { indices: places, entries: values } = rows[i]!;
    places.forEach((j, e) => {
      const term = mul(entries[k]!, values[e]!);
      const sum = sums.get(j);
      sums.set(j, sum === undefined ? term : add(sum, term));
    });
  });
  const places = [...sums.keys()].filter(j => !isZero(sums.get(j)!)).sort((i, j) => i - j);
  return { indices: places, entries: places.map(j => sums.get(j)!) };
}

/** A + factor B. */
export function plusMultiple(a: ExactMap, factor: Cyclotomic, b: ExactMap): ExactMap {
  return {
    columns: a.columns,
    rows: a.rows.map(({ indices, entries }, i) => {
      const other = b.rows[i]!;
      return collectRow([
        ...indices.map((j, k) => [j, entries[k]!] as const),
        ...other.indices.map((j, k) => [j, mul(factor, other.entries[k]!)] as const),
      ]);
    }),
  };
}

export function entryCountOf({ rows }: ExactMap): number {
  return rows.reduce((count, { indices }) => count + indices.length, 0);
}
