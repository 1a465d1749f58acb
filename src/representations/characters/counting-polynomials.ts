import { type Rational, rational, rationals } from '../../exact/rational.js';

/** The Stirling numbers S(e, 0), .., S(e, e): m^e is the sum of S(e, a) m (m - 1) .. (m - a + 1). */
export function stirlingNumbers(e: number): bigint[] {
  let row = [1n];
  for (let n = 1; n <= e; n++) {
    row = Array.from({ length: n + 1 }, (_, a) => (row[a - 1] ?? 0n) + BigInt(a) * (row[a] ?? 0n));
  }
  return row;
}

/** The coefficients in m of the binomial coefficient (pieces m choose a). */
export function binomialPolynomial(pieces: number, a: number): Rational[] {
  let polynomial = [rational(1)];
  for (let i = 0; i < a; i++) {
    // times (pieces m - i) / (i + 1)
    polynomial = Array.from({ length: polynomial.length + 1 }, (_, e) => {
      const raised = rationals.mul(rational(pieces, i + 1), polynomial[e - 1] ?? rationals.zero);
      return rationals.sub(raised, rationals.mul(rational(i, i + 1), polynomial[e] ?? rationals.zero));
    });
  }
  return polynomial;
}
