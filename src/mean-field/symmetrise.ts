import { mapRows } from '../numeric/map-rows.js';
import type { GroupAverage } from './group-average.js';
import { particleDimension, type Unit } from './unit.js';

/** A law with finite support: particles [count, p] and their weights, positive of sum 1. */
export interface WeightedEnsemble {
  readonly particles: Float64Array;
  readonly weights: Float64Array;
}

/**
 * The particles M_g theta_i of all nodes g of an average, [nodes, N, p], g slowest, each with the weight of its node over N:
 * the symmetrised law of the uniform law on the theta_i.
 */
export function symmetrise(unit: Unit, average: GroupAverage, particles: Float64Array): WeightedEnsemble {
  const p = particleDimension(unit);
  const count = particles.length / p;
  const moved = new Float64Array(average.count * particles.length);
  const weights = new Float64Array(average.count * count);
  for (let g = 0; g < average.count; g++) {
    moveParticles(unit, average, g, particles, moved.subarray(g * particles.length));
    weights.fill(average.weights[g] / count, g * count, (g + 1) * count);
  }
  return { particles: moved, weights };
}

/**
 * target_i <- M_g theta_i for all particles [N, p] and the node g: W_l -> rho_l W_l rho_{l-1}^T and b_l -> rho_l b_l, layer by
 * layer. Target must not overlap the particles.
 */
export function moveParticles(
  unit: Unit,
  { spaces }: GroupAverage,
  g: number,
  particles: Float64Array,
  target: Float64Array,
): void {
  const scratch = new Float64Array(Math.max(...unit.layers.map(({ rows, columns }) => rows * columns)));
  for (let at = 0; at < particles.length; ) {
    unit.layers.forEach(({ rows, columns, biased }, l) => {
      const weights = rows * columns;
      // The rows of W rho_{l-1}^T are rho_{l-1} applied to the rows of W.
      mapRows(spaces[l], g * columns * columns, columns, particles.subarray(at), rows, scratch);
      multiply(spaces[l + 1], g * rows * rows, rows, scratch, columns, target.subarray(at, at + weights));
      at += weights;
      if (!biased) return;
      mapRows(spaces[l + 1], g * rows * rows, rows, particles.subarray(at), 1, target.subarray(at));
      at += rows;
    });
  }
}

/** target <- A B for the [n, n] matrix A that starts at `start` of `matrices`, and B [n, columns]. */
function multiply(
  matrices: Float64Array,
  start: number,
  n: number,
  b: Float64Array,
  columns: number,
  target: Float64Array,
): void {
  target.fill(0);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const x = matrices[start + i * n + k];
      if (x === 0) continue;
      for (let j = 0; j < columns; j++) target[i * columns + j] += x * b[k * columns + j];
    }
  }
}
