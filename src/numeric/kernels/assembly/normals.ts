import { cosineOfSmall, logOfNormal, sineOfSmall } from './elementary';
import { splat, VECTOR } from './vectors';

/** Bytes of four normals. */
@inline
function quadOf<F>(): usize {
  return 4 * sizeof<F>();
}

/**
 * The next `quads` times four normals of the stream, times std; see NormalStream for the definition. At `state`: the words
 * of the four generators, 16 bytes that tell whether half a block waits, and a block of 8 F whose second half it is.
 * Cost: half a logarithm, a square root, a sine and a cosine each.
 */
export function fillNormals<F>(state: usize, target: usize, quads: i32, std: f64): void {
  const waiting = state + 4 * VECTOR;
  const block = waiting + VECTOR;
  let count = quads;
  let at = target;
  if (count > 0 && load<i32>(waiting) != 0) {
    copyScaled<F>(at, block + quadOf<F>(), std);
    store<i32>(waiting, 0);
    at += quadOf<F>();
    count--;
  }
  fillBlocks<F>(state, at, count >> 1, std);
  if (count & 1) {
    fillBlocks<F>(state, block, 1, 1);
    copyScaled<F>(at + <usize>(count >> 1) * 2 * quadOf<F>(), block, std);
    store<i32>(waiting, 1);
  }
}

function copyScaled<F>(target: usize, source: usize, std: f64): void {
  for (let at: usize = 0; at < quadOf<F>(); at += VECTOR) {
    v128.store(target + at, v128.mul<F>(v128.load(source + at), splat<F>(std)));
  }
}

@inline
function rotated(word: v128, by: i32): v128 {
  return v128.or(i32x4.shl(word, by), i32x4.shr_u(word, 32 - by));
}

/** 9 rotl(5 b, 7). */
@inline
function scrambled(b: v128): v128 {
  const turned = rotated(i32x4.add(i32x4.shl(b, 2), b), 7);
  return i32x4.add(i32x4.shl(turned, 3), turned);
}

function fillBlocks<F>(state: usize, target: usize, blocks: i32, std: f64): void {
  let a = v128.load(state);
  let b = v128.load(state, VECTOR);
  let c = v128.load(state, 2 * VECTOR);
  let d = v128.load(state, 3 * VECTOR);
  const end = target + <usize>blocks * 2 * quadOf<F>();
  for (let at = target; at < end; at += 2 * quadOf<F>()) {
    const u = scrambled(b);
    let shifted = i32x4.shl(b, 9);
    c = v128.xor(c, a);
    d = v128.xor(d, b);
    b = v128.xor(b, c);
    a = v128.xor(a, d);
    c = v128.xor(c, shifted);
    d = rotated(d, 11);
    const v = scrambled(b);
    shifted = i32x4.shl(b, 9);
    c = v128.xor(c, a);
    d = v128.xor(d, b);
    b = v128.xor(b, c);
    a = v128.xor(a, d);
    c = v128.xor(c, shifted);
    d = rotated(d, 11);
    storePoints<F>(at, u, v, std);
    if (sizeof<F>() == 8) {
      storePoints<F>(at + VECTOR, highPair(u), highPair(v), std);
    }
  }
  v128.store(state, a);
  v128.store(state, b, VECTOR);
  v128.store(state, c, 2 * VECTOR);
  v128.store(state, d, 3 * VECTOR);
}

/** Lanes 2 and 3 in the places of 0 and 1. */
@inline
function highPair(words: v128): v128 {
  return i64x2.shuffle(words, words, 1, 1);
}

/** Integers, the lower two of four for f64, as F. */
@inline
function converted<F>(integers: v128): v128 {
  return sizeof<F>() == 4 ? f32x4.convert_i32x4_s(integers) : f64x2.convert_low_i32x4_s(integers);
}

/** The lower two words of four as masks of F, by their bit 31. */
@inline
function widened<F>(words: v128): v128 {
  return sizeof<F>() == 4 ? words : i32x4.shuffle(words, words, 0, 0, 1, 1);
}

/** Points of as many lanes as F has: their x at `at`, their y a quad further on. */
@inline
function storePoints<F>(at: usize, u: v128, v: v128, std: f64): void {
  const half = splat<F>(0.5);
  const uniform = v128.mul<F>(
    v128.add<F>(converted<F>(i32x4.shr_u(u, 1)), half),
    splat<F>(4.656612873077393e-10),
  );
  const radius = v128.mul<F>(v128.sqrt<F>(v128.mul<F>(logOfNormal<F>(uniform), splat<F>(-2))), splat<F>(std));
  const signBit = sizeof<F>() == 4 ? i32x4.splat(<i32>0x80000000) : i64x2.splat(<i64>0x8000000000000000);
  const signed = v128.xor(radius, v128.and(widened<F>(i32x4.shl(v, 1)), signBit));
  const angle = v128.mul<F>(converted<F>(i32x4.shl(v, 2)), splat<F>(3.657295198167899e-10));
  const z = v128.mul<F>(angle, angle);
  const cosine = cosineOfSmall<F>(z);
  const sine = sineOfSmall<F>(angle, z);
  const exchanged = v128.and(v128.xor(cosine, sine), widened<F>(i32x4.shr_s(v, 31)));
  v128.store(at, v128.mul<F>(signed, v128.xor(cosine, exchanged)));
  v128.store(at + quadOf<F>(), v128.mul<F>(signed, v128.xor(sine, exchanged)));
}
