import { describe, expect, test } from '@jest/globals';
import { trainingData } from '../../src/mean-field/batch-source.js';
import { type Confinement, confinementOf } from '../../src/mean-field/confinement.js';
import { rmdToProjected } from '../../src/mean-field/measures.js';
import { NoisySgd, runStreams } from '../../src/mean-field/noisy-sgd.js';
import type { Problem } from '../../src/mean-field/problem.js';
import { referenceMachine } from '../../src/mean-field/reference-machine.js';
import type { Augmentation, Scheme, TrainSettings } from '../../src/mean-field/settings.js';
import { Random } from '../../src/numeric/random.js';
import { distance, predictions, projectedLaw, randomEnsemble, risk, teacherOf } from './ensembles.js';
import { publishedProblem, publishedSettings } from './published-problem.js';
import { smallProblems } from './small-problems.js';

const schemes: [Scheme, Augmentation][] = [
  ['VANILLA', 'SAMPLED'],
  ['DA', 'SAMPLED'],
  ['DA', 'AVERAGED'],
  ['FA', 'SAMPLED'],
  ['EA', 'SAMPLED'],
];

const small: TrainSettings = {
  ...publishedSettings,
  particles: 3,
  batchSize: 4,
  alpha: 0.7,
  tau: 0.05,
  beta: 0,
};

/** What a scheme's first step trains on. */
function firstBatch(problem: Problem, settings: TrainSettings) {
  const streams = runStreams(Random.fromSeed(3));
  const batch = trainingData(problem, settings, streams, referenceMachine);
  batch.draw();
  return batch;
}

/** The particles after one step without confinement. */
function afterOneStep(problem: Problem, settings: TrainSettings, start: Float64Array): Float64Array {
  const sgd = new NoisySgd(problem, settings, start, null, runStreams(Random.fromSeed(3)), referenceMachine);
  sgd.step();
  return sgd.particles();
}

describe.each(smallProblems)('%s', (_, problem) => {
  test.each(schemes)(
    'a step of %s (%s) without noise is -alpha times the derivative of risk + tau/N sum r',
    (scheme, augmentation) => {
      const settings = { ...small, scheme, augmentation };
      const start = randomEnsemble(problem, settings.particles);
      const { inputs, targets } = firstBatch(problem, settings);
      // Phi holds 1/N already, so that the whole objective's derivative is multiplied by alpha, not by alpha/N.
      const objective = (particles: Float64Array): number => {
        const regularised = scheme === 'EA' ? projectedLaw(problem, particles) : particles;
        const r = regularised.reduce((sum, x) => sum + x * x, 0);
        return risk(problem, scheme, particles, inputs, targets) + (settings.tau / settings.particles) * r;
      };
      const step = 1e-5;
      const expected = start.map((coordinate, k) => {
        const at = (shift: number) => objective(start.map((x, l) => (l === k ? x + shift : x)));
        return coordinate - (settings.alpha * (at(step) - at(-step))) / (2 * step);
      });
      const particles = afterOneStep(problem, settings, start);
      expect(distance(particles, start)).toBeGreaterThan(1e-3);
      expect(distance(particles, expected)).toBeLessThan(1e-8);
    },
  );
});

test('averaged DA has the gradient of FA on E^G: free dynamics on all images stay there', () => {
  for (const [, problem] of smallProblems) {
    const settings: TrainSettings = { ...small, scheme: 'DA', augmentation: 'AVERAGED' };
    const start = projectedLaw(problem, randomEnsemble(problem, settings.particles));
    const [free, averaged] = (['DA', 'FA'] as const).map(scheme => {
      // Without a start on E^G nothing is projected.
      return afterOneStep(problem, { ...settings, scheme }, start);
    });
    expect(distance(free, start)).toBeGreaterThan(1e-3);
    expect(distance(free, averaged)).toBeLessThan(1e-14);
    expect(rmdToProjected(problem.projection, free)).toBeLessThan(1e-28);
  }
});

