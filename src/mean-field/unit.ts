import type { ActivationName } from './activation.js';

/** MATRIX is sigma(z x) with z in Hom(X, Y); UV is v sigma(u.x/d) with (u, v) in X* + Y and d = dim X. */
export type UnitKind = 'MATRIX' | 'UV';

/** A unit sigma_*(x, theta) in Y. */
export interface Unit {
  readonly kind: UnitKind;
  readonly activation: ActivationName;
  /** d = dim X. */
  readonly inputDimension: number;
  /** c = dim Y. */
  readonly outputDimension: number;
}

/** p = dim Z. A particle is z row by row (MATRIX), or u then v (UV). */
export function particleDimension(unit: Unit): number {
  const { kind, inputDimension, outputDimension } = unit;
  return kind === 'MATRIX' ? inputDimension * outputDimension : inputDimension + outputDimension;
}

/** How many values of the activation one particle makes at one point. */
export function activationsPerPoint(unit: Unit): number {
  return unit.kind === 'MATRIX' ? unit.outputDimension : 1;
}
