import { oncePer } from '../../once-per.js';
import type { GroupFactor } from '../group-factor.js';
import { schreierSims } from '../schreier-sims.js';
import type { StabiliserChain } from '../stabiliser-chain.js';

/** The complete stabiliser chain of a factor's permutation model, found once. */
export const factorChain = oncePer(
  ({ model }: GroupFactor): StabiliserChain => schreierSims(model.generators, model.points),
);
