import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, parseRows } from '../../../src/web/data-sets/parse-rows.js';

const SHAPE = { inputs: 2, outputs: 1 };
const ROWS = {
  inputs: [
    [1, -2.5],
    [0, 1e3],
  ],
  outputs: [[3], [4]],
};

describe('rows of a data set', () => {
  test.each([
    { what: 'commas', text: '1,-2.5,3\n0,1e3,4' },
    { what: 'a heading, blank lines, Windows', text: '\r\nx1, x2, y\r\n1, -2.5, 3\r\n\r\n0, 1000, 4\r\n' },
    { what: 'semicolons', text: '1; -2.5; 3\n0;1000;4\n' },
    { what: 'tabs', text: '1\t-2.5\t3\n0\t1000\t4' },
    { what: 'spaces', text: ' 1  -2.5 3 \n0 1000 4' },
    { what: 'quotes', text: '"1","-2.5","3"\n"0","1000","4"' },
    { what: 'JSON, row by row', text: '[[1, -2.5, 3], [0, 1000, 4]]' },
    { what: 'JSON, x and y', text: '[{"x": [1, -2.5], "y": [3]}, {"x": [0, 1000], "y": [4]}]' },
    { what: 'JSON, two lists', text: '{"inputs": [[1, -2.5], [0, 1000]], "outputs": [[3], [4]]}' },
  ])('$what', ({ text }) => {
    expect(parseRows(text, SHAPE)).toEqual(ROWS);
  });

  test.each([
    { text: ' \n ', row: null, column: null, says: 'no rows' },
    { text: 'a,b,c', row: null, column: null, says: 'no row below it' },
    { text: '1,2,3\n4,x,6', row: 2, column: 2, says: 'Line 2, column 2 holds x' },
    { text: 'a,b,c\n\n1,2,3\n4,5,6\n7,,9', row: 5, column: 2, says: 'Line 5, column 2 is empty' },
    { text: '1,2,3\n4,5', row: 2, column: 3, says: 'has 2 numbers, and 2 of x and 1 of y make 3' },
    { text: '1,2,3,4', row: 1, column: 4, says: 'has 4 numbers' },
    { text: '1,2,Infinity', row: 1, column: 3, says: 'holds Infinity' },
    { text: '1,5;2;3', row: 1, column: 1, says: 'holds 1,5' },
    { text: '[[1, 2, 3], [1, "2", 3]]', row: 2, column: 2, says: 'Row 2, column 2 holds "2"' },
    { text: '[[1, 2, 3], 4]', row: 2, column: null, says: 'Row 2 is no list' },
    {
      text: '{"inputs": [[1, 2], [3, 4]], "outputs": [[1]]}',
      row: 2,
      column: null,
      says: 'Row 2 is no list',
    },
    { text: '[]', row: null, column: null, says: 'empty' },
    { text: '{"rows": []}', row: null, column: null, says: 'holds no rows' },
    { text: '[[1, 2, 3]', row: null, column: null, says: 'no JSON' },
  ])('$text: $says', ({ text, row, column, says }) => {
    const read = parseRows(text, SHAPE);
    if (!isRefusal(read)) throw new Error('expected a refusal, got rows');
    expect(read).toMatchObject({ row, column });
    expect(read.message).toContain(says);
  });

  test('what was written is read back, whatever separates it', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map(x => x + 0);
    const rows = fc.array(fc.tuple(numbers, numbers, numbers), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', ' '), (written, separator) => {
        const read = parseRows(written.map(row => row.join(separator)).join('\n'), SHAPE);
        expect(read).toEqual({
          inputs: written.map(row => row.slice(0, 2)),
          outputs: written.map(row => row.slice(2)),
        });
      }),
    );
  });
});
