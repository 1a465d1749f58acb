/**
 * A law on points of R^dimension, row-major [count, dimension]: uniform, or with the probabilities weights / sum(weights).
 * Precondition: coordinates up to LARGEST_COORDINATE in size; as many weights as points, not negative, with a finite sum above 0.
 */
export interface PointCloud {
  readonly dimension: number;
  readonly points: Float64Array;
  readonly weights?: Float64Array;
}

/** Above it squared distances, or sums of them, would overflow. */
export const LARGEST_COORDINATE = 1e150;

export function pointCount(cloud: PointCloud): number {
  return cloud.points.length / cloud.dimension;
}

/** E|Z|^2. */
export function meanSquaredNorm({ dimension, points, weights }: PointCloud): number {
  const largest = weights?.reduce((most, weight) => Math.max(most, weight), 0);
  let sum = 0;
  let total = 0;
  for (let i = 0, at = 0; at < points.length; i++) {
    let square = 0;
    for (let d = 0; d < dimension; d++, at++) square += points[at] * points[at];
    const weight = weights === undefined || largest === undefined ? 1 : weights[i] / largest;
    sum += weight * square;
    total += weight;
  }
  return sum / total;
}

/** Two clouds in units of `unit`, a power of 2, in which the largest coordinate is from 1/2 to 1: squares neither overflow nor vanish. */
export function inCommonUnits(
  mu: PointCloud,
  nu: PointCloud,
): { mu: PointCloud; nu: PointCloud; unit: number } {
  let largest = 0;
  for (const { points } of [mu, nu]) for (const x of points) largest = Math.max(largest, Math.abs(x));
  if (largest === 0) return { mu, nu, unit: 1 };
  const unit = 2 ** Math.max(-1000, Math.ceil(Math.log2(largest)));
  const divided = (cloud: PointCloud) => ({ ...cloud, points: cloud.points.map(x => x / unit) });
  return { mu: divided(mu), nu: divided(nu), unit };
}

/** Throws where two clouds are no laws on one space. */
export function requireComparable(mu: PointCloud, nu: PointCloud): void {
  if (mu.dimension !== nu.dimension) {
    throw new Error(`expected clouds of one dimension, got ${mu.dimension} and ${nu.dimension}`);
  }
  for (const { points, dimension, weights } of [mu, nu]) {
    if (!Number.isInteger(dimension) || dimension < 1 || points.length % dimension !== 0) {
      throw new Error(`expected whole points of R^${dimension}, got ${points.length} coordinates`);
    }
    if (points.length === 0) throw new Error('expected at least one point, got none');
    if (!points.every(Number.isFinite)) throw new Error('expected finite coordinates, got others');
    if (!points.every(x => Math.abs(x) <= LARGEST_COORDINATE))
      throw new Error(`expected coordinates up to ${LARGEST_COORDINATE}, got larger ones`);
    if (weights === undefined) continue;
    if (weights.length * dimension !== points.length) {
      throw new Error(
        `expected a weight for each of ${points.length / dimension} points, got ${weights.length}`,
      );
    }
    const total = weights.reduce((sum, weight) => sum + (weight >= 0 ? weight : Number.NaN), 0);
    if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
      throw new Error('expected weights of 0 or more with a finite sum above 0, got others');
    }
  }
}
