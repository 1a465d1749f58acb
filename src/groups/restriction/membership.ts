import type { GroupFactor } from '../group-factor.js';
import { isEvenPermutation, type Permutation } from '../permutation.js';
import { schreierSims } from '../schreier-sims.js';
import type { StabiliserChain } from '../stabiliser-chain.js';

const chains = new WeakMap<GroupFactor, StabiliserChain>();

/**
 * Whether a permutation of the points of a factor's model, which comes from a linear map of V_i, is an element of the
 * factor: by its family where that is known, else by a stabiliser chain, which is made once.
 */
export function isMember(factor: GroupFactor, permutation: Permutation): boolean {
  switch (factor.family?.letter) {
    case 'S':
    case 'B':
      return true;
    case 'A':
      return isEvenPermutation(permutation);
    default:
      return chainOf(factor).contains(permutation);
  }
}

function chainOf(factor: GroupFactor): StabiliserChain {
  const chain = chains.get(factor) ?? schreierSims(factor.model.generators, factor.model.points);
  chains.set(factor, chain);
  return chain;
}
