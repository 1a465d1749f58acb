import type { EnsembleMachine, MachineOptions } from '../ensemble-machine.js';
import type { MachineFactory } from '../machines.js';
import { particleDimension, type Unit } from '../unit.js';

/** What the layers' machines are made for, beside their unit, particles and points; by default for forward passes alone. */
export type LayerOptions = Partial<Omit<MachineOptions, 'unit' | 'particles' | 'points' | 'noiseKey'>> & {
  /** The noise of each layer. */
  readonly noiseKeys?: readonly MachineOptions['noiseKey'][];
};

/** One machine a layer that holds its particles [M, p], for batches of `points`. */
export function machinesOfLayers(
  unit: Unit,
  layers: readonly Float64Array[],
  points: number,
  machine: MachineFactory,
  options: LayerOptions = {},
): EnsembleMachine[] {
  const { noiseKeys, ...common } = options;
  return layers.map((particles, l) => {
    const made = machine({
      ...{
        segment: points,
        seenThrough: null,
        driftProjection: null,
        noiseProjection: null,
        inputGradients: false,
      },
      ...common,
      ...{ unit, points, particles: particles.length / particleDimension(unit) },
      noiseKey: noiseKeys?.[l] ?? [0, 0, 0, 0],
    });
    made.write(particles);
    return made;
  });
}
