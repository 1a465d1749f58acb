import { joinedFactor } from '../../groups/catalog/joined-factor.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { GroupFactor } from '../../groups/group-factor.js';
import { permutationModel, signedPermutationModel } from '../../groups/permutation-model.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import type { SignedPermutation } from '../../linear-algebra/signed-permutation.js';

/**
 * The whole group as one factor on V. Where it permutes the basis, its points are the basis vectors, with signs also
 * their negatives, so that every (signed) permutation has its permutation of the points, be it in the group or not.
 */
export function wholeFactor(group: FiniteGroup): GroupFactor {
  const joined = joinedFactor(group.components);
  if (joined.identity instanceof ExactMatrix) return joined;
  const parts = joined.generators.filter((part): part is SignedPermutation => !(part instanceof ExactMatrix));
  const permutes = parts.every(part => part.sign.every(sign => sign === 1));
  const model = permutes
    ? permutationModel(
        parts.map(part => part.image),
        group.degree,
      )
    : signedPermutationModel(parts, group.degree);
  return new GroupFactor(group.name, group.key, group.degree, model, () => group.order, joined.family);
}
