import { activate } from './activations';
import { exponential, logOfNormal } from './elementary';
import { error, hyperbolicTangent } from './error-function';
import { cosine, sine } from './trigonometric';
import { splat, VECTOR } from './vectors';

/** Vectors that a program works on at once. */
export const PROGRAM_BLOCK: i32 = 32;
const BLOCK_BYTES: usize = 32 * VECTOR;

/** Operations by the numbers that programs name them with; see programCodes. */
const END: i32 = 0;
const CONSTANT: i32 = 1;
const VARIABLE: i32 = 2;
const NEGATE: i32 = 3;
const ADD: i32 = 4;
const SUBTRACT: i32 = 5;
const MULTIPLY: i32 = 6;
const DIVIDE: i32 = 7;
const POWER: i32 = 8;
const EXP: i32 = 9;
const LOG: i32 = 10;
const SQRT: i32 = 11;
const ABS: i32 = 12;
const SIGN: i32 = 13;
const SIN: i32 = 14;
const COS: i32 = 15;
const TANH: i32 = 16;
const ERF: i32 = 17;

/**
 * Values and slopes of a function, in place as activate does: of a native one, or where `native` is -1 of one given by two
 * programs. A program is a run of pairs of f64, an operation and the constant of CONSTANT, up to END; it is interpreted over
 * blocks of values, with a stack of blocks.
 */
export function apply<F>(
  native: i32,
  valueProgram: usize,
  slopeProgram: usize,
  stack: usize,
  values: usize,
  slopes: usize,
  vectors: i32,
): void {
  if (native >= 0) return activate<F>(native, values, slopes, vectors);
  for (let done = 0; done < vectors; done += PROGRAM_BLOCK) {
    const count = min(PROGRAM_BLOCK, vectors - done);
    const at = values + <usize>done * VECTOR;
    const bytes = <usize>count * VECTOR;
    run<F>(slopeProgram, stack, at, bytes);
    memory.copy(slopes + <usize>done * VECTOR, stack, bytes);
    run<F>(valueProgram, stack, at, bytes);
    memory.copy(at, stack, bytes);
  }
}

/** Leaves the program's value at the bottom of the stack. */
function run<F>(program: usize, stack: usize, variable: usize, bytes: usize): void {
  let top = stack;
  for (let at = program; ; at += 16) {
    const operation = <i32>load<f64>(at);
    if (operation == END) return;
    if (operation == CONSTANT || operation == VARIABLE) {
      if (operation == VARIABLE) memory.copy(top, variable, bytes);
      else fill(top, bytes, splat<F>(load<f64>(at, 8)));
      top += BLOCK_BYTES;
    } else if (operation >= ADD && operation <= POWER) {
      top -= BLOCK_BYTES;
      binary<F>(operation, top - BLOCK_BYTES, top, bytes);
    } else {
      unary<F>(operation, top - BLOCK_BYTES, bytes);
    }
  }
}

function fill(at: usize, bytes: usize, value: v128): void {
  for (const end = at + bytes; at < end; at += VECTOR) v128.store(at, value);
}

/** left <- left operation right. */
function binary<F>(operation: i32, left: usize, right: usize, bytes: usize): void {
  const end = left + bytes;
  const shift = right - left;
  switch (operation) {
    case ADD:
      for (let at = left; at < end; at += VECTOR)
        v128.store(at, v128.add<F>(v128.load(at), v128.load(at + shift)));
      return;
    case SUBTRACT:
      for (let at = left; at < end; at += VECTOR)
        v128.store(at, v128.sub<F>(v128.load(at), v128.load(at + shift)));
      return;
    case MULTIPLY:
      for (let at = left; at < end; at += VECTOR)
        v128.store(at, v128.mul<F>(v128.load(at), v128.load(at + shift)));
      return;
    case DIVIDE:
      for (let at = left; at < end; at += VECTOR)
        v128.store(at, v128.div<F>(v128.load(at), v128.load(at + shift)));
      return;
    case POWER:
      for (let at = left; at < end; at += VECTOR)
        v128.store(at, power<F>(v128.load(at), v128.load(at + shift)));
      return;
  }
}

