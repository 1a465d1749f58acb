import type { Group } from '../groups/group.js';
import { invariantDimension } from '../representations/characters/invariant-dimension.js';
import { hom, type Representation } from '../representations/representation.js';
import { type FixedSubspace, fixedSubspace } from './fixed-subspace.js';

/**
 * dim End_G(R) = dim Hom(R, R)^G: the integral of chi(g) chi(g^-1) where the characters of the group are in reach, whatever
 * the size of R (one road, checked to be an integer); else the dimension of the fixed subspace, found by `subspaceOf`.
 */
export function commutantDimension(
  group: Group,
  r: Representation,
  subspaceOf: (group: Group, r: Representation) => FixedSubspace = fixedSubspace,
): bigint {
  const endomorphisms = hom(r, r);
  return invariantDimension(group, endomorphisms) ?? BigInt(subspaceOf(group, endomorphisms).dimension);
}
