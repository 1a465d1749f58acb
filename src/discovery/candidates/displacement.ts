import {
  applied,
  distanceFromIdentity,
  type FloatOperator,
  frobenius,
} from '../../numeric/float-operator.js';
import type { Representation } from '../../representations/representation.js';
import type { Mover } from './group-actions.js';

/** How far a group moves a found subspace at most. */
export interface Displacement {
  /** ||M_h z - z|| of unit vectors z; 0 where the group has no generators or nothing was found. */
  readonly distance: number;
  /** Its standard error; null where the errors of the directions are not known. */
  readonly error: number | null;
  /** The generator, or the element of the Lie algebra, that moves most; null where nothing does. */
  readonly mover: string | null;
  /** The number of the direction that is moved most, from 0; null where nothing is. */
  readonly direction: number | null;
}

const UNMOVED: Displacement = { distance: 0, error: null, mover: null, direction: null };

/**
 * The largest ||M_h z_k - z_k|| over the generators h and the rows z_k of an orthonormal basis. For an element A of the Lie
 * algebra it is ||dM_A z_k|| sqrt(p) / ||dM_A||_F: the rate at which exp(t A) moves z_k, against the root mean square over all unit vectors.
 *
 * The error of z_k is a vector of length err_k, in any direction alike, so that its image under M_h - I has the root mean square
 * length err_k ||M_h - I||_F / sqrt(p); for A it is err_k. Cost O(rows p) for each generator that permutes.
 */
export function largestDisplacement(
  movers: readonly Mover[],
  r: Representation,
  basis: readonly (readonly number[])[],
  errors: readonly number[] | null,
): Displacement {
  let most: Displacement = errors === null ? UNMOVED : { ...UNMOVED, error: 0 };
  for (const mover of movers) {
    const operator = mover.on(r);
    const scale = mover.infinitesimal ? meanRate(operator) : 1;
    if (scale === 0) continue;
    const spread = mover.infinitesimal ? 1 : distanceFromIdentity(operator) / Math.sqrt(operator.size);
    basis.forEach((z, direction) => {
      const image = applied(operator, z);
      const distance = Math.hypot(...image.map((x, a) => (mover.infinitesimal ? x : x - z[a]))) / scale;
      if (most.mover !== null && distance <= most.distance) return;
      const error = errors === null ? null : errors[direction] * spread;
      most = { distance, error, mover: mover.name, direction };
    });
  }
  return most;
}

/** ||A||_F / sqrt(p): the root mean square of ||A z|| over all unit vectors z. */
function meanRate(operator: FloatOperator): number {
  return frobenius(operator) / Math.sqrt(operator.size);
}
