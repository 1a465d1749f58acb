import { definition } from '../typescript/library.js';

/** Numbers, and parameters. */
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
    'unpack',
    `
/**
 * Numbers from base64: little-endian, unsigned of 1, 2 or 4 bytes, doubles of 8.
 *
 * @param {1 | 2 | 4 | 8} width
 * @param {string} base64
 * @returns {number[]}
 */
function unpack(width, base64) {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const read = {
    1: (/** @type {number} */ at) => view.getUint8(at),
    2: (/** @type {number} */ at) => view.getUint16(at, true),
    4: (/** @type {number} */ at) => view.getUint32(at, true),
    8: (/** @type {number} */ at) => view.getFloat64(at, true),
  };
  return Array.from({ length: bytes.length / width }, (_, k) =>
    read[width](k * width),
  );
}`,
  ),
];
