import { describe, expect, test } from '@jest/globals';
import { readKernelsSync } from '../../../src/experiments/kernels-file.js';
import { compiledMachines } from '../../../src/mean-field/compiled-machine.js';
import type { MachineFactory } from '../../../src/mean-field/machines.js';
import {
  defineResidual,
  type ResidualInput,
  type ResidualProblem,
} from '../../../src/mean-field/residual/residual-problem.js';
import {
  checkResidualSettings,
  type ResidualSettings,
} from '../../../src/mean-field/residual/residual-settings.js';
import { startingLayers, trainResidual } from '../../../src/mean-field/residual/train-residual.js';
import { Random } from '../../../src/numeric/random.js';
import { quickSettings, residualInputs, residualProblems, swapInput } from './residual-problems.js';

/** Quicker than the reference; roads.test.ts holds one to the other. */
const machine = compiledMachines(readKernelsSync())('FLOAT64');

/** Machines that project no drift: what stays on E^G stays there by its scheme. */
const unheld: MachineFactory = options => machine({ ...options, driftProjection: null });

/** A finished run; progress is not looked at. */
function finished(problem: ResidualProblem, change: Partial<ResidualSettings>, seed = 1, road = machine) {
  const run = trainResidual(problem, { ...quickSettings, ...change }, seed, () => {}, road);
  if (run.status !== 'FINISHED') throw new Error(run.message);
  return run;
}

const largest = (values: readonly number[]) => Math.max(...values);

describe.each(residualProblems)('%s', (_title, problem) => {
  test.each<[string, Partial<ResidualSettings>]>([
    ['FA', { scheme: 'FA' }],
    ['EA', { scheme: 'EA' }],
    ['averaged DA', { scheme: 'DA', augmentation: 'AVERAGED' }],
  ])('from an SI start %s stays on E^G in every layer', (_scheme, change) => {
    const { distances } = finished(problem, change);
    expect(distances).toHaveLength(3);
    expect(largest(distances.map(layer => layer.rmdToProjected))).toBeLessThan(1e-28);
    expect(largest(distances.map(layer => layer.rmdToSymmetrised ?? 1))).toBeLessThan(1e-28);
    const free = finished(problem, change, 1, unheld).distances;
    expect(largest(free.map(layer => layer.rmdToProjected))).toBeLessThan(1e-20);
  });

  test.each<Partial<ResidualSettings>>([{ scheme: 'VANILLA' }, { scheme: 'DA' }])(
    'from an SI start %o leaves E^G in every layer, and learns',
    change => {
      const { distances, finalRisk } = finished(problem, change);
      for (const { rmdToProjected, rmdToSymmetrised } of distances) {
        expect(rmdToProjected).toBeGreaterThan(1e-12);
        expect(rmdToSymmetrised).toBeGreaterThan(1e-12);
        // The symmetrised law is nearer than the projected one, up to the moments: projecting is one coupling.
        expect(rmdToProjected).toBeLessThanOrEqual(0.5);
      }
      const { finalRisk: before } = finished(problem, { ...change, horizon: 0.1, alpha: 1e-6 });
      expect(finalRisk).toBeLessThan(before / 2);
    },
  );

  test('same seed, same bytes; another seed, others', () => {
    const [first, again, other] = [1, 1, 2].map(seed => finished(problem, { scheme: 'DA' }, seed));
    expect(again).toEqual(first);
    expect(other.layers[0]).not.toEqual(first.layers[0]);
  });
});

test('particles have a speed of order 1 whatever L and M are', () => {
  const [, problem] = residualProblems[0];
  /** Root mean square displacement over t = 0.2, without noise. */
  const displacement = (layers: number, particles: number) => {
    const change = { layers, particles, horizon: 0.2, alpha: 1, beta: 0, batchSize: 400 };
    const settings = { ...quickSettings, ...change, initialisation: 'WI' } as const;
    const run = finished(problem, settings);
    const start = startingLayers(problem, settings, Random.fromSeed(1).split('residual').split('start'));
    const squares = run.layers.flatMap((layer, l) => Array.from(layer, (z, k) => (z - start[l][k]) ** 2));
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  };
  const speeds = [
    [2, 20],
    [8, 20],
    [2, 80],
    [8, 80],
  ].map(([layers, particles]) => displacement(layers, particles));
  expect(largest(speeds)).toBeGreaterThan(0.01);
  expect(largest(speeds) / Math.min(...speeds)).toBeLessThan(2);
});

test('without noise and step nothing moves: the start is projected, layer by layer from its own stream', () => {
  const [, problem] = residualProblems[0];
  const [few, many] = [2, 3].map(layers =>
    startingLayers(problem, { ...quickSettings, layers }, Random.fromSeed(3)),
  );
  expect(many.slice(0, 2)).toEqual(few);
  expect(many[2]).not.toEqual(many[1]);
  for (const layer of many) {
    for (let i = 0; i < layer.length; i += 4) {
      expect(layer[i]).toBe(layer[i + 3]);
      expect(layer[i + 1]).toBe(layer[i + 2]);
    }
  }
});

