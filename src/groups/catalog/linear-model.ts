import { conductorOf } from '../../exact/cyclotomic.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { BasisOrbit } from '../basis-orbit.js';
import type { LinearPart } from '../group-element.js';
import { BASIS_ORBIT_LIMIT } from '../limits.js';
import { type PermutationModel, permutationModel, signedPermutationModel } from '../permutation-model.js';

/**
 * The model of the group that some maps of a space generate: permutations of the basis where all are such, then signed
 * permutations, else `otherwise`, by default permutations of the images of the basis vectors. Precondition: the group is
 * finite.
 */
export function linearModel(
  parts: readonly LinearPart[],
  degree: number,
  otherwise: () => PermutationModel = () => orbitModel(parts),
): PermutationModel {
  const signed = parts.map(part => (part instanceof ExactMatrix ? part.asMonomial() : part));
  const monomials = signed.filter(part => part !== undefined);
  if (monomials.length < parts.length) return otherwise();
  return monomials.every(({ sign }) => sign.every(s => s === 1))
    ? permutationModel(
        monomials.map(({ image }) => image),
        degree,
      )
    : signedPermutationModel(monomials, degree);
}

function orbitModel(parts: readonly LinearPart[]): PermutationModel {
  const matrices = parts.map(part => (part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part)));
  const orbit = new BasisOrbit(matrices, conductorOf(matrices.flatMap(matrix => matrix.toRows().flat())));
  if (!orbit.growTo(BASIS_ORBIT_LIMIT)) throw new Error('expected closed orbits within the limit');
  return orbit.model();
}
