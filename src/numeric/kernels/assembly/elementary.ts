/**
 * Elementary functions of a vector, without branches but for arguments beyond the range of a fast reduction. Polynomials
 * interpolate at the nodes of Chebyshev; their relative errors stand beside them.
 * Source of the reductions: Cody, Waite, "Software manual for the elementary functions", 1980.
 */
import { splat } from './vectors';

const LOG2_E: f64 = 1.4426950408889634;
const LN2: f64 = 0.6931471805599453;

/** Adding it and taking it off rounds to an integer, whose bits are then the lowest of the sum. */
@inline
function rounder<F>(): v128 {
  return sizeof<F>() == 4 ? f32x4.splat(12582912) : f64x2.splat(6755399441055744);
}

/** a + b x. */
@inline
export function horner<F>(a: f64, b: v128, x: v128): v128 {
  return v128.add<F>(splat<F>(a), v128.mul<F>(b, x));
}

/** a + b x + c x^2 + d x^3, in fewer steps one after another than by Horner: loops wait for the longest chain of steps. */
@inline
export function cubic<F>(a: f64, b: f64, c: f64, d: f64, x: v128, square: v128): v128 {
  const low = horner<F>(a, splat<F>(b), x);
  return v128.add<F>(low, v128.mul<F>(horner<F>(c, splat<F>(d), x), square));
}

/** low + high x. */
@inline
export function joined<F>(low: v128, high: v128, x: v128): v128 {
  return v128.add<F>(low, v128.mul<F>(high, x));
}

/** 2^n from n + rounder. */
@inline
function scaledBy<F>(value: v128, rounded: v128): v128 {
  return sizeof<F>() == 4
    ? i32x4.add(value, i32x4.shl(rounded, 23))
    : i64x2.add(value, i64x2.shl(rounded, 52));
}

/** q with e^r = 1 + r q, |r| <= log(2)/2: error 5e-9 and 8e-18 of e^r. */
@inline
function exponentialQuotient<F>(r: v128): v128 {
  const square = v128.mul<F>(r, r);
  const fourth = v128.mul<F>(square, square);
  if (sizeof<F>() == 4) {
    const low = cubic<F>(1.000000011, 0.5000000013, 0.166665052, 0.04166646493, r, square);
    return joined<F>(low, horner<F>(0.008369155668, splat<F>(0.001393365), r), fourth);
  }
  const low = cubic<F>(1, 0.500000000000000562, 0.16666666666666671, 0.0416666666665730677, r, square);
  const middle = cubic<F>(
    0.00833333333332613513,
    0.00138888889325147794,
    0.000198412698748206253,
    0.0000248015043137855402,
    r,
    square,
  );
  const top = horner<F>(2.75572552002064244e-6, splat<F>(2.76263710656963561e-7), r);
  const high = joined<F>(top, splat<F>(2.51052170047207452e-8), square);
  return joined<F>(low, joined<F>(middle, high, fourth), fourth);
}

/** r = t - n log 2 in two parts, the first of which times n is exact. */
@inline
function reduced<F>(t: v128, n: v128): v128 {
  const high = splat<F>(sizeof<F>() == 4 ? 0.693359375 : 0.6931471803691238);
  const low = splat<F>(sizeof<F>() == 4 ? -2.1219444e-4 : 1.9082149292705877e-10);
  return v128.sub<F>(v128.sub<F>(t, v128.mul<F>(n, high)), v128.mul<F>(n, low));
}

/** e^t, with overflow to Infinity and gradual underflow. */
@inline
export function exponential<F>(t: v128): v128 {
  const top = splat<F>(sizeof<F>() == 4 ? 89 : 710);
  const bottom = splat<F>(sizeof<F>() == 4 ? -104 : -746);
  const magic = rounder<F>();
  const bounded = v128.pmax<F>(v128.pmin<F>(t, top), bottom);
  const n = v128.sub<F>(v128.add<F>(v128.mul<F>(bounded, splat<F>(LOG2_E)), magic), magic);
  const r = reduced<F>(bounded, n);
  const power = horner<F>(1, exponentialQuotient<F>(r), r);
  // In two factors, since 2^n alone may be beyond the range.
  const half = v128.add<F>(v128.mul<F>(n, splat<F>(0.5)), magic);
  const rest = v128.add<F>(v128.sub<F>(n, v128.sub<F>(half, magic)), magic);
  return v128.mul<F>(v128.mul<F>(power, scaledBy<F>(splat<F>(1), half)), scaledBy<F>(splat<F>(1), rest));
}

