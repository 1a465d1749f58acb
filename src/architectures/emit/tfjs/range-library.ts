import { definition } from '../typescript/library.js';

/** Ranges of columns, rows and parameters. */
export const RANGE_LIBRARY = [
  definition(
    'Range',
    `
/** @typedef {[start: number, size: number]} Range */`,
  ),
  definition(
    'inputRange',
    `
/**
 * @param {Block} block
 * @returns {Range}
 */
function inputRange({ column, columnCopies, maps }) {
  return [column, columnCopies * maps.columns];
}`,
  ),
  definition(
    'outputRange',
    `
/**
 * @param {Block} block
 * @returns {Range}
 */
function outputRange({ row, rowCopies, maps }) {
  return [row, rowCopies * maps.rows];
}`,
  ),
  definition(
    'parameterRange',
    `
/**
 * @param {Block} block
 * @returns {Range}
 */
function parameterRange({ parameter, parameterCount }) {
  return [parameter, parameterCount];
}`,
  ),
  definition(
    'partsOf',
    `
/**
 * The parts of the last axis of x, of that size, by where they start.
 *
 * @param {tf.Tensor} x
 * @param {Range[]} ranges
 * @param {number} size
 * @returns {(start: number) => tf.Tensor}
 */
function partsOf(x, ranges, size) {
  const all = covering(ranges, size);
  const sizes = all.map((range) => range[1]);
  const values = cut(x, sizes);
  return (start) => values[all.findIndex((range) => range[0] === start)];
}`,
  ),
  definition(
    'cut',
    `
/**
 * The last axis of x in parts of these sizes; tf.split has no gradient where
 * there is one part.
 *
 * @param {tf.Tensor} x
 * @param {number[]} sizes
 * @returns {tf.Tensor[]}
 */
function cut(x, sizes) {
  return sizes.length > 1 ? tf.split(x, sizes, x.rank - 1) : [x];
}`,
  ),
  definition(
    'covering',
    `
/**
 * The ranges, which are equal or disjoint, and those between them, in order.
 *
 * @param {Range[]} ranges
 * @param {number} size
 * @returns {Range[]}
 */
function covering(ranges, size) {
  const ends = ranges.flatMap(([start, length]) => [start, start + length]);
  const places = [...new Set([0, ...ends, size])].sort((a, b) => a - b);
  return places.slice(0, -1).map((place, k) => [place, places[k + 1] - place]);
}`,
  ),
  definition(
    'placed',
    `
/**
 * Columns with zeros before and after them.
 *
 * @param {tf.Tensor} y
 * @param {number} before
 * @param {number} after
 * @returns {tf.Tensor}
 */
function placed(y, before, after) {
  if (before === 0 && after === 0) return y;
  return y.pad([
    [0, 0],
    [before, after],
  ]);
}`,
  ),
];
