import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { principalAngles } from '../../numeric/principal-angles.js';
import { floatSpans } from './float-spans.js';

export type SubspaceRelation =
  | 'EQUAL'
  | 'FOUND_INSIDE_EXACT'
  | 'EXACT_INSIDE_FOUND'
  | 'OVERLAPPING'
  | 'DISJOINT';

/** How a subspace found stands to the exact one, in short: what is kept with a discovery. */
export interface ComparisonSummary {
  /** e. */
  readonly exactDimension: number;
  /** f, by numerical rank. */
  readonly foundDimension: number;
  /** Radians, ascending; min(e, f) of them. */
  readonly principalAngles: readonly number[];
  readonly relation: SubspaceRelation;
  readonly tolerance: number;
}

/**
 * Principal angles between the exact subspace and the span of `found`, and what follows within the tolerance (radians).
 * Refuses rows of a wrong length, numbers that are not finite, and an exact subspace that is not real.
 * Cost O(ambient * (e + rows)^2).
 */
export function relateToExact(
  exact: SparseBasis,
  found: readonly (readonly number[])[],
  tolerance: number,
): ComparisonSummary {
  const spans = floatSpans(exact, found, tolerance);
  return summaryOf(spans.exact, spans.found, tolerance);
}

/** The same for orthonormal rows of both. */
export function summaryOf(
  exact: readonly number[][],
  found: readonly number[][],
  tolerance: number,
): ComparisonSummary {
  const angles = principalAngles(exact, found);
  return {
    exactDimension: exact.length,
    foundDimension: found.length,
    principalAngles: angles,
    relation: relationOf(exact.length, found.length, angles, tolerance),
    tolerance,
  };
}

/** With k angles within the tolerance: EQUAL k = e = f, and so on as the contract says. */
export function relationOf(
  e: number,
  f: number,
  angles: readonly number[],
  tolerance: number,
): SubspaceRelation {
  const k = angles.filter(angle => angle <= tolerance).length;
  if (k === e && k === f) return 'EQUAL';
  if (k === f && f < e) return 'FOUND_INSIDE_EXACT';
  if (k === e && e < f) return 'EXACT_INSIDE_FOUND';
  return k === 0 ? 'DISJOINT' : 'OVERLAPPING';
}