/** e^t without underflow or overflow: t is taken to the range first, of +-87 or +-708. */
@inline
export function boundedExponential<F>(t: v128): v128 {
  const top = splat<F>(sizeof<F>() == 4 ? 87 : 708);
  const magic = rounder<F>();
  const bounded = v128.pmax<F>(v128.pmin<F>(t, top), v128.neg<F>(top));
  const rounded = v128.add<F>(v128.mul<F>(bounded, splat<F>(LOG2_E)), magic);
  const r = reduced<F>(bounded, v128.sub<F>(rounded, magic));
  return scaledBy<F>(horner<F>(1, exponentialQuotient<F>(r), r), rounded);
}

/**
 * 1 + e^-t with an absolute error that makes 1/(1 + e^-t) one of 1e-7 or 2e-16. For float32 e^-t is 2^f 2^n with
 * f = -t/log 2 - n from one rounding, 2^f to 2e-7, and Infinity from 2^128 on.
 */
@inline
export function onePlusExponentialOfMinus<F>(t: v128): v128 {
  if (sizeof<F>() == 8) return v128.add<F>(splat<F>(1), boundedExponential<F>(v128.neg<F>(t)));
  const magic = rounder<F>();
  const z = v128.pmax<F>(v128.pmin<F>(v128.mul<F>(t, splat<F>(-LOG2_E)), splat<F>(128)), splat<F>(-126));
  const rounded = v128.add<F>(z, magic);
  const f = v128.sub<F>(z, v128.sub<F>(rounded, magic));
  // 1 + f (c0 + c1 f + f^2 (c2 + c3 f + f^2 c4)), in as few steps one after another as there are.
  const square = v128.mul<F>(f, f);
  const low = horner<F>(0.6931471806, splat<F>(0.2402234904), f);
  const middle = horner<F>(0.05550381014, splat<F>(0.009666368515), f);
  const high = v128.add<F>(middle, v128.mul<F>(splat<F>(0.001338130254), square));
  const q = v128.add<F>(low, v128.mul<F>(high, square));
  return v128.add<F>(splat<F>(1), scaledBy<F>(horner<F>(1, q, f), rounded));
}

/** e^t - 1 for |t| below 80: relative error a few roundings near 0 too. */
@inline
export function exponentialMinusOne<F>(t: v128): v128 {
  const magic = rounder<F>();
  const rounded = v128.add<F>(v128.mul<F>(t, splat<F>(LOG2_E)), magic);
  const r = reduced<F>(t, v128.sub<F>(rounded, magic));
  const power = scaledBy<F>(splat<F>(1), rounded);
  const part = v128.mul<F>(v128.mul<F>(r, exponentialQuotient<F>(r)), power);
  return v128.add<F>(part, v128.sub<F>(power, splat<F>(1)));
}

/** log(1 + f) for sqrt(1/2) <= 1 + f <= sqrt(2), as 2 artanh(f/(2 + f)): error 3e-9 and 5e-18. */
@inline
export function logOfOnePlus<F>(f: v128): v128 {
  const s = v128.div<F>(f, v128.add<F>(splat<F>(2), f));
  const z = v128.mul<F>(s, s);
  let series: v128;
  if (sizeof<F>() == 4) {
    series = horner<F>(0.1999437886, splat<F>(0.1479049296), z);
    series = horner<F>(0.3333334255, series, z);
  } else {
    const square = v128.mul<F>(z, z);
    const low = cubic<F>(
      0.333333333333333485,
      0.199999999999494453,
      0.142857143131269188,
      0.111111055446897481,
      z,
      square,
    );
    const middle = horner<F>(0.090914462162684356, splat<F>(0.0766580586102750394), z);
    const high = joined<F>(middle, splat<F>(0.0730890357670866248), square);
    series = joined<F>(low, high, v128.mul<F>(square, square));
  }
  // f - s f + 2 s z series = f - s (f - 2 z series), since 2 s = f - s f.
  const twice = v128.mul<F>(v128.add<F>(z, z), series);
  return v128.sub<F>(f, v128.mul<F>(s, v128.sub<F>(f, twice)));
}

