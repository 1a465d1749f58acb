/** Numbers without any pattern that a program could be blind to. */
export function generic(length: number, shift = 0): Float64Array {
  return Float64Array.from({ length }, (_, k) => Math.sin(12.9898 * (k + 1) + shift));
}
