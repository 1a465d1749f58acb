import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';

/** What became of a subspace found: an exact one in its place, or why not. Plain data. */
export type Snap = Snapped | Refused;

/** An exact rational subspace E_0 that a found one is, within its errors and not by coincidence. */
export interface Snapped {
  readonly kind: 'SNAPPED';
  /** The canonical basis of E_0. */
  readonly basis: SparseBasis;
  /** The least common denominator of the entries of the projector on E_0. */
  readonly denominator: bigint;
  /** Between the subspace found and E_0, in radians. */
  readonly largestAngle: number;
  /** -log2 of the chance that a subspace without pattern would snap; null for {0} and the whole space, of which there is one each. */
  readonly bits: number | null;
  /** The evidence in words. */
  readonly statement: string;
}

export interface Refused {
  readonly kind: 'REFUSED';
  /** Why, and what would help. */
  readonly statement: string;
}
