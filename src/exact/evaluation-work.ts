import type { AngleValue } from './angle-value.js';
import { absolute, lcmOfNumbers } from './integers.js';

// What it costs to evaluate a text, counted before it is done, in units of about 5 ns. The weights were measured on a
// server core by texts that repeat one operation; where they are off they charge too much.

/** To read an operation and make its value, whatever its size. */
const OPERATION = 400;
/** To add a product of two coefficients of one word. */
const COEFFICIENT_PRODUCT = 8;
/** A greatest common divisor takes this times the square of its words; without a denominator there is none. */
const COMMON_DIVISOR = 12;
/** To enter the common field and to search for the smallest one, for each power of the root of unity. */
const FIELD = 45;

interface Size {
  readonly conductor: number;
  /** The nonzero coefficients, .. */
  readonly terms: number;
  /** .. and the bits of the largest number. */
  readonly bits: number;
  readonly divisor: number;
}

function sizeOf({ constant, pi }: AngleValue): Size {
  const coefficients = [...constant.numerators, ...pi.numerators].filter(c => c !== 0n);
  const bits = [...coefficients, constant.denominator, pi.denominator].map(
    c => 4 * absolute(c).toString(16).length,
  );
  const whole = constant.denominator === 1n && pi.denominator === 1n;
  return {
    conductor: constant.conductor,
    terms: Math.max(1, coefficients.length),
    bits: Math.max(...bits),
    divisor: whole ? 1 : COMMON_DIVISOR,
  };
}

/** All pairs of terms, each product with a greatest common divisor that is quadratic in the bits. */
export function workOfProduct(a: AngleValue, b: AngleValue): number {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  const words = wordsOf(x.bits + y.bits);
  const products = COEFFICIENT_PRODUCT * x.terms * y.terms * words;
  const divisors = Math.max(x.terms, y.terms) * Math.max(x.divisor, y.divisor) * words * words;
  const scaling = x.conductor === 1 || y.conductor === 1;
  return OPERATION + products + divisors + (scaling ? 0 : workInField(x, y));
}

/** Every coefficient once, with a greatest common divisor, and the search for the smallest field. */
export function workOfSum(a: AngleValue, b: AngleValue): number {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  const words = wordsOf(x.bits + y.bits);
  const divisors = (x.terms + y.terms) * Math.max(x.divisor, y.divisor) * words * words;
  return OPERATION + divisors + workInField(x, y);
}

/** About 9 products in the field, whatever its degree, with coefficients of up to phi(n) times the bits. */
export function workOfInverse(a: AngleValue): number {
  const { conductor, numerators } = a.constant;
  if (conductor === 1) {
    return 0;
  }
  const words = wordsOf(sizeOf(a).bits * numerators.length);
  return 9 * COEFFICIENT_PRODUCT * numerators.length ** 2 + numerators.length * words * words;
}

/** Squarings in the field, over which the base's terms spread; the last one dominates by its bits. */
export function workOfPower(base: AngleValue, exponent: AngleValue): number {
  const { terms, bits } = sizeOf(base);
  const { numerators, denominator } = base.constant;
  const n = Math.min(10_000, Number(absolute(exponent.constant.numerators[0]!)));
  const digits = n.toString(2);
  const steps = digits.length + digits.replaceAll('0', '').length - 2;
  const spread = terms === 1 ? 1 : numerators.length;
  const words = wordsOf(bits * n);
  const staysSmall = terms === 1 && denominator === 1n && numerators.every(c => absolute(c) <= 1n);
  const products = COEFFICIENT_PRODUCT * Math.max(1, steps) * spread * spread;
  return OPERATION + products + (staysSmall ? 0 : 2 * spread * words * words);
}

function workInField(x: Size, y: Size): number {
  const conductor = lcmOfNumbers(x.conductor, y.conductor);
  return conductor === 1 ? 0 : FIELD * conductor;
}

function wordsOf(bits: number): number {
  return 1 + Math.floor(bits / 32);
}
