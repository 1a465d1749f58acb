import { expect } from '@jest/globals';
import { discover } from '../../../src/discovery/discover.js';
import type { DiscoveryOutcome } from '../../../src/discovery/finding.js';
import type { DiscoverSettings } from '../../../src/discovery/settings.js';
import { dataStreams, freshData } from '../../../src/mean-field/batch-source.js';
import type { DataRows } from '../../../src/mean-field/data-rows.js';
import { defineProblem, type Problem } from '../../../src/mean-field/problem.js';
import { particleDimension } from '../../../src/mean-field/unit.js';
import { largestAngle } from '../../../src/numeric/principal-angles.js';
import { Random } from '../../../src/numeric/random.js';
import { publishedSettings } from '../../mean-field/published-problem.js';
import { compiled, exactRows } from './problems.js';

const { particles, horizon, alpha, tau, beta, batchSize } = publishedSettings;
export const defaults: DiscoverSettings = {
  ...{ particles, horizon, alpha, tau, beta, batchSize },
  ...{ method: 'ROBUST', threshold: 0.02, maxSteps: 32 },
};

/** A discovery that ends, whatever its verdict. */
export function found(
  problem: Problem,
  change: Partial<DiscoverSettings> = {},
  seed = 0,
  machines = compiled,
): DiscoveryOutcome {
  const outcome = discover(problem, { ...defaults, ...change }, seed, () => {}, machines);
  if (outcome.status !== 'FINISHED') throw new Error(outcome.message);
  expectConsistent(problem, { ...defaults, ...change }, outcome);
  return outcome;
}

/** What holds of every outcome. */
function expectConsistent(problem: Problem, settings: DiscoverSettings, outcome: DiscoveryOutcome): void {
  const { verdict, basis, steps, errors = [], confidence = -1, samples = 0, statement = '' } = outcome;
  const p = particleDimension(problem.unit);
  basis.forEach((a, i) => {
    expect(a).toHaveLength(p);
    basis.forEach((b, j) => {
      expect(a.reduce((sum, x, k) => sum + x * b[k], 0)).toBeCloseTo(i === j ? 1 : 0, 10);
    });
  });
  expect(errors).toHaveLength(basis.length);
  for (const error of errors) expect(error).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThan(1);
  expect(samples).toBeGreaterThan(0);
  expect(statement).toMatch(/^[A-Z0-9].*\.$/);
  expect(statement).not.toMatch(/NaN|undefined|Infinity/);
  expect(verdict === 'NO_SYMMETRY_FOUND' ? basis.length : p).toBe(p);
  expect(verdict === 'FOUND' ? basis.length : 0).toBeLessThan(p);

  expect(steps.length).toBeLessThanOrEqual(settings.maxSteps);
  steps.forEach((step, j) => {
    const { dimension, rmdToProjected, threshold, evidence } = step;
    expect(dimension).toBeGreaterThan(j === 0 ? -1 : steps[j - 1].dimension);
    expect(dimension).toBeLessThan(p);
    expect(rmdToProjected).toBeGreaterThanOrEqual(0);
    expect(threshold).toBe(settings.threshold);
    if (!evidence) throw new Error('expected evidence');
    const { spectrum, noiseFloor, samples: own, repetitions, agreeing } = evidence;
    expect(spectrum).toEqual([...spectrum].sort((a, b) => b - a));
    if (step.left) expect(spectrum[0]).toBeGreaterThan(noiseFloor);
    else expect(spectrum.every(value => value <= noiseFloor)).toBe(true);
    expect(own).toBeGreaterThan(0);
    expect(repetitions).toBeGreaterThanOrEqual(1);
    expect(agreeing).toBeGreaterThanOrEqual(1);
    expect(agreeing).toBeLessThanOrEqual(repetitions);
  });
  // Where it ends below Z, the last step stayed, or steps ran out.
  const last = steps.at(-1);
  if (verdict === 'FOUND') expect([last?.left, last?.dimension]).toEqual([false, basis.length]);
}

export const rowsOf = (basis: readonly (readonly number[])[]) => basis.map(row => Float64Array.from(row));
export const angleTo = (problem: Problem, { basis }: DiscoveryOutcome) =>
  largestAngle(rowsOf(basis), exactRows(problem));

/** A problem on rows that were drawn from a taught one, each so many times, without a group. */
export function onRows(taught: Problem, count: number, seed: number, copies = 1): Problem {
  const { inputDimension: d, outputDimension: c, kind } = taught.unit;
  const source = freshData(
    taught,
    count,
    dataStreams(Random.fromSeed(seed).split('rows')),
    compiled('FLOAT64'),
  );
  source.draw();
  const turned = (columns: Float64Array, width: number) =>
    Float64Array.from(
      { length: copies * columns.length },
      (_, k) => columns[(k % width) * count + (Math.floor(k / width) % count)],
    );
  const rows: DataRows = {
    ...{ count: copies * count, inputDimension: d, outputDimension: c },
    ...{ inputs: turned(source.inputs, d), outputs: turned(source.targets, c) },
  };
  return defineProblem(
    {
      ...{ group: null, inputRepresentation: `${d}`, outputRepresentation: `${c}` },
      ...{ unit: kind, activation: taught.unit.activation, dataSet: 'drawn', inputStd: 1 },
    },
    0,
    rows,
  );
}
