import { definition } from '../typescript/library.js';

/** Changes of basis. */
export const CHANGE_LIBRARY = [
  definition(
    'Change',
    `
/**
 * A change of basis: each copy of a run is multiplied by its matrix, and
 * coordinate i of all products, one after the other, goes to places[i].
 *
 * @typedef {object} Change
 * @property {number} size
 * @property {number} changedSize
 * @property {ChangedRun[]} runs
 * @property {number[]} places
 */`,
  ),
  definition(
    'ChangedRun',
    `
/**
 * Copies of a space; without a matrix they stay as they are.
 *
 * @typedef {object} ChangedRun
 * @property {number} copies
 * @property {number} size
 * @property {number} changedSize
 * @property {Float32Array} [matrix]
 */`,
  ),
  definition(
    'changeMatrix',
    `
/**
 * The entries scale * table[code], row by row; each row has one scale.
 *
 * @param {{ scales: number[], codes: number[], table: number[] }} entries
 * @returns {Float32Array}
 */
function changeMatrix({ scales, codes, table }) {
  const columns = codes.length / scales.length;
  return Float32Array.from(
    codes,
    (code, e) => scales[Math.floor(e / columns)] * table[code],
  );
}`,
  ),
  definition(
    'changedIn',
    `
/**
 * x, [batch, size], in the coordinates of the change.
 *
 * @param {Change} change
 * @param {tf.Tensor} x
 * @returns {tf.Tensor}
 */
function changedIn({ runs, places }, x) {
  const sizes = runs.map(({ copies, size }) => copies * size);
  const products = cut(x, sizes).map((own, k) =>
    changedRun(runs[k], own, false),
  );
  return permuted(tf.concat(products, 1), inverseOf(places));
}`,
  ),
  definition(
    'changedOut',
    `
/**
 * The transpose of changedIn.
 *
 * @param {Change} change
 * @param {tf.Tensor} z
 * @returns {tf.Tensor}
 */
function changedOut({ runs, places }, z) {
  const sizes = runs.map(({ copies, changedSize }) => copies * changedSize);
  const own = cut(permuted(z, places), sizes).map((product, k) =>
    changedRun(runs[k], product, true),
  );
  return tf.concat(own, 1);
}`,
  ),
  definition(
    'changedRun',
    `
/**
 * Each copy of a run times its matrix, or times its transpose.
 *
 * @param {ChangedRun} run
 * @param {tf.Tensor} x
 * @param {boolean} transposed
 * @returns {tf.Tensor}
 */
function changedRun({ copies, size, changedSize, matrix }, x, transposed) {
  if (!matrix) return x;
  const [from, to] = transposed ? [changedSize, size] : [size, changedSize];
  return x
    .reshape([x.shape[0] * copies, from])
    .matMul(tf.tensor2d(matrix, [changedSize, size]), false, !transposed)
    .reshape([x.shape[0], copies * to]);
}`,
  ),
  definition(
    'permuted',
    `
/**
 * The columns of x in another order; its gradient is in the order of before.
 *
 * @param {tf.Tensor} x
 * @param {number[]} order
 * @returns {tf.Tensor}
 */
function permuted(x, order) {
  return tf.customGrad((x) => ({
    value: tf.gather(
      /** @type {tf.Tensor} */ (x),
      tf.tensor1d(order, "int32"),
      1,
    ),
    gradFunc: (dy) => permuted(dy, inverseOf(order)),
  }))(x);
}`,
  ),
  definition(
    'inverseOf',
    `
/**
 * @param {number[]} order
 * @returns {number[]}
 */
function inverseOf(order) {
  const inverse = new Array(order.length);
  order.forEach((place, i) => {
    inverse[place] = i;
  });
  return inverse;
}`,
  ),
];
