import { assign } from './assignment.js';
import { type PointCloud, pointCount } from './point-cloud.js';

/**
 * W2^2(mu, nu) = min over couplings of E|X - Y|^2, exact, for uniform laws on m and n points where one number divides
 * the other: the points of the smaller cloud are repeated, which leaves its law as it is, and matched one to one.
 * Time O(max(m, n)^3) at worst, memory O(max(m, n)).
 */
export function squaredWasserstein(mu: PointCloud, nu: PointCloud): number {
  const [small, large] = pointCount(mu) <= pointCount(nu) ? [mu, nu] : [nu, mu];
  const { dimension } = large;
  const size = pointCount(large);
  if (small.dimension !== dimension) {
    throw new Error(`expected clouds of one dimension, got ${mu.dimension} and ${nu.dimension}`);
  }
  const copies = size / pointCount(small);
  if (!Number.isInteger(copies) || size === 0) {
    throw new Error(
      `expected sizes of which one divides the other, got ${pointCount(mu)} and ${pointCount(nu)}`,
    );
  }
  const costRow = (row: number, costs: Float64Array): void =>
    squaredDistances(small.points, Math.floor(row / copies) * dimension, large, costs);
  const { columns } = assign(size, costRow);
  let sum = 0;
  for (let row = 0; row < size; row++) {
    const point = Math.floor(row / copies) * dimension;
    for (let k = 0; k < dimension; k++) {
      const difference = small.points[point + k] - large.points[columns[row] * dimension + k];
      sum += difference * difference;
    }
  }
  return sum / size;
}

/** costs[j] = |a - b_j|^2 for the point a that starts at `offset` and the points b_j of the cloud. */
function squaredDistances(
  points: Float64Array,
  offset: number,
  cloud: PointCloud,
  costs: Float64Array,
): void {
  const { dimension, points: others } = cloud;
  for (let j = 0, at = 0; j < costs.length; j++) {
    let sum = 0;
    for (let k = 0; k < dimension; k++, at++) {
      const difference = points[offset + k] - others[at];
      sum += difference * difference;
    }
    costs[j] = sum;
  }
}
