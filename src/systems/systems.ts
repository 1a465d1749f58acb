import { coupledOscillators } from './coupled-oscillators.js';
import { inertia } from './inertia.js';
import { inverterRing } from './inverter-ring.js';
import { setFunction } from './set-function.js';
import type { System } from './system.js';

/** All systems, in the order of docs/systems.md. */
export const systems: readonly System[] = [inertia, setFunction, coupledOscillators, inverterRing];
