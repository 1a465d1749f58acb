import { isIdentityPermutation, type Permutation } from '../permutation.js';
import { RandomElements, SeededIntegers } from '../random-elements.js';
import { StabiliserChain } from '../stabiliser-chain.js';
import { WorkMeter } from '../work-meter.js';
import { REDUCTION_SIZE_LIMIT } from './limits.js';

const FIXED_SEED = 3;
/** Random elements in a row that sift to the identity before a chain is taken as not growing any more. */
const IDLE = 10;
/** Random elements tried beyond one for each generator. */
const SPARE_DRAWS = 20;
/** Random elements left out at first, for each generator, so that all generators have gone into those that are taken. */
const MIXING = 10;

/**
 * Generators of the same group, fewer where they are quickly found: random elements are added one by one to a
 * stabiliser chain until it reaches the order, which proves that they generate. Otherwise the list itself.
 *
 * Precondition: the group has this order. The chain has at most log2(order) levels, so that one sift takes
 * log2(order) * degree; tried only where that is little.
 */
export function randomGenerators(
  generators: readonly Permutation[],
  order: bigint,
  degree: number,
): readonly Permutation[] {
  const levels = order.toString(2).length;
  if (levels ** 2 * degree > REDUCTION_SIZE_LIMIT) return generators;
  const integers = new SeededIntegers(FIXED_SEED);
  const random = new RandomElements(generators, degree, integers);
  const work = new WorkMeter('The work for a shorter list of generators', Number.MAX_SAFE_INTEGER, '');
  const chain = new StabiliserChain(degree, FIXED_SEED, work);
  const few: Permutation[] = [];
  for (let k = 0; k < MIXING * generators.length; k++) random.next();
  for (
    let draws = generators.length + SPARE_DRAWS;
    draws > 0 && few.length + 1 < generators.length;
    draws--
  ) {
    const generator = random.next();
    if (!addTo(chain, generator, 0)) continue;
    few.push(generator);
    const products = new RandomElements(few, degree, integers);
    for (let idle = 0; idle < IDLE && chain.order < order; idle++) {
      if (addTo(chain, products.next(), 1)) idle = -1;
    }
    if (chain.order === order) return few;
  }
  return generators;
}

/** Sifts an element; whether its residue was added. A new generator joins all levels down to its residue's. */
function addTo(chain: StabiliserChain, element: Permutation, from: 0 | 1): boolean {
  const residue = element.slice();
  const level = chain.sift(residue, 0);
  if (isIdentityPermutation(residue)) return false;
  if (from === 0) chain.addResidue(element, 0, 0);
  else chain.addResidue(residue, 1, level);
  return true;
}
