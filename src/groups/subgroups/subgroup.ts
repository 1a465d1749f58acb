import type { FiniteGroup } from '../finite-group.js';
import type { GroupElement } from '../group-element.js';
import type { GroupFactor } from '../group-factor.js';
import { groupOrder } from '../group-order.js';
import { allCommute, isIdentityPermutation, type Permutation } from '../permutation.js';
import { formatStructure } from './format-structure.js';
import { structureOfPermutations } from './permutation-structure.js';
import { productOfStructures } from './small-structure.js';

/** A subgroup of a finite group. */
export interface Subgroup {
  readonly order: bigint;
  /** Elements of the whole group; none for the trivial subgroup. */
  readonly generators: readonly GroupElement[];
  readonly isNormal: boolean;
  readonly isAbelian: boolean;
  /** What it is isomorphic to, where that is certain. */
  structure(): string | null;
}

/** Generators of a subgroup of one factor, with its order where that is known. */
export interface SubgroupOfFactor {
  readonly generators: readonly Permutation[];
  readonly order?: bigint;
}

/** The product of characteristic subgroups of the factors, which is normal in the group. */
export function productOfSubgroups(
  group: FiniteGroup,
  ofFactor: (factor: GroupFactor) => SubgroupOfFactor,
): Subgroup {
  const identity = group.components.map(component => component.identity);
  const parts = group.components.map(factor => {
    const { generators, order } = ofFactor(factor);
    const moving = generators.filter(g => !isIdentityPermutation(g));
    return {
      model: factor.model,
      generators: moving,
      order: order ?? groupOrder(moving, factor.model.points),
    };
  });
  return {
    order: parts.reduce((product, { order }) => product * order, 1n),
    generators: parts.flatMap(({ model, generators }, i) =>
      generators.map(g => ({ parts: identity.with(i, model.toPart(g)) })),
    ),
    isNormal: true,
    isAbelian: parts.every(({ generators }) => allCommute(generators)),
    structure: () => {
      const structures = parts.map(({ model, generators, order }) =>
        structureOfPermutations(generators, model.points, order),
      );
      const all = structures.filter(structure => structure !== undefined);
      return formatStructure(all.length === structures.length ? productOfStructures(all) : undefined);
    },
  };
}
