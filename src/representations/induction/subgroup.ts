import { DomainError } from '../../domain-error.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { restrictByTexts } from '../../groups/restriction/restriction.js';
import { type WholeModel, wholeModel } from '../../groups/subgroups/whole-model.js';
import { inWord } from './in-word.js';

/** A subgroup as a group of its own, with V restricted to it, beside the whole group on the same points. */
export interface InducingSubgroup {
  readonly subgroup: FiniteGroup;
  /** |G : H|. */
  readonly index: bigint;
  readonly pointsOfGroup: WholeModel;
  /** The same points, permuted by the subgroup. */
  readonly pointsOfSubgroup: WholeModel;
}

const known = new WeakMap<FiniteGroup, Map<string, InducingSubgroup>>();

/**
 * The subgroup that some elements generate, each a word in the generators g1, g2, .. of the group or a permutation of
 * the basis of V in cycle notation. Found once for a group and the same words.
 *
 * @throws DomainError BAD_INPUT for a text that names no element, with the position inside the text
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
  const subgroup = restrictedTo(group, words);
  return {
    subgroup,
    index: group.order / subgroup.order,
    pointsOfGroup: wholeModel(group),
    pointsOfSubgroup: wholeModel(subgroup),
  };
}

function restrictedTo(group: FiniteGroup, words: readonly string[]): FiniteGroup {
  try {
    return restrictByTexts(group, words).group;
  } catch (error) {
    const number = error instanceof DomainError ? error.details.path?.[0] : undefined;
    throw typeof number === 'number' ? inWord(words[number]!, 'word', error as DomainError) : error;
  }
}
