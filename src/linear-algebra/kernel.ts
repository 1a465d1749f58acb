import { compressRows } from './compressed-rows.js';
import type { LinearSystem } from './linear-system.js';
import { modularKernel } from './modular-kernel.js';
import type { SparseBasis } from './sparse-basis.js';

/**
 * The canonical basis of {x : A x = 0}, verified exactly. The modular road is taken at every size: its residues don't
 * grow, and even small systems gain from it (scripts/bench/kernel.ts prints the ratio to plainKernel).
 */
export function kernel(system: LinearSystem): SparseBasis {
  return modularKernel(compressRows(system.columns, system.rows()));
}
