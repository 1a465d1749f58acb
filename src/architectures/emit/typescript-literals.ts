import { linesOf, type PackedNumbers, packDoubles, packIntegers } from './packed-numbers.js';

/** The line length of the emitted TypeScript. */
export const TYPESCRIPT_WIDTH = 88;

/** Characters of base64 a line. */
const BASE64_WIDTH = 76;

/** The function that a module needs when it holds packed numbers; it relies on no runtime's own decoder. */
export const UNPACK = `
/** Numbers from base64 of their little-endian bytes: unsigned integers of 1, 2 or 4 bytes, doubles of 8. */
function unpack(width: 1 | 2 | 4 | 8, base64: string): number[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const text = base64.replace(/=/g, '');
  const view = new DataView(new ArrayBuffer(Math.floor((text.length * 3) / 4)));
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    word = ((word << 6) | alphabet.indexOf(text.charAt(i))) & 0xffff;
    // a byte is complete with every letter but the first of four
    if (i % 4 > 0) view.setUint8(((i >> 2) * 3) + (i % 4) - 1, word >> (6 - 2 * (i % 4)));
  }
  const read = { 1: 'getUint8', 2: 'getUint16', 4: 'getUint32', 8: 'getFloat64' } as const;
  return Array.from({ length: view.byteLength / width }, (_, k) => view[read[width]](k * width, true));
}`
  .trim()
  .split('\n');

/** Whether the lines call unpack. */
export function usesUnpack(lines: readonly string[]): boolean {
  return lines.some(line => line.endsWith('unpack('));
}

/** `before` + an array of integers + `after`: a literal where it fits on the line, else packed. */
export function typescriptIntegers(before: string, values: ArrayLike<number>, after: string): string[] {
  return onOneLine(before, values, after) ?? unpacked(before, packIntegers(values), after);
}

export function typescriptDoubles(before: string, values: ArrayLike<number>, after: string): string[] {
  return onOneLine(before, values, after) ?? unpacked(before, packDoubles(values), after);
}

function onOneLine(before: string, values: ArrayLike<number>, after: string): string[] | null {
  if (values.length > TYPESCRIPT_WIDTH) return null;
  const line = `${before}[${Array.from(values, String).join(', ')}]${after}`;
  return line.length <= TYPESCRIPT_WIDTH ? [line] : null;
}

function unpacked(before: string, { width, base64 }: PackedNumbers, after: string): string[] {
  const indent = ' '.repeat(before.length - before.trimStart().length);
  const lines = linesOf(base64, BASE64_WIDTH);
  const quoted = lines.map((line, k) => `${indent}    '${line}'${k < lines.length - 1 ? ' +' : ','}`);
  return [`${before}unpack(`, `${indent}  ${width},`, ...quoted, `${indent})${after}`];
}
