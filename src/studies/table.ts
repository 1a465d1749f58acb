/** A cell: a text, a number, or nothing known. */
export type Entry = string | number | null;

/** A table as data; each row has one entry for each column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Entry[])[];
}

/**
 * Comma-separated values: a header and one line a row, ended by CR LF, numbers with all digits that tell them from their
 * neighbours, null as an empty field, texts quoted where they must be.
 * Source: RFC 4180.
 */
export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows].map(row => `${row.map(csvField).join(',')}\r\n`).join('');
}

function csvField(entry: Entry): string {
  const text = entry === null ? '' : `${entry}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table of GitHub-flavoured Markdown, its columns aligned in the source too; numbers with three significant digits. */
export function markdownOf(table: Table): string {
  const { texts, widths, numeric } = laidOut(table, text =>
    text.replace(/[\\|<&*`[\]]/g, '\\$&').replace(/\s+/g, ' '),
  );
  const rule = widths.map((width, j) => (numeric[j] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  const [head, ...body] = texts.map(row => row.map((text, j) => padded(text, widths[j], numeric[j])));
  return [head, rule, ...body].map(row => `| ${row.join(' | ')} |\n`).join('');
}

/** The widest line of terminalTextOf. */
export const TERMINAL_WIDTH = 99;

/**
 * The table for a terminal, in lines of at most TERMINAL_WIDTH characters: where its columns don't fit side by side, as several
 * tables below each other that all begin with the first `kept` columns. A column that is wider alone is left as it is.
 */
export function terminalTextOf(table: Table, kept: number): string {
  const { texts, widths, numeric } = laidOut(table, text => text.replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd'));
  const head = Array.from({ length: Math.min(kept, widths.length) }, (_, j) => j);
  const headWidth = head.reduce((sum, j) => sum + widths[j] + GAP.length, 0);
  const blocks: number[][] = [];
  let left = 0;
  for (let j = kept; j < widths.length; j++) {
    if (blocks.length === 0 || left < widths[j] + GAP.length) {
      blocks.push([...head]);
      left = TERMINAL_WIDTH + GAP.length - headWidth;
    }
    blocks[blocks.length - 1].push(j);
    left -= widths[j] + GAP.length;
  }
  return (blocks.length > 0 ? blocks : [head])
    .map(block =>
      texts
        .map(row => `${block.map(j => padded(row[j], widths[j], numeric[j])).join(GAP)}`.trimEnd() + '\n')
        .join(''),
    )
    .join('\n');
}

/** Of a column: what formatters of Markdown give it. */
const LEAST_WIDTH = 3;

const GAP = '  ';

/** A number as tables for readers show it: whole ones up to 10^6 as they are, else three significant digits. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return `${value}`;
  const size = Math.abs(value);
  return size >= 0.01 && size < 1000 ? value.toPrecision(3) : value.toExponential(2);
}

/** All texts, header first, the width of each column, and whether all its texts begin as numbers do, to be written to the right. */
function laidOut({ columns, rows }: Table, escaped: (text: string) => string) {
  const written = (entry: Entry) =>
    entry === null ? '' : typeof entry === 'number' ? shortNumber(entry) : escaped(entry);
  const texts = [columns.map(escaped), ...rows.map(row => row.map(written))];
  const widths = columns.map((_, j) => Math.max(LEAST_WIDTH, ...texts.map(row => row[j].length)));
  const numeric = columns.map((_, j) => texts.slice(1).every(row => /^(-?\d.*)?$/.test(row[j])));
  return { texts, widths, numeric };
}

function padded(text: string, width: number, toTheRight: boolean): string {
  return toTheRight ? text.padStart(width) : text.padEnd(width);
}
