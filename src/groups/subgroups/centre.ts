import { oncePer } from '../../once-per.js';
import { naturalAction } from '../classes/find-classes.js';
import type { FiniteGroup } from '../finite-group.js';
import type { GroupFactor } from '../group-factor.js';
import { permutationCentre } from './permutation-centre.js';
import { productOfSubgroups, type Subgroup, type SubgroupOfFactor } from './subgroup.js';

/** The elements that commute with all others, factor by factor. */
export const centre = oncePer((group: FiniteGroup): Subgroup => productOfSubgroups(group, centreOfFactor));

/** That of B(n) is {1, -1}: what commutes with all sign changes is diagonal, with all permutations scalar. */
function centreOfFactor(factor: GroupFactor): SubgroupOfFactor {
  const { generators, points } = factor.model;
  if (factor.isAbelian) return { generators };
  const natural = naturalAction(factor);
  if (natural?.letter === 'B') {
    return {
      generators: [Int32Array.from({ length: points }, (_, x) => (x + natural.n) % points)],
      order: 2n,
    };
  }
  return { generators: permutationCentre(generators, points) };
}
