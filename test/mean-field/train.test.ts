import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { readKernelsSync } from '../../src/experiments/kernels-file.js';
import { compiledMachines } from '../../src/mean-field/compiled-machine.js';
import { confinementOf } from '../../src/mean-field/confinement.js';
import { evolve } from '../../src/mean-field/evolve.js';
import { checkTrainSettings } from '../../src/mean-field/limits.js';
import { referenceMachines } from '../../src/mean-field/machines.js';
import { rmdToProjected } from '../../src/mean-field/measures.js';
import { EVALUATION_POINTS } from '../../src/mean-field/population-risk.js';
import { defineProblem, type ProblemInput } from '../../src/mean-field/problem.js';
import type { TrainSettings } from '../../src/mean-field/settings.js';
import { repetitionSeed, type TrainingRun, trainOnce } from '../../src/mean-field/train.js';
import { Random } from '../../src/numeric/random.js';
import { predictions, teacherOf } from './ensembles.js';
import { publishedInput, publishedProblem, publishedSettings } from './published-problem.js';

const problem = publishedProblem('WI');
const short: TrainSettings = { ...publishedSettings, particles: 10, horizon: 3 };
const quiet = () => {};
const machines = compiledMachines(readKernelsSync())('FLOAT64');

function run(settings: TrainSettings, seed: number): TrainingRun {
  const outcome = trainOnce(problem, settings, seed, quiet, referenceMachines);
  if (outcome.status !== 'FINISHED') throw new Error(outcome.message);
  return outcome;
}

