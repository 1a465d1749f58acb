import { expect, test } from '@jest/globals';
import { discover } from '../../src/discovery/discover.js';
import { readKernelsSync } from '../../src/experiments/kernels-file.js';
import { compiledMachines } from '../../src/mean-field/compiled-machine.js';
import type { DataRows } from '../../src/mean-field/data-rows.js';
import { defineProblem, type ProblemInput } from '../../src/mean-field/problem.js';
import { trainOnce } from '../../src/mean-field/train.js';
import { publishedInput, publishedSettings } from './published-problem.js';

const machines = compiledMachines(readKernelsSync());
const { alpha, tau, beta } = publishedSettings;
const dynamics = { ...{ particles: 10, horizon: 1, batchSize: 5 }, ...{ alpha, tau, beta } };
const quiet = () => {};

/** 600 rows of the plane, x and y of about these sizes. */
function rowsOf(ofInputs: number, ofOutputs: number): DataRows {
  const wave = (size: number, pace: number) =>
    Float64Array.from({ length: 1200 }, (_, k) => size * Math.sin(pace * k));
  return {
    ...{ count: 600, inputDimension: 2, outputDimension: 2 },
    ...{ inputs: wave(ofInputs, 3), outputs: wave(ofOutputs, 5) },
  };
}

const onRows: Partial<ProblemInput> = { teacher: null, dataSet: 'rows', inputStd: 1 };

test.each<[string, Partial<ProblemInput>, DataRows | null]>([
  ['inputs', { inputStd: 1e150 }, null],
  ['label noise', { labelNoise: 1e300 }, null],
  ['labels in FLOAT32', { labelNoise: 1e40 }, null],
  ["a data set's inputs", onRows, rowsOf(1e300, 1)],
  ["a data set's labels", onRows, rowsOf(1, 1e300)],
])(
  '%s so large that numbers overflow are a possible cause, and not the activation alone',
  (_, change, rows) => {
    const problem = defineProblem({ ...publishedInput('WI'), ...change }, 1, rows);
    const stopping = { threshold: 0.02, maxSteps: 32, samples: 2000 };
    const outcome = discover(problem, { ...dynamics, ...stopping, method: 'ROBUST' }, 1, quiet, machines);
    if (outcome.status === 'FINISHED') throw new Error('expected a failure');
    expect(outcome.message).toMatch(
      /inputs or labels are so large that numbers overflow, or the activation sigmoid is not finite at all arguments/,
    );
    expect(outcome.message).toMatch(/Lower inputStd, labelNoise or alpha, scale the rows of a data set/);
  },
);

test('labels that drive particles beyond all bounds are named, too', () => {
  const problem = defineProblem({ ...publishedInput('WI'), labelNoise: 1e300 }, 1);
  const scheme = { scheme: 'VANILLA', augmentation: 'SAMPLED', initialisation: 'WI' } as const;
  const outcome = trainOnce(problem, { ...dynamics, ...scheme }, 1, quiet, machines);
  expect(outcome).toMatchObject({ status: 'DIVERGED', step: 1 });
  expect('message' in outcome && outcome.message).toMatch(/beyond all bounds.* labelNoise, scale the rows/);
});
