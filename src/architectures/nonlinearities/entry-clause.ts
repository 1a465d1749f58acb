import { abridged, DomainError } from '../../domain-error.js';
import { type Cyclotomic, isReal } from '../../exact/cyclotomic.js';
import { formatExact } from '../../exact/printer.js';

/** "the entry -1 in row 1, column 2 on V". */
export function entryClause(x: Cyclotomic, row: number, column: number, of: string): string {
  return `the entry ${exactText(x)} in row ${row + 1}, column ${column + 1} on ${of}`;
}

export function exactText(x: Cyclotomic): string {
  return abridged(formatExact(x));
}

/** @throws DomainError BAD_INPUT where an entry isn't real */
export function refuseComplex(entries: readonly Cyclotomic[], of: string): void {
  const complex = entries.find(x => !isReal(x));
  if (complex === undefined) return;
  throw new DomainError(
    'BAD_INPUT',
    `The group acts on ${of} with the entry ${exactText(complex)}, and networks have real weights: choose a representation by real matrices.`,
  );
}