function unary<F>(operation: i32, from: usize, bytes: usize): void {
  const end = from + bytes;
  switch (operation) {
    case NEGATE:
      for (let at = from; at < end; at += VECTOR) v128.store(at, v128.neg<F>(v128.load(at)));
      return;
    case EXP:
      for (let at = from; at < end; at += VECTOR) v128.store(at, exponential<F>(v128.load(at)));
      return;
    case LOG:
      for (let at = from; at < end; at += VECTOR) v128.store(at, logarithm<F>(v128.load(at)));
      return;
    case SQRT:
      for (let at = from; at < end; at += VECTOR) v128.store(at, v128.sqrt<F>(v128.load(at)));
      return;
    case ABS:
      for (let at = from; at < end; at += VECTOR) v128.store(at, v128.abs<F>(v128.load(at)));
      return;
    case SIGN:
      for (let at = from; at < end; at += VECTOR) v128.store(at, signOf<F>(v128.load(at)));
      return;
    case SIN:
      for (let at = from; at < end; at += VECTOR) v128.store(at, sine<F>(v128.load(at)));
      return;
    case COS:
      for (let at = from; at < end; at += VECTOR) v128.store(at, cosine<F>(v128.load(at)));
      return;
    case TANH:
      for (let at = from; at < end; at += VECTOR) v128.store(at, hyperbolicTangent<F>(v128.load(at)));
      return;
    case ERF:
      for (let at = from; at < end; at += VECTOR) v128.store(at, error<F>(v128.load(at)));
      return;
  }
}

/** -1, 1, or t itself where it is 0 or NaN. */
@inline
function signOf<F>(t: v128): v128 {
  const magnitude = v128.abs<F>(t);
  const one = v128.or(splat<F>(1), v128.xor(t, magnitude));
  return v128.bitselect(one, t, v128.gt<F>(magnitude, splat<F>(0)));
}

/** log t; for zero, subnormal, negative and infinite numbers and NaN the standard library's own, a lane at a time. */
@inline
function logarithm<F>(t: v128): v128 {
  const least = splat<F>(sizeof<F>() == 4 ? 1.1754943508222875e-38 : 2.2250738585072014e-308);
  const largest = splat<F>(sizeof<F>() == 4 ? 3.4028234663852886e38 : 1.7976931348623157e308);
  const normal = v128.and(v128.ge<F>(t, least), v128.le<F>(t, largest));
  if (!i8x16.all_true(normal)) return slowLogarithm<F>(t);
  return logOfNormal<F>(t);
}

function slowLogarithm<F>(t: v128): v128 {
  if (sizeof<F>() == 4) {
    let values = t;
    values = f32x4.replace_lane(values, 0, <f32>NativeMath.log(<f64>f32x4.extract_lane(t, 0)));
    values = f32x4.replace_lane(values, 1, <f32>NativeMath.log(<f64>f32x4.extract_lane(t, 1)));
    values = f32x4.replace_lane(values, 2, <f32>NativeMath.log(<f64>f32x4.extract_lane(t, 2)));
    return f32x4.replace_lane(values, 3, <f32>NativeMath.log(<f64>f32x4.extract_lane(t, 3)));
  }
  return f64x2(NativeMath.log(f64x2.extract_lane(t, 0)), NativeMath.log(f64x2.extract_lane(t, 1)));
}

/** base^exponent: by multiplications where all lanes have one small whole exponent, else a lane at a time. */
function power<F>(base: v128, exponent: v128): v128 {
  const first = sizeof<F>() == 4 ? <f64>f32x4.extract_lane(exponent, 0) : f64x2.extract_lane(exponent, 0);
  if (first == trunc(first) && abs(first) <= 16 && i8x16.all_true(v128.eq<F>(exponent, splat<F>(first)))) {
    let left = <i32>abs(first);
    let factor = base;
    let product = splat<F>(1);
    for (; left > 0; left >>= 1) {
      if (left & 1) product = v128.mul<F>(product, factor);
      factor = v128.mul<F>(factor, factor);
    }
    return first < 0 ? v128.div<F>(splat<F>(1), product) : product;
  }
  if (sizeof<F>() == 4) {
    let values = base;
    const e = exponent;
    values = f32x4.replace_lane(values, 0, powerOf(f32x4.extract_lane(base, 0), f32x4.extract_lane(e, 0)));
    values = f32x4.replace_lane(values, 1, powerOf(f32x4.extract_lane(base, 1), f32x4.extract_lane(e, 1)));
    values = f32x4.replace_lane(values, 2, powerOf(f32x4.extract_lane(base, 2), f32x4.extract_lane(e, 2)));
    return f32x4.replace_lane(values, 3, powerOf(f32x4.extract_lane(base, 3), f32x4.extract_lane(e, 3)));
  }
  const low = NativeMath.pow(f64x2.extract_lane(base, 0), f64x2.extract_lane(exponent, 0));
  return f64x2(low, NativeMath.pow(f64x2.extract_lane(base, 1), f64x2.extract_lane(exponent, 1)));
}

function powerOf(base: f32, exponent: f32): f32 {
  return <f32>NativeMath.pow(<f64>base, <f64>exponent);
}
