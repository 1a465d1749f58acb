import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { dot } from '../../numeric/dot.js';
import { partsAlong } from './along.js';
import type { Evidence } from './evidence.js';
import { type Frame, tilted } from './frame.js';
import { jacobiansAt } from './jacobians.js';
import { placesAt } from './places.js';

/** A subspace that velocities leave least, with what is left. */
export interface Refined {
  readonly frame: Frame;
  /** By replicate: the weighed parts of velocities orthogonal to E that no tilt of E explains, [K, p - m]. */
  readonly left: readonly Float64Array[];
  /** By replicate: its own tilt of E, [p - m, m], to first order; their mean is 0 to first order. */
  readonly tilts: readonly Float64Array[];
  /** The root of the sum of squares of the weighed velocities within E: what strengths are relative to. */
  readonly strength: number;
}

/** Most unknowns of the least squares problem, m (p - m): at most so many are solved for. */
export const TILT_LIMIT = 1500;

const PASSES = 6;
/** Relative errors of velocities below this count as this: the linearisation is not better. */
const RELATIVE_FLOOR = 1e-3;
/** A tilt above this moves the points so far that their Jacobian is taken anew. */
const FAR = 0.05;

/**
 * Refines E so that the velocities at points of E stay in E as well as they can: the tilt Delta of its basis, e_i + sum_l Delta_li n_l,
 * that minimises sum_k c_k^2 |N V_k|^2, V_k the velocity at z_k = sum_i a_ki e_i of a law whose particles have coordinates b_k, N the
 * coordinates along the normal rows, by Gauss and Newton: N V_k changes by J_k Delta a_k + J'_k Delta - Delta (coordinates of V_k
 * along the basis), J_k and J'_k the normal parts of V's derivatives by z and by the tilt of the law. c_k is the inverse standard error of N V_k, from
 * the replicates. Without this the basis's own error, amplified by J, passes for a direction that is left. Where E^G is larger than E
 * the minimum still lies in E^G: by equivariance J_k maps normal vectors off E^G to such, which are orthogonal to what is left.
 * Cost: 2 K (p - m) passes on the pilot, K on the replicates a few times, and O(K (p - m)^3 m^2).
 */
export function refine(frame: Frame, evidence: Evidence): Refined {
  let current = frame;
  let linear: Linearisation | null = null;
  for (let pass = 1; ; pass++) {
    const seen = velocitiesSeen(current, evidence);
    linear ??= linearise(current, evidence, seen);
    const weighed = seen.normal.map(part => weigh(part, linear!.weights));
    const tilts = weighed.map(part => linear!.solve(part));
    const tilt = meanOf(tilts).map(x => -x);
    const size = Math.sqrt(dot(tilt, tilt));
    const noise = Math.sqrt(meanSquareError(tilts));
    if (pass === PASSES || size < 0.05 * noise || size < 1e-9) {
      return {
        frame: current,
        left: weighed.map((part, r) => linear!.rest(part, tilts[r])),
        tilts,
        strength: strengthOf(seen, linear.weights, current, evidence),
      };
    }
    current = tilted(current, tilt);
    if (size > FAR) linear = null;
  }
}

interface Seen {
  /** By replicate, [K, p - m]. */
  readonly normal: readonly Float64Array[];
  /** The mean over replicates of the coordinates within E, [K, m]. */
  readonly within: Float64Array;
  /** |V(z_k)|, [K]. */
  readonly lengths: Float64Array;
}

function velocitiesSeen(frame: Frame, { field, replicates, coordinates }: Evidence): Seen {
  const p = field.dimension;
  const places = placesAt(frame, coordinates, p);
  const all = replicates.map(replicate => field.at(places, replicate));
  const mean = meanOf(all);
  const count = mean.length / p;
  return {
    normal: all.map(velocities => partsAlong(velocities, frame.normal, p)),
    within: partsAlong(mean, frame.basis, p),
    lengths: Float64Array.from({ length: count }, (_, k) => {
      const v = mean.subarray(k * p, (k + 1) * p);
      return Math.sqrt(dot(v, v));
    }),
  };
}

