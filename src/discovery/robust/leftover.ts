import { Matrix } from 'ml-matrix';
import { dot } from '../../numeric/dot.js';
import type { Random } from '../../numeric/random.js';
import { symmetricEigen } from '../../numeric/symmetric-eigen.js';
import { meanOf } from './refine.js';

/** What velocities leave a subspace by, against what noise alone would show. */
export interface Leftover {
  /** Singular values of the mean over replicates, a matrix [K, q], strongest first. */
  readonly spectrum: readonly number[];
  /** The right singular vectors, in R^q. */
  readonly directions: readonly Float64Array[];
  /** The strength above which a direction is no noise. */
  readonly floor: number;
  /** The largest strength that noise showed. */
  readonly noise: number;
}

const FLIPS = 40;
/** What rounding of Float32 leaves of a strength: it is the same in all replicates, so that sign flips don't show it. */
const ROUNDING = 2e-6;
/** How far a strength must be above the largest that sign flips show. */
const MARGIN = 1.5;

/**
 * Singular values and directions of the mean over R replicates of parts [K, q], with a floor from their spread: the deviations from
 * the mean, each with a random sign, have a mean of the law that noise alone gives, whatever its covariance between points and
 * coordinates; the largest of their singular values over FLIPS such draws, times sqrt(R / (R - 1)), with what rounding leaves of the
 * `strength` of all velocities, times a margin.
 * Source: the wild bootstrap, Wu, Annals of Statistics 14, 1986.
 */
export function leftover(
  parts: readonly Float64Array[],
  q: number,
  strength: number,
  random: Random,
): Leftover {
  const mean = meanOf(parts);
  const deviations = parts.map(part => part.map((x, k) => x - mean[k]));
  let largest = 0;
  for (let flip = 0; flip < FLIPS; flip++) {
    const signed = new Float64Array(mean.length);
    for (const deviation of deviations) {
      const sign = random.bits() & 1 ? 1 : -1;
      for (let k = 0; k < signed.length; k++) signed[k] += (sign * deviation[k]) / parts.length;
    }
    largest = Math.max(largest, singular(signed, q).values[0]);
  }
  const { values, vectors } = singular(mean, q);
  const noise = largest * Math.sqrt(parts.length / (parts.length - 1)) + ROUNDING * strength;
  return {
    spectrum: values,
    directions: vectors,
    floor: MARGIN * noise,
    noise,
  };
}

/** Singular values, descending, and right singular vectors of a matrix [K, q], by its smaller Gram matrix. */
function singular(matrix: Float64Array, q: number): { values: number[]; vectors: Float64Array[] } {
  const rows = Array.from({ length: matrix.length / q }, (_, k) => matrix.subarray(k * q, (k + 1) * q));
  const columns = Array.from({ length: q }, (_, j) => Float64Array.from(rows, row => row[j]));
  const small = rows.length < q ? rows : columns;
  const gram = new Matrix(small.map(a => small.map(b => dot(a, b))));
  const { values, vectors } = symmetricEigen(gram);
  return {
    values: values.map(value => Math.sqrt(Math.max(0, value))),
    vectors: vectors.map(vector => unit(small === columns ? vector : project(vector, rows, q))),
  };
}

/** A^T u. */
function project(u: Float64Array, rows: readonly Float64Array[], q: number): Float64Array {
  const vector = new Float64Array(q);
  rows.forEach((row, k) => {
    for (let j = 0; j < q; j++) vector[j] += u[k] * row[j];
  });
  return vector;
}

/** Of length 1, the largest coordinate positive; 0 stays 0. */
function unit(vector: Float64Array): Float64Array {
  const leading = vector.reduce((a, x) => (Math.abs(x) > Math.abs(a) ? x : a), 0);
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map(x => (Math.sign(leading) * x) / length);
}
