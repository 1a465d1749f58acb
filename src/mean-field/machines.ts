import type { EnsembleMachine, MachineOptions } from './ensemble-machine.js';
import { referenceMachine } from './reference-machine.js';
import type { Precision } from './settings.js';

export type MachineFactory = (options: MachineOptions) => EnsembleMachine;

/** A road to machines of a precision. */
export interface Machines {
  (precision: Precision): MachineFactory;
  /** What it has. */
  readonly precisions: readonly Precision[];
}

/** The reference, which has Float64 alone. */
export const referenceMachines: Machines = Object.assign(
  (precision: Precision) => {
    if (precision !== 'FLOAT64') throw new Error(`expected FLOAT64 of the reference, got ${precision}`);
    return referenceMachine;
  },
  { precisions: ['FLOAT64'] as const },
);