/** log t of positive normal numbers. */
@inline
export function logOfNormal<F>(t: v128): v128 {
  if (sizeof<F>() == 4) {
    // The exponent that leaves a mantissa from sqrt(1/2) on.
    const shifted = i32x4.sub(t, i32x4.splat(0x3f3504f3));
    const exponent = f32x4.convert_i32x4_s(i32x4.shr_s(shifted, 23));
    const mantissa = i32x4.sub(t, v128.and(shifted, i32x4.splat(<i32>0xff800000)));
    const log = logOfOnePlus<F>(v128.sub<F>(mantissa, splat<F>(1)));
    const low = v128.mul<F>(exponent, splat<F>(-2.1219444e-4));
    return v128.add<F>(v128.mul<F>(exponent, splat<F>(0.693359375)), v128.add<F>(log, low));
  }
  const shifted = i64x2.sub(t, i64x2.splat(0x3fe6a09e667f3bcd));
  const high = i32x4.shr_s(
    i8x16.shuffle(shifted, shifted, 4, 5, 6, 7, 12, 13, 14, 15, 4, 5, 6, 7, 12, 13, 14, 15),
    20,
  );
  const exponent = f64x2.convert_low_i32x4_s(high);
  const mantissa = i64x2.sub(t, v128.and(shifted, i64x2.splat(<i64>0xfff0000000000000)));
  const log = logOfOnePlus<F>(v128.sub<F>(mantissa, splat<F>(1)));
  const low = v128.mul<F>(exponent, splat<F>(1.9082149292705877e-10));
  return v128.add<F>(v128.mul<F>(exponent, splat<F>(0.6931471803691238)), v128.add<F>(log, low));
}

/** log(1 + e) for 0 <= e <= 1. */
@inline
export function logOfOnePlusFraction<F>(e: v128): v128 {
  const above = v128.gt<F>(e, splat<F>(0.4142135623730951));
  const halved = v128.mul<F>(v128.sub<F>(e, splat<F>(1)), splat<F>(0.5));
  const log = logOfOnePlus<F>(v128.bitselect(halved, e, above));
  return v128.add<F>(log, v128.and(above, splat<F>(LN2)));
}

/** sin x for |x| <= pi/4, z = x^2: error 1.2e-8 and 1.3e-17. */
@inline
export function sineOfSmall<F>(x: v128, z: v128): v128 {
  let s: v128;
  if (sizeof<F>() == 4) {
    s = horner<F>(0.008332747105, splat<F>(-0.000195876391), z);
    s = horner<F>(-0.1666666466, s, z);
  } else {
    const square = v128.mul<F>(z, z);
    const low = cubic<F>(
      -0.166666666666666646,
      0.00833333333333093655,
      -0.000198412698367405321,
      2.75573160931984052e-6,
      z,
      square,
    );
    const high = horner<F>(-2.50511298964501863e-8, splat<F>(1.59179889793974333e-10), z);
    s = joined<F>(low, high, v128.mul<F>(square, square));
  }
  return v128.add<F>(x, v128.mul<F>(v128.mul<F>(x, z), s));
}

/** cos x for |x| <= pi/4, z = x^2: error 8e-10 and 5e-19. */
@inline
export function cosineOfSmall<F>(z: v128): v128 {
  let c: v128;
  if (sizeof<F>() == 4) {
    c = horner<F>(-0.001388830187, splat<F>(2.454768977e-5), z);
    c = horner<F>(0.04166666465, c, z);
  } else {
    const square = v128.mul<F>(z, z);
    const low = cubic<F>(
      0.0416666666666666654,
      -0.00138888888888873898,
      0.0000248015872987544012,
      -2.755731726587808e-7,
      z,
      square,
    );
    const high = horner<F>(2.08761450494131791e-9, splat<F>(-1.13825446453492504e-11), z);
    c = joined<F>(low, high, v128.mul<F>(square, square));
  }
  const first = horner<F>(1, splat<F>(-0.5), z);
  return v128.add<F>(first, v128.mul<F>(v128.mul<F>(z, z), c));
}
