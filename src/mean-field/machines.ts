import type { EnsembleMachine, MachineOptions } from './ensemble-machine.js';
import { referenceMachine } from './reference-machine.js';
import type { Precision } from './settings.js';

export type MachineFactory = (options: MachineOptions) => EnsembleMachine;

/** A road to machines of either precision. */
export type Machines = (precision: Precision) => MachineFactory;

/** The reference, which has Float64 alone. */
export const referenceMachines: Machines = precision => {
  if (precision !== 'FLOAT64') throw new Error(`expected FLOAT64 of the reference, got ${precision}`);
  return referenceMachine;
};
