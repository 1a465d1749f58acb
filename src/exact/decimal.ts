import { refuseAbove } from '../domain-error.js';
import { type Cyclotomic, conjugate, cyclotomics } from './cyclotomic.js';
import { rootsOfUnityFixed } from './fixed-point.js';
import { absolute } from './integers.js';

const MAX_DIGITS = 1000;

/** a / b rounded to an integer, ties to even; preconditions: a >= 0, b > 0. */
function roundedQuotient(a: bigint, b: bigint): bigint {
  const [quotient, rest] = [a / b, a % b];
  const isUp = 2n * rest > b || (2n * rest === b && quotient % 2n === 1n);
  return isUp ? quotient + 1n : quotient;
}

/** The exponent e with 10^e <= a/b < 10^(e+1); preconditions: a, b > 0. */
function decimalExponent(a: bigint, b: bigint): number {
  const e = a.toString().length - b.toString().length;
  return (e >= 0 ? a >= b * 10n ** BigInt(e) : a * 10n ** BigInt(-e) >= b) ? e : e - 1;
}

/** a/b rounded to significant digits, in scientific notation; precondition: b > 0. */
function roundFraction(a: bigint, b: bigint, digits: number): string {
  if (a === 0n) {
    return '0';
  }
  const size = absolute(a);
  let exponent = decimalExponent(size, b);
  const shift = digits - 1 - exponent;
  let mantissa =
    shift >= 0
      ? roundedQuotient(size * 10n ** BigInt(shift), b)
      : roundedQuotient(size, b * 10n ** BigInt(-shift));
  if (mantissa === 10n ** BigInt(digits)) {
    mantissa /= 10n;
    exponent++;
  }
  const text = mantissa.toString().replace(/0+$/, '');
  const point = text.length > 1 ? `${text[0]}.${text.slice(1)}` : text;
  return `${a < 0n ? '-' : ''}${point}${exponent === 0 ? '' : `e${exponent}`}`;
}

/**
 * Rounds sum_k numerators[k] part(zeta^k) / denominator, which is irrational: the precision is doubled until both ends of
 * the interval of error round alike, which must happen since no irrational number is a tie.
 */
function roundIrrational(x: Cyclotomic, part: 0 | 1, digits: number): string {
  const weight = x.numerators.reduce((sum, c) => sum + absolute(c), 0n);
  for (let bits = 4 * digits + 64; ; bits *= 2) {
    const roots = rootsOfUnityFixed(x.conductor, x.numerators.length, bits);
    const sum = x.numerators.reduce((total, c, k) => total + c * roots[k]![part], 0n);
    const error = 2n * weight;
    if (absolute(sum) > error) {
      const scale = x.denominator << BigInt(bits);
      const low = roundFraction(sum - error, scale, digits);
      if (low === roundFraction(sum + error, scale, digits)) {
        return low;
      }
    }
  }
}

/**
 * Real and imaginary part of x, each correctly rounded to significant decimal digits (ties to even), such as
 * "7.0710678118654752e-1". Forty digits tell doubles apart: Number(re) is the double nearest to the real part unless that
 * lies within a relative 1e-39 of the middle of two doubles. Cost: phi(n) series of 4 digits bits each.
 */
export function toDecimal(x: Cyclotomic, digits = 40): { readonly re: string; readonly im: string } {
  refuseAbove('The number of digits', digits, MAX_DIGITS, 'Ask for fewer digits.');
  if (!(Number.isInteger(digits) && digits > 0)) {
    throw new Error(`expected a positive number of digits, got ${digits}`);
  }
  const twiceReal = cyclotomics.add(x, conjugate(x));
  const twiceImaginary = cyclotomics.sub(x, conjugate(x)); // times i
  const isRationalImaginary =
    cyclotomics.isZero(twiceImaginary) ||
    (twiceImaginary.conductor === 4 && twiceImaginary.numerators[0] === 0n);
  return {
    re:
      twiceReal.conductor === 1
        ? roundFraction(twiceReal.numerators[0]!, 2n * twiceReal.denominator, digits)
        : roundIrrational(x, 0, digits),
    im: isRationalImaginary
      ? roundFraction(twiceImaginary.numerators[1] ?? 0n, 2n * twiceImaginary.denominator, digits)
      : roundIrrational(x, 1, digits),
  };
}
