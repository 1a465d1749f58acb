import type { Pause } from './auction-phases.js';
import { CompensatedSum } from './compensated-sum.js';
import { type Law, type Potentials, roundingOf } from './entropic-potentials.js';

/** lower <= W2^2 <= upper. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Bounds of W2^2 from any potentials whose plan has the first marginal: below, the dual whose one half is made feasible by the minimum over
 * all pairs; above, the plan rounded to both marginals. Both give way by a bound of their rounding, (d + 8 + m + n) 2^-53 times the
 * largest squared distance.
 * Source of the rounding to the marginals: Altschuler, Weed, Rigollet, NeurIPS 2017.
 */
export function boundsOf(
  first: Law,
  second: Law,
  potentials: Potentials,
  settings: {
    readonly dimension: number;
    readonly epsilon: number;
    readonly reach: number;
    readonly pause: Pause;
  },
): Bounds {
  const { dimension, epsilon, reach, pause } = settings;
  const rounding = roundingOf(reach, dimension + first.count + second.count);
  const distance = (i: number, j: number): number => {
    let sum = 0;
    for (let d = 0; d < dimension; d++)
      sum += (first.points[i * dimension + d] - second.points[j * dimension + d]) ** 2;
    return sum;
  };
  const { first: f, second: g } = potentials;
  const plan = (i: number, j: number): number =>
    Math.exp((f[i] + g[j] - distance(i, j)) / epsilon + first.logMass[i] + second.logMass[j]);
  const forAll = (visit: (i: number, j: number) => void) => {
    for (let i = 0; i < first.count; i++) {
      if (i % ROWS_BETWEEN_PAUSES === 0) pause();
      for (let j = 0; j < second.count; j++) visit(i, j);
    }
  };
  return {
    lower: Math.max(0, feasibleDual(first, second, g, distance, forAll) - rounding),
    upper: roundedCost(first, second, plan, distance, forAll) + rounding,
  };
}

const ROWS_BETWEEN_PAUSES = 64;

type OfPair = (i: number, j: number) => number;
type ForAll = (visit: (i: number, j: number) => void) => void;

/** E f + E g. */
export function dualValue(first: Law, second: Law, f: Float64Array, g: Float64Array): number {
  const sum = new CompensatedSum();
  for (let i = 0; i < f.length; i++) sum.add(first.mass[i] * f[i]);
  for (let j = 0; j < g.length; j++) sum.add(second.mass[j] * g[j]);
  return sum.value;
}

/** E u + E g with u_i = min over j of c_ij - g_j. */
function feasibleDual(first: Law, second: Law, g: Float64Array, distance: OfPair, forAll: ForAll): number {
  const u = new Float64Array(first.count).fill(Number.POSITIVE_INFINITY);
  forAll((i, j) => {
    u[i] = Math.min(u[i], distance(i, j) - g[j]);
  });
  return dualValue(first, second, u, g);
}

/**
 * The cost of the plan after its rows, then its columns, are scaled down to at most their mass, and what is missing is
 * spread as a product.
 */
function roundedCost(first: Law, second: Law, plan: OfPair, distance: OfPair, forAll: ForAll): number {
  const [missing, absent] = [first.mass.slice(), second.mass.slice()];
  const rowScale = new Float64Array(first.count);
  const columnSums = new Float64Array(second.count);
  forAll((i, j) => {
    rowScale[i] += plan(i, j);
  });
  for (let i = 0; i < first.count; i++)
    rowScale[i] = rowScale[i] > 0 ? Math.min(1, missing[i] / rowScale[i]) : 0;
  forAll((i, j) => {
    columnSums[j] += rowScale[i] * plan(i, j);
  });
  const columnScale = columnSums.map((sum, j) => (sum > 0 ? Math.min(1, absent[j] / sum) : 0));
  const cost = new CompensatedSum();
  forAll((i, j) => {
    const mass = rowScale[i] * columnScale[j] * plan(i, j);
    missing[i] -= mass;
    absent[j] -= mass;
    cost.add(mass * distance(i, j));
  });
  const left = missing.reduce((sum, mass) => sum + Math.max(0, mass), 0);
  if (left > 0) {
    forAll((i, j) => {
      cost.add((Math.max(0, missing[i]) * Math.max(0, absent[j]) * distance(i, j)) / left);
    });
  }
  return cost.value;
}
