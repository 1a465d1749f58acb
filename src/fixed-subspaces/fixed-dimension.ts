import type { Group } from '../groups/group.js';
import type { Representation } from '../representations/representation.js';
import { type FixedSubspace, fixedSubspace } from './fixed-subspace.js';
import { type FixedDimension, integratedDimension } from './second-road.js';

/**
 * dim V^G without a basis: the integral of the character over the group, whose cost doesn't depend on dim R, where that is
 * in reach; else the dimension of the subspace, found by `subspaceOf`.
 *
 * @throws DomainError TOO_LARGE, where only a basis would tell and that is out of reach
 */
export function fixedDimension(
  group: Group,
  r: Representation,
  subspaceOf: (group: Group, r: Representation) => FixedSubspace = fixedSubspace,
): FixedDimension {
  const integrated = integratedDimension(group, r);
  if (integrated !== undefined) return integrated;
  const { dimension, certificate } = subspaceOf(group, r);
  return { dimension: BigInt(dimension), road: certificate.road };
}
