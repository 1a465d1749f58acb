/**
 * target_b <- sum_j w_j x_jb for b < count, with w_0.. at `weight` of `weights`, x [d, count] and target at `to`. Two rows
 * of x are taken at once: the inner loop runs along the batch.
 */
export function combineRows(
  weights: Float64Array,
  weight: number,
  x: Float64Array,
  d: number,
  count: number,
  target: Float64Array,
  to: number,
): void {
  const paired = d - (d % 2);
  target.fill(0, to, to + count);
  for (let j = 0; j < paired; j += 2) {
    const first = weights[weight + j];
    const second = weights[weight + j + 1];
    const row = j * count;
    const next = row + count;
    for (let b = 0; b < count; b++) target[to + b] += first * x[row + b] + second * x[next + b];
  }
  if (paired < d) {
    const last = weights[weight + paired];
    const row = paired * count;
    for (let b = 0; b < count; b++) target[to + b] += last * x[row + b];
  }
}

/** target_j <- sum_b w_b x_jb for j < d, with x [d, count], w_0.. at `weight` and target at `to`: combineRows transposed. */
export function weighColumns(
  weights: Float64Array,
  weight: number,
  x: Float64Array,
  d: number,
  count: number,
  target: Float64Array,
  to: number,
): void {
  for (let j = 0; j < d; j++) {
    let sum = 0;
    const row = j * count;
    for (let b = 0; b < count; b++) sum += weights[weight + b] * x[row + b];
    target[to + j] = sum;
  }
}
