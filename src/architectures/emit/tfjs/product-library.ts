import { definition } from '../typescript/library.js';

/** Outer products of inputs, and bilinear steps. */
export const PRODUCT_LIBRARY = [
  definition(
    'flattened',
    `
/**
 * Inputs of one batch and of these sizes, each as [batch, size].
 *
 * @param {tf.Tensor[]} inputs
 * @param {number[]} sizes
 * @returns {tf.Tensor[]}
 */
function flattened(inputs, sizes) {
  const batch = inputs[0].shape.slice(0, -1);
  const expected = JSON.stringify(sizes.map((size) => [...batch, size]));
  const got = JSON.stringify(inputs.map(({ shape }) => shape));
  if (got !== expected)
    throw new RangeError(\`expected inputs of shapes \${expected}, got \${got}\`);
  return inputs.map((x, k) => rowsOf(x, sizes[k]));
}`,
  ),
  definition(
    'outerProduct',
    `
/**
 * Outer products of the factors, the first one slowest, along the batch.
 *
 * @param {tf.Tensor[]} factors
 * @returns {tf.Tensor}
 */
function outerProduct(factors) {
  return factors.reduce((left, right) => {
    const [batch, m] = /** @type {[number, number]} */ (left.shape);
    const [, n] = /** @type {[number, number]} */ (right.shape);
    return left
      .reshape([batch, m, 1])
      .mul(right.reshape([batch, 1, n]))
      .reshape([batch, m * n]);
  });
}`,
  ),
  definition(
    'Run',
    `
/**
 * Copies of a space of dimension size, one after the other from start on.
 *
 * @typedef {object} Run
 * @property {number} start
 * @property {number} copies
 * @property {number} size
 */`,
  ),
  definition(
    'BilinearTerm',
    `
/**
 * Products of copies of two runs, mapped to copies from row on.
 *
 * Where products is given, copy c takes the product c % products.
 *
 * @typedef {object} BilinearTerm
 * @property {Run} left
 * @property {Run} right
 * @property {number} [products]
 * @property {number} row
 * @property {number} copies
 * @property {number} parameter
 * @property {number} parameterCount
 * @property {Maps} maps
 * @property {number[]} deviations
 */`,
  ),
  definition(
    'bilinear',
    `
/**
 * x + q(x, x), with q the sum of the terms.
 *
 * @param {number} size
 * @param {BilinearTerm[]} terms
 * @param {tf.Tensor} parameters
 * @param {tf.Tensor} x
 * @returns {tf.Tensor}
 */
function bilinear(size, terms, parameters, x) {
  const values = terms.map((term) => {
    const { row, copies, maps } = term;
    const w = parameters
      .slice([term.parameter], [term.parameterCount])
      .reshape([copies, maps.count]);
    const y = term.products ? sharedTerm(term, w, x) : ownTerm(term, w, x);
    return placed(y, row, size - row - copies * maps.rows);
  });
  return tf.addN([x, ...values]);
}`,
  ),
  definition(
    'ownTerm',
    `
/**
 * The maps of each copy times its own product.
 *
 * @param {BilinearTerm} term
 * @param {tf.Tensor} w
 * @param {tf.Tensor} x
 * @returns {tf.Tensor}
 */
function ownTerm({ left, right, copies, maps }, w, x) {
  const matrices = maps
    .fill(w.transpose())
    .reshape([maps.rows, maps.columns, copies])
    .transpose([2, 1, 0]);
  return productsOf(x, left, right, copies)
    .matMul(matrices)
    .transpose([1, 0, 2])
    .reshape([x.shape[0], copies * maps.rows]);
}`,
  ),
  definition(
    'sharedTerm',
    `
/**
 * Each map of each product once, then for each copy a sum of them.
 *
 * @param {BilinearTerm} term
 * @param {tf.Tensor} w
 * @param {tf.Tensor} x
 * @returns {tf.Tensor}
 */
function sharedTerm({ left, right, copies, maps, products = 1 }, w, x) {
  const { rows, columns, count, fill } = maps;
  const batch = x.shape[0];
  const turns = Math.ceil(copies / products);
  const matrix = fill(tf.eye(count))
    .reshape([rows, columns, count])
    .transpose([1, 0, 2])
    .reshape([columns, rows * count]);
  // copy c takes the product c % products
  const weights = w
    .pad([
      [0, turns * products - copies],
      [0, 0],
    ])
    .reshape([turns, products, count])
    .transpose([1, 2, 0]);
  return productsOf(x, left, right, products)
    .reshape([products * batch, columns])
    .matMul(matrix)
    .reshape([products, batch * rows, count])
    .matMul(weights)
    .reshape([products, batch, rows, turns])
    .transpose([1, 3, 0, 2])
    .reshape([batch, turns * products * rows])
    .slice([0, 0], [-1, copies * rows]);
}`,
  ),
  definition(
    'productsOf',
    `
/**
 * All products of coordinates of two runs, copy by copy: [count, batch, pairs].
 *
 * @param {tf.Tensor} x
 * @param {Run} left
 * @param {Run} right
 * @param {number} count
 * @returns {tf.Tensor}
 */
function productsOf(x, left, right, count) {
  return copiesOf(x, left, count)
    .expandDims(3)
    .mul(copiesOf(x, right, count).expandDims(2))
    .reshape([count, x.shape[0], left.size * right.size]);
}`,
  ),
  definition(
    'copiesOf',
    `
/**
 * The copies of a run, over and over: [count, batch, size].
 *
 * @param {tf.Tensor} x
 * @param {Run} run
 * @param {number} count
 * @returns {tf.Tensor}
 */
function copiesOf(x, { start, copies, size }, count) {
  const used = Math.min(copies, count);
  const own = x
    .slice([0, start], [-1, used * size])
    .reshape([x.shape[0], used, size])
    .transpose([1, 0, 2]);
  if (count === used) return own;
  return gather(
    own,
    Array.from({ length: count }, (_, c) => c % copies),
  );
}`,
  ),
];
