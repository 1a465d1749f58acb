import { type Cyclotomic, cyclotomics, fromRational, rootOfUnity } from '../../exact/cyclotomic.js';
import { gcdOfNumbers, lcmOfNumbers, modInverse, modPow, modulo } from '../../exact/integers.js';
import type { ExactMap } from './exact-map.js';
import { type ModularPolynomial, recurrencePolynomial } from './recurrence.js';

const { add, mul, neg, one } = cyclotomics;

/** Coefficients of a polynomial from the leading one, 1, down. */
export type Factor = readonly Cyclotomic[];

/** Rational roots that are tried: integers, and fractions of small denominators. */
const INTEGERS = symmetricRange(256);
const NUMERATORS = symmetricRange(32);
const DENOMINATORS = [2, 3, 4, 5, 6];
/** Orders m of the roots of unity that are tried, up to the degree 12 of their fields: .. */
const ORDERS = [3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 20, 21, 24, 28];
/** .. a prime is 1 modulo all of them. */
const COMMON_ORDER = ORDERS.reduce(lcmOfNumbers);
/** 2 a and 2 b for the roots a + b 2 cos(2 pi k / m) that are tried. */
const SHIFTS = symmetricRange(4);
const MULTIPLES = [1, -1, 2, -2, 4, -4];

/** x - q for small rational eigenvalues q of a matrix, as far as one prime shows: to be confirmed by a kernel. */
export function rationalFactors(map: ExactMap, degree: number): Factor[] {
  const polynomial = recurrencePolynomial(map, degree, 1);
  if (polynomial === undefined) return [];
  const { prime } = polynomial;
  const factors: Factor[] = [];
  for (const denominator of [1, ...DENOMINATORS]) {
    const inverse = modInverse(denominator, prime);
    for (const numerator of denominator === 1 ? INTEGERS : NUMERATORS) {
      if (gcdOfNumbers(numerator, denominator) > 1) continue;
      const residue = (modulo(numerator, prime) * inverse) % prime;
      if (isRoot(polynomial, residue)) factors.push([one, neg(quotient(numerator, denominator))]);
    }
  }
  return factors;
}

/**
 * Real factors of the minimal polynomial with roots in cyclotomic fields: x - a - b c and x^2 - c x + 1 with
 * c = 2 cos(2 pi k / m), the latter for eigenvalues that are roots of unity. To be confirmed as well.
 */
export function* cyclotomicFactors(map: ExactMap, degree: number): Generator<Factor> {
  const polynomial = recurrencePolynomial(map, degree, COMMON_ORDER);
  if (polynomial === undefined) return;
  for (const order of ORDERS) {
    const root = modPow(polynomial.root, Math.floor(COMMON_ORDER / order), polynomial.prime);
    for (let k = 1; 2 * k < order; k++) {
      if (gcdOfNumbers(k, order) === 1) yield* factorsAt(polynomial, root, order, k);
    }
  }
}

function* factorsAt(
  polynomial: ModularPolynomial,
  root: number,
  order: number,
  k: number,
): Generator<Factor> {
  const { prime } = polynomial;
  const residue = (modPow(root, k, prime) + modPow(root, order - k, prime)) % prime;
  const cosine = () => add(rootOfUnity(order, k), rootOfUnity(order, order - k));
  if (isDivisible(polynomial, residue)) yield [one, neg(cosine()), one];
  // of the order 2 m where m is odd
  if (isDivisible(polynomial, prime - residue)) yield [one, cosine(), one];
  const half = modInverse(2, prime);
  for (const b of MULTIPLES) {
    for (const a of SHIFTS) {
      if (!isRoot(polynomial, (modulo(a + b * residue, prime) * half) % prime)) continue;
      yield [one, neg(add(quotient(a, 2), mul(quotient(b, 2), cosine())))];
    }
  }
}

/** 0, 1, -1, 2, -2, .. */
function symmetricRange(limit: number): number[] {
  return Array.from({ length: 2 * limit + 1 }, (_, k) => (k % 2 === 1 ? (k + 1) >> 1 : -(k >> 1)));
}

function quotient(numerator: number, denominator: number): Cyclotomic {
  const divisor = gcdOfNumbers(numerator, denominator);
  return fromRational({
    numerator: BigInt(Math.floor(numerator / divisor)),
    denominator: BigInt(Math.floor(denominator / divisor)),
  });
}

function isRoot({ coefficients, prime }: ModularPolynomial, x: number): boolean {
  let value = 0;
  for (const c of coefficients) value = (value * x + c) % prime;
  return value === 0;
}

/** Whether x^2 - c x + 1 divides a polynomial. */
function isDivisible({ coefficients, prime }: ModularPolynomial, c: number): boolean {
  let [high, low] = [0, 0];
  for (const next of coefficients) {
    // (high x + low) x + next, where x^2 = c x - 1
    [high, low] = [(low + high * c) % prime, modulo(next - high, prime)];
  }
  return high === 0 && low === 0;
}
