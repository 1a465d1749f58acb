import type { Group } from '../groups/group.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import type { PhasedPermutation } from '../linear-algebra/phased-permutation.js';
import type { Representation } from '../representations/representation.js';

/**
 * One factor of a tensor product that isn't opened further, such as V, Reg or Sym^2(V), on the group that acts on it: a
 * direct factor of the group asked for, or that group itself.
 */
export interface Leg {
  /** The number of the direct factor (from 0), or WHOLE. */
  readonly owner: number;
  readonly group: Group;
  /** A representation of `group`. */
  readonly of: Representation;
  readonly dimension: number;
  /** The same for the same representation of the same group. */
  readonly key: string;
  readonly action: LegAction;
}

/** The owner of a leg that belongs to no single factor of a product. */
export const WHOLE = -1;

/** How a group acts on a leg: the images of what defines the group, in the group's order. */
export interface LegAction {
  readonly generators: readonly LegImage[];
  /** d rho(A) for the basis of the Lie algebra; none for a finite group. */
  readonly algebra: readonly LinearOperator[];
  /** Images of further elements that act by permutations with phases: they shorten the way and decide nothing. */
  readonly monomials: readonly (PhasedPermutation | undefined)[];
}

export interface LegImage {
  readonly operator: LinearOperator;
  /** Present where the image is a permutation with phases. */
  readonly phased: PhasedPermutation | undefined;
  /** rho(g^-1). */
  inverse(): LinearOperator;
}
