import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import type { DataRows } from './data-rows.js';
import type { GroupAverage } from './group-average.js';
import type { InputLaw } from './input-law.js';
import type { Loss } from './loss.js';
import type { Unit } from './unit.js';

/** A learning problem with a symmetry: what training and discovery need, and no more. */
export interface Problem {
  readonly unit: Unit;
  /** Why the unit is jointly equivariant, in words. */
  readonly equivariance: string;
  readonly loss: Loss;
  readonly data: DataLaw;
  /** null where the group is infinite. */
  readonly groupOrder: bigint | null;
  /** What stands for the mean over G; null where its elements, or its components if it is infinite, are too many to be listed. */
  readonly average: GroupAverage | null;
  /** P [p, p], the orthogonal projection of Z on E^G: computed exactly, then rounded. */
  readonly projection: Float64Array;
  /** The exact basis of E^G in Z. */
  readonly fixedBasis: SparseBasis;
}

/**
 * Where data come from. TEACHER: X of the input law with scale `std`, Y = f_*(X) + N(0, labelNoise^2 I) of the teacher's network
 * f_*; under the loss LOGISTIC these are logits, and Y = 1/(1 + exp(-logit)). ROWS: rows of a data set, each with equal chance.
 */
export type DataLaw = TeacherLaw | { readonly kind: 'ROWS'; readonly rows: DataRows };

export interface TeacherLaw {
  readonly kind: 'TEACHER';
  readonly inputs: InputLaw;
  readonly std: number;
  readonly labelNoise: number;
  readonly teacher: Ensemble;
}

/** Particles [count, p], all of weight 1/count. */
export interface Ensemble {
  readonly count: number;
  readonly particles: Float64Array;
}
