import type { GroupElement } from './group-element.js';

/** A direct factor and the dimension of the space V_i on which it acts. */
export interface FactorInfo {
  readonly name: string;
  readonly degree: number;
}

/**
 * A finite group with its defining representation on V = V_1 + V_2 + .., one summand for each direct factor.
 * Equal keys mean: the same group, asked for in the same way. What the group does is fixed by the key alone.
 */
export interface FiniteGroup {
  /** "S(3) x Z(2)"; with generators "<(1,2), (1,2,3)> on 3 points". */
  readonly name: string;
  readonly key: string;
  /** dim V. */
  readonly degree: number;
  readonly factors: readonly FactorInfo[];
  /** Empty for a trivial group given by name. */
  readonly generators: readonly GroupElement[];
  readonly order: bigint;
  readonly isAbelian: boolean;
  /**
   * All elements in an order that the key fixes, the identity first; of a product the last factor varies fastest.
   * DomainError TOO_LARGE where there are more than `limit`.
   */
  elements(limit: number): readonly GroupElement[];
}
