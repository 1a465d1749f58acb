import { matrixKernel } from './matrix-kernel.js';
import type { Unit } from './unit.js';
import type { UnitKernel } from './unit-kernel.js';
import { uvKernel } from './uv-kernel.js';

/** The kernel of a unit for batches of `count` points. */
export function kernelOf(unit: Unit, count: number): UnitKernel {
  return unit.kind === 'MATRIX' ? matrixKernel(unit, count) : uvKernel(unit, count);
}
