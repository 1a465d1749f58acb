import { partsAlong } from './along.js';
import type { Evidence } from './evidence.js';
import { combine, type Frame } from './frame.js';
import { joined, placesAt } from './places.js';

/** The step of differences by the tilt of laws of several particles. */
const TILT = 0.1;

/** How the velocities' parts along normal rows depend on the subspace, at all places. */
export interface Jacobians {
  /** Their derivatives by z along normal row l, [K, q, q] with l last. */
  readonly byPoint: Float64Array;
  /** By a tilt of the law's particles alone, from basis row i along normal row l, [K, q, q, m] with l, i last. */
  readonly byTilt: Float64Array;
}

/** By central differences on the pilot, whose errors keep apart what equivariance keeps apart. */
export function jacobiansAt(frame: Frame, { field, pilot, step, coordinates }: Evidence): Jacobians {
  const p = field.dimension;
  const { basis, normal } = frame;
  const [m, q] = [basis.length, normal.length];
  const byPoint: Float64Array[] = [];
  const byTilt: Float64Array[] = [];
  // Where V is affine in the law and does not depend on z, one law of one particle stands for all.
  const isAffine = field.isLinear && field.isSquared;
  let known: Float64Array | null = null;
  for (const [b, { law, points }] of placesAt(frame, coordinates, p).entries()) {
    const at = coordinates.laws[b];
    const size = (points.length / p) * q;
    const read = (beside: Float64Array, moved: Float64Array) =>
      partsAlong(field.at([{ law: beside, points: moved }], pilot), normal, p);
    byPoint.push(
      field.isLinear
        ? new Float64Array(size * q)
        : differences(q, step, by => {
            const moves = normal.map(row => points.map((x, k) => x + by * row[k % p]));
            const parts = read(law, joined(moves));
            return moves.map((_, l) => parts.subarray(l * size, (l + 1) * size));
          }),
    );
    // A law in 0 stays there.
    if (at.every(x => x === 0)) byTilt.push(new Float64Array(size * q * m));
    else if (at.length > m) byTilt.push(differences(q * m, TILT, by => tiltedLaws(by)));
    else {
      const slopes: Float64Array =
        known ??
        differences(q, step, by =>
          normal.map(row =>
            read(
              combine(law, [row], () => by),
              points,
            ),
          ),
        );
      if (isAffine) known = slopes;
      byTilt.push(
        Float64Array.from({ length: size * q * m }, (_, k) => slopes[Math.floor(k / m)] * at[k % m]),
      );
    }

    function tiltedLaws(by: number): Float64Array[] {
      return normal.flatMap(row =>
        basis.map((_, i) =>
          read(
            law.map((x, k) => x + by * at[Math.floor(k / p) * m + i] * row[k % p]),
            points,
          ),
        ),
      );
    }
  }
  return { byPoint: joined(byPoint), byTilt: joined(byTilt) };
}

/** Central differences of `count` lists of numbers by their own argument, the argument last: (f(step) - f(-step)) / (2 step). */
function differences(
  count: number,
  step: number,
  read: (by: number) => readonly Float64Array[],
): Float64Array {
  const [ahead, behind] = [read(step), read(-step)];
  return Float64Array.from({ length: count * (ahead[0]?.length ?? 0) }, (_, k) => {
    const [entry, by] = [Math.floor(k / count), k % count];
    return ahead[by][entry] / (2 * step) - behind[by][entry] / (2 * step);
  });
}
