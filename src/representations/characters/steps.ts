import type { Group } from '../../groups/group.js';
import { dimensionOf } from '../dimension.js';
import type { Representation } from '../representation.js';

/** Steps over all classes or cosets, some ten seconds. */
export const STEP_LIMIT = 10_000_000;

/** Sums and products at one point that characterAt takes, by order of magnitude. */
export function stepsAt(r: Representation, group: Group): number {
  switch (r.kind) {
    case 'sum':
      return r.terms.reduce((sum, t) => sum + 1 + stepsAt(t.of, group), 0);
    case 'tensor':
      return r.factors.reduce((sum, f) => sum + bitsOf(f.power) + stepsAt(f.of, group), 0);
    case 'symmetric': {
      const [dimension, steps] = [dimensionOf(r.of, group), stepsAt(r.of, group)];
      return dimension === 1n ? steps + bitsOf(r.power) : seriesSteps(r.power, dimension, steps);
    }
    case 'alternating':
      return BigInt(r.power) > dimensionOf(r.of, group) ? 1 : r.power * (stepsAt(r.of, group) + r.power);
    case 'harmonic':
      return seriesSteps(r.index, BigInt(group.degree), 1);
    default:
      return 1;
  }
}

function bitsOf(k: number): number {
  return k.toString(2).length;
}

function seriesSteps(k: number, dimension: bigint, steps: number): number {
  const values = BigInt(k) < dimension ? k : Number(dimension);
  return values * (steps + k);
}
