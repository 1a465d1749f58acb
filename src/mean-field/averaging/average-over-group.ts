import { dimensionOf } from '../../representations/dimension.js';
import type { GroupAverage } from '../group-average.js';
import type { Symmetry } from '../symmetry.js';
import { exactImages } from './exact-images.js';
import { averageLimits } from './limits.js';

/**
 * What stands for the mean over a compact group on the spaces of a unit: all elements of a finite group, or null where they are
 * more than averageLimits allow.
 *
 * @param nodes at most so many nodes for an infinite group; ignored for a finite one
 * @pre the group acts by real orthogonal matrices, see jointEquivariance
 */
export function groupAverage(symmetry: Symmetry, nodes?: number): GroupAverage | null {
  const { group, spaces } = symmetry;
  if (group.kind !== 'FINITE') throw new Error(`expected a finite group, got ${group.name} and ${nodes}`);
  const dimensions = spaces.map(space => Number(dimensionOf(space, group)));
  const numbers = group.order * BigInt(dimensions.reduce((sum, n) => sum + n * n, 0));
  if (group.order > averageLimits.nodes || numbers > averageLimits.numbers) return null;
  const elements = group.elements(averageLimits.nodes);
  const count = elements.length;
  return {
    kind: 'ELEMENTS',
    statement: count === 1 ? 'the one element of the trivial group' : `the mean over all ${count} elements`,
    count,
    weights: new Float64Array(count).fill(1 / count),
    spaces: exactImages(symmetry, dimensions, elements),
  };
}