test('a run that diverges ends as a value, with its step', () => {
  const [, problem] = residualProblems[0];
  const run = trainResidual(problem, { ...quickSettings, tau: 100 }, 1, () => {}, machine);
  expect(run).toMatchObject({ status: 'DIVERGED', code: 'DIVERGED' });
  expect(run).toHaveProperty('step', expect.any(Number));
});

test('progress rises to 1, and what it throws ends the run', () => {
  const [, problem] = residualProblems[0];
  const seen: number[] = [];
  trainResidual(problem, quickSettings, 1, fraction => seen.push(fraction), machine);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  const stop = () => {
    throw new Error('stop');
  };
  expect(() => trainResidual(problem, quickSettings, 1, stop, machine)).toThrow('stop');
});

describe('the teacher', () => {
  const p = 4;
  const given = [[[1, 2, 3, 4]], [[5, 6, 7, 8]]];

  test('is given layer by layer, with images for WI and projections for SI', () => {
    const teacher = (kind: 'ARBITRARY' | 'WI' | 'SI') =>
      defineResidual({ ...swapInput, teacher: { kind, particles: given } }, 1).teacher.map(layer => [
        ...layer,
      ]);
    expect(teacher('ARBITRARY')).toEqual(given.map(layer => layer.flat()));
    // The swap of both coordinates turns (a, b, c, d) into (d, c, b, a).
    expect(teacher('WI')).toEqual([
      [1, 2, 3, 4, 4, 3, 2, 1],
      [5, 6, 7, 8, 8, 7, 6, 5],
    ]);
    expect(teacher('SI')).toEqual([
      [2.5, 2.5, 2.5, 2.5],
      [6.5, 6.5, 6.5, 6.5],
    ]);
  });

  test('is drawn from the seed alone, each layer apart', () => {
    const drawn = (layers: number, seed: number) =>
      defineResidual({ ...swapInput, teacher: { kind: 'ARBITRARY', layers, count: 2 } }, seed).teacher;
    expect(drawn(3, 1).map(layer => layer.length / p)).toEqual([2, 2, 2]);
    expect(drawn(2, 1)).toEqual(drawn(3, 1).slice(0, 2));
    expect(drawn(2, 2)).not.toEqual(drawn(2, 1));
    expect(drawn(2, 1)[0]).not.toEqual(drawn(2, 1)[1]);
  });

  test.each<[string, object, object]>([
    [
      'rows of a wrong length',
      { particles: [[[1, 2, 3]]] },
      { code: 'BAD_INPUT', path: ['particles', 0, 0] },
    ],
    ['no layer', { particles: [] }, { code: 'BAD_INPUT', path: ['particles'] }],
    ['an empty layer', { particles: [[]] }, { code: 'BAD_INPUT', path: ['particles', 0] }],
    ['a half layer', { layers: 1.5 }, { code: 'BAD_INPUT', path: ['layers'] }],
    ['no particle', { count: 0 }, { code: 'BAD_INPUT', path: ['count'] }],
    ['an infinite spread', { std: Number.POSITIVE_INFINITY }, { code: 'BAD_INPUT', path: ['std'] }],
    ['too many particles', { count: 20_000 }, { code: 'TOO_LARGE', path: ['count'] }],
    ['too many images', { kind: 'WI', count: 9_000 }, { code: 'TOO_LARGE', path: ['kind'] }],
  ])('is refused with %s', (_what, change, { code, path }: { code?: string; path?: unknown[] }) => {
    const teacher = { ...swapInput.teacher, ...change };
    expect(refusal(() => defineResidual({ ...swapInput, teacher }, 1))).toMatchObject({
      code,
      details: { path: ['teacher', ...(path ?? [])] },
    });
  });

  test('has no list of images for a group with too many elements', () => {
    const input = { ...residualInputs[0], group: { name: 'S(9)' } };
    expect(refusal(() => defineResidual(input, 1))).toMatchObject({
      code: 'TOO_LARGE',
      details: { path: ['teacher', 'kind'] },
    });
  });
});

