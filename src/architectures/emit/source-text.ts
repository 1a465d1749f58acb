import { abridged } from '../../domain-error.js';

/** Characters of a name that a docstring shows; the JSON document has all of it. */
const NAME_LIMIT = 160;

/**
 * A text of the request as it may stand inside a docstring or a comment of any target: printable ASCII stays, except
 * what could end the string or comment, start an escape or direct a compiler (" \ *\/ @); the rest becomes \uXXXX.
 * Long texts are cut.
 */
export function safeText(text: string, limit = NAME_LIMIT): string {
  return abridged(text, limit).replace(/[^ -~]|["\\@]|\*(?=\/)/gu, escaped);
}

/** A half of a surrogate pair is no character: it is shown as the replacement character. */
function escaped(character: string): string {
  const code = /\p{Surrogate}/u.test(character) ? 0xfffd : character.codePointAt(0)!;
  return code < 0x10000 ? `\\u${hexadecimal(code, 4)}` : `\\U${hexadecimal(code, 8)}`;
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** The words in lines of at most `width` characters; a longer word has a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Indents the lines that aren't empty by `depth` spaces. */
export function indented(depth: number, lines: readonly string[]): string[] {
  return lines.map(line => (line === '' ? '' : ' '.repeat(depth) + line));
}

/** The spaces that a line starts with. */
export function indentOf(line: string): string {
  return ' '.repeat(line.length - line.trimStart().length);
}

/** Lines of a module, and whether numbers stand in them packed, so that the module needs its function to unpack. */
export interface Code {
  readonly lines: readonly string[];
  readonly packed: boolean;
}

export function plain(lines: readonly string[]): Code {
  return { lines, packed: false };
}

/** Parts one after the other; lines alone hold no packed numbers. */
export function joined(...parts: readonly (Code | readonly string[])[]): Code {
  const codes = parts.map(part => ('lines' in part ? part : plain(part)));
  return { lines: codes.flatMap(code => code.lines), packed: codes.some(code => code.packed) };
}
