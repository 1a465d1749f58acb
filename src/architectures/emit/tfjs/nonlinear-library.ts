import type { PointwiseFunction } from '../../program/program.js';
import { definition } from '../typescript/library.js';
import { FUNCTION_NAMES } from '../typescript/nonlinear-library.js';

/** Nonlinear steps. */
export const NONLINEAR_LIBRARY = [
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
