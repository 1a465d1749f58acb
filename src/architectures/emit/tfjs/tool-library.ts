import { definition } from '../typescript/library.js';

/** Columns, numbers and parameters. */
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
    'joined',
    `
/**
 * The columns of all parts, one after the other.
 *
 * @param {tf.Tensor[]} parts
 * @returns {tf.Tensor}
 */
function joined(parts) {
  return written(tf.concat(parts, 1));
}`,
  ),
  definition(
    'parted',
    `
/**
 * Columns in parts of these sizes.
 *
 * @param {tf.Tensor} x
 * @param {number[]} sizes
 * @returns {tf.Tensor[]}
 */
function parted(x, sizes) {
  return tf.split(written(x), sizes, 1);
}`,
  ),
  definition(
    'written',
    `
/**
 * The same x. A batch of no inputs is written anew, as is its gradient: some
 * backends cannot slice what tf.concat makes of nothing.
 *
 * @param {tf.Tensor} x
 * @returns {tf.Tensor}
 */
function written(x) {
  return x.size > 0 ? x : x.mul(1);
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
