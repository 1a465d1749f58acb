import { definition } from '../typescript/library.js';

/** Linear maps block by block. */
export const BLOCK_LIBRARY = [
  definition(
    'LinearMap',
    `
/**
 * A linear map that is 0 outside of its blocks.
 *
 * @typedef {object} LinearMap
 * @property {number} rows
 * @property {number} columns
 * @property {Block[]} blocks
 */`,
  ),
  definition(
    'Block',
    `
/**
 * From copies of a space, the first at column, to copies from row on, by the
 * parameters [rowCopies, columnCopies, maps].
 *
 * @typedef {object} Block
 * @property {number} row
 * @property {number} rowCopies
 * @property {number} column
 * @property {number} columnCopies
 * @property {number} parameter
 * @property {number} parameterCount
 * @property {BaseMaps} maps
 * @property {number[]} [deviations]
 */`,
  ),
  definition(
    'BaseMaps',
    `
/**
 * How a block applies its maps to x, [batch, columnCopies * columns].
 *
 * @typedef {object} BaseMaps
 * @property {number} rows
 * @property {number} columns
 * @property {(block: Block, w: tf.Tensor, x: tf.Tensor) => tf.Tensor} apply
 */`,
  ),
  definition(
    'mapped',
    `
/**
 * Applies the map to x, [batch, columns].
 *
 * @param {LinearMap} map
 * @param {tf.Tensor} parameters
 * @param {tf.Tensor} x
 * @returns {tf.Tensor}
 */
function mapped({ rows, columns, blocks }, parameters, x) {
  if (blocks.length === 0) return tf.zeros([x.shape[0], rows]);
  const own = partsOf(x, blocks.map(inputRange), columns);
  const w = partsOf(parameters, blocks.map(parameterRange), parameters.size);
  const values = covering(blocks.map(outputRange), rows).map(([row, size]) => {
    const images = blocks
      .filter((block) => block.row === row)
      .map((b) => b.maps.apply(b, w(b.parameter), own(b.column)));
    return images.length > 0 ? tf.addN(images) : tf.zeros([x.shape[0], size]);
  });
  return tf.concat(values, 1);
}`,
  ),
  definition(
    'deviationsOf',
    `
/**
 * Standard deviations of the initial parameters, which repeat within a part.
 *
 * @param {number} count
 * @param {{ parameter: number, parameterCount: number, deviations?: number[] }[]} parts
 * @returns {Float32Array}
 */
function deviationsOf(count, parts) {
  const all = new Float32Array(count);
  for (const { parameter, parameterCount, deviations = [0] } of parts) {
    for (let k = 0; k < parameterCount; k++)
      all[parameter + k] = deviations[k % deviations.length];
  }
  return all;
}`,
  ),
  definition(
    'whole',
    `
/**
 * Fills the matrix of all copies of a block and multiplies by it.
 *
 * @param {Maps} maps
 * @returns {BaseMaps}
 */
function whole({ rows, columns, count, fill }) {
  return {
    rows,
    columns,
    apply({ rowCopies, columnCopies }, w, x) {
      const matrix = fill(w.reshape([-1, count]).transpose())
        .reshape([rows, columns, rowCopies, columnCopies])
        .transpose([2, 0, 3, 1])
        .reshape([rowCopies * rows, columnCopies * columns]);
      return x.matMul(matrix, false, true);
    },
  };
}`,
  ),
  definition(
    'mixture',
    `
/**
 * Mixes copies of a space: copy a is the sum of w[a, b] times copy b.
 *
 * @param {number} size
 * @returns {BaseMaps}
 */
function mixture(size) {
  return {
    rows: size,
    columns: size,
    apply({ rowCopies, columnCopies }, w, x) {
      const batch = x.shape[0];
      return x
        .reshape([batch, columnCopies, size])
        .transpose([0, 2, 1])
        .reshape([batch * size, columnCopies])
        .matMul(w.reshape([rowCopies, columnCopies]), false, true)
        .reshape([batch, size, rowCopies])
        .transpose([0, 2, 1])
        .reshape([batch, rowCopies * size]);
    },
  };
}`,
  ),
  definition(
    'PooledMap',
    `
/**
 * A map as sums over few coordinates, each copied to many.
 *
 * Pool i sums coefficients[i * width + c] * x[columns[i * width + c]] over
 * c < width; output s is spreadCoefficients[s] times the pool spread[s].
 * Coefficients that are left out are 1, and spread that is left out is s.
 *
 * @typedef {object} PooledMap
 * @property {number} pools
 * @property {number} width
 * @property {number[]} columns
 * @property {number[]} [coefficients]
 * @property {number[]} [spread]
 * @property {number[]} [spreadCoefficients]
 */`,
  ),
  definition(
    'pooled',
    `
/**
 * Pools each copy of the input, mixes the pools, spreads them.
 *
 * @param {number} rows
 * @param {number} columns
 * @param {PooledMap[]} maps
 * @returns {BaseMaps}
 */
function pooled(rows, columns, maps) {
  return {
    rows,
    columns,
    apply({ rowCopies, columnCopies }, w, x) {
      const batch = x.shape[0];
      // [columns, batch, columnCopies], and [maps, rowCopies, columnCopies]
      const copies = x
        .reshape([batch, columnCopies, columns])
        .transpose([2, 0, 1]);
      const weights = w
        .reshape([rowCopies, columnCopies, maps.length])
        .transpose([2, 0, 1]);
      const values = maps.map((map, k) => {
        const weight = weights
          .slice([k, 0, 0], [1, -1, -1])
          .reshape([rowCopies, columnCopies]);
        const terms = factored(gather(copies, map.columns), map.coefficients);
        const mixed = terms
          .reshape([map.pools, map.width, batch, columnCopies])
          .sum(1)
          .reshape([map.pools * batch, columnCopies])
          .matMul(weight, false, true)
          .reshape([map.pools, batch, rowCopies]);
        const spread = map.spread ? gather(mixed, map.spread) : mixed;
        return factored(spread, map.spreadCoefficients);
      });
      const y = tf.addN(values).transpose([1, 2, 0]);
      return y.reshape([batch, rowCopies * rows]);
    },
  };
}`,
  ),
  definition(
    'factored',
    `
/**
 * Multiplies x[i] by factors[i], which are 1 where they are left out.
 *
 * @param {tf.Tensor} x
 * @param {number[]} [factors]
 * @returns {tf.Tensor}
 */
function factored(x, factors) {
  return factors ? x.mul(tf.tensor3d(factors, [factors.length, 1, 1])) : x;
}`,
  ),
];
