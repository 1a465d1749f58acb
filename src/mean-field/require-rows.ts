import { DomainError } from '../domain-error.js';

/** How rows are called in a refusal: one of them with what it belongs to, and what their length is. */
export interface RowNames {
  readonly row: string;
  readonly owner: string;
  readonly length: string;
}

/** Refuses rows of floats of a wrong length or with a number that is not finite; the path is that of the row or number. */
export function requireRows(rows: readonly (readonly number[])[], length: number, names: RowNames): void {
  rows.forEach((row, i) => {
    if (row.length !== length) {
      throw new DomainError(
        'BAD_INPUT',
        `${names.row} ${i} of ${names.owner} has ${row.length} numbers: give ${length}, ${names.length}.`,
        { path: [i], value: row.length },
      );
    }
    const bad = row.findIndex(x => !Number.isFinite(x));
    if (bad >= 0) {
      throw new DomainError(
        'BAD_INPUT',
        `Number ${bad} of ${names.row.toLowerCase()} ${i} of ${names.owner} is not finite.`,
        { path: [i, bad], value: `${row[bad]}` },
      );
    }
  });
}
