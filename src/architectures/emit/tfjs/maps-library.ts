import { definition } from '../typescript/library.js';

/** Maps between single copies, filled for many pairs of copies at once, and what they are made of. */
export const MAPS_LIBRARY = [
  definition(
    'Maps',
    `
/**
 * @typedef {object} Maps a basis of maps between single copies
 * @property {number} rows
 * @property {number} columns
 * @property {number} count
 * @property {(w: tf.Tensor) => tf.Tensor} fill the matrices of many maps,
 *   [rows * columns, pairs], from their parameters, [count, pairs]
 */`,
  ),
  definition(
    'signed',
    `
/**
 * Maps whose entries are 0 and parameters or their negatives: code 0 is 0, k is
 * parameter k - 1, and k + count its negative.
 *
 * @param {number} rows
 * @param {number} columns
 * @param {number} count
 * @param {number[]} codes
 * @returns {Maps}
 */
function signed(rows, columns, count, codes) {
  const fill = (/** @type {tf.Tensor} */ w) =>
    gather(tf.concat([tf.zerosLike(w.slice([0], [1])), w, w.neg()]), codes);
  return { rows, columns, count, fill };
}`,
  ),
  definition(
    'stacked',
    `
/**
 * Maps whose entries are sums of coefficients times parameters: a product with
 * the stack of all maps.
 *
 * @param {Entries} entries
 * @returns {Maps}
 */
function stacked({ positions, parameters, coefficients, ...shape }) {
  const size = shape.rows * shape.columns;
  const stack = new Float32Array(size * shape.count);
  positions.forEach((position, e) => {
    stack[position * shape.count + parameters[e]] = coefficients[e];
  });
  const fill = (/** @type {tf.Tensor} */ w) =>
    tf.tensor2d(stack, [size, shape.count]).matMul(w);
  return { ...shape, fill };
}`,
  ),
  definition(
    'scattered',
    `
/**
 * Maps whose entries are sums of coefficients times parameters, added one by
 * one where a stack of all maps would be large.
 *
 * @param {Entries} entries
 * @returns {Maps}
 */
function scattered({ positions, parameters, coefficients, ...shape }) {
  const fill = (/** @type {tf.Tensor} */ w) => {
    const factors = tf.tensor2d(coefficients, [coefficients.length, 1]);
    const terms = gather(w, parameters).mul(factors);
    return scatter(terms, positions, shape.rows * shape.columns);
  };
  return { ...shape, fill };
}`,
  ),
  definition(
    'Entries',
    `
/**
 * Map number parameters[e] has the entry coefficients[e] at positions[e].
 *
 * @typedef {object} Entries
 * @property {number} rows
 * @property {number} columns
 * @property {number} count
 * @property {number[]} positions
 * @property {number[]} parameters
 * @property {number[]} coefficients
 */`,
  ),
  definition(
    'gather',
    `
/**
 * x[indices] along the first axis. Its gradient is one scatter; that of
 * tf.gather passes over dy once for each entry of x on some backends.
 *
 * @param {tf.Tensor} x
 * @param {number[]} indices
 * @returns {tf.Tensor}
 */
function gather(x, indices) {
  const size = x.shape[0];
  return tf.customGrad((x) => ({
    value: tf.gather(
      /** @type {tf.Tensor} */ (x),
      tf.tensor1d(indices, "int32"),
    ),
    gradFunc: (dy) => scatter(dy, indices, size),
  }))(x);
}`,
  ),
  definition(
    'scatter',
    `
/**
 * The transpose of gather: row e of y is added to row indices[e] of zeros.
 *
 * @param {tf.Tensor} y
 * @param {number[]} indices
 * @param {number} size
 * @returns {tf.Tensor}
 */
function scatter(y, indices, size) {
  const shape = [size, ...y.shape.slice(1)];
  return tf.customGrad((y) => ({
    value: tf.scatterND(
      tf.tensor2d(indices, [indices.length, 1], "int32"),
      /** @type {tf.Tensor} */ (y),
      shape,
    ),
    gradFunc: (dz) => gather(dz, indices),
  }))(y);
}`,
  ),
];
