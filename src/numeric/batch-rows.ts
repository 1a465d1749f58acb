/**
 * target_b <- sum_j w_j x_jb for b < count and j < terms, with w_j at weight + j stride of `weights`, the rows x_j of `count`
 * numbers one after the other from `from`, and target at `to`. Two rows of x are taken at once: the inner loop runs along the
 * batch.
 */
export function combineRows(
  weights: Float64Array,
  weight: number,
  stride: number,
  terms: number,
  x: Float64Array,
  from: number,
  target: Float64Array,
  to: number,
  count: number,
): void {
  const paired = terms - (terms % 2);
  target.fill(0, to, to + count);
  let row = from;
  let w = weight;
  for (let j = 0; j < paired; j += 2) {
    const first = weights[w];
    const second = weights[w + stride];
    const next = row + count;
    for (let b = 0; b < count; b++) target[to + b] += first * x[row + b] + second * x[next + b];
    row += 2 * count;
    w += 2 * stride;
  }
  if (paired < terms) {
    const last = weights[w];
    for (let b = 0; b < count; b++) target[to + b] += last * x[row + b];
  }
}

/**
 * sum_b w_b x_b over `count` points, those of each run of `segment` first, with w at `weight` and x at `at`: a dot product whose
 * order of summation is part of its meaning.
 */
export function segmentedProduct(
  weights: Float64Array,
  weight: number,
  x: Float64Array,
  at: number,
  count: number,
  segment: number,
): number {
  let total = 0;
  for (let start = 0; start < count; start += segment) {
    let sum = 0;
    for (let b = start; b < start + segment; b++) sum += weights[weight + b] * x[at + b];
    total += sum;
  }
  return total;
}

/** sum_b x_b, in the order of segmentedProduct. */
export function segmentedSum(x: Float64Array, at: number, count: number, segment: number): number {
  let total = 0;
  for (let start = 0; start < count; start += segment) {
    let sum = 0;
    for (let b = start; b < start + segment; b++) sum += x[at + b];
    total += sum;
  }
  return total;
}
