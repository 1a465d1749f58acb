/** A uniform law on points of R^dimension, row-major [count, dimension]. */
export interface PointCloud {
  readonly dimension: number;
  readonly points: Float64Array;
}

export function pointCount(cloud: PointCloud): number {
  return cloud.points.length / cloud.dimension;
}

/** E|Z|^2. */
export function meanSquaredNorm(cloud: PointCloud): number {
  let sum = 0;
  for (const coordinate of cloud.points) sum += coordinate * coordinate;
  return sum / pointCount(cloud);
}
