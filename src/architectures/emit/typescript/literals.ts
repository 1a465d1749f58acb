import { base64Lines, type PackedNumbers, packDoubles, packIntegers } from '../packed-numbers.js';
import { type Code, indentOf, plain, wrapped } from '../source-text.js';
import { definition } from './library.js';

/** The line length of the emitted TypeScript. */
export const TYPESCRIPT_WIDTH = 80;

/** Lines of an array literal; what is longer is packed. */
const MOST_LINES = 8;

/** What a module needs when it holds packed numbers; it relies on no runtime's own decoder. */
export const UNPACK_LIBRARY = [
  definition(
    'unpack',
    `
/**
 * Numbers from base64: little-endian, unsigned of 1, 2 or 4 bytes, doubles of 8.
 * Where a table is given they are places in it.
 */
function unpack(
  width: 1 | 2 | 4 | 8,
  base64: string,
  table?: readonly number[],
): number[] {
  const alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const text = base64.replace(/[\\s=]/g, "");
  const view = new DataView(new ArrayBuffer(Math.floor((text.length * 3) / 4)));
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    word = ((word << 6) | alphabet.indexOf(text.charAt(i))) & 0xffff;
    // a byte is complete with every letter but the first of four
    if (i % 4 > 0)
      view.setUint8((i >> 2) * 3 + (i % 4) - 1, word >> (6 - 2 * (i % 4)));
  }
  const read = {
    1: "getUint8",
    2: "getUint16",
    4: "getUint32",
    8: "getFloat64",
  } as const;
  const numbers = Array.from({ length: view.byteLength / width }, (_, k) =>
    view[read[width]](k * width, true),
  );
  return table ? numbers.map((place) => table[place]!) : numbers;
}`,
  ),
];

/** `before` + an array of integers + `after`: a literal where it is short, else packed. */
export function typescriptIntegers(before: string, values: ArrayLike<number>, after: string): Code {
  return literal(before, values, after) ?? unpacked(before, packIntegers(values), after);
}

/** The same for doubles; where few different ones occur they are packed as indices into a table. */
export function typescriptDoubles(before: string, values: ArrayLike<number>, after: string): Code {
  const short = literal(before, values, after);
  if (short !== null) return short;
  const distinct = [...new Set(Array.from(values))];
  const table = `[${distinct.map(numberText).join(', ')}]`;
  if (indentOf(before).length + 3 + table.length > TYPESCRIPT_WIDTH)
    return unpacked(before, packDoubles(values), after);
  const places = new Map(distinct.map((value, k) => [value, k]));
  return unpacked(before, packIntegers(Array.from(values, value => places.get(value)!)), after, table);
}

/** On one line, or on a few lines filled with items; null where it is too long for that. */
function literal(before: string, values: ArrayLike<number>, after: string): Code | null {
  if (values.length > TYPESCRIPT_WIDTH) return null;
  const items = Array.from(values, numberText);
  const line = `${before}[${items.join(', ')}]${after}`;
  if (line.length <= TYPESCRIPT_WIDTH) return plain([line]);
  const indent = indentOf(before);
  const filled = wrapped(`${items.join(', ')},`, TYPESCRIPT_WIDTH - indent.length - 2);
  if (filled.length > MOST_LINES) return null;
  return plain([`${before}[`, ...filled.map(row => `${indent}  ${row}`), `${indent}]${after}`]);
}

function unpacked(before: string, numbers: PackedNumbers, after: string, table: string | null = null): Code {
  const { width, base64 } = numbers;
  const last = table === null ? '' : `, ${table}`;
  const line = `${before}unpack(${width}, "${base64}"${last})${after}`;
  if (line.length <= TYPESCRIPT_WIDTH) return { lines: [line], packed: true };
  const indent = indentOf(before);
  // a template, not a sum of strings: thousands of summands nest too deeply for some compilers
  const text = [`${indent}  \``, ...base64Lines(numbers), '`,'];
  const lines = [`${before}unpack(`, `${indent}  ${width},`, ...text];
  if (table !== null) lines.push(`${indent}  ${table},`);
  return { lines: [...lines, `${indent})${after}`], packed: true };
}

/** The shortest text that reads back as the same double, in prettier's form. */
function numberText(value: number): string {
  return String(value).replace('e+', 'e');
}
