import { DomainError } from '../../domain-error.js';
import { refuseMalformedElement } from '../../groups/restriction/parse-element.js';
import type { Token } from '../expression-tokens.js';
import { inWord } from './in-word.js';

/**
 * The words between angle brackets, apart at the commas outside of parentheses: <(1,2)(3,4), g1*g2>. Spaces are made one.
 *
 * @throws DomainError for a word that names no element of any group, with the position in the expression
 */
export function subgroupWords(expression: string, { text, position }: Token): string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of text.slice(1, -1)) {
    if ('(['.includes(character)) depth++;
    if (')]'.includes(character)) depth--;
    if (character === ',' && depth === 0) pieces.push('');
    else pieces.push(pieces.pop() + character);
  }
  let start = position + 1;
  return pieces.flatMap(piece => {
    const word = piece.trim().replace(/\s+/g, ' ');
    if (word !== '') refuseMalformed(word, expression.slice(0, start + piece.trimEnd().length), start);
    start += piece.length + 1;
    return word === '' ? [] : [word];
  });
}

function refuseMalformed(word: string, text: string, start: number): void {
  try {
    refuseMalformedElement(text, start);
  } catch (error) {
    throw error instanceof DomainError ? inWord(word, 'expression', error) : error;
  }
}
