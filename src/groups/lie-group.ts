import type { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { FiniteGroup } from './finite-group.js';
import type { GroupFactor } from './group-factor.js';
import type { GroupFacts } from './group-facts.js';
import type { LieFactor } from './lie-factor.js';

/** An element of the Lie algebra of a product: one part a factor, 0 on the others; it acts on V as their direct sum. */
export interface AlgebraElement {
  readonly parts: readonly ExactMatrix[];
}

/**
 * A product of which at least one factor is a Lie group. A linear condition that holds for `generators` and, derived,
 * for `algebra`, holds for the whole group; so V^G is the kernel of the stacked rho(h) - I and d rho(A).
 */
export interface LieGroup extends GroupFacts {
  readonly kind: 'COMPACT_LIE' | 'NONCOMPACT_LIE';
  readonly order: null;
  readonly components: readonly (GroupFactor | LieFactor)[];
  /** A basis of the Lie algebra; over C, of its complexification, where V is a space over C. */
  readonly algebra: readonly AlgebraElement[];
  /** The i-th direct factor (from 0) as a group of its own, acting on V_i; one object however often it is asked for. */
  factor(i: number): FiniteGroup | LieGroup;
}
