import type { Group } from '../groups/group.js';
import { hom, type Representation } from '../representations/representation.js';
import { dimensionByCharacters } from './character-road.js';
import { type FixedSubspace, fixedSubspace } from './fixed-subspace.js';
import { hasCharacters } from './roads.js';

/**
 * dim End_G(R) = dim Hom(R, R)^G: the mean of |chi_R|^2 where the group can be listed, whatever the size of R (one
 * road, checked to be an integer); else the dimension of the fixed subspace, found by `subspaceOf`.
 */
export function commutantDimension(
  group: Group,
  r: Representation,
  subspaceOf: (group: Group, r: Representation) => FixedSubspace = fixedSubspace,
): bigint {
  const endomorphisms = hom(r, r);
  if (hasCharacters(group)) return dimensionByCharacters(group, endomorphisms);
  return BigInt(subspaceOf(group, endomorphisms).dimension);
}
