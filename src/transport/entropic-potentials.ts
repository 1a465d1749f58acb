import type { Pause } from './auction-phases.js';

/** Points with their probabilities, all above 0, and the logarithms of these. */
export interface Law {
  readonly count: number;
  readonly points: Float64Array;
  readonly mass: Float64Array;
  readonly logMass: Float64Array;
}

/** How an entropic problem is solved. */
export interface EntropicSettings {
  readonly dimension: number;
  /** At least leastEpsilon: what is below drowns in the rounding of the costs. */
  readonly epsilon: number;
  /** Of the first iterations, from where it falls to `epsilon`. */
  readonly largest: number;
  /** No squared distance is larger. */
  readonly reach: number;
  readonly tolerance: number;
  /** At least 1. */
  readonly iterations: number;
  readonly pause: Pause;
}

/** The dual potentials of an entropic problem, and how far their plan at its epsilon is from the marginals. */
export interface Potentials {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** sum |marginal of the plan - law|, measured for the second and with a bound of the rounding for both. */
  readonly marginalError: number;
  readonly iterations: number;
}

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { abs, exp, expm1, log, log1p } = Math;

/** By what epsilon falls, and the iterations before the last one. */
const FALL = 2;
const ITERATIONS_BEFORE = 2;

/** The part of the mass that rounding may misplace. */
const MISPLACED = 1e-6;

/** The epsilon at which rounding of the exponents (f + g - c) / epsilon may misplace 1e-6 of the mass. */
export function leastEpsilon(reach: number, dimension: number): number {
  return roundingOf(reach, dimension) / MISPLACED;
}

/** A bound of the rounding of f_i + g_j - c_ij, of which no part is larger than a few times the reach. */
export function roundingOf(reach: number, dimension: number): number {
  return (dimension + 8) * 2 ** -53 * reach;
}

/**
 * Sinkhorn's iteration for min E|X - Y|^2 + epsilon KL(plan | first x second), on logarithms, so that no epsilon
 * underflows: f_i = -eps log sum_j b_j exp((g_j - c_ij) / eps), then g likewise; epsilon falls from `largest`. Ends after a
 * step of f at the wanted epsilon, when the first marginal is exact and no mass is above 1: where the second one's error is at most
 * `tolerance`, or with the last of the iterations. Time O(m n) an iteration, memory O(m + n).
 * Source: Peyre, Cuturi, "Computational Optimal Transport", 2019, section 4.4.
 */
export function entropicPotentials(first: Law, second: Law, settings: EntropicSettings): Potentials {
  const { dimension, epsilon, largest, reach, tolerance } = settings;
  const f = new Float64Array(first.count);
  const g = new Float64Array(second.count);
  const next = new Float64Array(second.count);
  const rounding = (2 * roundingOf(reach, dimension)) / epsilon;
  let now = Math.max(largest, epsilon);
  for (let iterations = 1; ; iterations++) {
    const last = iterations >= settings.iterations;
    if (last) now = epsilon;
    soften(first, second, settings, now, g, f);
    soften(second, first, settings, now, f, next);
    if (now === epsilon) {
      let marginalError = rounding;
      for (let j = 0; j < g.length; j++)
        marginalError += second.mass[j] * abs(expm1((g[j] - next[j]) / epsilon));
      if (last || marginalError <= tolerance) return { first: f, second: g, marginalError, iterations };
    } else if (iterations % ITERATIONS_BEFORE === 0) now = Math.max(now / FALL, epsilon);
    g.set(next);
  }
}

/**
 * own_i <- -eps log sum_j p_j exp((other_j - c_ij) / eps). An epsilon above the exponents' numerators is taken by log(1 + x), or
 * the rounding of the probabilities, times epsilon, would be all that is left.
 */
function soften(
  law: Law,
  across: Law,
  { dimension, reach, pause }: EntropicSettings,
  epsilon: number,
  other: Float64Array,
  own: Float64Array,
): void {
  const gentle = epsilon > 8 * reach;
  const exponents = new Float64Array(across.count);
  for (let i = 0; i < law.count; i++) {
    if (i % ROWS_BETWEEN_PAUSES === 0) pause();
    let largest = Number.NEGATIVE_INFINITY;
    for (let j = 0, at = 0; j < across.count; j++) {
      let cost = 0;
      for (let d = i * dimension; d < (i + 1) * dimension; d++, at++) {
        const difference = law.points[d] - across.points[at];
        cost += difference * difference;
      }
      const exponent = (other[j] - cost) / epsilon + (gentle ? 0 : across.logMass[j]);
      exponents[j] = exponent;
      if (exponent > largest) largest = exponent;
    }
    let sum = 0;
    if (gentle) {
      for (let j = 0; j < across.count; j++) sum += across.mass[j] * expm1(exponents[j]);
      own[i] = -epsilon * log1p(sum);
    } else {
      for (let j = 0; j < across.count; j++) sum += exp(exponents[j] - largest);
      own[i] = -epsilon * (largest + log(sum));
    }
  }
}

const ROWS_BETWEEN_PAUSES = 64;
