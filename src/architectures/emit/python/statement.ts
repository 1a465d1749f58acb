import { type Literal, pythonStatement, tuple } from './literals.js';

/** Spaces before a statement of a method. */
export const METHOD_DEPTH = 8;

/** A statement of a method, laid out for its depth, without its indent. */
export function statement(before: string, literal: Literal, after = ''): string[] {
  return pythonStatement(METHOD_DEPTH, before, literal, after).map(line => line.slice(METHOD_DEPTH));
}

/** Python's tuple, also of one item. */
export function tupleOf(items: readonly Literal[]): Literal {
  return items.length === 1 && typeof items[0] === 'string' ? `(${items[0]},)` : tuple(...items);
}
