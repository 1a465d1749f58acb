/**
 * target_i <- A source_i for `count` rows, A the [size, size] matrix that starts at `offset` of `matrices`; with
 * `transposed` A is read as its transpose. Target starts at `targetOffset` and must not overlap the source.
 */
export function mapRows(
  matrices: Float64Array,
  offset: number,
  size: number,
  source: Float64Array,
  count: number,
  target: Float64Array,
  targetOffset = 0,
  transposed = false,
): void {
  const alongRow = transposed ? size : 1;
  const alongColumn = transposed ? 1 : size;
  for (let i = 0; i < count; i++) {
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let column = 0, at = offset + row * alongColumn; column < size; column++, at += alongRow) {
        sum += matrices[at] * source[i * size + column];
      }
      target[targetOffset + i * size + row] = sum;
    }
  }
}
