import { DomainError, refuseAbove } from '../../domain-error.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { GroupFactor } from '../group-factor.js';
import { DEGREE_LIMIT, GENERATOR_LIMIT } from '../limits.js';
import { identityPermutation, type Permutation } from '../permutation.js';
import { type BlockPermutation, blockModel, refuseLargeSum, withinBlocks } from './block-model.js';
import { blockOf } from './joined-factor.js';

/**
 * G wr H for a group H of permutations of k points: k copies of G, one for each block, and H, which permutes the blocks;
 * on the direct sum of k copies of V_G (for permutations of m points on m k points, block by block), of order
 * |G|^k |H|. Generators: those of G on the first block of every orbit of H, then those of H.
 */
export function wreathProduct(base: GroupFactor, top: GroupFactor): GroupFactor {
  const permutations = permutationsOf(top);
  const k = top.info.degree;
  refuseAbove('The dimension of V', k * base.info.degree, DEGREE_LIMIT, 'Use smaller or fewer blocks.');
  const blocks = Array.from({ length: k }, () => blockOf(base));
  refuseLargeSum(blocks);
  const firsts = firstsOfOrbits(permutations, k);
  refuseAbove(
    'The number of generators',
    firsts.length * base.generators.length + permutations.length,
    GENERATOR_LIMIT,
    'Use a group with fewer orbits to the right of wr.',
  );
  const generators: BlockPermutation[] = [
    ...firsts.flatMap(b => base.model.generators.map(g => withinBlocks(blocks, new Map([[b, g]])))),
    ...permutations.map(image => ({ ...withinBlocks(blocks, new Map()), image })),
  ];
  return new GroupFactor(
    `${base.info.name} wr ${enclosed(top.info)}`,
    `${base.key} wr ${enclosed({ name: top.key, wreath: top.info.wreath })}`,
    k * base.info.degree,
    blockModel(blocks, generators),
    () => base.order ** BigInt(k) * top.order,
    undefined,
    { blocks: k, blockDegree: base.info.degree },
  );
}

/** A wreath product to the right of wr stands in parentheses. */
function enclosed({ name, wreath }: { readonly name: string; readonly wreath?: object }): string {
  return wreath === undefined ? name : `(${name})`;
}

function permutationsOf({ generators, info }: GroupFactor): Permutation[] {
  return generators.map(part => {
    if (part instanceof ExactMatrix || part.sign.includes(-1)) {
      throw new DomainError(
        'BAD_INPUT',
        `To the right of wr stands a group of permutations, as in S(2) wr S(3); ${info.name} does more than permute the basis of V.`,
      );
    }
    return part.image;
  });
}

/** The smallest point of each orbit. */
function firstsOfOrbits(permutations: readonly Permutation[], points: number): number[] {
  const met = new Uint8Array(points);
  return Array.from(identityPermutation(points)).filter(first => {
    if (met[first] === 1) return false;
    met[first] = 1;
    const orbit = [first];
    for (const point of orbit) {
      for (const image of permutations.map(p => p[point])) {
        if (met[image] === 0) orbit.push(image);
        met[image] = 1;
      }
    }
    return true;
  });
}
