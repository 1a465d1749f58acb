import { describe, expect, test } from '@jest/globals';
import { readKernelsSync } from '../../../src/experiments/kernels-file.js';
import { compiledMachines } from '../../../src/mean-field/compiled-machine.js';
import type { MachineFactory } from '../../../src/mean-field/machines.js';
import { machinesOfLayers } from '../../../src/mean-field/residual/residual-machines.js';
import { ResidualNetwork } from '../../../src/mean-field/residual/residual-network.js';
import type { ResidualProblem } from '../../../src/mean-field/residual/residual-problem.js';
import { trainResidual } from '../../../src/mean-field/residual/train-residual.js';
import type { Scheme } from '../../../src/mean-field/settings.js';
import { distance } from '../ensembles.js';
import {
  quickSettings,
  randomLayers,
  randomPoints,
  machine as reference,
  residualProblems,
} from './residual-problems.js';

const compiled = compiledMachines(readKernelsSync());

const POINTS = 7;

/** Outputs, D_x and all gradients of a forward and a backward pass. */
function passes(problem: ResidualProblem, machine: MachineFactory): Float64Array[] {
  const layers = randomLayers(problem, 3, 6);
  const points = randomPoints(problem, POINTS);
  const machines = machinesOfLayers(problem.unit, layers, POINTS, machine, { inputGradients: true });
  const network = new ResidualNetwork(machines, problem.scale);
  network.inputs.set(points);
  network.forward();
  network.adjoint.set(points.map((_, k) => Math.sin(k + 1)));
  network.backward();
  return [network.outputs, network.adjoint, ...machines.map(each => each.gradient())];
}

/** The largest distance relative to the largest entry, over some lists. */
function relativeDistance(found: readonly Float64Array[], expected: readonly Float64Array[]): number {
  const errors = found.map((list, k) => distance(list, expected[k]) / Math.max(...expected[k].map(Math.abs)));
  return Math.max(...errors);
}

describe.each(residualProblems)('%s', (_title, problem) => {
  test.each([
    ['FLOAT64', 1e-12],
    ['FLOAT32', 1e-5],
  ] as const)('compiled layers in %s are those of the reference to %d', (precision, bound) => {
    expect(relativeDistance(passes(problem, compiled(precision)), passes(problem, reference))).toBeLessThan(
      bound,
    );
  });

  test.each<Scheme>(['VANILLA', 'DA', 'FA', 'EA'])('%s trains alike on both roads', scheme => {
    const settings = { ...quickSettings, scheme, horizon: 2 };
    const [found, expected] = [compiled('FLOAT64'), reference].map(machine => {
      const run = trainResidual(problem, settings, 3, () => {}, machine);
      if (run.status !== 'FINISHED') throw new Error(run.message);
      return run;
    });
    expect(relativeDistance(found.layers, expected.layers)).toBeLessThan(1e-10);
    expect(found.finalRisk / expected.finalRisk).toBeCloseTo(1, 9);
  });
});
