import { expect, test } from '@jest/globals';
import {
  approximate,
  exactEntries,
  floatEntries,
  shapeOf,
} from '../../../src/web/discovery/result/vector-entries.js';

test.each([
  ['-1/2', -0.5],
  ['1/2+1/2*sqrt(5)', (1 + Math.sqrt(5)) / 2],
  ['E(8)', Math.SQRT1_2],
  ['i', 0],
  ['something else', 1],
])('%s is near %d', (text, value) => {
  expect(approximate(text)).toBeCloseTo(value, 12);
});

test('an exact vector has zeros where nothing was told', () => {
  const entries = exactEntries({ indices: [1, 3], entries: ['1', '-1/2'] }, 4);
  expect(entries.map(({ text }) => text)).toEqual(['0', '1', '0', '−1/2']);
  expect(entries.map(({ value }) => value)).toEqual([0, 1, 0, -0.5]);
});

test('numbers found are rounded, without a minus before zero', () => {
  expect(floatEntries([-0.001, -0.4142, 1]).map(({ text }) => text)).toEqual(['0.00', '−0.41', '1.00']);
});

test.each([
  { size: 6, maps: { rows: 2, columns: 3 }, shape: { rows: 2, columns: 3 } },
  { size: 5, maps: { rows: 2, columns: 3 }, shape: { rows: 1, columns: 5 } },
  { size: 50, maps: null, shape: { rows: 3, columns: 24 } },
  { size: 0, maps: null, shape: { rows: 1, columns: 1 } },
])('$size coordinates stand in $shape', ({ size, maps, shape }) => {
  expect(shapeOf(size, maps)).toEqual(shape);
});
