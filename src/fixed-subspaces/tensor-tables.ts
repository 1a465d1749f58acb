import { refuseAbove } from '../domain-error.js';
import { MAX_CONDUCTOR } from '../exact/cyclotomic.js';
import { lcmOfNumbers } from '../exact/integers.js';
import type { PhasedPermutation } from '../linear-algebra/phased-permutation.js';

/**
 * A tensor product of monomial actions on positions 0..size-1, first factor slowest, held without its images: position
 * j = h * low + l goes to highImage[h] + lowImage[l], and the phases add up modulo the order. Two tables of about
 * sqrt(size) numbers a generator replace one of size numbers.
 */
export interface TensorTables {
  readonly size: number;
  /** Positions of the fast half. */
  readonly low: number;
  /** Phases count modulo this: zeta = exp(2 pi i / order). */
  readonly order: number;
  readonly generators: readonly TensorImage[];
  /** Diagonal operators that a vector must be killed by: position (h, l) has the value high[h] + low[l]. */
  readonly weights: readonly TensorWeight[];
}

export interface TensorImage {
  /** Multiples of `low`. */
  readonly highImage: Int32Array;
  readonly lowImage: Int32Array;
  readonly highPhase: Int32Array;
  readonly lowPhase: Int32Array;
}

export interface TensorWeight {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

/** A generator by its images on the factors; a weight by its values on them, which add up. */
export function tensorTables(
  sizes: readonly number[],
  generators: readonly (readonly PhasedPermutation[])[],
  weights: readonly (readonly Int32Array[])[] = [],
): TensorTables {
  const split = balancedSplit(sizes);
  const product = (factors: readonly number[]) => factors.reduce((n, size) => n * size, 1);
  const low = product(sizes.slice(split));
  const order = generators.flat().reduce((n, g) => commonOrder(n, g.order), 1);
  return {
    size: product(sizes),
    low,
    order,
    generators: generators.map(factors => {
      const [high, fast] = [factors.slice(0, split), factors.slice(split)];
      return {
        highImage: imagesOf(high).map(image => image * low),
        lowImage: imagesOf(fast),
        highPhase: phasesOf(high, order),
        lowPhase: phasesOf(fast, order),
      };
    }),
    weights: weights.map(values => ({
      high: sumsOf(values.slice(0, split)),
      low: sumsOf(values.slice(split)),
    })),
  };
}

/** Phases of both orders are exponents of one root of unity, which has to be a number that the field holds. */
function commonOrder(a: number, b: number): number {
  const order = lcmOfNumbers(a, b);
  refuseAbove(
    'The common order of the phases',
    order,
    2 * MAX_CONDUCTOR,
    'Use roots of unity of smaller or common orders.',
  );
  return order;
}

/** The number of slow factors for which both tables together are smallest. */
function balancedSplit(sizes: readonly number[]): number {
  let best = 0;
  let least = Number.MAX_SAFE_INTEGER;
  for (let split = 0; split <= sizes.length; split++) {
    const high = sizes.slice(0, split).reduce((n, size) => n * size, 1);
    const low = sizes.slice(split).reduce((n, size) => n * size, 1);
    if (high + low < least) [best, least] = [split, high + low];
  }
  return best;
}

function imagesOf(factors: readonly PhasedPermutation[]): Int32Array {
  return factors.reduce<Int32Array>(
    (images, { image }) => outer(images, image, (a, b) => a * image.length + b),
    Int32Array.of(0),
  );
}

function phasesOf(factors: readonly PhasedPermutation[], order: number): Int32Array {
  return factors.reduce<Int32Array>((phases, factor) => {
    const step = Math.floor(order / factor.order);
    return outer(phases, Int32Array.from(factor.phase), (a, b) => (a + step * b) % order);
  }, Int32Array.of(0));
}

function sumsOf(factors: readonly Int32Array[]): Int32Array {
  return factors.reduce<Int32Array>((sums, values) => outer(sums, values, (a, b) => a + b), Int32Array.of(0));
}

function outer(a: Int32Array, b: Int32Array, combine: (x: number, y: number) => number): Int32Array {
  const result = new Int32Array(a.length * b.length);
  let at = 0;
  for (const x of a) for (const y of b) result[at++] = combine(x, y);
  return result;
}
