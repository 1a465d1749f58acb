import type { AngleValue } from './angle-value.js';
import { absolute } from './integers.js';

// What it costs to evaluate a text, counted before it is done, in products of small coefficients.

/** The nonzero coefficients of a value, and the bits of the largest number in it. */
function sizeOf({ constant, pi }: AngleValue): { terms: number; bits: number } {
  const coefficients = [...constant.numerators, ...pi.numerators].filter(c => c !== 0n);
  const bits = [...coefficients, constant.denominator, pi.denominator].map(
    c => 4 * absolute(c).toString(16).length,
  );
  return { terms: Math.max(1, coefficients.length), bits: Math.max(...bits) };
}

/** All pairs of terms, each product with a greatest common divisor that is quadratic in the bits. */
export function workOfProduct(a: AngleValue, b: AngleValue): number {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  const words = 1 + Math.floor((x.bits + y.bits) / 32);
  return x.terms * y.terms * words + Math.max(x.terms, y.terms) * words * words;
}

/** Every coefficient once, with a greatest common divisor, and the search for the smallest field. */
export function workOfSum(a: AngleValue, b: AngleValue): number {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  const words = 1 + Math.floor((x.bits + y.bits) / 32);
  const conductors = Math.max(a.constant.conductor, b.constant.conductor);
  return 20 * conductors + (x.terms + y.terms) * words * words;
}

/** About 2 log2(phi(n)) products in the field, with coefficients of up to phi(n) times the bits. */
export function workOfInverse(a: AngleValue): number {
  const { conductor, numerators } = a.constant;
  if (conductor === 1) {
    return 0;
  }
  const words = 1 + Math.floor((sizeOf(a).bits * numerators.length) / 32);
  return 12 * numerators.length * numerators.length + numerators.length * words * words;
}

/** The last squaring dominates: the base's terms spread over the field, its bits grow with the exponent. */
export function workOfPower(base: AngleValue, exponent: AngleValue): number {
  const { terms, bits } = sizeOf(base);
  const n = Math.min(10_000, Number(absolute(exponent.constant.numerators[0]!)));
  const spread = terms === 1 ? 1 : base.constant.numerators.length;
  const words = 1 + Math.floor((bits * n) / 32);
  const isTrivial = bits === 4 && terms === 1;
  return 2 * spread * spread + (isTrivial ? 0 : spread * words * words);
}