interface Linearisation {
  /** c_k. */
  readonly weights: Float64Array;
  /** The tilt that explains weighed parts [K, p - m] best, with the sign of the parts. */
  solve(weighed: Float64Array): Float64Array;
  /** What a tilt leaves of the parts that it explains. */
  rest(weighed: Float64Array, tilt: Float64Array): Float64Array;
}

function linearise(frame: Frame, evidence: Evidence, seen: Seen): Linearisation {
  const m = frame.basis.length;
  const q = frame.normal.length;
  const points = evidence.coordinates.points.flat();
  const count = points.length;
  const weights = weightsOf(seen, q);
  const { byPoint, byTilt } = jacobiansAt(frame, evidence);
  // Row (k, j), column (l, i): c_k (J_k[j, l] a_ki + J'_k[j, l, i] - [j = l] within_ki).
  const design = new Matrix(count * q, q * m);
  for (let k = 0; k < count; k++) {
    for (let j = 0; j < q; j++) {
      for (let l = 0; l < q; l++) {
        const entry = (k * q + j) * q + l;
        for (let i = 0; i < m; i++) {
          const own = j === l ? seen.within[k * m + i] : 0;
          const slope = byPoint[entry] * points[k][i] + byTilt[entry * m + i];
          design.set(k * q + j, l * m + i, weights[k] * (slope - own));
        }
      }
    }
  }
  const transposed = design.transpose();
  const normal = transposed.mmul(design);
  // Directions of E in which nothing was seen have no error of their own: they get a large one.
  const ridge = 1e-12 * (normal.trace() / (q * m));
  for (let k = 0; k < q * m; k++) normal.set(k, k, normal.get(k, k) + ridge);
  const factor = new CholeskyDecomposition(normal);
  const column = (values: Float64Array) => Matrix.columnVector(values);
  return {
    weights,
    solve: weighed => Float64Array.from(factor.solve(transposed.mmul(column(weighed))).to1DArray()),
    rest(weighed, tilt) {
      const explained = design.mmul(column(tilt));
      return weighed.map((x, k) => x - explained.get(k, 0));
    },
  };
}

function weightsOf({ normal, lengths }: Seen, q: number): Float64Array {
  const mean = meanOf(normal);
  return lengths.map((length, k) => {
    let square = 0;
    for (const part of normal) {
      for (let j = k * q; j < (k + 1) * q; j++) square += (part[j] - mean[j]) ** 2;
    }
    const error = Math.sqrt(square / (q * normal.length * (normal.length - 1)));
    const floor = error + RELATIVE_FLOOR * length;
    return floor > 0 ? 1 / floor : 0;
  });
}

function weigh(parts: Float64Array, weights: Float64Array): Float64Array {
  const q = parts.length / weights.length;
  return parts.map((x, k) => x * weights[Math.floor(k / q)]);
}

/**
 * The root of the sum over k of c_k^2 |coordinates of V_k along the basis|^2. Where laws have several particles V_k is that of the law in
 * 0: theirs leave little, also of a direction that is as strong as those found.
 */
function strengthOf({ within }: Seen, weights: Float64Array, frame: Frame, evidence: Evidence): number {
  const { laws } = evidence.coordinates;
  const isPlain = laws.every(law => law.length === frame.basis.length);
  const weighed = weigh(isPlain ? within : unexplainedWithin(frame, evidence), weights);
  return Math.sqrt(dot(weighed, weighed));
}

/** The coordinates within E of the velocities of the law in 0, [K, m]. */
function unexplainedWithin(frame: Frame, { field, pilot, coordinates }: Evidence): Float64Array {
  const p = field.dimension;
  const places = placesAt(frame, coordinates, p).map(({ points }) => ({ law: new Float64Array(p), points }));
  return partsAlong(field.at(places, pilot), frame.basis, p);
}

export function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(vectors[0].length);
  for (const vector of vectors) {
    for (let k = 0; k < mean.length; k++) mean[k] += vector[k] / vectors.length;
  }
  return mean;
}

/** The expected square of the mean's error. */
function meanSquareError(vectors: readonly Float64Array[]): number {
  const mean = meanOf(vectors);
  let square = 0;
  for (const vector of vectors) for (let k = 0; k < mean.length; k++) square += (vector[k] - mean[k]) ** 2;
  return square / (vectors.length * (vectors.length - 1));
}
