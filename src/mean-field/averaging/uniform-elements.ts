import type { FiniteGroup } from '../../groups/finite-group.js';
import type { GroupElement, LinearPart } from '../../groups/group-element.js';
import type { GroupFactor } from '../../groups/group-factor.js';
import { composePermutations, identityPermutation, type Permutation } from '../../groups/permutation.js';
import { schreierSims } from '../../groups/schreier-sims.js';
import type { Random } from '../../numeric/random.js';

/**
 * Independent elements of a finite group of any order, each with the same probability: products of uniform transversal elements
 * of a stabiliser chain, one for each level. A chain of a large degree may be TOO_LARGE.
 */
export function uniformElements(group: FiniteGroup, count: number, random: Random): GroupElement[] {
  const lists = group.components.map((factor, i) => uniformParts(factor, count, random.split(i)));
  return Array.from({ length: count }, (_, k) => ({ parts: lists.map(parts => parts[k]) }));
}

function uniformParts({ model }: GroupFactor, count: number, random: Random): LinearPart[] {
  const { levels } = schreierSims(model.generators, model.points);
  return Array.from({ length: count }, () => {
    const element = levels.reduce<Permutation>(
      (product, { tree }) =>
        composePermutations(product, tree.representative(tree.orbit[random.integer(tree.orbit.length)])),
      identityPermutation(model.points),
    );
    return model.toPart(element);
  });
}
