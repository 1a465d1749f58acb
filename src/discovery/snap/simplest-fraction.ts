/** numerator / denominator in lowest terms, both safe integers, denominator > 0. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The fraction of least denominator in [low, high]; null where that denominator is above `limit`. An interval that holds several
 * integers gives its least. Proposes only: the ends are doubles.
 *
 * [low, high] without an integer lies between n and n + 1, and x = n + 1/y there, so that the simplest x belongs to the simplest y: the
 * descent of the Stern-Brocot tree, a run of equal turns at a time. Cost O(log limit).
 * Source: Graham, Knuth, Patashnik, Concrete Mathematics, 4.5.
 */
export function simplestFraction(low: number, high: number, limit: number): Fraction | null {
  // Convergents p_k / q_k of the common part of both ends' continued fractions.
  let [p0, q0, p1, q1] = [0, 1, 1, 0];
  for (let [a, b] = [low, high]; ; ) {
    const n = Math.ceil(a);
    const last = n <= b;
    const term = last ? n : n - 1;
    [p0, q0, p1, q1] = [p1, q1, term * p1 + p0, term * q1 + q0];
    if (!(q1 <= limit && Number.isSafeInteger(p1))) return null;
    if (last) return { numerator: p1, denominator: q1 };
    [a, b] = [1 / (b - term), 1 / (a - term)];
  }
}
