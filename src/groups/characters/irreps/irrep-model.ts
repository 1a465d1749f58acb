import type { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import type { GroupElement } from '../../group-element.js';

/** An irreducible representation as matrices: a homomorphism to GL(degree). */
export interface Irrep {
  readonly degree: number;
  /** Precondition: g is an element of the group. */
  image(g: GroupElement): ExactMatrix;
}
