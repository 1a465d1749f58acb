import type { FiniteGroup } from '../../groups/finite-group.js';
import type { GroupElement } from '../../groups/group-element.js';
import { Random } from '../../numeric/random.js';
import { dimensionOf } from '../../representations/dimension.js';
import type { GroupAverage } from '../group-average.js';
import type { Symmetry } from '../symmetry.js';
import { averageOverLieGroup } from './average-over-lie-group.js';
import { exactImages } from './exact-images.js';
import { averageLimits, requireNodes, sampleError } from './limits.js';
import { uniformElements } from './uniform-elements.js';

/**
 * What stands for the mean over a compact group on the spaces of a unit: all elements of a finite group, nodes or samples of an
 * infinite one. Of a finite group with more elements than averageLimits allow, as many samples as are asked for, and null where no
 * number is given; null too where the components of an infinite group are too many.
 *
 * @param nodes at most so many, in all components together; ignored where all elements are at hand
 * @pre the group acts by real orthogonal matrices, see jointEquivariance
 */
export function groupAverage(symmetry: Symmetry, nodes?: number): GroupAverage | null {
  const { group, spaces } = symmetry;
  const dimensions = spaces.map(space => Number(dimensionOf(space, group)));
  if (group.kind !== 'FINITE') return averageOverLieGroup(group, spaces, dimensions, nodes);
  const numbers = dimensions.reduce((sum, n) => sum + n * n, 0);
  const isListed =
    group.order <= averageLimits.nodes && group.order * BigInt(numbers) <= averageLimits.numbers;
  if (isListed) {
    return {
      kind: 'ELEMENTS',
      statement:
        group.order === 1n
          ? 'the one element of the trivial group'
          : `the mean over all ${group.order} elements`,
      isGroup: true,
      ...uniform(symmetry, dimensions, group.elements(averageLimits.nodes)),
    };
  }
  return nodes === undefined ? null : sampled(symmetry, group, dimensions, nodes);
}

function sampled(
  symmetry: Symmetry,
  group: FiniteGroup,
  dimensions: readonly number[],
  nodes: number,
): GroupAverage {
  requireNodes(nodes, 1, '', dimensions);
  const elements = uniformElements(group, nodes, Random.fromSeed(1).split('uniform elements'));
  return {
    kind: 'SAMPLES',
    statement: `the mean over ${nodes} elements drawn uniformly from a fixed seed, ${sampleError(nodes)}`,
    isGroup: false,
    ...uniform(symmetry, dimensions, elements),
  };
}

function uniform(
  symmetry: Symmetry,
  dimensions: readonly number[],
  elements: readonly GroupElement[],
): Pick<GroupAverage, 'count' | 'weights' | 'spaces'> {
  const count = elements.length;
  return {
    count,
    weights: new Float64Array(count).fill(1 / count),
    spaces: exactImages(symmetry, dimensions, elements),
  };
}
