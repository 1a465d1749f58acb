/** Standard errors beyond which something is held for real. */
export const SIGNIFICANT = 3;
/** Above this angle a subspace is another one, whatever the errors are. */
const LARGEST_BOUND = 0.5;

/**
 * The angle in radians that a found subspace may be off a true one: the tolerance, or where it is more, three standard
 * errors of all rows together, 3 sqrt(sum err_k^2); never above half a radian. `errors` is null where none are known.
 */
export function evidenceBound(errors: readonly number[] | null, tolerance: number): number {
  const spread = errors === null ? 0 : SIGNIFICANT * Math.hypot(...errors);
  return Math.max(tolerance, Math.min(spread, LARGEST_BOUND));
}
