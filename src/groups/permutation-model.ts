import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { SignedPermutation } from '../linear-algebra/signed-permutation.js';
import type { LinearPart } from './group-element.js';
import { identityPermutation, type Permutation } from './permutation.js';

/**
 * A faithful action of a matrix group on finitely many points, and the way back: all that is asked of the group
 * (order, elements, commuting) is answered by permutations of these points.
 *
 * @invariant toPart is a homomorphism on the group generated, and toPart(generators[k]) is the k-th matrix
 */
export interface PermutationModel {
  readonly points: number;
  readonly generators: readonly Permutation[];
  toPart(permutation: Permutation): LinearPart;
  /** The inverse of toPart; precondition: the part is an element of the group. */
  fromPart(part: LinearPart): Permutation;
}

/** Permutations of the basis vectors themselves. */
export function permutationModel(generators: readonly Permutation[], degree: number): PermutationModel {
  const sign = new Int8Array(degree).fill(1);
  return {
    points: degree,
    generators,
    toPart: image => ({ image, sign }),
    fromPart: part => signedPart(part).image,
  };
}

/** Signed permutations of e_0..e_{n-1} on the 2n vectors e_j (point j) and -e_j (point n + j). */
export function signedPermutationModel(
  generators: readonly SignedPermutation[],
  degree: number,
): PermutationModel {
  const fromSigned = ({ image, sign }: SignedPermutation): Permutation => {
    const permutation = new Int32Array(2 * degree);
    for (let j = 0; j < degree; j++) {
      permutation[j] = sign[j] === 1 ? image[j] : image[j] + degree;
      permutation[j + degree] = (permutation[j] + degree) % (2 * degree);
    }
    return permutation;
  };
  return {
    points: 2 * degree,
    generators: generators.map(fromSigned),
    fromPart: part => fromSigned(signedPart(part)),
    toPart: permutation => ({
      image: permutation.slice(0, degree).map(point => point % degree),
      sign: Int8Array.from(permutation.subarray(0, degree), point => (point < degree ? 1 : -1)),
    }),
  };
}

/** The matrix of the identity. */
export function identityPart(model: PermutationModel): LinearPart {
  return model.toPart(identityPermutation(model.points));
}

function signedPart(part: LinearPart): SignedPermutation {
  if (part instanceof ExactMatrix) throw new Error('expected a signed permutation, got a matrix');
  return part;
}
