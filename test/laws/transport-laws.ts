import { type PointCloud, pointCount } from '../../src/transport/point-cloud.js';
import type { transport } from '../../src/transport/transport.js';
import { assign } from '../transport/dense-assignment.js';

/** Points up to which the laws also solve the problem on repeated points with the dense solver. */
const REPEATED = 60;

/** Throws at the first law of exact transport that fails between two laws. */
export function holdTransportLaws(solve: typeof transport, mu: PointCloud, nu: PointCloud): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds)
      throw new Error(`transport of ${pointCount(mu)} to ${pointCount(nu)} points breaks the law: ${law}`);
  };
  const { squaredDistance, lowerBound, gap, coupling } = solve(mu, nu);
  const inexact = mu.weights || nu.weights ? (pointCount(mu) + pointCount(nu)) * 2 ** -46 : 0;
  const rounding = (1e-12 + inexact) * (largestDistance(mu, nu) + 1e-300);
  const [sent, received] = [probabilities(mu), probabilities(nu)];
  coupling.mass.forEach((mass, k) => {
    demand('mass is positive', mass > 0);
    sent[coupling.from[k]] -= mass;
    received[coupling.to[k]] -= mass;
  });
  demand(
    'the coupling has these marginals',
    [...sent, ...received].every(rest => Math.abs(rest) <= 1e-12),
  );
  const cost = coupling.mass.reduce(
    (sum, mass, k) => sum + mass * between(mu, coupling.from[k], nu, coupling.to[k]),
    0,
  );
  demand('the distance is the cost of the coupling', Math.abs(cost - squaredDistance) <= rounding);
  demand('the gap is the distance less the bound', gap === squaredDistance - lowerBound);
  demand('the bound is below the distance', gap >= 0);
  demand('the gap is rounding', gap <= 1000 * rounding);
  const reference = onRepeatedPoints(mu, nu);
  if (reference !== undefined) {
    demand('the bound is below the optimum', lowerBound <= reference + rounding);
    demand('it is the optimum', Math.abs(reference - squaredDistance) <= rounding);
  }
  const back = solve(nu, mu).squaredDistance;
  demand('it is symmetric', Math.abs(back - squaredDistance) <= rounding);
}

/** W2^2 by the dense solver where all points are repeated to a common number, if that isn't too large. */
function onRepeatedPoints(mu: PointCloud, nu: PointCloud): number | undefined {
  if (mu.weights || nu.weights) return undefined;
  const [m, n] = [pointCount(mu), pointCount(nu)];
  let size = m;
  while (size % n !== 0) size += m;
  if (size > REPEATED) return undefined;
  const at = (i: number, count: number) => Math.floor((i * count) / size);
  const { columns } = assign(size, (row, costs) => {
    for (let j = 0; j < size; j++) costs[j] = between(mu, at(row, m), nu, at(j, n));
  });
  return columns.reduce((sum, j, i) => sum + between(mu, at(i, m), nu, at(j, n)), 0) / size;
}

function between(mu: PointCloud, i: number, nu: PointCloud, j: number): number {
  let sum = 0;
  for (let d = 0; d < mu.dimension; d++)
    sum += (mu.points[i * mu.dimension + d] - nu.points[j * mu.dimension + d]) ** 2;
  return sum;
}

function probabilities(cloud: PointCloud): Float64Array {
  const weights = cloud.weights ?? new Float64Array(pointCount(cloud)).fill(1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

function largestDistance(mu: PointCloud, nu: PointCloud): number {
  const reach = (cloud: PointCloud) =>
    Math.sqrt(cloud.dimension) * cloud.points.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return (reach(mu) + reach(nu)) ** 2;
}
