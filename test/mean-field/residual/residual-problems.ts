import type { MachineFactory } from '../../../src/mean-field/machines.js';
import { referenceMachine } from '../../../src/mean-field/reference-machine.js';
import { machinesOfLayers } from '../../../src/mean-field/residual/residual-machines.js';
import { ResidualNetwork } from '../../../src/mean-field/residual/residual-network.js';
import {
  defineResidual,
  type ResidualInput,
  type ResidualProblem,
} from '../../../src/mean-field/residual/residual-problem.js';
import type { ResidualSettings } from '../../../src/mean-field/residual/residual-settings.js';
import { particleDimension } from '../../../src/mean-field/unit.js';
import { Random } from '../../../src/numeric/random.js';

export const machine: MachineFactory = referenceMachine;

/** S(2) swaps two coordinates of the state; four layers of three particles teach, with all their images. */
export const swapInput: ResidualInput = {
  group: { name: 'S(2)' },
  representation: 'V',
  unit: 'MATRIX',
  activation: 'tanh',
  scale: 3,
  inputStd: 2,
  teacher: { kind: 'WI', layers: 4, count: 3, std: 1 },
};

/** One problem for each kind of unit and action. */
export const residualInputs: readonly (ResidualInput & { readonly title: string })[] = [
  { ...swapInput, title: 'MATRIX, tanh, S(2) on V' },
  { ...swapInput, title: 'MATRIX, sigmoid, Z(3) on V', group: { name: 'Z(3)' }, activation: 'sigmoid' },
  { ...swapInput, title: 'MATRIX, tanh, B(2) on V', group: { name: 'B(2)' } },
  {
    ...swapInput,
    title: 'UV, sigmoid, D(3) on V + 1',
    group: { name: 'D(3)' },
    representation: 'V + 1',
    unit: 'UV',
    activation: 'sigmoid',
  },
];

export const residualProblems: readonly [string, ResidualProblem][] = residualInputs.map(input => [
  input.title,
  defineResidual(input, 1),
]);

export const quickSettings: ResidualSettings = {
  scheme: 'VANILLA',
  augmentation: 'SAMPLED',
  initialisation: 'SI',
  layers: 3,
  particles: 10,
  horizon: 4,
  alpha: 2,
  tau: 1e-4,
  beta: 1e-6,
  batchSize: 10,
};

/** Layers of particles with independent entries N(0, 1). */
export function randomLayers({ unit }: ResidualProblem, layers: number, particles: number): Float64Array[] {
  return Array.from({ length: layers }, (_, l) => {
    const drawn = new Float64Array(particles * particleDimension(unit));
    Random.fromSeed(5).split(l).fillNormal(drawn, 1);
    return drawn;
  });
}

/** Points [d, count] with independent entries N(0, 1). */
export function randomPoints({ unit }: ResidualProblem, count: number): Float64Array {
  const points = new Float64Array(unit.inputDimension * count);
  Random.fromSeed(6).fillNormal(points, 1);
  return points;
}

/** Phi with these layers at points [d, count]. */
export function outputsOf(
  problem: ResidualProblem,
  layers: readonly Float64Array[],
  points: Float64Array,
): Float64Array {
  const count = points.length / problem.unit.inputDimension;
  const network = new ResidualNetwork(machinesOfLayers(problem.unit, layers, count, machine), problem.scale);
  network.inputs.set(points);
  network.forward();
  return network.outputs;
}
