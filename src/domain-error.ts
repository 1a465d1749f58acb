/** What a request can be told: each code is a failure that the user can do something about. */
export type DomainErrorCode = 'BAD_INPUT' | 'TOO_LARGE' | 'DEADLINE_EXCEEDED' | 'NOT_FOUND';

/** Where and how: the argument's path, the position inside an expression (from 0), the limit and the value. */
export interface DomainErrorDetails {
  readonly path?: readonly (string | number)[];
  readonly position?: number;
  readonly limit?: string | number;
  readonly value?: string | number;
}

/** Controls, marks of direction, separators of lines and halves of surrogate pairs, which a request may hold and an answer must not. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A failure of the question, not of the program: a code, and a sentence that says what to do next. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(message.replace(UNPRINTABLE, c => `\\u{${c.codePointAt(0)!.toString(16)}}`));
    this.name = 'DomainError';
  }

  /** The same failure, placed below the argument `prefix`. */
  under(...prefix: (string | number)[]): DomainError {
    return new DomainError(this.code, this.message, {
      ...this.details,
      path: [...prefix, ...(this.details.path ?? [])],
    });
  }
}

/** What `read` returns; a DomainError that it throws is placed below the argument at `path`. */
export function inArgument<T>(path: string | number | readonly (string | number)[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof DomainError ? error.under(...(typeof path === 'object' ? path : [path])) : error;
  }
}

/** What `read` returns; a DomainError that it throws without a position gets this one. */
export function placed<T>(position: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError) || error.details.position !== undefined) throw error;
    throw new DomainError(error.code, error.message, { ...error.details, position });
  }
}

/** Refuses a value above a limit, naming both; of a value of very many digits the first ones. */
export function refuseAbove(
  what: string,
  value: bigint | number,
  limit: bigint | number,
  advice: string,
): void {
  if (value > limit) {
    const shown = abridged(value.toString());
    throw new DomainError('TOO_LARGE', `${what} is ${shown}; the limit is ${limit}. ${advice}`, {
      limit: limit.toString(),
      value: shown,
    });
  }
}

/** A text as a sentence shows it: whole up to `length` characters, else its first ones and "...". */
export function abridged(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length)}...`;
}

/** What `compute` returns, undefined where it is TOO_LARGE. */
export function withinBounds<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'TOO_LARGE') return undefined;
    throw error;
  }
}
