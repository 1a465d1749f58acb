import { lcmOfNumbers } from '../../exact/integers.js';
import type { Permutation } from '../permutation.js';

/** counts[l]: the cycles of length l, fixed points included, on some points that g permutes among themselves. */
export function cycleCounts(g: Permutation, points: ArrayLike<number>): Int32Array {
  const counts = new Int32Array(points.length + 1);
  const seen = new Uint8Array(g.length);
  for (let i = 0; i < points.length; i++) {
    let length = 0;
    for (let point = points[i]; seen[point] === 0; point = g[point]) {
      seen[point] = 1;
      length++;
    }
    if (length > 0) counts[length]++;
  }
  return counts;
}

/** The order of a permutation: the least common multiple of the lengths of its cycles. */
export function orderOfPermutation(g: Permutation): number {
  let order = 1;
  const seen = new Uint8Array(g.length);
  for (let start = 0; start < g.length; start++) {
    let length = 0;
    for (let point = start; seen[point] === 0; point = g[point]) {
      seen[point] = 1;
      length++;
    }
    if (length > 1 && order % length !== 0) order = lcmOfNumbers(order, length);
  }
  return order;
}
