// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { abs, exp, PI, sign, sqrt } = Math;
const SERIES_BELOW = 2;
const FRACTION_TERMS = 60;
/** Beyond, the nearest double of erf is 1. */
const SATURATED = 6;

/**
 * The error function, 2/sqrt(pi) times the integral of e^(-s^2) from 0 to x, to a few units of the last place.
 * Below 2 by the series e^(-x^2) sum_n 2^n x^(2n+1) / (1 3 5 .. (2n+1)), whose terms have one sign; above by the continued
 * fraction of erfc. Source: Abramowitz, Stegun, Handbook of mathematical functions, 7.1.6 and 7.1.14.
 */
export function erf(x: number): number {
  const size = abs(x);
  if (size < SERIES_BELOW) return (2 / sqrt(PI)) * exp(-x * x) * series(x);
  return size < SATURATED ? sign(x) * (1 - complement(size)) : sign(x);
}

function series(x: number): number {
  const square = 2 * x * x;
  let term = x;
  let sum = x;
  for (let odd = 3; abs(term) > 1e-18 * abs(sum); odd += 2) {
    term *= square / odd;
    sum += term;
  }
  return sum;
}

/** erfc(x) = e^(-x^2)/sqrt(pi) 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + ..)))). */
function complement(x: number): number {
  let tail = x;
  for (let n = FRACTION_TERMS; n > 0; n--) tail = x + n / 2 / tail;
  return exp(-x * x) / (sqrt(PI) * tail);
}
