import type { Pause } from './auction-phases.js';
import { CompensatedSum } from './compensated-sum.js';
import { boundsOf, dualValue } from './entropic-bounds.js';
import { entropicPotentials, type Law, leastEpsilon, type Potentials } from './entropic-potentials.js';
import {
  inCommonUnits,
  meanSquaredNorm,
  type PointCloud,
  pointCount,
  requireComparable,
} from './point-cloud.js';

export interface SinkhornOptions {
  /** In units of squared length, at least smallestEpsilon; by default 1 % of E|X|^2 + E|Y|^2. */
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
  /** The largest of the three problems, of the plans that their potentials give at this epsilon. */
  readonly marginalError: number;
  /** Of all three. */
  readonly iterations: number;
  readonly status: 'CONVERGED' | 'NOT_CONVERGED';
  /** lowerBound <= W2^2 <= upperBound whatever the status: a feasible dual's value and a coupling's cost, with their rounding. */
  readonly lowerBound: number;
  readonly upperBound: number;
}

/** Potentials of an epsilon that is so far from the squared distances, either way, are those of the limit. */
const FAR = 1e200;

/**
 * The Sinkhorn divergence S_eps(mu, nu) = OT_eps(mu, nu) - OT_eps(mu, mu) / 2 - OT_eps(nu, nu) / 2 with the cost |x - y|^2, and
 * rigorous bounds of W2^2, see boundsOf. Time O((m + n)^2) an iteration, memory O(m + n).
 * Source: Feydy et al., "Interpolating between optimal transport and MMD using Sinkhorn divergences", AISTATS 2019.
 */
export function sinkhornDivergence(
  one: PointCloud,
  other: PointCloud,
  options: SinkhornOptions = {},
): SinkhornResult {
  requireComparable(one, other);
  const least = smallestEpsilon(one, other);
  const { tolerance = 1e-6, iterations = 1000 } = options;
  const epsilon = options.epsilon ?? defaultEpsilon(one, other, least);
  if (!(epsilon > 0 && epsilon < Number.POSITIVE_INFINITY))
    throw new Error(`expected an epsilon above 0, got ${epsilon}`);
  if (epsilon < least)
    throw new Error(`expected an epsilon of ${least} or more, above the costs' rounding, got ${epsilon}`);
  if (!(tolerance >= 0)) throw new Error(`expected a tolerance of 0 or more, got ${tolerance}`);
  if (!(iterations >= 1)) throw new Error(`expected 1 iteration or more, got ${iterations}`);
  const { mu, nu, unit } = inCommonUnits(one, other);
  const reach = reachOf(mu, nu);
  const settings = {
    dimension: mu.dimension,
    epsilon: Math.min(FAR, Math.max(1 / FAR, leastEpsilon(reach, mu.dimension), epsilon / unit / unit)),
    largest: Math.min(reach, 2 * (meanSquaredNorm(mu) + meanSquaredNorm(nu))),
    ...{ reach, tolerance, iterations, pause: options.onProgress ?? (() => {}) },
  };
  const [first, second] = [lawOf(mu), lawOf(nu)];
  const [across, ...own] = [
    entropicPotentials(first, second, settings),
    entropicPotentials(first, first, settings),
    entropicPotentials(second, second, settings),
  ];
  const dual = (a: Law, b: Law, { first: f, second: g }: Potentials) => dualValue(a, b, f, g);
  const value = dual(first, second, across) - (dual(first, first, own[0]) + dual(second, second, own[1])) / 2;
  const all = [across, ...own];
  const marginalError = Math.max(...all.map(potentials => potentials.marginalError));
  const { lower, upper } = boundsOf(first, second, across, settings);
  return {
    value: value * unit * unit,
    epsilon,
    marginalError,
    iterations: all.reduce((sum, potentials) => sum + potentials.iterations, 0),
    status: marginalError <= tolerance ? 'CONVERGED' : 'NOT_CONVERGED',
    lowerBound: lower * unit * unit,
    upperBound: upper * unit * unit,
  };
}

/** The least epsilon between two laws: below it the rounding of the squared distances would be a part of 1e-6 of it and more. */
export function smallestEpsilon(one: PointCloud, other: PointCloud): number {
  const { mu, nu, unit } = inCommonUnits(one, other);
  return leastEpsilon(reachOf(mu, nu), mu.dimension) * unit * unit;
}

function defaultEpsilon(mu: PointCloud, nu: PointCloud, least: number): number {
  return Math.max(0.01 * (meanSquaredNorm(mu) + meanSquaredNorm(nu)), least) || 1;
}

/** A bound of all squared distances between points of two clouds, of the same one too: that of a diagonal of their box. */
function reachOf(mu: PointCloud, nu: PointCloud): number {
  let square = 0;
  for (let d = 0; d < mu.dimension; d++) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { points } of [mu, nu]) {
      for (let at = d; at < points.length; at += mu.dimension) {
        low = Math.min(low, points[at]);
        high = Math.max(high, points[at]);
      }
    }
    square += (high - low) ** 2;
  }
  return square;
}

/** The points of positive weight. */
function lawOf(cloud: PointCloud): Law {
  const { points, dimension, weights = new Float64Array(pointCount(cloud)).fill(1) } = cloud;
  const total = new CompensatedSum();
  for (const weight of weights) total.add(weight);
  const kept = Array.from(weights.keys()).filter(i => weights[i] / total.value > 0);
  const mass = Float64Array.from(kept, i => weights[i] / total.value);
  return {
    count: kept.length,
    points: Float64Array.from(kept.flatMap(i => [...points.subarray(i * dimension, (i + 1) * dimension)])),
    mass,
    logMass: mass.map(Math.log),
  };
}
