import { dot } from '../../numeric/dot.js';
import { combine, type Frame } from './frame.js';
import type { Replicate } from './replicates.js';
import type { VelocityField } from './velocity-field.js';

const STEPS = 40;
/** Chunks that it is fitted to: it needn't fit well. */
const CHUNKS = 2;

/**
 * Coordinates of a point w of E whose law predicts the data better than that in 0: some steps of gradient descent on the risk of one
 * particle, E l(sigma_*(X, w), Y), whose negative gradient is V_w(w) within E. With the residual of such a law velocities have
 * less noise than with that of the law in 0. Any w of E would do.
 * Source of the step's size: Barzilai, Borwein, IMA Journal of Numerical Analysis 8, 1988.
 */
export function fittingLaw(
  { basis }: Frame,
  field: VelocityField,
  data: Replicate,
  radius: number,
): Float64Array {
  const some = data.slice(0, CHUNKS);
  const slopeAt = (at: Float64Array) => {
    const law = combine(new Float64Array(field.dimension), basis, i => at[i]);
    const velocity = field.at([{ law, points: law }], some);
    return Float64Array.from(basis, row => dot(row, velocity));
  };
  let at = new Float64Array(basis.length);
  if (basis.length === 0) return at;
  let slope = slopeAt(at);
  let size = radius / (10 * Math.sqrt(dot(slope, slope)) || 1);
  for (let step = 0; step < STEPS; step++) {
    const reach = size * Math.sqrt(dot(slope, slope));
    const bounded = reach > radius / 2 ? (size * radius) / (2 * reach) : size;
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