describe('trainOnce', () => {
  test('the same seed gives the same bytes, another seed other ones', () => {
    for (const scheme of ['VANILLA', 'DA', 'FA', 'EA'] as const) {
      const settings = { ...short, scheme };
      expect(run(settings, 5)).toEqual(run(settings, 5));
      expect(run(settings, 6).particles).not.toEqual(run(settings, 5).particles);
    }
  });

  test('finalRisk estimates the risk of the predictor on fresh points', () => {
    const settings: TrainSettings = { ...short, scheme: 'FA', initialisation: 'WI' };
    const { finalRisk, particles } = run(settings, 1);
    // The same by a grid over the plane instead of by chance, with the teacher written out.
    const step = 0.25;
    const line = Array.from({ length: 129 }, (_, k) => (k - 64) * step);
    const points = line.flatMap(x => line.map(y => [x, y]));
    const outputs = predictions(
      problem,
      'FA',
      particles,
      Float64Array.from([0, 1].flatMap(k => points.map(x => x[k]))),
    );
    const exact = points.reduce((sum, [x, y], b) => {
      const weight = (Math.exp(-(x * x + y * y) / 32) / (32 * Math.PI)) * step * step;
      const [first, second] = teacherAt(x, y);
      return sum + weight * ((outputs[b] - first) ** 2 + (outputs[points.length + b] - second) ** 2);
    }, 0);
    expect(Math.abs(finalRisk / exact - 1)).toBeLessThan(0.05);
    expect(EVALUATION_POINTS).toBe(20_000);
  });

  test('training lowers the risk', () => {
    const start = run({ ...short, horizon: 0.1 }, 2).finalRisk;
    expect(run({ ...short, horizon: 20 }, 2).finalRisk).toBeLessThan(start / 3);
  });

  test('progress rises from 0 to 1 with particles to draw, and may abort', () => {
    const fractions: number[] = [];
    trainOnce(
      problem,
      { ...short, horizon: 20 },
      1,
      (fraction, snapshot) => {
        fractions.push(fraction);
        if (snapshot) expect(snapshot.particles.length).toBe(40);
      },
      referenceMachines,
    );
    expect(fractions[0]).toBe(0);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions.every((fraction, k) => k === 0 || fraction >= fractions[k - 1])).toBe(true);
    expect(fractions.length).toBeGreaterThan(50);
    const abort = (fraction: number) => {
      if (fraction > 0.2) throw new Error('aborted');
    };
    expect(() => trainOnce(problem, short, 1, abort, referenceMachines)).toThrow('aborted');
  });

  test('from a mean over samples FA and averaged DA leave E^G, as their scheme does; from an exact rule they stay', () => {
    const input: ProblemInput = {
      ...{ group: { name: 'SO(5)' }, inputRepresentation: 'V + 1', outputRepresentation: 'V + 1' },
      ...{ unit: 'UV', activation: 'sigmoid', inputStd: 4, teacher: { kind: 'ARBITRARY' } },
    };
    const settings: TrainSettings = {
      ...short,
      augmentation: 'AVERAGED',
      particles: 8,
      batchSize: 5,
      alpha: 20,
    };
    for (const [nodes, kind, low, high] of [
      [40, 'SAMPLES', 1e-3, 0.5],
      [1296, 'QUADRATURE', 0, 1e-28],
    ] as const) {
      const sampled = defineProblem(input, 1, null, nodes);
      expect(sampled.average?.kind).toBe(kind);
      for (const scheme of ['FA', 'DA'] as const) {
        const particles = evolve(
          sampled,
          { ...settings, scheme },
          confinementOf(sampled, { ...settings, scheme }),
          Random.fromSeed(1),
          quiet,
          machines,
        );
        if (!(particles instanceof Float64Array)) throw new Error(particles.message);
        const rmd = rmdToProjected(sampled.projection, particles);
        expect(rmd).toBeGreaterThanOrEqual(low);
        expect(rmd).toBeLessThanOrEqual(high);
      }
    }
  });

  test.each(['log(21-t)', 'sqrt(401-t^2)'])(
    'with %s the predictor may be no number where the particles are in bounds: so it is told, with their measures',
    activation => {
      const narrow = defineProblem(
        {
          ...publishedInput('SI'),
          activation,
          inputStd: 12,
          teacher: { kind: 'SI', particles: [[0.01, 0, 0, 0.01]] },
        },
        1,
      );
      const settings: TrainSettings = {
        ...{ scheme: 'VANILLA', augmentation: 'SAMPLED', initialisation: 'WI', particles: 5, horizon: 3 },
        ...{ alpha: 0.01, tau: 0, beta: 0, batchSize: 1 },
      };
      for (const snapshots of [0, 4]) {
        const outcome = trainOnce(narrow, { ...settings, snapshots }, 1, quiet, referenceMachines);
        if (outcome.status === 'FINISHED') throw new Error('expected a failure');
        expect(outcome.message).toContain(`not finite numbers at some points at step ${outcome.step}`);
        expect(outcome.message).toContain(`the activation ${narrow.unit.activation} is not finite`);
        expect(outcome.message).not.toContain('beyond all bounds');
        const end = outcome.snapshots.at(-1)!;
        // A snapshot that was asked for looks at fewer points, where it may be finite.
        if (snapshots === 0) expect(end.risk).toBeNaN();
        expect(end.particles.every(Number.isFinite)).toBe(true);
        expect(end.rmdToProjected).toBeGreaterThan(0);
        expect(end.rmdToProjected).toBeLessThanOrEqual(0.5);
      }
    },
  );

  test('VANILLA and EA train on a group whose mean is refused; FA and DA are refused', () => {
    const spiral = ['0 -1 0 0', '1 0 0 0', '0 0 0 -sqrt(2)', '0 0 sqrt(2) 0'].map(row => row.split(' '));
    const open = defineProblem(
      {
        ...{ group: { matrices: { generators: [], lieAlgebra: [spiral] } }, inputRepresentation: 'V + 1' },
        ...{ outputRepresentation: '1', unit: 'UV', activation: 'sigmoid', inputStd: 1 },
        teacher: { kind: 'SI' },
      },
      1,
    );
    for (const scheme of ['VANILLA', 'EA'] as const) {
      const settings: TrainSettings = { ...short, scheme, horizon: 0.5 };
      expect(() => checkTrainSettings(open, settings, 1, 1)).not.toThrow();
      const outcome = trainOnce(open, settings, 1, quiet, referenceMachines);
      expect(outcome).toMatchObject({ status: 'FINISHED', rmdToSymmetrised: null });
    }
    for (const scheme of ['FA', 'DA'] as const) {
      expect(() => checkTrainSettings(open, { ...short, scheme }, 1, 1)).toThrow('close to a circle');
    }
  });

  test('a run that diverges is a failure with a code, a sentence and a step', () => {
    const outcome = trainOnce(problem, { ...short, alpha: 1e4, tau: 1 }, 1, quiet, referenceMachines);
    expect(outcome).toMatchObject({ status: 'DIVERGED', code: 'DIVERGED' });
    if (outcome.status === 'FINISHED') throw new Error('expected a failure');
    expect(outcome.step).toBeGreaterThan(1);
    expect(outcome.message).toMatch(new RegExp(`at step ${outcome.step}: .* Lower alpha`));
  });

  test('repetitions have consecutive seeds that stay integers of 32 bits', () => {
    expect([0, 1, 2].map(r => repetitionSeed(7, r))).toEqual([7, 8, 9]);
    expect(repetitionSeed(2 ** 31 - 1, 1)).toBe(-(2 ** 31));
  });
});

