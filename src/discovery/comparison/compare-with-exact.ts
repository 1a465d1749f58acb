import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { angleErrors, checkErrors } from './angle-errors.js';
import { floatRows } from './float-basis.js';
import { floatSpans } from './float-spans.js';
import { angleToSpan, principalVectors } from './principal-vectors.js';
import { type ComparisonSummary, summaryOf } from './relate-to-exact.js';

/** A vector of the canonical exact basis that the found subspace doesn't hold. */
export interface MissingVector {
  /** Its place in the basis, from 0. */
  readonly index: number;
  /** To the found subspace, in radians; above the tolerance. */
  readonly angle: number;
}

/** A subspace found, held against the exact one. */
export interface SubspaceComparison extends ComparisonSummary {
  /**
   * The standard error of each principal angle, see angleErrors; null where none of the rows are known. Principal vectors of equal
   * angles are any basis of what they span, and how these share out their errors is as arbitrary.
   */
  readonly angleErrors: readonly number[] | null;
  /**
   * In the order of the basis. Where basis vectors nearly agree it may be empty though a principal angle is above the
   * tolerance: each of them is near then, and their difference is not.
   */
  readonly missing: readonly MissingVector[];
  /** Orthonormal rows: directions found whose angle to the exact subspace is above the tolerance, the farthest first. */
  readonly excess: readonly (readonly number[])[];
}

/**
 * relateToExact in full. `errors`: the standard error of the direction of each row of `found`, in radians; with them the rows
 * have to be independent, and needn't be orthonormal. Cost O(ambient * (e + rows)^2).
 */
export function compareWithExact(
  exact: SparseBasis,
  found: readonly (readonly number[])[],
  tolerance: number,
  errors?: readonly number[] | null,
): SubspaceComparison {
  const spans = floatSpans(exact, found, tolerance);
  if (errors) checkErrors(errors, found.length, spans.found.length);
  const summary = summaryOf(spans.exact, spans.found, tolerance);
  const angles = summary.principalAngles;
  const vectors = principalVectors(spans.exact, spans.found);
  const within = angles.filter(angle => angle <= tolerance).length;
  return {
    ...summary,
    angleErrors: errors ? angleErrors(found, vectors.slice(0, angles.length), errors) : null,
    missing: floatRows(exact)
      .map((row, index) => ({ index, angle: angleToSpan(row, spans.found) }))
      .filter(({ angle }) => angle > tolerance),
    excess: vectors.slice(within).reverse(),
  };
}
