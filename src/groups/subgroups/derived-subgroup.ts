import { oncePer } from '../../once-per.js';
import { naturalAction } from '../classes/find-classes.js';
import type { FiniteGroup } from '../finite-group.js';
import { factorial } from '../giants.js';
import type { GroupFactor } from '../group-factor.js';
import { identityPermutation, type Permutation } from '../permutation.js';
import { commutators, normalClosure } from './normal-closure.js';
import { productOfSubgroups, type Subgroup, type SubgroupOfFactor } from './subgroup.js';

/** The subgroup that all commutators a b a^-1 b^-1 generate, factor by factor; the largest abelian quotient is G modulo it. */
export const derivedSubgroup = oncePer(
  (group: FiniteGroup): Subgroup => productOfSubgroups(group, derivedOfFactor),
);

/**
 * That of S(n) and of A(n) is A(n) for n >= 5. That of B(n) is, for n >= 2, all even permutations with an even number of sign
 * changes, of index 4. Else the normal closure of the commutators of generators.
 */
function derivedOfFactor(factor: GroupFactor): SubgroupOfFactor {
  const { generators, points } = factor.model;
  if (factor.isAbelian) return { generators: [] };
  const natural = naturalAction(factor);
  if (natural?.letter === 'B') return { generators: evenSigned(natural.n), order: factor.order >> 2n };
  if (natural !== undefined && natural.n >= 5) {
    return { generators: alternating(natural.moved, points), order: factorial(natural.n) >> 1n };
  }
  return { generators: normalClosure(commutators(generators), generators, points) };
}

/** A(n) on some points, n >= 3: a 3-cycle and the longest cycle of odd length through the last ones. */
function alternating(moved: Int32Array, points: number): Permutation[] {
  return [moved.slice(0, 3), moved.slice(moved.length % 2 === 1 ? 0 : 1)].map(cycle => {
    const permutation = identityPermutation(points);
    cycle.forEach((point, k) => {
      permutation[point] = cycle[(k + 1) % cycle.length];
    });
    return permutation;
  });
}

/** On the n vectors e_j and then their negatives: A(n), and the sign change of the first two, whose conjugates give all even ones. */
function evenSigned(n: number): Permutation[] {
  const even = n < 3 ? [] : alternating(identityPermutation(n), n);
  const signs = identityPermutation(2 * n);
  for (const j of [0, 1]) [signs[j], signs[j + n]] = [j + n, j];
  return [...even.map(p => Int32Array.of(...p, ...p.map(point => point + n))), signs];
}