function teacherAt(x: number, y: number): [number, number] {
  const theta = teacherOf(problem).particles;
  let [first, second] = [0, 0];
  for (let i = 0; i < theta.length; i += 4) {
    first += 1 / (1 + Math.exp(-(theta[i] * x + theta[i + 1] * y)));
    second += 1 / (1 + Math.exp(-(theta[i + 2] * x + theta[i + 3] * y)));
  }
  return [(4 * first) / theta.length, (4 * second) / theta.length];
}

describe('checkTrainSettings', () => {
  const check = (change: Partial<TrainSettings>, runs = 1, seed = 0) => {
    try {
      checkTrainSettings(problem, { ...publishedSettings, ...change }, runs, seed);
    } catch (error) {
      if (error instanceof DomainError) return [error.code, error.details.path?.join('.')];
      throw error;
    }
    return 'fits';
  };

  test.each<[string, Partial<TrainSettings>, string, string]>([
    ['N = 0', { particles: 0 }, 'BAD_INPUT', 'input.particles'],
    ['N = 2.5', { particles: 2.5 }, 'BAD_INPUT', 'input.particles'],
    ['N = NaN', { particles: Number.NaN }, 'BAD_INPUT', 'input.particles'],
    ['N = 1e12', { particles: 1e12 }, 'TOO_LARGE', 'input.particles'],
    ['batch of 0', { batchSize: 0 }, 'BAD_INPUT', 'input.batchSize'],
    ['batch of 1e6', { batchSize: 1e6 }, 'TOO_LARGE', 'input.batchSize'],
    [
      'too many activations at once',
      { batchSize: 10_000, particles: 10_000 },
      'TOO_LARGE',
      'input.batchSize',
    ],
    ['alpha 0', { alpha: 0 }, 'BAD_INPUT', 'input.alpha'],
    ['alpha 1e999', { alpha: Number.POSITIVE_INFINITY }, 'BAD_INPUT', 'input.alpha'],
    ['tau below 0', { tau: -1e-9 }, 'BAD_INPUT', 'input.tau'],
    ['beta NaN', { beta: Number.NaN }, 'BAD_INPUT', 'input.beta'],
    ['horizon 0', { horizon: 0 }, 'BAD_INPUT', 'input.horizon'],
    ['no step', { horizon: 0.001 }, 'BAD_INPUT', 'input.horizon'],
    ['horizon 1e300', { horizon: 1e300 }, 'TOO_LARGE', 'input.horizon'],
  ])('%s', (_, change, code, path) => {
    expect(check(change)).toEqual([code, path]);
  });

  test('repetitions and seed', () => {
    expect(check({}, 0)).toEqual(['BAD_INPUT', 'input.repetitions']);
    expect(check({}, 1001)).toEqual(['TOO_LARGE', 'input.repetitions']);
    expect(check({}, 1, 0.5)).toEqual(['BAD_INPUT', 'input.seed']);
  });

  test('the published experiment fits, at its largest and with all repetitions', () => {
    for (const scheme of ['VANILLA', 'DA', 'FA', 'EA'] as const) {
      expect(check({ scheme, augmentation: 'AVERAGED', particles: 5000 }, 10)).toBe('fits');
    }
  });

  test('schemes that average need a group that can be listed', () => {
    const listless = { ...problem, average: null, groupOrder: 10n ** 20n };
    const check = (scheme: TrainSettings['scheme']) => () =>
      checkTrainSettings(listless, { ...publishedSettings, scheme }, 1, 0);
    expect(check('FA')).toThrow('The order of the group');
    expect(check('DA')).toThrow('The order of the group');
    expect(check('EA')).not.toThrow();
    expect(check('VANILLA')).not.toThrow();
  });
});
