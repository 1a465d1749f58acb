import type { SubspaceComparison } from '../discovery/comparison/compare-with-exact.js';
import type { GroupDescription } from '../groups/group-description.js';
import type { SpacesOfProblem } from './snap-questions.js';

/** What a subspace is held against: V^G of a representation, or E^G of a problem. */
export type ExactSide =
  | { readonly of: GroupDescription; readonly representation: string }
  | { readonly problem: SpacesOfProblem };

/** A subspace found, and what it is held against. */
export interface HeldSubspace {
  readonly exact: ExactSide;
  readonly basis: readonly (readonly number[])[];
  readonly tolerance: number;
  /** The standard error of the direction of each row, in radians. */
  readonly errors: readonly number[] | null;
}

export interface ComparisonQuestion {
  readonly ask: 'compare' | 'nearestSubgroup';
  readonly held: HeldSubspace;
}

/** Exact vectors: entry k of one is texts[codes[k]], at position indices[k]. */
export interface ExactVectors {
  readonly vectors: readonly { readonly indices: Int32Array; readonly codes: Int32Array }[];
  readonly texts: readonly string[];
}

export interface ComparisonFacts extends SubspaceComparison {
  /** The missing vectors, in their order; null where they have too many entries for one answer. */
  readonly vectors: ExactVectors | null;
}
