import { abridged, DomainError, refuseAbove } from '../../domain-error.js';
import { factorChain } from '../../groups/classes/factor-chain.js';
import { parseCycles } from '../../groups/cycle-notation.js';
import { directProduct } from '../../groups/direct-product.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import type { GroupElement } from '../../groups/group-element.js';
import { GroupFactor } from '../../groups/group-factor.js';
import { GENERATOR_LIMIT } from '../../groups/limits.js';
import {
  composePermutations,
  identityPermutation,
  inversePermutation,
  type Permutation,
} from '../../groups/permutation.js';
import { parseWord } from '../../groups/presentations/parse-word.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { blockDiagonal } from './block-diagonal.js';
import { wholeFactor } from './whole-factor.js';

/** A subgroup as a group of its own, with V restricted to it, beside the whole group on the same points. */
export interface InducingSubgroup {
  readonly subgroup: FiniteGroup;
  readonly factor: GroupFactor;
  readonly whole: GroupFactor;
  /** |G : H|. */
  readonly index: bigint;
  /** The permutation of the points of `whole` that an element of the whole group is. */
  permutationOf(g: GroupElement): Permutation;
}

const known = new WeakMap<FiniteGroup, Map<string, InducingSubgroup>>();

/**
 * The subgroup that some elements generate, each a word in the generators g1, g2, .. of the group or a permutation of
 * the basis of V in cycle notation. Found once for a group and the same words.
 *
 * @throws DomainError BAD_INPUT with the position inside the word, or for a permutation outside the group
 */
export function inducingSubgroup(group: FiniteGroup, words: readonly string[]): InducingSubgroup {
  const ofGroup = known.get(group) ?? new Map<string, InducingSubgroup>();
  known.set(group, ofGroup);
  const key = words.join(', ');
  const found = ofGroup.get(key) ?? findSubgroup(group, words);
  ofGroup.set(key, found);
  return found;
}

function findSubgroup(group: FiniteGroup, words: readonly string[]): InducingSubgroup {
  refuseAbove('The number of generators of the subgroup', words.length, GENERATOR_LIMIT, 'Use fewer.');
  const whole = wholeFactor(group);
  const { model } = whole;
  const generators = words.map(word => readWord(word, group, whole));
  const text = `<${words.join(', ')}>`;
  const factor = new GroupFactor(`${text} in ${group.name}`, `${text} in ${group.key}`, group.degree, {
    points: model.points,
    generators,
    toPart: permutation => model.toPart(permutation),
    fromPart: part => model.fromPart(part),
  });
  return {
    subgroup: directProduct([factor]) as FiniteGroup,
    factor,
    whole,
    index: group.order / factor.order,
    permutationOf: g => model.fromPart(blockDiagonal(g.parts)),
  };
}

/** A refusal of a word names the word: its position is inside that, not inside the expression. */
function readWord(word: string, group: FiniteGroup, whole: GroupFactor): Permutation {
  try {
    return elementOf(word, group, whole);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, `In the word "${abridged(word)}" of Ind: ${error.message}`);
  }
}

function elementOf(word: string, group: FiniteGroup, whole: GroupFactor): Permutation {
  const { model } = whole;
  if (/^\(\s*[\d)]/.test(word)) return permutationOf(word, group, whole);
  return parseWord(
    word,
    model.generators.map((_, k) => `g${k + 1}`),
    {
      one: identityPermutation(model.points),
      generator: k => model.generators[k]!,
      multiply: composePermutations,
      inverse: inversePermutation,
    },
  );
}

/** The element that permutes the basis of V like this. */
function permutationOf(cycles: string, group: FiniteGroup, whole: GroupFactor): Permutation {
  if (whole.identity instanceof ExactMatrix) {
    throw new DomainError(
      'BAD_INPUT',
      `${group.name} does not permute the basis of V, so that cycles name no element: use words in its generators, as in g1*g2.`,
    );
  }
  const image = parseCycles(cycles, group.degree);
  const permutation = whole.model.fromPart({ image, sign: new Int8Array(image.length).fill(1) });
  if (whole.family?.letter === 'S' || factorChain(whole).contains(permutation)) return permutation;
  throw new DomainError(
    'BAD_INPUT',
    `The permutation is not in ${group.name}: use elements of the group, or words in its generators, as in g1*g2.`,
  );
}
