/**
 * target_i <- A source_i for the `count` rows of source [count, size], A the [size, size] matrix that starts at `start`
 * of `matrices`. Target must not overlap the source.
 */
export function mapRows(
  matrices: Float64Array,
  start: number,
  size: number,
  source: Float64Array,
  count: number,
  target: Float64Array,
): void {
  for (let i = 0; i < count * size; i += size) {
    for (let row = 0, at = start; row < size; row++) {
      let sum = 0;
      for (let column = 0; column < size; column++, at++) sum += matrices[at] * source[i + column];
      target[i + row] = sum;
    }
  }
}
