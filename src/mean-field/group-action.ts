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

/** target_b <- rho_g x_b for `count` points, from targetOffset on. */
export function moveInputs(
  unit: Unit,
  action: GroupAction,
  g: number,
  source: Float64Array,
  count: number,
  target: Float64Array,
  targetOffset = 0,
): void {
  const d = unit.inputDimension;
  mapRows(action.input, g * d * d, d, source, count, target, targetOffset);
}

/** target_b <- rho'_g y_b for `count` points, or rho'_g^{-1} y_b. */
export function moveOutputs(
  unit: Unit,
  action: GroupAction,
  g: number,
  source: Float64Array,
  count: number,
  target: Float64Array,
  targetOffset = 0,
  inverse = false,
): void {
  const c = unit.outputDimension;
  mapRows(action.output, g * c * c, c, source, count, target, targetOffset, inverse);
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
  action: GroupAction,
  g: number,
  particle: Float64Array,
  image: Float64Array,
): void {
  const { kind, inputDimension: d, outputDimension: c } = unit;
  if (kind === 'UV') {
    moveInputs(unit, action, g, particle, 1, image);
    moveOutputs(unit, action, g, particle.subarray(d), 1, image, d);
    return;
  }
  // Rows of z rho_g^T are rho_g applied to the rows of z.
  const right = new Float64Array(c * d);
  moveInputs(unit, action, g, particle, c, right);
  for (let row = 0; row < c; row++) {
    for (let column = 0; column < d; column++) {
      let sum = 0;
      for (let k = 0; k < c; k++) sum += action.output[(g * c + row) * c + k] * right[k * d + column];
      image[row * d + column] = sum;
    }
  }
}
