/**
 * How fast is a step of noisy SGD? The published problem, VANILLA, batches of 20: our flat Float64 kernel, the same step
 * on arrays of arrays, and automatic differentiation by tfjs (Float32, its cpu backend), at three sizes of the ensemble.
 * The noise and the data are drawn in all three.
 */
import * as tf from '@tensorflow/tfjs';
import { NoisySgd, runStreams, startingParticles } from '../../src/mean-field/noisy-sgd.js';
import { defineProblem } from '../../src/mean-field/problem.js';
import type { TrainSettings } from '../../src/mean-field/settings.js';
import { Random } from '../../src/numeric/random.js';
import { tableOf } from '../table.js';

const BATCH = 20;
const ALPHA = 50;
const TAU = 1e-4;
const BETA = 1e-6;

const problem = defineProblem(
  {
    group: { name: 'S(2)' },
    inputRepresentation: 'V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 'sigmoid',
    teacher: { kind: 'WI', preset: 'PAPER_C2' },
    inputStd: 4,
  },
  0,
);

/** Milliseconds a call, after some to warm up. */
function measure(calls: number, call: () => void): number {
  for (let k = 0; k < Math.ceil(calls / 5); k++) call();
  const started = performance.now();
  for (let k = 0; k < calls; k++) call();
  return (performance.now() - started) / calls;
}

function ours(particles: number): () => void {
  const settings: TrainSettings = {
    ...{ scheme: 'VANILLA', augmentation: 'SAMPLED', initialisation: 'WI' },
    ...{ particles, horizon: 20, alpha: ALPHA, tau: TAU, beta: BETA, batchSize: BATCH },
  };
  const streams = runStreams(Random.fromSeed(1));
  const sgd = new NoisySgd(
    problem,
    settings,
    startingParticles(4 * particles, null, streams.start),
    null,
    streams,
  );
  return () => {
    sgd.step();
  };
}

/** The step as one would write it first: particles as matrices, a row a list. */
function arraysOfArrays(particles: number): () => void {
  const random = Random.fromSeed(1);
  const matrix = (std: number) => [0, 1].map(() => [0, 1].map(() => std * random.normal()));
  const teacher = Array.from({ length: 10 }, (_, i) =>
    [0, 1].map(r => [0, 1].map(c => problem.teacher.particles[4 * i + 2 * r + c])),
  );
  let ensemble = Array.from({ length: particles }, () => matrix(1 / 4));
  const unit = (z: number[][], x: number[]) =>
    z.map(row => 1 / (1 + Math.exp(-row.reduce((sum, entry, j) => sum + entry * x[j], 0))));
  const mean = (values: number[][]) =>
    [0, 1].map(k => values.reduce((sum, value) => sum + value[k], 0) / values.length);
  const size = ALPHA / particles;
  return () => {
    const inputs = Array.from({ length: BATCH }, () => [4 * random.normal(), 4 * random.normal()]);
    const values = inputs.map(x => ensemble.map(z => unit(z, x)));
    const residuals = inputs.map((x, b) => {
      const target = mean(teacher.map(z => unit(z, x)));
      return mean(values[b]).map((output, k) => (2 / BATCH) * (output - target[k]));
    });
    ensemble = ensemble.map((z, i) =>
      z.map((row, k) =>
        row.map((entry, j) => {
          let gradient = 2 * TAU * entry;
          for (let b = 0; b < BATCH; b++) {
            const value = values[b][i][k];
            gradient += value * (1 - value) * residuals[b][k] * inputs[b][j];
          }
          return entry - size * gradient + Math.sqrt(2 * BETA * size) * random.normal();
        }),
      ),
    );
  };
}

function autodiff(particles: number): () => void {
  const teacher = tf.tensor2d(Array.from(problem.teacher.particles), [20, 2]);
  const ensemble = tf.variable(tf.randomNormal([2 * particles, 2], 0, 1 / 4));
  const network = (z: tf.Tensor, count: number, x: tf.Tensor) =>
    tf.mean(tf.reshape(tf.sigmoid(tf.matMul(z as tf.Tensor2D, x as tf.Tensor2D)), [count, 2, BATCH]), 0);
  return () => {
    const next = tf.tidy(() => {
      const x = tf.randomNormal([2, BATCH], 0, 4);
      const y = network(teacher, 10, x);
      // The objective holds 1/N, so that its gradient is multiplied by alpha.
      const objective = (z: tf.Tensor): tf.Scalar =>
        tf.add(
          tf.div(tf.sum(tf.squaredDifference(network(z, particles, x), y)), BATCH),
          tf.mul(tf.sum(tf.square(z)), TAU / particles),
        );
      const gradient = tf.grad(objective)(ensemble);
      const noise = tf.randomNormal([2 * particles, 2], 0, Math.sqrt((2 * BETA * ALPHA) / particles));
      return tf.add(tf.sub(ensemble, tf.mul(gradient, ALPHA)), noise);
    });
    ensemble.assign(next as tf.Tensor2D);
    next.dispose();
  };
}

await tf.setBackend('cpu');
tableOf(
  [100, 1000, 5000].map(particles => {
    const calls = 200_000 / particles;
    const [flat, nested, automatic] = [ours, arraysOfArrays, autodiff].map((make, k) =>
      measure(Math.ceil(k === 0 ? calls : calls / 10), make(particles)),
    );
    return {
      N: particles,
      'ours (ms)': flat.toFixed(3),
      'steps a second': Math.round(1000 / flat),
      'arrays of arrays (ms)': nested.toFixed(3),
      'arrays / ours': (nested / flat).toFixed(1),
      'tfjs cpu (ms)': automatic.toFixed(3),
      'tfjs / ours': (automatic / flat).toFixed(1),
    };
  }),
);
