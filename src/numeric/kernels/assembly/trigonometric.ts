import { cosineOfSmall, sineOfSmall } from './elementary';
import { splat } from './vectors';

/** Quarter turns are taken off in three parts, whose products with their number are exact below this bound. */
@inline
function limit<F>(): v128 {
  return splat<F>(sizeof<F>() == 4 ? 8000 : 1_000_000);
}

@inline
function one<F>(): v128 {
  return sizeof<F>() == 4 ? i32x4.splat(1) : i64x2.splat(1);
}

/** Ones in the lanes where bit 0 of an integer is set. */
@inline
function maskOfOdd<F>(integers: v128): v128 {
  const bit = v128.and(integers, one<F>());
  return sizeof<F>() == 4 ? i32x4.neg(bit) : i64x2.neg(bit);
}

/** The sign bit in the lanes where bit 1 of an integer is set. */
@inline
function signOfTwos<F>(integers: v128): v128 {
  return sizeof<F>() == 4
    ? v128.and(i32x4.shl(integers, 30), i32x4.splat(<i32>0x80000000))
    : v128.and(i64x2.shl(integers, 62), i64x2.splat(<i64>0x8000000000000000));
}

/**
 * sin t, or cos t with `quarter` = 1: sin(r + n pi/2) is +-sin r or +-cos r by the last two bits of n.
 * Beyond the limit of the reduction the standard library's own, a lane at a time.
 */
@inline
function circular<F>(t: v128, quarter: bool): v128 {
  if (v128.any_true(v128.gt<F>(v128.abs<F>(t), limit<F>()))) return farAway<F>(t, quarter);
  const single = sizeof<F>() == 4;
  const magic = single ? f32x4.splat(12582912) : f64x2.splat(6755399441055744);
  const rounded = v128.add<F>(v128.mul<F>(t, splat<F>(0.6366197723675814)), magic);
  const n = v128.sub<F>(rounded, magic);
  let r = v128.sub<F>(t, v128.mul<F>(n, splat<F>(single ? 1.5703125 : 1.5707963267341256)));
  r = v128.sub<F>(r, v128.mul<F>(n, splat<F>(single ? 4.837512969970703e-4 : 6.077100506303966e-11)));
  r = v128.sub<F>(r, v128.mul<F>(n, splat<F>(single ? 7.549789954891882e-8 : 2.0222662487959506e-21)));
  const turns = quarter ? (single ? i32x4.add(rounded, one<F>()) : i64x2.add(rounded, one<F>())) : rounded;
  const z = v128.mul<F>(r, r);
  const value = v128.bitselect(cosineOfSmall<F>(z), sineOfSmall<F>(r, z), maskOfOdd<F>(turns));
  return v128.xor(value, signOfTwos<F>(turns));
}

@inline
export function sine<F>(t: v128): v128 {
  return circular<F>(t, false);
}

@inline
export function cosine<F>(t: v128): v128 {
  return circular<F>(t, true);
}

function farAway<F>(t: v128, quarter: bool): v128 {
  if (sizeof<F>() == 4) {
    let values = t;
    values = f32x4.replace_lane(values, 0, <f32>plain(<f64>f32x4.extract_lane(t, 0), quarter));
    values = f32x4.replace_lane(values, 1, <f32>plain(<f64>f32x4.extract_lane(t, 1), quarter));
    values = f32x4.replace_lane(values, 2, <f32>plain(<f64>f32x4.extract_lane(t, 2), quarter));
    return f32x4.replace_lane(values, 3, <f32>plain(<f64>f32x4.extract_lane(t, 3), quarter));
  }
  return f64x2(plain(f64x2.extract_lane(t, 0), quarter), plain(f64x2.extract_lane(t, 1), quarter));
}

function plain(t: f64, quarter: bool): f64 {
  return quarter ? NativeMath.cos(t) : NativeMath.sin(t);
}
