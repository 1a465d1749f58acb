/** From here on the tail is found by its continued fraction. */
const TAIL = 3;
/** Terms of it, for full precision from TAIL on. */
const FRACTION_TERMS = 120;

/**
 * Phi(x), the distribution function of the standard normal law, to a relative error of some 1e-15.
 *
 * Inside: Phi(x) = 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ..), outside: 1 - Phi(x) = phi(x) / (x + 1/(x + 2/(x + 3/(x + ..)))).
 *
 * G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11 (2004).
 */
export function normalDistribution(x: number): number {
  if (x >= TAIL) return 1 - upperTail(x);
  if (x <= -TAIL) return upperTail(-x);
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= x ** 2 / k;
    sum += term;
  }
  return 0.5 + sum * density(x);
}

function upperTail(x: number): number {
  let fraction = x;
  for (let k = FRACTION_TERMS; k >= 1; k--) fraction = x + k / fraction;
  return density(x) / fraction;
}

function density(x: number): number {
  return Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
}
