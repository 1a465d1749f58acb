import { abridged, DomainError } from '../../domain-error.js';

/** The same refusal of a word of Ind, which it names; its position counts in the whole expression or in the word. */
export function inWord(
  word: string,
  counted: 'expression' | 'word',
  { code, message, details: { path: _, ...details } }: DomainError,
): DomainError {
  const where =
    details.position === undefined ? '' : ` The position counts from the start of the ${counted}.`;
  return new DomainError(code, `In the word "${abridged(word)}" of Ind: ${message}${where}`, details);
}
