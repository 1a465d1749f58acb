import { DomainError, inArgument, refuseAbove } from '../domain-error.js';

/** `first` as the length of a page: refused, with its path, where it is below 0 or above `limit`. */
export function pageSize(first: number, limit: number): number {
  refuseNegative('first', first);
  inArgument('first', () => refuseAbove('first', first, limit, 'Ask for fewer at a time.'));
  return first;
}

export function refuseNegative(argument: 'first' | 'offset', value: number): void {
  if (!Number.isInteger(value) || value < 0) {
    throw new DomainError('BAD_INPUT', `${argument} is ${value}; it must be an integer, 0 or more.`, {
      path: [argument],
    });
  }
}

/** What the lists that are read by cursors hold. */
type Item = 'experiment' | 'data-set' | 'run' | 'vector' | 'element';

/** A place in a list, as opaque text. */
export function cursorOf(item: Item, place: number): string {
  return Buffer.from(`${item} ${place}`).toString('base64url');
}

/** The inverse of `cursorOf`; BAD_INPUT for any other text, and for a place beyond the last. */
export function placeOf(item: Item, cursor: string, last = Number.MAX_SAFE_INTEGER): number {
  const [, digits] = /^[a-z-]+ (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const place = Number(digits);
  if (digits === undefined || cursorOf(item, place) !== cursor || place > last) {
    throw notACursor();
  }
  return place;
}

export function notACursor(): DomainError {
  return new DomainError(
    'BAD_INPUT',
    'This is not a cursor of this list. Pass the endCursor of a page before.',
    { path: ['after'] },
  );
}
