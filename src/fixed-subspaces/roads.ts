import type { FiniteGroup } from '../groups/finite-group.js';
import type { Group } from '../groups/group.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import type { SignedPermutation } from '../linear-algebra/signed-permutation.js';

/**
 * The choice of road to V^G, and of the second road that its dimension is checked on.
 *
 * First road
 * - orbits: all generators act by signed permutations. Near-linear, no arithmetic.
 * - kernel: otherwise. Sparse elimination modulo primes, lifted to the exact field and verified there.
 * Second road
 * - characters: the group is small enough to list. Cost |G| traces on V, independent of the representation's size.
 * - rank: the group is too large to list. The rank of the stacked rho(g) - I modulo a prime: columns - rank is at
 *   least dim V^G whatever the prime, so that agreement with a verified basis is proof.
 * - elimination: the rank road would repeat the kernel road; plain elimination over the exact field shares no code with it.
 */
export type Road = 'orbits' | 'kernel';
export type OtherRoad = 'characters' | 'rank' | 'elimination';

/** Positions that the orbit road takes: 5 bytes each for the forest, 9 for the basis. */
export const ORBIT_LIMIT = 2 ** 24;
/** Columns of a kernel; what is not sparse meets its deadline before this bound. */
export const KERNEL_LIMIT = 20_000;
/** order * degree of a group whose elements are listed for their traces: the numbers that the list holds. */
const LISTING_LIMIT = 1_000_000;
/** Columns of the rank road on signed permutations, where a row has two entries. */
export const RANK_LIMIT = 2 ** 22;

export function chooseRoad(generators: readonly LinearOperator[]): Road {
  return generators.every(g => g.monomial !== undefined) ? 'orbits' : 'kernel';
}

export function chooseOtherRoad(road: Road, group: Group): OtherRoad {
  if (hasCharacters(group)) return 'characters';
  return road === 'orbits' ? 'rank' : 'elimination';
}

/** Whether the group's elements can be listed, so that characters have their means. */
export function hasCharacters(group: Group): group is FiniteGroup {
  return group.kind === 'FINITE' && group.order * BigInt(group.degree) <= LISTING_LIMIT;
}

/** The monomial images of generators on the orbit road. */
export function monomials(generators: readonly LinearOperator[]): SignedPermutation[] {
  return generators.map(g => {
    if (g.monomial === undefined) throw new Error('expected signed permutations on the orbit road');
    return g.monomial;
  });
}