describe('an infinite group', () => {
  const input: ResidualInput = {
    ...swapInput,
    ...{ group: { name: 'SO(2)' }, representation: 'V + 1', unit: 'UV', activation: 'sigmoid' },
    teacher: { kind: 'WI', layers: 2, count: 2 },
  };

  test('is averaged by quadrature: its WI teacher holds the images under all nodes, FA stays on E^G', () => {
    const problem = defineResidual(input, 1, 8);
    expect(problem.average?.kind).toBe('QUADRATURE');
    const nodes = problem.average?.count ?? 0;
    expect(problem.teacher.map(layer => layer.length / 6)).toEqual([2 * nodes, 2 * nodes]);
    const { distances } = finished(problem, { scheme: 'FA' });
    for (const { rmdToProjected, rmdToSymmetrised } of distances) {
      expect(rmdToProjected).toBeLessThan(1e-28);
      expect(rmdToSymmetrised).toBeNull();
    }
    // By its own drift alike; not so VANILLA.
    const free = (scheme: 'FA' | 'VANILLA') =>
      finished(problem, { scheme }, 1, unheld).distances.map(layer => layer.rmdToProjected);
    expect(largest(free('FA'))).toBeLessThan(1e-20);
    expect(Math.min(...free('VANILLA'))).toBeGreaterThan(1e-9);
  });
});

describe('an average over samples', () => {
  const input: ResidualInput = {
    ...swapInput,
    ...{ group: { name: 'SO(5)' }, representation: 'V + 1', unit: 'UV', activation: 'sigmoid' },
    teacher: { kind: 'ARBITRARY', layers: 2, count: 2 },
  };

  test('does not hold FA on E^G, and gives no WI teacher', () => {
    const problem = defineResidual(input, 1, 20);
    expect(problem.average?.kind).toBe('SAMPLES');
    const { distances } = finished(problem, { scheme: 'FA', horizon: 2 });
    for (const { rmdToProjected } of distances) expect(rmdToProjected).toBeGreaterThan(1e-5);
    expect(() => defineResidual({ ...input, teacher: { kind: 'WI' } }, 1, 20)).toThrow(
      /drawn by Haar measure/,
    );
  });

  test('is not made, nor refused, for VANILLA and EA', () => {
    const problem = defineResidual(input, 1, 1_000_000);
    for (const scheme of ['VANILLA', 'EA'] as const) {
      expect(() => checkResidualSettings(problem, { ...quickSettings, scheme })).not.toThrow();
      expect(finished(problem, { scheme, horizon: 0.2 }).distances[0].rmdToSymmetrised).toBeNull();
    }
    expect(() => checkResidualSettings(problem, { ...quickSettings, scheme: 'FA' })).toThrow('limit');
  });
});

describe('what is refused', () => {
  const [, problem] = residualProblems[0];

  test.each<[string, Partial<ResidualSettings>, string, string]>([
    ['no layer', { layers: 0 }, 'BAD_INPUT', 'layers'],
    ['too many layers', { layers: 1001 }, 'TOO_LARGE', 'layers'],
    ['half a particle', { particles: 0.5 }, 'BAD_INPUT', 'particles'],
    ['no time', { horizon: 0 }, 'BAD_INPUT', 'horizon'],
    ['less than half a step', { particles: 2, horizon: 0.2 }, 'BAD_INPUT', 'horizon'],
    ['no step size', { alpha: 0 }, 'BAD_INPUT', 'alpha'],
    ['a negative temperature', { beta: -1 }, 'BAD_INPUT', 'beta'],
    ['tau that is no number', { tau: Number.NaN }, 'BAD_INPUT', 'tau'],
    ['too large a pass', { particles: 10_000, batchSize: 10_000 }, 'TOO_LARGE', 'batchSize'],
    ['too many numbers', { layers: 1000, particles: 10_000 }, 'TOO_LARGE', 'layers'],
    ['too long a run', { particles: 5000, horizon: 1e6 }, 'TOO_LARGE', 'horizon'],
  ])('%s', (_what, change, code, argument) => {
    expect(refusal(() => checkResidualSettings(problem, { ...quickSettings, ...change }))).toMatchObject({
      code,
      details: { path: ['settings', argument] },
    });
  });

  test('what fits is not', () => {
    expect(() => checkResidualSettings(problem, quickSettings)).not.toThrow();
  });

  test('averages over a group whose elements are too many; not VANILLA and EA', () => {
    const large = defineResidual(
      { ...residualInputs[0], group: { name: 'S(9)' }, teacher: { kind: 'SI' } },
      1,
    );
    for (const scheme of ['FA', 'DA'] as const) {
      expect(refusal(() => checkResidualSettings(large, { ...quickSettings, scheme }))).toMatchObject({
        code: 'TOO_LARGE',
        details: { path: ['settings', 'scheme'] },
      });
    }
    for (const scheme of ['VANILLA', 'EA'] as const) {
      expect(() => checkResidualSettings(large, { ...quickSettings, scheme })).not.toThrow();
    }
  });

  test('a unit that is not jointly equivariant', () => {
    const input = { ...swapInput, group: { name: 'B(2)' }, activation: 'sigmoid' };
    expect(refusal(() => defineResidual(input, 1))).toMatchObject({ code: 'BAD_INPUT' });
  });
});

function refusal(refused: () => unknown): unknown {
  try {
    refused();
  } catch (error) {
    return error;
  }
  throw new Error('expected a refusal, got none');
}
