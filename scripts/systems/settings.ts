import { type DiscoverSettings, ROBUST_SAMPLES } from '../../src/discovery/settings.js';
import type { System } from '../../src/systems/system.js';
import { systems } from '../../src/systems/systems.js';

/** Rows that are learned from. */
export const ROWS = [10, 30, 100, 300, 1000, 3000, 30_000];
export const SEEDS = Array.from({ length: 5 }, (_, seed) => seed);
/** Rows that are discovered from; the subspace of the last is the one that is learned on. */
export const DISCOVERY_ROWS = [10_000, 100_000];
export const HELD_OUT_ROWS = 4000;
/** Within it a subspace found is the exact one, in radians. */
export const TOLERANCE = 0.05;

/** Seeds of the data apart from those of the trainings. */
export const DATA_SEED = { heldOut: 1_000_001, discovery: 1_000_002 };

/** ROBUST; its confirmation run has the step of the system's training. */
export function discoverSettings(system: System): DiscoverSettings {
  const { alpha, particles, tau, batchSize } = system.training;
  const count = 200;
  return {
    method: 'ROBUST',
    ...{ particles: count, alpha: (alpha / particles) * count, horizon: 20, tau, beta: 1e-6, batchSize },
    ...{ threshold: 0.02, maxSteps: 1000, samples: ROBUST_SAMPLES },
  };
}

export function systemNamed(name: string): System {
  const system = systems.find(other => other.name === name);
  if (!system) throw new Error(`expected a system, got ${name}`);
  return system;
}
