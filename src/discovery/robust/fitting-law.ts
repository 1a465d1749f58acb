import { dot } from '../../numeric/dot.js';
import type { Random } from '../../numeric/random.js';
import type { Frame } from './frame.js';
import { joined, type PlaceSettings, particlesAt, vectorOf } from './places.js';
import type { Replicate } from './replicates.js';
import type { VelocityField } from './velocity-field.js';

/** Steps that a law is fitted with, and chunks that it is fitted to: one particle needn't fit well. */
const ONE = { steps: 40, chunks: 2 };
const SEVERAL = { steps: 200, chunks: 4 };

/**
 * Coordinates [M, m] of M points w_a of E whose law predicts the data better than that in 0: some steps of gradient descent on its risk,
 * E l(mean over a of sigma_*(X, w_a), Y), whose negative gradient by w_a is V(w_a) / M within E. With the residual of such a law
 * velocities have less noise than with that of the law in 0. Any points of E would do.
 * Source of the step's size: Barzilai, Borwein, IMA Journal of Numerical Analysis 8, 1988.
 */
export function fittingLaw(
  { basis }: Frame,
  field: VelocityField,
  data: Replicate,
  { radius, lawParticles: count }: Pick<PlaceSettings, 'radius' | 'lawParticles'>,
  random: Random,
): Float64Array {
  const m = basis.length;
  const p = field.dimension;
  if (m === 0) return new Float64Array(0);
  const { steps, chunks } = count === 1 ? ONE : SEVERAL;
  const some = data.slice(0, chunks);
  const slopeAt = (at: Float64Array) => {
    const law = particlesAt(basis, at, p);
    const velocities = field.at([{ law, points: law }], some);
    return at.map((_, k) => {
      const start = Math.floor(k / m) * p;
      return dot(basis[k % m], velocities.subarray(start, start + p));
    });
  };
  // Particles that start in one point stay together.
  let at =
    count === 1
      ? new Float64Array(m)
      : joined(Array.from({ length: count }, () => vectorOf(m, radius * random.uniform(), random)));
  let slope = slopeAt(at);
  const spread = Math.sqrt(count);
  let size = (radius * spread) / (10 * Math.sqrt(dot(slope, slope)) || 1);
  for (let step = 0; step < steps; step++) {
    const reach = size * Math.sqrt(dot(slope, slope));
    const most = (radius * spread) / 2;
    const bounded = reach > most ? (size * most) / reach : size;
    const next = at.map((x, i) => x + bounded * slope[i]);
    const nextSlope = slopeAt(next);
    const move = next.map((x, i) => x - at[i]);
    const change = slope.map((x, i) => x - nextSlope[i]);
    const curvature = dot(move, change);
    size = curvature > 0 ? dot(move, move) / curvature : 2 * bounded;
    [at, slope] = [next, nextSlope];
  }
  return at;
}
