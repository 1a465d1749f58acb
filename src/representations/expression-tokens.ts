import { DomainError } from '../domain-error.js';

/** A name, an integer, a sign of the grammar, or the words of a subgroup in angle brackets. */
export interface Token {
  readonly text: string;
  /** Of its first character in the expression, from 0. */
  readonly position: number;
}

/** What an expression is made of, as its error messages say it. */
export const GRAMMAR =
  'V, V*, V1, V2, .., 1, sgn, Reg, Ad, Vprod, Irr(k), Subsets(k), L(l), T(p,q), Sym^k(R), Alt^k(R), Hom(R,S), Ind(<g1, ..>, R), +, *, ^k, integer multiples and parentheses';

/** @throws DomainError BAD_INPUT at the first character that begins no token */
export function expressionTokens(expression: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s*([A-Za-z][A-Za-z0-9]*|[0-9]+|[-+*^(),]|<[^<>]*>)/y;
  let end = 0;
  for (let match = pattern.exec(expression); match !== null; match = pattern.exec(expression)) {
    end = pattern.lastIndex;
    found.push({ text: match[1]!, position: end - match[1]!.length });
  }
  const rest = expression.slice(end).trimStart();
  if (rest === '') return found;
  const position = expression.length - rest.length;
  if (rest.startsWith('<')) {
    throw unexpected(
      'end of the words that open with "<"',
      position,
      '">" after them, as in Ind(<g1, g2^2>, V)',
    );
  }
  throw unexpected(`the character ${JSON.stringify([...rest][0])}`, position, `one of ${GRAMMAR}`);
}

export function unexpected(what: string, position: number, expected: string): DomainError {
  return new DomainError(
    'BAD_INPUT',
    `Unexpected ${what} at position ${position} of the expression: expected ${expected}.`,
    { position },
  );
}
