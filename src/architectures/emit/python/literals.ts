import {
  base64Lines,
  type NumberWidth,
  type PackedNumbers,
  packDoubles,
  packIntegers,
} from '../packed-numbers.js';
import { type Code, indentOf, joined, plain } from '../source-text.js';

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

/** A literal that is laid out when its place is known. */
export type Literal =
  | string
  | { readonly brackets: '[]' | '()'; readonly items: readonly Literal[] }
  | { readonly callee: string; readonly arguments: readonly Literal[] }
  | {
      readonly count: number;
      readonly numbers: () => readonly string[];
      readonly packed: () => readonly [PackedNumbers, Literal | null];
    };

export function tuple(...items: readonly Literal[]): Literal {
  return { brackets: '()', items };
}

export function list(items: readonly Literal[]): Literal {
  return { brackets: '[]', items };
}

/** A call of a function or method. */
export function call(callee: string, ...args: readonly Literal[]): Literal {
  return { callee, arguments: args };
}

/** A list of non-negative integers: written out where it is short, else packed. */
export function integers(values: ArrayLike<number>): Literal {
  return {
    count: values.length,
    numbers: () => Array.from(values, String),
    packed: () => [packIntegers(values), null],
  };
}

/** The same for doubles: repeated where all are equal; where few different ones occur they are packed as indices into a table. */
export function doubles(values: Float64Array): Literal {
  const [first] = values;
  if (values.length > 4 && values.every(value => Object.is(value, first))) {
    return `[${pythonDouble(first!)}] * ${values.length}`;
  }
  return {
    count: values.length,
    numbers: () => Array.from(values, pythonDouble),
    packed: () => packedDoubles(values),
  };
}

function packedDoubles(values: Float64Array): readonly [PackedNumbers, Literal | null] {
  const distinct = [...new Set(values)];
  if (distinct.length > LONGEST_COLUMN) return [packDoubles(values), null];
  const indexOf = new Map(distinct.map((value, k) => [value, k]));
  const codes = packIntegers(Array.from(values, value => indexOf.get(value)!));
  return [codes, list(distinct.map(pythonDouble))];
}

/** `before` + a literal + `after` as Black would write it: on one line, or with one item a line. */
export function pythonLiteral(before: string, literal: Literal, after = ''): Code {
  const flat = flatText(literal);
  if (flat !== null && before.length + flat.length + after.length <= PYTHON_WIDTH) {
    return plain([before + flat + after]);
  }
  if (typeof literal === 'string') return plain([before + literal + after]);
  const indent = indentOf(before);
  if ('brackets' in literal) {
    const [open, close] = literal.brackets;
    const items = literal.items.map(item => pythonLiteral(`${indent}    `, item, ','));
    return joined([before + open], ...items, [`${indent}${close}${after}`]);
  }
  if ('callee' in literal) {
    const { callee, arguments: args } = literal;
    const body = flatItems(args);
    const onOneLine = body !== null && indent.length + 4 + body.length <= PYTHON_WIDTH;
    const items = onOneLine
      ? [[`${indent}    ${body}`]]
      : args.map(item => pythonLiteral(`${indent}    `, item, ','));
    return joined([`${before}${callee}(`], ...items, [`${indent})${after}`]);
  }
  const { count, numbers, packed } = literal;
  return count > LONGEST_COLUMN
    ? unpacked(before, packed(), after)
    : plain([`${before}[`, ...numbers().map(item => `${indent}    ${item},`), `${indent}]${after}`]);
}

/** On one line; null where it is too long for that anywhere. */
function flatText(literal: Literal): string | null {
  if (typeof literal === 'string') return literal;
  if ('numbers' in literal) {
    return literal.count > PYTHON_WIDTH ? null : `[${literal.numbers().join(', ')}]`;
  }
  if ('callee' in literal) {
    const items = flatItems(literal.arguments);
    return items === null ? null : `${literal.callee}(${items})`;
  }
  const [open, close] = literal.brackets;
  const items = flatItems(literal.items);
  return items === null ? null : open + items + close;
}

function flatItems(literals: readonly Literal[]): string | null {
  const items: string[] = [];
  for (const item of literals) {
    const flat = flatText(item);
    if (flat === null || items.length > PYTHON_WIDTH) return null;
    items.push(flat);
  }
  return items.join(', ');
}

/** `before` + a list of integers + `after`. */
export function pythonIntegers(before: string, values: ArrayLike<number>, after = ''): Code {
  return pythonLiteral(before, integers(values), after);
}

/** `before` + a list of doubles + `after`. */
export function pythonDoubles(before: string, values: Float64Array, after = ''): Code {
  return pythonLiteral(before, doubles(values), after);
}

/** The shortest text that reads back as the same double, as a float literal. */
export function pythonDouble(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function unpacked(
  before: string,
  [packed, table]: readonly [PackedNumbers, Literal | null],
  after: string,
): Code {
  const indent = indentOf(before);
  const inner = `${indent}    `;
  const head = [
    `${before}_unpack(`,
    `${inner}"${STRUCT_CODES[packed.width]}",`,
    `${inner}"""`,
    ...base64Lines(packed),
    '""",',
  ];
  const tableLines = table === null ? [] : pythonLiteral(inner, table, ',').lines;
  return { lines: [...head, ...tableLines, `${indent})${after}`], packed: true };
}

/** A statement at this depth, as Black would write it. */
export function pythonStatement(depth: number, before: string, literal: Literal, after = ''): string[] {
  return [...pythonLiteral(' '.repeat(depth) + before, literal, after).lines];
}
