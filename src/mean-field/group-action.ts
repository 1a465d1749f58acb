import { mapRows } from '../numeric/map-rows.js';
import { particleDimension, type Unit } from './unit.js';

/** All elements of a finite group as orthogonal matrices in Float64, the identity first. */
export interface GroupAction {
  readonly order: number;
  /** rho_g on X, [order, d, d]. */
  readonly input: Float64Array;
  /** rho'_g on Y, [order, c, c]. */
  readonly output: Float64Array;
}

/**
 * The particles M_g theta_i of all g, [order, N, p], g slowest: the support of the symmetrised law.
 * M_g z = rho'_g z rho_g^{-1} for MATRIX, M_g (u, v) = (rho_g u, rho'_g v) for UV, both orthogonal.
 */
export function symmetrise(unit: Unit, action: GroupAction, particles: Float64Array): Float64Array {
  const moved = new Float64Array(action.order * particles.length);
  const p = particleDimension(unit);
  for (let g = 0; g < action.order; g++) {
    for (let i = 0; i < particles.length; i += p) {
      const image = moved.subarray(g * particles.length + i, g * particles.length + i + p);
      moveParticle(unit, action, g, particles.subarray(i, i + p), image);
    }
  }
  return moved;
}

function moveParticle(
  unit: Unit,
  { input, output }: GroupAction,
  g: number,
  particle: Float64Array,
  image: Float64Array,
): void {
  const { kind, inputDimension: d, outputDimension: c } = unit;
  if (kind === 'UV') {
    mapRows(input, g * d * d, d, particle, 1, image);
    mapRows(output, g * c * c, c, particle.subarray(d), 1, image.subarray(d));
    return;
  }
  // The rows of z rho_g^T are rho_g applied to the rows of z.
  const right = new Float64Array(c * d);
  mapRows(input, g * d * d, d, particle, c, right);
  for (let row = 0; row < c; row++) {
    for (let column = 0; column < d; column++) {
      let sum = 0;
      for (let k = 0; k < c; k++) sum += output[(g * c + row) * c + k] * right[k * d + column];
      image[row * d + column] = sum;
    }
  }
}
