import type { PointwiseFunction } from '../../program/program.js';
import { definition } from '../typescript/library.js';
import { FUNCTION_NAMES } from '../typescript/nonlinear-library.js';

/** Products and nonlinear steps. */
export const STEP_LIBRARY = [
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
 * @typedef {object} BilinearTerm
 * @property {Run} left
 * @property {Run} right
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
  const values = terms.map(({ left, right, row, copies, maps, ...term }) => {
    const batch = x.shape[0];
    const w = parameters.slice([term.parameter], [term.parameterCount]);
    const matrices = maps
      .fill(w.reshape([copies, maps.count]).transpose())
      .reshape([maps.rows, maps.columns, copies])
      .transpose([2, 1, 0]);
    const y = copiesOf(x, left, copies)
      .expandDims(3)
      .mul(copiesOf(x, right, copies).expandDims(2))
      .reshape([copies, batch, maps.columns])
      .matMul(matrices)
      .transpose([1, 0, 2])
      .reshape([batch, copies * maps.rows]);
    return placed(y, row, size - row - copies * maps.rows);
  });
  return tf.addN([x, ...values]);
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
  const own = x
    .slice([0, start], [-1, copies * size])
    .reshape([x.shape[0], copies, size])
    .transpose([1, 0, 2]);
  if (count === copies) return own;
  return gather(
    own,
    Array.from({ length: count }, (_, c) => c % copies),
  );
}`,
  ),
  definition(
    'nonlinear',
    `
/**
 * The outputs of the parts, one after the other.
 *
 * @param {{ parts: ((x: tf.Tensor) => tf.Tensor)[] }} step
 * @param {tf.Tensor} x
 * @returns {tf.Tensor}
 */
function nonlinear({ parts }, x) {
  return tf.concat(
    parts.map((part) => part(x)),
    1,
  );
}`,
  ),
  definition(
    'pointwise',
    `
/**
 * A function of each coordinate.
 *
 * @param {number} start
 * @param {number} size
 * @param {(x: tf.Tensor) => tf.Tensor} f
 * @returns {(x: tf.Tensor) => tf.Tensor}
 */
function pointwise(start, size, f) {
  return (x) => f(x.slice([0, start], [-1, size]));
}`,
  ),
  definition(
    'gated',
    `
/**
 * Copy c times the sigmoid of the coordinate gate + c.
 *
 * @param {number} start
 * @param {number} copies
 * @param {number} size
 * @param {number} gate
 * @returns {(x: tf.Tensor) => tf.Tensor}
 */
function gated(start, copies, size, gate) {
  return (x) => {
    const gates = x.slice([0, gate], [-1, copies]).sigmoid();
    const own = x.slice([0, start], [-1, copies * size]);
    return own
      .reshape([-1, copies, size])
      .mul(gates.reshape([-1, copies, 1]))
      .reshape([-1, copies * size]);
  };
}`,
  ),
  definition(
    'norm',
    `
/**
 * Each copy divided by sqrt(1 + |copy|^2 / size).
 *
 * @param {number} start
 * @param {number} copies
 * @param {number} size
 * @returns {(x: tf.Tensor) => tf.Tensor}
 */
function norm(start, copies, size) {
  return (x) => {
    const own = x
      .slice([0, start], [-1, copies * size])
      .reshape([-1, copies, size]);
    const scale = own.square().mean(2, true).add(1).sqrt();
    return own.div(scale).reshape([-1, copies * size]);
  };
}`,
  ),
  pointwiseFunction('RELU', 'x.relu()'),
  pointwiseFunction('GELU', 'x.mul(x.div(Math.SQRT2).erf().add(1)).mul(0.5)'),
  pointwiseFunction('SILU', 'x.mul(x.sigmoid())'),
  pointwiseFunction('SIGMOID', 'x.sigmoid()'),
  pointwiseFunction('SOFTPLUS', 'x.softplus()'),
  pointwiseFunction('ELU', 'x.elu()'),
  pointwiseFunction('SIN', 'x.sin()'),
  pointwiseFunction('TANH', 'x.tanh()'),
  pointwiseFunction('IDENTITY', 'x'),
];

/** A function of a tensor, coordinate by coordinate. */
function pointwiseFunction(name: PointwiseFunction, value: string) {
  const own = FUNCTION_NAMES[name];
  const lines = [
    '/**',
    ' * @param {tf.Tensor} x',
    ' * @returns {tf.Tensor}',
    ' */',
    `const ${own} = (x) => ${value};`,
  ];
  return { name: own, lines };
}
