import type { FiniteGroup } from '../finite-group.js';
import type { GroupFactor } from '../group-factor.js';
import { permutationCentre } from './permutation-centre.js';
import { productOfSubgroups, type Subgroup, type SubgroupOfFactor } from './subgroup.js';

const known = new WeakMap<FiniteGroup, Subgroup>();

/** The elements that commute with all others, factor by factor. */
export function centre(group: FiniteGroup): Subgroup {
  const subgroup = known.get(group) ?? productOfSubgroups(group, centreOfFactor);
  known.set(group, subgroup);
  return subgroup;
}

function centreOfFactor({ model, isAbelian }: GroupFactor): SubgroupOfFactor {
  return { generators: isAbelian ? model.generators : permutationCentre(model.generators, model.points) };
}
