import { describe, expect, test } from '@jest/globals';
import type { MachineFactory } from '../../src/mean-field/machines.js';
import { defineResidual, type ResidualInput } from '../../src/mean-field/residual/residual-problem.js';
import type { ResidualSettings } from '../../src/mean-field/residual/residual-settings.js';
import { type ResidualRun, trainResidual } from '../../src/mean-field/residual/train-residual.js';
import type { TeacherKind } from '../../src/mean-field/teacher.js';
import { compiled } from './published-runs.js';

/*
 * Beyond the paper: its claim on shallow networks, that strongly invariant laws are preserved by free training in the mean-field
 * limit when the data are symmetric, measured layer by layer on residual networks in the mean-ODE scaling. Four layers, a teacher of four
 * layers drawn anew for each seed, and medians over ten seeds.
 */

const settings: ResidualSettings = {
  scheme: 'VANILLA',
  augmentation: 'SAMPLED',
  initialisation: 'SI',
  layers: 4,
  particles: 5,
  horizon: 10,
  alpha: 5,
  tau: 1e-4,
  beta: 1e-6,
  batchSize: 20,
};

const machine = compiled('FLOAT64');

/** Machines that project no drift: what stays on E^G stays there by its scheme. */
const unheld: MachineFactory = options => machine({ ...options, driftProjection: null });

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);

function runs(
  group: string,
  kind: TeacherKind,
  change: Partial<ResidualSettings>,
  seeds: readonly number[] = SEEDS,
  road = machine,
): ResidualRun[] {
  const input: ResidualInput = {
    ...{ group: { name: group }, representation: 'V', unit: 'MATRIX', activation: 'sigmoid' },
    ...{ scale: 3, inputStd: 2, teacher: { kind, layers: 4, count: 5 } },
  };
  return seeds.map(seed => {
    const problem = defineResidual(input, seed);
    const run = trainResidual(problem, { ...settings, ...change }, seed, () => {}, road);
    if (run.status !== 'FINISHED') throw new Error(run.message);
    return run;
  });
}

/** The median of RMD^2 to E^G, layer by layer. */
function medians(found: readonly ResidualRun[]): number[] {
  return Array.from({ length: settings.layers }, (_, l) => {
    const sorted = found.map(run => run.distances[l].rmdToProjected).sort((a, b) => a - b);
    return (sorted[4] + sorted[5]) / 2;
  });
}

describe.each(['S(2)', 'Z(3)'])('%s on V, sigmoid of z h, from an SI start', group => {
  test('WI teacher: free training nears E^G in every layer, by more than a factor 30 from M = 5 to M = 20', () => {
    const few = medians(runs(group, 'WI', { particles: 5 }));
    const more = medians(runs(group, 'WI', { particles: 20 }));
    few.forEach((rmd, l) => {
      expect(rmd / more[l]).toBeGreaterThan(30);
    });
  });

  test('ARBITRARY teacher: it leaves E^G in every layer at M = 20 too', () => {
    for (const rmd of medians(runs(group, 'ARBITRARY', { particles: 20 }))) expect(rmd).toBeGreaterThan(5e-3);
  });

  const distances = (change: Partial<ResidualSettings>) =>
    runs(group, 'ARBITRARY', { ...change, horizon: 4 }, [0, 1, 2], unheld).flatMap(run =>
      run.distances.map(({ rmdToProjected }) => rmdToProjected),
    );

  test.each<Partial<ResidualSettings>>([
    { scheme: 'FA' },
    { scheme: 'DA', augmentation: 'AVERAGED' },
    { scheme: 'EA' },
  ])('ARBITRARY teacher: %o stays on E^G to rounding, by its own drift', change => {
    for (const rmd of distances(change)) expect(rmd).toBeLessThan(1e-20);
  });

  test.each<Partial<ResidualSettings>>([{ scheme: 'VANILLA' }, { scheme: 'DA' }])(
    'ARBITRARY teacher: %o does not, in any layer',
    change => {
      for (const rmd of distances(change)) expect(rmd).toBeGreaterThan(1e-6);
    },
  );
});
