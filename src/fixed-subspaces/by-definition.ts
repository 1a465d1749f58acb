import { refuseAbove } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import { plainKernel } from '../linear-algebra/fraction-free.js';
import type { LinearSystem } from '../linear-algebra/linear-system.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import { derivativeOf } from '../representations/derivative.js';
import { dimensionOf } from '../representations/dimension.js';
import { imageOf } from '../representations/image.js';
import type { Representation } from '../representations/representation.js';
import { invarianceSystem } from './invariance-system.js';
import { DENSE_LIMIT } from './roads.js';

/**
 * V^G as it is defined, the kernel of all that is demanded of the whole of R at once, by plain elimination: the road that
 * the others are held against. Cost: cubic in dim R.
 */
export function fixedSubspaceByDefinition(group: Group, r: Representation): SparseBasis {
  return plainKernel(definingSystem(group, r));
}

/** The stacked rho(g) - I and d rho(A) over all that defines the group. */
export function definingSystem(group: Group, r: Representation): LinearSystem {
  const dimension = dimensionOf(r, group);
  refuseAbove('The dimension of a dense system', dimension, DENSE_LIMIT, 'Use fixedSubspace.');
  return invarianceSystem(
    Number(dimension),
    group.generators.map(g => imageOf(r, group, g)),
    group.kind === 'FINITE' ? [] : group.algebra.map(a => derivativeOf(r, group, a)),
  );
}
