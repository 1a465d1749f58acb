import type { GroupElement } from './group-element.js';
import type { GroupFactor } from './group-factor.js';
import type { GroupFacts } from './group-facts.js';

export type { FactorInfo } from './group-facts.js';

/** A finite group with its defining representation. */
export interface FiniteGroup extends GroupFacts {
  readonly kind: 'FINITE';
  readonly order: bigint;
  /** The direct factors, each with a faithful action on points that answers what is asked of it. */
  readonly components: readonly GroupFactor[];
  /** The i-th direct factor (from 0) as a group of its own, acting on V_i; one object however often it is asked for. */
  factor(i: number): FiniteGroup;
  /**
   * All elements in an order that the key fixes, the identity first; of a product the last factor varies fastest.
   * DomainError TOO_LARGE where there are more than `limit`.
   */
  elements(limit: number): readonly GroupElement[];
}
