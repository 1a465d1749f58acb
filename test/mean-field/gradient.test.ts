import { beforeAll, describe, expect, test } from '@jest/globals';
import type * as TensorFlow from '@tensorflow/tfjs';
import type { Problem } from '../../src/mean-field/problem.js';
import { referenceMachine } from '../../src/mean-field/reference-machine.js';
import { schemePredictor } from '../../src/mean-field/scheme-predictor.js';
import type { Scheme } from '../../src/mean-field/settings.js';
import { particleDimension } from '../../src/mean-field/unit.js';
import { tensorflow } from '../support/tensorflow.js';
import { distance, projectedLaw, randomBatch, randomEnsemble, risk } from './ensembles.js';
import { smallProblems } from './small-problems.js';

const N = 4;
const COUNT = 6;
const schemes: readonly Scheme[] = ['VANILLA', 'FA', 'EA'];

/** N times the derivative of the risk by the particles, as training uses it. */
function ours(
  problem: Problem,
  scheme: Scheme,
  particles: Float64Array,
  inputs: Float64Array,
  targets: Float64Array,
): Float64Array {
  const options = { particles: N, count: COUNT };
  const predictor = schemePredictor(problem, scheme, options, referenceMachine);
  predictor.machine.write(particles);
  predictor.predict(inputs);
  const residuals = new Float64Array(targets.length);
  problem.loss.residuals(predictor.outputs, targets, COUNT, residuals);
  predictor.backward(residuals);
  return predictor.machine.gradient();
}

/** The same by central differences in Float64. */
function byDifferences(
  problem: Problem,
  scheme: Scheme,
  particles: Float64Array,
  inputs: Float64Array,
  targets: Float64Array,
): Float64Array {
  const step = 1e-5;
  return particles.map((_, k) => {
    const at = (shift: number) => {
      const shifted = particles.slice();
      shifted[k] += shift;
      return risk(problem, scheme, shifted, inputs, targets);
    };
    return (N * (at(step) - at(-step))) / (2 * step);
  });
}

/** The same by automatic differentiation in Float32, from the definitions: dense matrices, one element after the other. */
function byAutodiff(
  problem: Problem,
  scheme: Scheme,
  particles: Float64Array,
  inputs: Float64Array,
  targets: Float64Array,
): Float32Array {
  const { unit, average, projection } = problem;
  const { inputDimension: d, outputDimension: c } = unit;
  const p = particleDimension(unit);
  return tf.tidy(() => {
    const x = tf.tensor2d(Array.from(inputs), [d, COUNT]);
    const y = tf.tensor2d(Array.from(targets), [c, COUNT]);
    const sigma = (t: TensorFlow.Tensor) => (unit.activation === 'sigmoid' ? tf.sigmoid(t) : tf.tanh(t));
    const phi = (theta: TensorFlow.Tensor, at: TensorFlow.Tensor): TensorFlow.Tensor => {
      const terms = tf.split(theta, N, 0).map(particle => {
        if (unit.kind === 'MATRIX')
          return sigma(tf.matMul(tf.reshape(particle, [c, d]), at as TensorFlow.Tensor2D));
        const [u, v] = tf.split(tf.reshape(particle, [p, 1]), [d, c], 0);
        return tf.matMul(
          v as TensorFlow.Tensor2D,
          sigma(
            tf.div(tf.matMul(u as TensorFlow.Tensor2D, at as TensorFlow.Tensor2D, true), d),
          ) as TensorFlow.Tensor2D,
        );
      });
      return tf.div(tf.addN(terms), N);
    };
    const matrix = (data: Float64Array, g: number, size: number) =>
      tf.tensor2d(Array.from(data.slice(g * size * size, (g + 1) * size * size)), [size, size]);
    const predictor = (theta: TensorFlow.Tensor): TensorFlow.Tensor => {
      if (scheme === 'EA') {
        return phi(tf.matMul(theta as TensorFlow.Tensor2D, tf.tensor2d(Array.from(projection), [p, p])), x);
      }
      if (scheme === 'VANILLA') return phi(theta, x);
      const terms = Array.from({ length: average!.count }, (_, g) =>
        tf.matMul(
          matrix(average!.spaces.at(-1)!, g, c),
          phi(theta, tf.matMul(matrix(average!.spaces[0], g, d), x)) as TensorFlow.Tensor2D,
          true,
        ),
      );
      return tf.div(tf.addN(terms), average!.count);
    };
    const loss = (theta: TensorFlow.Tensor): TensorFlow.Scalar =>
      tf.div(tf.sum(tf.square(tf.sub(predictor(theta), y))), COUNT);
    const gradient = tf.grad(loss)(tf.tensor2d(Array.from(particles), [N, p]));
    return tf.mul(gradient, N).dataSync() as Float32Array;
  });
}

let tf: typeof TensorFlow;
beforeAll(async () => {
  tf = await tensorflow();
});

describe.each(smallProblems)('%s', (_, problem) => {
  const inputs = randomBatch(problem.unit.inputDimension, COUNT, 'inputs');
  const targets = randomBatch(problem.unit.outputDimension, COUNT, 'targets');
  const particles = randomEnsemble(problem, N);

  test.each(schemes)('the gradient of %s is that of differences and of automatic differentiation', scheme => {
    const gradient = ours(problem, scheme, particles, inputs, targets);
    const scale = distance(gradient, new Float64Array(gradient.length));
    expect(scale).toBeGreaterThan(1e-4);
    const differences = byDifferences(problem, scheme, particles, inputs, targets);
    expect(distance(gradient, differences)).toBeLessThan(1e-7 * Math.max(1, scale));
    const autodiff = byAutodiff(problem, scheme, particles, inputs, targets);
    expect(distance(gradient, autodiff)).toBeLessThan(1e-5 * Math.max(1, scale));
  });

  test('on E^G the gradient of FA stays on E^G, before any projection; that of VANILLA does not', () => {
    const onFixed = projectedLaw(problem, particles);
    const transverse = (scheme: Scheme): number => {
      const gradient = ours(problem, scheme, onFixed, inputs, targets);
      return distance(gradient, projectedLaw(problem, gradient));
    };
    expect(transverse('FA')).toBeLessThan(1e-14);
    if (problem.groupOrder !== 1n) expect(transverse('VANILLA')).toBeGreaterThan(1e-3);
  });
});
