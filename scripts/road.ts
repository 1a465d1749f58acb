import { readKernelsSync } from '../src/experiments/kernels-file.js';
import { compiledMachines } from '../src/mean-field/compiled-machine.js';
import type { Machines } from '../src/mean-field/machines.js';

/** The arithmetic of a command's trainings: compiled kernels, in Float64. */
export const road: Machines = compiledMachines(readKernelsSync());
