import { symmetrise } from '../group-action.js';
import type { GroupAverage } from '../group-average.js';
import type { Unit } from '../unit.js';

/** The particles M_g theta_i of all g, [order, M, p]: the support of the symmetrised law, of a finite group whose elements are listed. */
export function symmetriseLayer(
  unit: Unit,
  average: GroupAverage | null,
  particles: Float64Array,
): Float64Array {
  if (average?.kind !== 'ELEMENTS') throw new Error('expected all elements of a finite group');
  const { count, spaces } = average;
  return symmetrise(unit, { order: count, input: spaces[0], output: spaces[spaces.length - 1] }, particles);
}
