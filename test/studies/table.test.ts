import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  csvOf,
  markdownOf,
  shortNumber,
  type Table,
  TERMINAL_WIDTH,
  terminalTextOf,
} from '../../src/studies/table.js';

const TABLE: Table = {
  columns: ['name', 'value'],
  rows: [
    ['a,b', 0.1],
    ['say "x"', null],
    ['two\nlines', 1e-300],
  ],
};

describe('CSV', () => {
  test('quotes what must be quoted, and ends lines by CR LF', () => {
    expect(csvOf(TABLE)).toBe('name,value\r\n"a,b",0.1\r\n"say ""x""",\r\n"two\nlines",1e-300\r\n');
  });

  test('is read back as it was, numbers to the last bit', () => {
    const entry = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, entry), { maxLength: 5 }), rows => {
        const read = readCsv(csvOf({ columns: ['a', 'b'], rows }));
        expect(read.slice(1)).toEqual(rows.map(row => row.map(value => `${value}`)));
        rows.forEach((row, i) => {
          row.forEach((value, j) => {
            if (typeof value === 'number') expect(Number(read[i + 1][j])).toBe(value === 0 ? 0 : value);
          });
        });
      }),
    );
  });
});

describe('tables for readers', () => {
  test('Markdown is aligned, and texts do not break out of their cell', () => {
    const table = { columns: ['name', 'n'], rows: [['a|b <i>\nc', 12345.678]] };
    expect(markdownOf(table)).toBe(
      '| name        |       n |\n| ----------- | ------: |\n| a\\|b \\<i> c | 1.23e+4 |\n',
    );
  });

  test.each([
    [0, '0'],
    [5000, '5000'],
    [0.123456, '0.123'],
    [-12.345, '-12.3'],
    [0.00123456, '1.23e-3'],
    [123456.789, '1.23e+5'],
    [1e7, '1.00e+7'],
  ])('%f is written %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });

  test('a terminal gets lines of at most TERMINAL_WIDTH, wide tables in pieces that keep the first columns', () => {
    const columns = ['scheme', ...Array.from({ length: 30 }, (_, k) => `N=${k + 1}`)];
    const rows = ['VANILLA', 'FA'].map(name => [name, ...columns.slice(1).map((_, k) => k + 0.5)]);
    const text = terminalTextOf({ columns, rows }, 1);
    const lines = text.split('\n');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(TERMINAL_WIDTH);
    expect(lines.filter(line => line.startsWith('VANILLA')).length).toBeGreaterThan(1);
    for (const column of columns) expect(text).toMatch(new RegExp(`(^|\\s)${column}(\\s|$)`));
    expect(terminalTextOf({ columns: ['a'], rows: [['x']] }, 1)).toBe('a\nx\n');
  });

  test('control characters do not reach a terminal', () => {
    expect(terminalTextOf({ columns: ['a'], rows: [['\u001b[31mred']] }, 1)).not.toContain('\u001b');
  });
});

/** Reads RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        field += text[at];
        if (text[at] === '"') at++;
      }
      at++;
    } else {
      while (text[at] !== ',' && text[at] !== '\r') field += text[at++];
    }
    rows[rows.length - 1].push(field);
    if (text[at] === ',') at++;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push([]);
    }
  }
  rows.pop();
  return rows;
}

test('narrow columns are as wide as formatters of Markdown make them', () => {
  expect(markdownOf({ columns: ['M', 'L'], rows: [[1, 'a']] })).toBe(
    '|   M | L   |\n| --: | --- |\n|   1 | a   |\n',
  );
});
