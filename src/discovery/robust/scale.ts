import type { Unit } from '../../mean-field/unit.js';
import { dot } from '../../numeric/dot.js';
import type { Random } from '../../numeric/random.js';
import { pointsOf, type Replicate } from './replicates.js';
import { NotFinite, type VelocityField } from './velocity-field.js';

/**
 * The size |z| of points in random directions at which the values of the first layer have variance 1: with |W|^2 = |z|^2 rows
 * columns / p, scale^2 |z|^2 E|x|^2 / p = 1.
 */
export function unitRadius({ layers }: Unit, p: number, data: Replicate): number {
  const square = data.reduce((sum, { inputs }) => sum + dot(inputs, inputs), 0) / pointsOf([data]);
  return square > 0 ? Math.sqrt(p / square) / layers[0].scale : 1;
}

const DRAWS = 8;

/**
 * The root of E |D_z sigma_*(X, 0)^T D_1 l|^2: how far single points scatter about V(0). 0 where the unit does not move from 0 whatever
 * the data. Read from means over points with random signs, whose expected square is that of one point over their number.
 */
export function spreadAtZero(field: VelocityField, data: Replicate, random: Random): number {
  const zero = new Float64Array(field.dimension);
  let square = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const mean = field.at([{ law: zero, points: zero }], data, random);
    square += dot(mean, mean) / DRAWS;
  }
  if (!Number.isFinite(square)) throw new NotFinite();
  return Math.sqrt(square * pointsOf([data]));
}
