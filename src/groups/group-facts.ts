import type { GroupElement } from './group-element.js';

/** A direct factor and the space V_i on which it acts. */
export interface FactorInfo {
  readonly name: string;
  /** dim V_i, over the field of the group's matrices: C for SU(n), U(n) and complex entries, else R. */
  readonly degree: number;
  /** Of a wreath product: V_i is the direct sum of `blocks` spaces of dimension `blockDegree`, which the top group permutes. */
  readonly wreath?: { readonly blocks: number; readonly blockDegree: number };
  /** V_i keeps the form x_1^2 + .. + x_p^2 - .. - x_(p+q)^2, where the factor is known to: (n, 0) for SO(n) and O(n). */
  readonly signature?: readonly [p: number, q: number];
}

/**
 * What finite and Lie groups have in common: the defining representation on V = V_1 + V_2 + .., one summand for each
 * direct factor. Equal keys mean: the same group, asked for in the same way. What the group does is fixed by the key alone.
 */
export interface GroupFacts {
  /** "S(3) x Z(2)"; with generators "<(1,2), (1,2,3)> on 3 points". */
  readonly name: string;
  readonly key: string;
  /** dim V. */
  readonly degree: number;
  readonly factors: readonly FactorInfo[];
  /** Of a Lie group: representatives that generate it together with its identity component. Empty for Trivial(n), SO(n). */
  readonly generators: readonly GroupElement[];
  readonly isAbelian: boolean;
  /** Dimension of the group as a real manifold; 0 where it is finite. */
  readonly lieDimension: number;
}
