import { DomainError } from '../domain-error.js';

/** The place of an experiment in the list, as opaque text. */
export function cursorOf(number: number): string {
  return Buffer.from(`experiment ${number}`).toString('base64url');
}

/** The inverse of `cursorOf`; BAD_INPUT for any other text. */
export function parseCursor(cursor: string): number {
  const match = /^experiment (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match || cursorOf(Number(match[1])) !== cursor) {
    throw new DomainError(
      'BAD_INPUT',
      'This is not a cursor of this list. Pass the endCursor of a page before.',
      {
        path: ['after'],
      },
    );
  }
  return Number(match[1]);
}