describe('the data', () => {
  const problem = publishedProblem('ARBITRARY');

  test('X is N(0, s^2 I) and Y = f_*(X)', () => {
    const { inputs, targets, count } = firstBatch(problem, { ...small, batchSize: 10_000 });
    expect(distance(predictions(problem, 'VANILLA', teacherOf(problem).particles, inputs), targets)).toBe(0);
    const mean = (f: (b: number) => number) =>
      Array.from({ length: count }, (_, b) => f(b)).reduce((a, x) => a + x) / count;
    for (const row of [0, count]) {
      expect(Math.abs(mean(b => inputs[row + b]))).toBeLessThan(5 * 0.04);
      expect(Math.abs(mean(b => inputs[row + b] ** 2) - 16)).toBeLessThan(5 * 16 * Math.sqrt(2 / count));
    }
    expect(Math.abs(mean(b => inputs[b] * inputs[count + b]))).toBeLessThan(5 * 0.16);
  });

  test('DA moves every point by one element, inputs and targets alike, each element about as often', () => {
    const settings: TrainSettings = { ...small, scheme: 'DA', augmentation: 'SAMPLED', batchSize: 1000 };
    const plain = firstBatch(problem, { ...settings, scheme: 'VANILLA' });
    const moved = firstBatch(problem, settings);
    const point = ({ inputs, targets }: typeof plain, b: number) => [
      inputs[b],
      inputs[1000 + b],
      targets[b],
      targets[1000 + b],
    ];
    let swapped = 0;
    for (let b = 0; b < 1000; b++) {
      const [x1, x2, y1, y2] = point(plain, b);
      const isSwapped = moved.inputs[b] !== x1;
      expect(point(moved, b)).toEqual(isSwapped ? [x2, x1, y2, y1] : [x1, x2, y1, y2]);
      if (isSwapped) swapped++;
    }
    expect(Math.abs(swapped - 500)).toBeLessThan(5 * Math.sqrt(250));
  });

  test('averaged DA sees the images under all elements', () => {
    const settings: TrainSettings = { ...small, scheme: 'DA', augmentation: 'AVERAGED' };
    const plain = firstBatch(problem, { ...settings, scheme: 'VANILLA' });
    const all = firstBatch(problem, settings);
    expect(all.count).toBe(8);
    const rows = (data: Float64Array, count: number) => [
      Array.from(data.slice(0, count)),
      Array.from(data.slice(count)),
    ];
    const [x1, x2] = rows(plain.inputs, 4);
    expect(rows(all.inputs, 8)).toEqual([
      [...x1, ...x2],
      [...x2, ...x1],
    ]);
    const [y1, y2] = rows(plain.targets, 4);
    expect(rows(all.targets, 8)).toEqual([
      [...y1, ...y2],
      [...y2, ...y1],
    ]);
  });
});

describe('the noise', () => {
  const problem = publishedProblem('WI');
  const noisy: TrainSettings = { ...publishedSettings, particles: 2000, alpha: 8, tau: 0, beta: 50 };
  // The drift is common to two runs that differ in nothing but their noise.
  const noiseOf = (confinement: Confinement | null, settings: TrainSettings) => {
    const [particles, quiet] = [noisy.beta, 0].map(beta => {
      const sgd = new NoisySgd(
        problem,
        { ...settings, beta },
        new Float64Array(8000),
        confinement,
        runStreams(Random.fromSeed(4)),
        referenceMachine,
      );
      sgd.step();
      return sgd.particles();
    });
    return particles.map((x, k) => x - quiet[k]);
  };

  test('has the variance 2 beta s in each coordinate, s = alpha/N', () => {
    const noise = noiseOf(null, noisy);
    const variance = 2 * 50 * (8 / 2000);
    for (let k = 0; k < 4; k++) {
      const coordinate = noise.filter((_, at) => at % 4 === k);
      const mean = coordinate.reduce((sum, x) => sum + x, 0) / 2000;
      const square = coordinate.reduce((sum, x) => sum + x * x, 0) / 2000;
      expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(variance / 2000));
      expect(Math.abs(square - variance)).toBeLessThan(5 * variance * Math.sqrt(2 / 2000));
    }
  });

  test.each(schemes)(
    'is projected where the start was, and only there, in %s (%s)',
    (scheme, augmentation) => {
      const settings = { ...noisy, scheme, augmentation };
      const confined = noiseOf(confinementOf(problem, settings), settings);
      expect(rmdToProjected(problem.projection, confined)).toBeLessThan(1e-28);
      expect(rmdToProjected(problem.projection, noiseOf(null, settings))).toBeGreaterThan(0.1);
    },
  );
});
