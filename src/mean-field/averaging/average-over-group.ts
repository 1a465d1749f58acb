import { dimensionOf } from '../../representations/dimension.js';
import type { GroupAverage } from '../group-average.js';
import type { Symmetry } from '../symmetry.js';
import { averageOverLieGroup } from './average-over-lie-group.js';
import { exactImages } from './exact-images.js';
import { averageLimits } from './limits.js';

/**
 * What stands for the mean over a compact group on the spaces of a unit: all elements of a finite group, nodes or samples of an
 * infinite one; null where the elements, or the components of an infinite group, are more than averageLimits allow.
 *
 * @param nodes at most so many for an infinite group, in all its components together; ignored for a finite one
 * @pre the group acts by real orthogonal matrices, see jointEquivariance
 */
export function groupAverage(symmetry: Symmetry, nodes?: number): GroupAverage | null {
  const { group, spaces } = symmetry;
  const dimensions = spaces.map(space => Number(dimensionOf(space, group)));
  if (group.kind !== 'FINITE') return averageOverLieGroup(group, spaces, dimensions, nodes);
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
