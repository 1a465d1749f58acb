import type { FloatArray } from '../numeric/float-array.js';
import type { Kernels } from '../numeric/kernels/kernels.js';
import type { EnsembleMachine, MachineOptions, UpdateStep } from './ensemble-machine.js';
import { GROUP, layOutMachine } from './machine-plan.js';
import type { MachineFactory, Machines } from './machines.js';
import type { Precision } from './settings.js';
import { particleDimension } from './unit.js';

/**
 * A machine of compiled SIMD kernels, particles side by side in vectors: equal to the reference up to rounding in its
 * precision, and to itself bit for bit on every processor. Its memory is laid out once.
 */
export function compiledMachine(
  kernels: Kernels,
  precision: Precision,
  options: MachineOptions,
): EnsembleMachine {
  const { unit, particles: count, points, segment } = options;
  if (points % segment !== 0) throw new Error(`expected a divisor of ${points} as segment, got ${segment}`);
  const p = particleDimension(unit);
  const single = precision === 'FLOAT32';
  const { exports, laid } = layOutMachine(kernels, single ? 4 : 8, options);
  const { plan, particles, gradient, inputs, outputs, residuals, inputGradient } = laid;
  const forward = single ? exports.forward32 : exports.forward64;
  const backward = single ? exports.backward32 : exports.backward64;
  const update = single ? exports.update32 : exports.update64;
  return {
    ...{ inputs, outputs, residuals, inputGradient },
    read: () => fromGroups(particles, count, p),
    write(source) {
      if (source.length !== count * p) {
        throw new Error(`expected ${count * p} coordinates of particles, got ${source.length}`);
      }
      for (let i = 0; i < count; i++) {
        const at = startOf(i, p);
        for (let k = 0; k < p; k++) particles[at + GROUP * k] = source[i * p + k];
      }
    },
    forward: () => forward(plan),
    backward: () => backward(plan),
    gradient: () => fromGroups(gradient, count, p),
    update: ({ size, tau, amplitude }: UpdateStep) => update(plan, size, tau, amplitude),
  };
}

/** The road of compiled machines. */
export function compiledMachines(kernels: Kernels): Machines {
  const road =
    (precision: Precision): MachineFactory =>
    options =>
      compiledMachine(kernels, precision, options);
  return Object.assign(road, { precisions: ['FLOAT64', 'FLOAT32'] as const });
}

/** Where the first parameter of particle i lies in [ceil(N/4), p, 4]. */
function startOf(i: number, p: number): number {
  return (i - (i % GROUP)) * p + (i % GROUP);
}

/** From [ceil(N/4), p, 4] to [N, p]. */
function fromGroups(values: FloatArray, count: number, p: number): Float64Array {
  const rows = new Float64Array(count * p);
  for (let i = 0; i < count; i++) {
    const at = startOf(i, p);
    for (let k = 0; k < p; k++) rows[i * p + k] = values[at + GROUP * k];
  }
  return rows;
}
