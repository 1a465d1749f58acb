import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import type { GroupAction } from './group-action.js';
import type { Unit } from './unit.js';

/** A teacher-student problem with a symmetry, as plain data: what training and discovery need, and no more. */
export interface Problem {
  readonly unit: Unit;
  /** Standard deviation s of X ~ N(0, s^2 I). */
  readonly inputStd: number;
  readonly groupOrder: bigint;
  /** All elements as matrices; null where they are too many to be listed. */
  readonly action: GroupAction | null;
  /** P [p, p], the orthogonal projection of Z on E^G: computed exactly, then rounded. */
  readonly projection: Float64Array;
  /** The exact basis of E^G in Z. */
  readonly fixedBasis: SparseBasis;
  readonly teacher: Ensemble;
}

/** Particles [count, p], all of weight 1/count. */
export interface Ensemble {
  readonly count: number;
  readonly particles: Float64Array;
}
