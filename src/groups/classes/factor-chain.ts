import type { GroupFactor } from '../group-factor.js';
import { schreierSims } from '../schreier-sims.js';
import type { StabiliserChain } from '../stabiliser-chain.js';

const chains = new WeakMap<GroupFactor, StabiliserChain>();

/** The complete stabiliser chain of a factor's permutation model, found once. */
export function factorChain(factor: GroupFactor): StabiliserChain {
  let chain = chains.get(factor);
  if (chain === undefined) {
    chain = schreierSims(factor.model.generators, factor.model.points);
    chains.set(factor, chain);
  }
  return chain;
}
