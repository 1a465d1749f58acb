/** Rows of x and y as they are sent. */
export interface ParsedRows {
  readonly inputs: number[][];
  readonly outputs: number[][];
}

/** Why a text holds no rows; row and column count from 1, lines as an editor counts them. */
export interface RowRefusal {
  readonly message: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** How many numbers of a row are x, and how many are y. */
export interface RowShape {
  readonly inputs: number;
  readonly outputs: number;
}

/**
 * Rows from CSV (x first, then y; commas, semicolons, tabs or spaces between; a first line without numbers is a heading) or
 * from JSON: [[x.., y..], ..], [{"x": [..], "y": [..]}, ..] or {"inputs": [[..], ..], "outputs": [[..], ..]}.
 */
export function parseRows(text: string, shape: RowShape): ParsedRows | RowRefusal {
  const trimmed = text.trim();
  if (trimmed === '') return refusal('There are no rows: paste some, or choose a file.');
  return trimmed.startsWith('[') || trimmed.startsWith('{') ? fromJson(trimmed, shape) : fromCsv(text, shape);
}

export function isRefusal(read: ParsedRows | RowRefusal): read is RowRefusal {
  return 'message' in read;
}

function fromCsv(text: string, shape: RowShape): ParsedRows | RowRefusal {
  const rows: ParsedRows = { inputs: [], outputs: [] };
  let isFirst = true;
  for (const [k, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    const isHeading = isFirst && cells.every(cell => readNumber(cell) === null);
    isFirst = false;
    if (isHeading) continue;
    const refused = addRow(rows, cells.map(readNumber), cells, shape, {
      row: k + 1,
      called: `Line ${k + 1}`,
    });
    if (refused) return refused;
  }
  return rows.inputs.length > 0
    ? rows
    : refusal('There is a heading, and no row below it: add rows of numbers.');
}

/** A semicolon or a tab parts cells where there is one; else commas, else spaces. */
function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  const separator = [';', '\t', ','].find(candidate => trimmed.includes(candidate)) ?? /\s+/;
  return trimmed.split(separator).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function fromJson(text: string, shape: RowShape): ParsedRows | RowRefusal {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return refusal(`This is no JSON: ${error instanceof Error ? error.message : error}.`);
  }
  const listed = rowsOf(document);
  if (listed === null) {
    return refusal(
      'The JSON holds no rows: write [[x.., y..], ..] or {"inputs": [[..], ..], "outputs": [[..], ..]}.',
    );
  }
  const rows: ParsedRows = { inputs: [], outputs: [] };
  for (const [k, cells] of listed.entries()) {
    const place = { row: k + 1, called: `Row ${k + 1}` };
    if (!Array.isArray(cells)) return refusal(`${place.called} is no list of numbers.`, place.row);
    const numbers = cells.map(cell => (typeof cell === 'number' && Number.isFinite(cell) ? cell : null));
    const refused = addRow(
      rows,
      numbers,
      cells.map(cell => JSON.stringify(cell)),
      shape,
      place,
    );
    if (refused) return refused;
  }
  return rows.inputs.length > 0 ? rows : refusal('The list is empty: give at least one row.');
}

/** Each row as one list, x before y; null where the document is of none of the forms. */
function rowsOf(document: unknown): unknown[] | null {
  if (Array.isArray(document)) {
    return document.map(row => (isObject(row) ? joined(row.x, row.y) : row));
  }
  if (!isObject(document)) return null;
  const { inputs, outputs } = document;
  if (!Array.isArray(inputs) || !Array.isArray(outputs)) return null;
  return Array.from({ length: Math.max(inputs.length, outputs.length) }, (_, k) =>
    joined(inputs[k], outputs[k]),
  );
}

function joined(x: unknown, y: unknown): unknown {
  return Array.isArray(x) && Array.isArray(y) ? [...x, ...y] : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addRow(
  rows: ParsedRows,
  numbers: readonly (number | null)[],
  cells: readonly string[],
  { inputs, outputs }: RowShape,
  { row, called }: { row: number; called: string },
): RowRefusal | null {
  const odd = numbers.indexOf(null);
  if (odd >= 0) {
    const held = cells[odd] === '' ? 'is empty' : `holds ${shortened(cells[odd]!)}`;
    return refusal(`${called}, column ${odd + 1} ${held}: write a number such as -1.5.`, row, odd + 1);
  }
  if (numbers.length !== inputs + outputs) {
    return refusal(
      `${called} has ${numbers.length} numbers, and ${inputs} of x and ${outputs} of y make ${inputs + outputs}: change the row, or the counts.`,
      row,
      Math.min(numbers.length, inputs + outputs) + 1,
    );
  }
  rows.inputs.push(numbers.slice(0, inputs) as number[]);
  rows.outputs.push(numbers.slice(inputs) as number[]);
  return null;
}

function readNumber(cell: string): number | null {
  return cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : null;
}

function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}

function refusal(message: string, row: number | null = null, column: number | null = null): RowRefusal {
  return { message, row, column };
}
