import type { SignedPermutation } from '../../linear-algebra/signed-permutation.js';
import { oncePer } from '../../once-per.js';
import { factorChain } from '../classes/factor-chain.js';
import type { LinearPart } from '../group-element.js';
import type { GroupFactor } from '../group-factor.js';
import { equalPermutations, isEvenPermutation } from '../permutation.js';
import { signedPermutationModel } from '../permutation-model.js';
import { schreierSims } from '../schreier-sims.js';
import type { StabiliserChain } from '../stabiliser-chain.js';

/**
 * Whether a signed permutation of the basis of V_i is an element of the factor: by its family where that is known, else by
 * a stabiliser chain, which is made once. Precondition: the factor consists of signed permutations.
 */
export function isMember(factor: GroupFactor, part: SignedPermutation): boolean {
  const isPlain = part.sign.every(sign => sign === 1);
  switch (factor.family?.letter) {
    case 'S':
      return isPlain;
    case 'B':
      return true;
    case 'A':
      return isPlain && isEvenPermutation(part.image);
    default:
      if (isNatural(factor)) return isPlain && factorChain(factor).contains(part.image);
      return signedChain(factor).contains(signedModel(factor).fromPart(part));
  }
}

/** Whether the points of the model are the basis vectors. */
function isNatural({ model, generators }: GroupFactor): boolean {
  return generators.every((part, k) => {
    const { image, sign } = signedOf(part);
    return sign.every(s => s === 1) && equalPermutations(image, model.generators[k]);
  });
}

/** On the vectors e_j and -e_j, for factors whose own points are others. */
const signedChain = oncePer((factor: GroupFactor): StabiliserChain => {
  const { generators, points } = signedModel(factor);
  return schreierSims(generators, points);
});

function signedModel({ generators, info }: GroupFactor) {
  return signedPermutationModel(generators.map(signedOf), info.degree);
}

function signedOf(part: LinearPart): SignedPermutation {
  if ('image' in part) return part;
  throw new Error('expected signed permutations, got a matrix');
}
