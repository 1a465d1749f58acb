import type { Pause } from './auction-phases.js';
import { entropicPotentials, type Law, type Potentials } from './entropic-potentials.js';
import { meanSquaredNorm, type PointCloud, pointCount, requireComparable } from './point-cloud.js';

export interface SinkhornOptions {
  /** In units of squared length; by default 1 % of E|X|^2 + E|Y|^2. */
  readonly epsilon?: number;
  /** Of the marginals' error, the sum of absolute differences; 1e-6 by default. */
  readonly tolerance?: number;
  /** Of each of the three problems; 1000 by default. */
  readonly iterations?: number;
  /** Called every few milliseconds; what it throws ends the work and reaches the caller. */
  readonly onProgress?: Pause;
}

/** An approximation of W2^2 with its error; one that did not converge is still a value with bounds. */
export interface SinkhornResult {
  /** S_eps(mu, nu), of which W2^2 is the limit as epsilon goes to 0. */
  readonly value: number;
  readonly epsilon: number;
  /** The largest of the three problems. */
  readonly marginalError: number;
  /** Of all three. */
  readonly iterations: number;
  readonly status: 'CONVERGED' | 'NOT_CONVERGED';
  /** lowerBound <= W2^2 <= upperBound whatever the status, up to rounding: a feasible dual's value and a coupling's cost. */
  readonly lowerBound: number;
  readonly upperBound: number;
}

/**
 * The Sinkhorn divergence S_eps(mu, nu) = OT_eps(mu, nu) - OT_eps(mu, mu) / 2 - OT_eps(nu, nu) / 2 with the cost |x - y|^2, and
 * rigorous bounds of W2^2: below, the dual whose one half is made feasible by the minimum over all pairs; above, the plan
 * rounded to the marginals. Time O((m + n)^2) an iteration, memory O(m + n).
 * Source: Feydy et al., "Interpolating between optimal transport and MMD using Sinkhorn divergences", AISTATS 2019; the
 * rounding: Altschuler, Weed, Rigollet, NeurIPS 2017.
 */
export function sinkhornDivergence(
  mu: PointCloud,
  nu: PointCloud,
  options: SinkhornOptions = {},
): SinkhornResult {
  requireComparable(mu, nu);
  const { dimension } = mu;
  const moments = meanSquaredNorm(mu) + meanSquaredNorm(nu);
  const { epsilon = 0.01 * moments || 1, tolerance = 1e-6, iterations = 1000 } = options;
  if (!(epsilon > 0 && epsilon < Number.POSITIVE_INFINITY))
    throw new Error(`expected an epsilon above 0, got ${epsilon}`);
  const pause = options.onProgress ?? (() => {});
  const [first, second] = [lawOf(mu), lawOf(nu)];
  const solve = (a: Law, b: Law) =>
    entropicPotentials(a, b, dimension, epsilon, 2 * moments, tolerance, iterations, pause);
  const across = solve(first, second);
  const own = [solve(first, first), solve(second, second)];
  const value =
    dualValue(first, second, across) -
    (dualValue(first, first, own[0]) + dualValue(second, second, own[1])) / 2;
  const all = [across, ...own];
  const marginalError = Math.max(...all.map(potentials => potentials.marginalError));
  return {
    value,
    epsilon,
    marginalError,
    iterations: all.reduce((sum, potentials) => sum + potentials.iterations, 0),
    status: marginalError <= tolerance ? 'CONVERGED' : 'NOT_CONVERGED',
    lowerBound: feasibleDual(first, second, dimension, across, pause),
    upperBound: roundedCost(first, second, dimension, epsilon, across, pause),
  };
}

/** The points of positive weight. */
function lawOf(cloud: PointCloud): Law {
  const { points, dimension, weights = new Float64Array(pointCount(cloud)).fill(1) } = cloud;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const kept = Array.from(weights.keys()).filter(i => weights[i] > 0);
  return {
    count: kept.length,
    points: Float64Array.from(kept.flatMap(i => [...points.subarray(i * dimension, (i + 1) * dimension)])),
    logMass: Float64Array.from(kept, i => Math.log(weights[i] / total)),
  };
}

function dualValue(first: Law, second: Law, potentials: Potentials): number {
  return mean(first, potentials.first) + mean(second, potentials.second);
}

function mean({ logMass }: Law, values: Float64Array): number {
  return values.reduce((sum, value, i) => sum + Math.exp(logMass[i]) * value, 0);
}

function squaredDistance(a: Law, i: number, b: Law, j: number, dimension: number): number {
  let sum = 0;
  for (let d = 0; d < dimension; d++) sum += (a.points[i * dimension + d] - b.points[j * dimension + d]) ** 2;
  return sum;
}

/** E u + E g with u_i = min over j of c_ij - g_j. */
function feasibleDual(
  first: Law,
  second: Law,
  dimension: number,
  { second: g }: Potentials,
  pause: Pause,
): number {
  const u = new Float64Array(first.count).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < first.count; i++) {
    if (i % 64 === 0) pause();
    for (let j = 0; j < second.count; j++)
      u[i] = Math.min(u[i], squaredDistance(first, i, second, j, dimension) - g[j]);
  }
  return mean(first, u) + mean(second, g);
}

/**
 * The cost of the plan after its rows, then its columns, are scaled down to at most their mass, and what is missing is
 * spread as a product.
 */
function roundedCost(
  first: Law,
  second: Law,
  dimension: number,
  epsilon: number,
  { first: f, second: g }: Potentials,
  pause: Pause,
): number {
  const plan = (i: number, j: number): number =>
    Math.exp(
      (f[i] + g[j] - squaredDistance(first, i, second, j, dimension)) / epsilon +
        first.logMass[i] +
        second.logMass[j],
    );
  const [missing, absent] = [first.logMass.map(Math.exp), second.logMass.map(Math.exp)];
  const rowScale = new Float64Array(first.count);
  const columnSums = new Float64Array(second.count);
  const forAll = (visit: (i: number, j: number) => void) => {
    for (let i = 0; i < first.count; i++) {
      if (i % 64 === 0) pause();
      for (let j = 0; j < second.count; j++) visit(i, j);
    }
  };
  forAll((i, j) => {
    rowScale[i] += plan(i, j);
  });
  for (let i = 0; i < first.count; i++)
    rowScale[i] = rowScale[i] > 0 ? Math.min(1, missing[i] / rowScale[i]) : 0;
  forAll((i, j) => {
    columnSums[j] += rowScale[i] * plan(i, j);
  });
  const columnScale = columnSums.map((sum, j) => (sum > 0 ? Math.min(1, absent[j] / sum) : 0));
  let cost = 0;
  forAll((i, j) => {
    const mass = rowScale[i] * columnScale[j] * plan(i, j);
    missing[i] -= mass;
    absent[j] -= mass;
    cost += mass * squaredDistance(first, i, second, j, dimension);
  });
  const left = missing.reduce((sum, mass) => sum + Math.max(0, mass), 0);
  if (left > 0) {
    forAll((i, j) => {
      const mass = (Math.max(0, missing[i]) * Math.max(0, absent[j])) / left;
      cost += mass * squaredDistance(first, i, second, j, dimension);
    });
  }
  return cost;
}
