/** Bits that one pass of the sort looks at. */
const DIGIT = 11;
/** Below this length comparisons are cheaper than passes. */
const SHORT = 1_000;

/**
 * The numbers 0..n-1 in the order of their keys, by a stable sort.
 * Precondition: keys are at least 0. Cost: linear for long lists.
 */
export function ascendingOrder(keys: Int32Array): Int32Array {
  const n = keys.length;
  let order = new Int32Array(n);
  for (let k = 0; k < n; k++) order[k] = k;
  if (ascends(keys, 0, n)) return order;
  if (n < SHORT) return order.sort((a, b) => keys[a] - keys[b]);
  let sorted = new Int32Array(n);
  const largest = keys.reduce((a, b) => Math.max(a, b), 0);
  for (let shift = 0; shift < 31 && largest >> shift > 0; shift += DIGIT) {
    const starts = new Int32Array((1 << DIGIT) + 1);
    const mask = (1 << DIGIT) - 1;
    for (let k = 0; k < n; k++) starts[((keys[k] >> shift) & mask) + 1]++;
    for (let digit = 0; digit < mask; digit++) starts[digit + 1] += starts[digit];
    for (let k = 0; k < n; k++) sorted[starts[(keys[order[k]] >> shift) & mask]++] = order[k];
    [order, sorted] = [sorted, order];
  }
  return order;
}

/** Whether the numbers from start to end (exclusive) ascend strictly. */
export function ascends(numbers: Int32Array, start: number, end: number): boolean {
  for (let k = start + 1; k < end; k++) if (numbers[k - 1] >= numbers[k]) return false;
  return true;
}
