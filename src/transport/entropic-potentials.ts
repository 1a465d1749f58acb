import type { Pause } from './auction-phases.js';

/** Points with the logarithms of their probabilities, all above 0. */
export interface Law {
  readonly count: number;
  readonly points: Float64Array;
  readonly logMass: Float64Array;
}

/** The dual potentials of an entropic problem, and how far its plan is from the marginals. */
export interface Potentials {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** sum |marginal of the plan - law of the first| before the last half step, when the other marginal was exact. */
  readonly marginalError: number;
  readonly iterations: number;
}

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { exp, log } = Math;

/** By what epsilon falls, and the iterations before the last one. */
const FALL = 2;
const ITERATIONS_BEFORE = 2;

/**
 * Sinkhorn's iteration for min E|X - Y|^2 + epsilon KL(plan | first x second), on logarithms, so that no epsilon
 * underflows: f_i = -eps log sum_j b_j exp((g_j - c_ij) / eps), then g likewise; epsilon falls from `largest`. Ends where
 * the marginal's error is at most `tolerance`, or after `most` iterations. Time O(m n) an iteration, memory O(m + n).
 * Source: Peyre, Cuturi, "Computational Optimal Transport", 2019, section 4.4.
 */
export function entropicPotentials(
  first: Law,
  second: Law,
  dimension: number,
  epsilon: number,
  largest: number,
  tolerance: number,
  most: number,
  pause: Pause,
): Potentials {
  const f = new Float64Array(first.count);
  const g = new Float64Array(second.count);
  let now = Math.max(largest, epsilon);
  let iterations = 0;
  let sinceFall = 0;
  let marginalError = Number.POSITIVE_INFINITY;
  while (iterations < most) {
    iterations++;
    const error = soften(first, second, dimension, now, f, g, pause);
    if (now === epsilon) {
      marginalError = error;
      if (error <= tolerance) break;
    } else if (++sinceFall >= ITERATIONS_BEFORE) {
      now = Math.max(now / FALL, epsilon);
      sinceFall = 0;
    }
    soften(second, first, dimension, now, g, f, pause);
  }
  return { first: f, second: g, marginalError, iterations };
}

/**
 * own_i <- -eps log sum_j p_j exp((other_j - c_ij) / eps). Returns sum_i p_i |exp((old own_i - new own_i) / eps) - 1|, the
 * error of the first marginal before.
 */
function soften(
  law: Law,
  across: Law,
  dimension: number,
  epsilon: number,
  own: Float64Array,
  other: Float64Array,
  pause: Pause,
): number {
  const exponents = new Float64Array(across.count);
  let error = 0;
  for (let i = 0; i < law.count; i++) {
    if (i % ROWS_BETWEEN_PAUSES === 0) pause();
    let largest = Number.NEGATIVE_INFINITY;
    for (let j = 0, at = 0; j < across.count; j++) {
      let cost = 0;
      for (let d = i * dimension; d < (i + 1) * dimension; d++, at++) {
        const difference = law.points[d] - across.points[at];
        cost += difference * difference;
      }
      const exponent = (other[j] - cost) / epsilon + across.logMass[j];
      exponents[j] = exponent;
      if (exponent > largest) largest = exponent;
    }
    let sum = 0;
    for (let j = 0; j < across.count; j++) sum += exp(exponents[j] - largest);
    const potential = -epsilon * (largest + log(sum));
    error += exp(law.logMass[i]) * Math.abs(exp((own[i] - potential) / epsilon) - 1);
    own[i] = potential;
  }
  return error;
}

const ROWS_BETWEEN_PAUSES = 64;
