/** Standard errors beyond which something is held for real. */
export const SIGNIFICANT = 3;
/** A subspace at a larger angle is another one, however large the errors. */
const LARGEST_BOUND = 0.5;
/** Smaller angles may be rounding errors. */
const SMALLEST_BOUND = 1e-6;

/**
 * The angle in radians that a found subspace may be off a true one: three standard errors of all rows together,
 * 3 sqrt(sum err_k^2), at least 1e-6 and at most half a radian; the tolerance where no errors are known.
 *
 * The sum, since a candidate is refused by the largest of all angles, which is at most the root of the sum of the squares of the rows'
 * distances; that sum does not depend on the orthonormal basis. Whether repetitions agree is a milder question: there each row alone is held
 * against the tolerance, with two standard errors.
 */
export function evidenceBound(errors: readonly number[] | null, tolerance: number): number {
  if (errors === null) return tolerance;
  return Math.min(Math.max(SIGNIFICANT * Math.hypot(...errors), SMALLEST_BOUND), LARGEST_BOUND);
}
