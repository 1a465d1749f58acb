import {
  base64Lines,
  type NumberWidth,
  type PackedNumbers,
  packDoubles,
  packIntegers,
} from '../packed-numbers.js';
import { type Code, indentOf, plain } from '../source-text.js';

/** Black's line length. */
export const PYTHON_WIDTH = 88;

/** Items of a list with one item a line; what is longer is packed. */
const LONGEST_COLUMN = 24;

/** The struct module's codes of the packed widths. */
const STRUCT_CODES: Record<NumberWidth, string> = { 1: 'B', 2: 'H', 4: 'I', 8: 'd' };

/** The function that a module needs when it holds packed numbers. */
export const UNPACK = [
  'def _unpack(code, text, table=None):',
  '    """Numbers in base64: little-endian, one struct code each, looked up in table."""',
  '    octets = base64.b64decode(text)',
  '    numbers = [number for (number,) in struct.iter_unpack("<" + code, octets)]',
  '    return numbers if table is None else [table[number] for number in numbers]',
];

/** `before` + a list of integers + `after`, as Black would write it: a list where it is short, else packed. */
export function pythonIntegers(before: string, values: ArrayLike<number>, after = ''): Code {
  const listed = list(before, Array.from(values, String), after);
  return listed === null ? unpacked(before, packIntegers(values), after) : plain(listed);
}

/** The same for doubles; where few different ones occur they are packed as indices into a table. */
export function pythonDoubles(before: string, values: Float64Array, after = ''): Code {
  const listed = list(before, Array.from(values, pythonDouble), after);
  if (listed !== null) return plain(listed);
  const distinct = [...new Set(values)];
  const table = list(`${indentOf(before)}    `, distinct.map(pythonDouble), ',');
  if (table === null) return unpacked(before, packDoubles(values), after);
  const indexOf = new Map(distinct.map((value, k) => [value, k]));
  return unpacked(before, packIntegers(Array.from(values, value => indexOf.get(value)!)), after, table);
}

/** The shortest text that reads back as the same double, as a float literal. */
export function pythonDouble(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** On one line, or with one item a line; null where it is too long for both. */
function list(before: string, items: readonly string[], after: string): string[] | null {
  if (items.length > PYTHON_WIDTH) return null;
  const line = `${before}[${items.join(', ')}]${after}`;
  if (line.length <= PYTHON_WIDTH) return [line];
  if (items.length > LONGEST_COLUMN) return null;
  const indent = indentOf(before);
  return [`${before}[`, ...items.map(item => `${indent}    ${item},`), `${indent}]${after}`];
}

function unpacked(before: string, packed: PackedNumbers, after: string, table: readonly string[] = []): Code {
  const indent = indentOf(before);
  const lines = [
    `${before}_unpack(`,
    `${indent}    "${STRUCT_CODES[packed.width]}",`,
    `${indent}    """`,
    ...base64Lines(packed),
    '""",',
    ...table,
    `${indent})${after}`,
  ];
  return { lines, packed: true };
}

/** A call with plain arguments, as Black would write it at this depth: on one line where it fits, else on three. */
export function pythonCall(depth: number, callee: string, args: string): string[] {
  const line = `${callee}(${args})`;
  return depth + line.length <= PYTHON_WIDTH ? [line] : [`${callee}(`, `    ${args}`, ')'];
}
