import { definition } from '../typescript/library.js';

/** Batches, numbers and parameters. */
export const TOOL_LIBRARY = [
  definition(
    'scaleBy',
    `
/**
 * Multiplies the values of a variable.
 *
 * @param {tf.LayerVariable} variable
 * @param {Float32Array | number[]} factors
 */
function scaleBy(variable, factors) {
  tf.tidy(() => {
    variable.write(variable.read().mul(tf.tensor1d(factors)));
  });
}`,
  ),
  definition(
    'normal',
    `
/**
 * Standard normal numbers, other ones for each array k of parameters. A seed of
 * 0 would be none to TensorFlow.js.
 *
 * @param {number | null | undefined} seed
 * @param {number} k
 */
function normal(seed, k) {
  return tf.initializers.randomNormal({
    stddev: 1,
    seed: seed == null ? undefined : 1000 * seed + k + 1,
  });
}`,
  ),
  definition(
    'rowsOf',
    `
/**
 * x as [batch, size]. A batch of no inputs gets one of zeros, since some
 * backends cannot compute with none.
 *
 * @param {tf.Tensor} x
 * @param {number} size
 * @returns {tf.Tensor}
 */
function rowsOf(x, size) {
  const rows = x.reshape([-1, size]);
  if (rows.size > 0) return rows;
  return rows.pad([
    [0, 1],
    [0, 0],
  ]);
}`,
  ),
  definition(
    'inBatch',
    `
/**
 * y, [batch, size], in the shape of a batch, without what rowsOf added.
 *
 * @param {tf.Tensor} y
 * @param {number[]} shape
 * @returns {tf.Tensor}
 */
function inBatch(y, shape) {
  const rows = shape.includes(0) ? y.slice([0, 0], [0, -1]) : y;
  return rows.reshape([...shape, ROWS]);
}`,
  ),
  definition(
    'unpack',
    `
/**
 * Numbers from base64: little-endian, unsigned of 1, 2 or 4 bytes, doubles of 8.
 * Where a table is given they are places in it.
 *
 * @param {1 | 2 | 4 | 8} width
 * @param {string} base64
 * @param {number[]} [table]
 * @returns {number[]}
 */
function unpack(width, base64, table) {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const read = {
    1: (/** @type {number} */ at) => view.getUint8(at),
    2: (/** @type {number} */ at) => view.getUint16(at, true),
    4: (/** @type {number} */ at) => view.getUint32(at, true),
    8: (/** @type {number} */ at) => view.getFloat64(at, true),
  };
  const numbers = Array.from({ length: bytes.length / width }, (_, k) =>
    read[width](k * width),
  );
  return table ? numbers.map((place) => table[place]) : numbers;
}`,
  ),
];
