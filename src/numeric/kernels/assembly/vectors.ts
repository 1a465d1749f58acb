/**
 * Vectors of one precision F, f32 or f64: 16 bytes, four values or two. All functions here and beside take F as their type
 * argument and become two sets of instructions.
 */

/** Bytes of a vector. */
export const VECTOR: usize = 16;

/** Bytes between two parameters of a group of four particles. */
@inline
export function strideOf<F>(): usize {
  return 4 * sizeof<F>();
}

/** Vectors that a group of four particles takes for a parameter. */
@inline
export function packsPerGroup<F>(): i32 {
  return <i32>(sizeof<F>() >> 2);
}

@inline
export function splat<F>(value: f64): v128 {
  return v128.splat<F>(<F>value);
}

/** The number at an address in all lanes. */
@inline
export function loadSplat<F>(at: usize): v128 {
  return sizeof<F>() == 4 ? v128.load32_splat(at) : v128.load64_splat(at);
}

/** The sum of the lanes. */
@inline
export function sumLanes<F>(values: v128): f64 {
  if (sizeof<F>() == 4) {
    const low = f32x4.extract_lane(values, 0) + f32x4.extract_lane(values, 1);
    const high = f32x4.extract_lane(values, 2) + f32x4.extract_lane(values, 3);
    return <f64>(low + high);
  }
  return f64x2.extract_lane(values, 0) + f64x2.extract_lane(values, 1);
}

/** Ones in the lanes whose place, counted from `first`, is below `count`. */
export function maskOf<F>(first: i32, count: i32): v128 {
  const lanes = i32x4(0, 1, 2, 3);
  if (sizeof<F>() == 4) return i32x4.lt_s(lanes, i32x4.splat(count - first));
  const pair = i32x4(0, 0, 1, 1);
  return i32x4.lt_s(pair, i32x4.splat(count - first));
}

export function clear(at: usize, vectors: i32): void {
  memory.fill(at, 0, <usize>vectors * VECTOR);
}

/** Clears the lanes outside of a mask. */
export function maskAll(at: usize, vectors: i32, mask: v128): void {
  const end = at + <usize>vectors * VECTOR;
  for (; at < end; at += VECTOR) v128.store(at, v128.and(v128.load(at), mask));
}
