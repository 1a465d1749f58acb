import { DomainError, inArgument, refuseAbove } from '../../domain-error.js';
import { counted } from '../counted.js';
import { GroupFactor } from '../group-factor.js';
import { DEGREE_LIMIT } from '../limits.js';
import {
  identityPermutation,
  inversePermutation,
  isIdentityPermutation,
  type Permutation,
} from '../permutation.js';
import { permutationModel } from '../permutation-model.js';
import { enumerateCosets } from './coset-enumeration.js';
import type { FreeWord } from './free-word.js';
import { infiniteDerived } from './infinite-derived.js';
import { freeRank, type PresentationDescription, readPresentation } from './presentation.js';

/** Presentations written out up to this length make a readable name. */
const NAME_LENGTH = 120;
const ORDINALS = ['', 'first', 'second', 'third'];

/**
 * The group with given generators and relations, acting on the cosets of the trivial subgroup, that is, regularly; or
 * its action on the cosets of a given subgroup. The latter is the quotient by the largest normal subgroup that the
 * subgroup contains: the group itself exactly where there is none but 1. The k-th generator acts as generators[k].
 *
 * The answer is checked: permutations, by which every relator acts trivially, and the subgroup fixes its coset.
 */
export function presentationGroup(description: PresentationDescription): GroupFactor {
  const presentation = readPresentation(description);
  const { names, relators, subgroup } = presentation;
  const isRegular = subgroup.every(word => word.length === 0);
  refuseInfinite(freeRank(presentation), isRegular);
  const { index, images } = explainInfinite(names.length, relators, isRegular, () =>
    enumerateCosets(names.length, relators, subgroup),
  );
  refuseAbove(
    isRegular ? 'The order of the group' : 'The number of cosets',
    index,
    DEGREE_LIMIT,
    isRegular
      ? 'Give a subgroup: the group then acts on its cosets.'
      : 'Give a larger subgroup, with fewer cosets.',
  );
  // g takes the left coset a H to g a H, where the table takes H a^-1 to H a^-1 g^-1.
  const generators = images.map(inversePermutation);
  verify(generators, relators, subgroup);
  const { name, key } = nameAndKey(description, isRegular);
  return new GroupFactor(
    name,
    key,
    index,
    permutationModel(generators, index),
    isRegular ? BigInt(index) : undefined,
  );
}

function refuseInfinite(rank: number, isRegular: boolean): void {
  if (rank === 0) return;
  throw isRegular
    ? new DomainError(
        'BAD_INPUT',
        `The group is infinite: its abelianisation has rank ${rank}. Add relations, or give a subgroup of finite index.`,
      )
    : inArgument('subgroup', () => {
        throw new DomainError(
          'BAD_INPUT',
          `The subgroup has infinite index: the abelianisation modulo its image has rank ${rank}. Give a larger subgroup.`,
        );
      });
}

/** What `enumerate` returns; where it does not end and the group is seen to be infinite, that is said. */
function explainInfinite<T>(
  generators: number,
  relators: readonly FreeWord[],
  isRegular: boolean,
  enumerate: () => T,
): T {
  try {
    return enumerate();
  } catch (error) {
    if (!(error instanceof DomainError) || !isRegular) throw error;
    const derived = infiniteDerived(generators, relators);
    if (derived === undefined) throw error;
    const { step, index, rank } = derived;
    const which =
      step === 1 ? 'its derived subgroup' : `the ${ORDINALS[step]} subgroup of its derived series`;
    throw new DomainError(
      'BAD_INPUT',
      `The group is infinite: ${which}, of index ${index}, has an abelianisation of rank ${rank}. ` +
        'Add relations, or give a subgroup of finite index.',
    );
  }
}

function verify(
  generators: readonly Permutation[],
  relators: readonly FreeWord[],
  subgroup: readonly FreeWord[],
): void {
  const inverses = generators.map(inversePermutation);
  const degree = generators[0].length;
  for (const g of generators) {
    if (new Set(g).size !== degree) throw new Error('expected a permutation of the cosets');
  }
  const imageOf = (word: FreeWord): Permutation => {
    const image = identityPermutation(degree);
    for (let i = word.length - 1; i >= 0; i--) {
      const step = (word[i] > 0 ? generators : inverses)[Math.abs(word[i]) - 1];
      for (let point = 0; point < degree; point++) image[point] = step[image[point]];
    }
    return image;
  };
  if (!relators.every(word => isIdentityPermutation(imageOf(word)))) {
    throw new Error('expected that the relations hold, got one that moves a coset');
  }
  if (subgroup.some(word => imageOf(word)[0] !== 0))
    throw new Error('expected the subgroup to fix its coset');
}

/** "<a, b | a^2, b^3, (a*b)^5>", and "action of <..> on the cosets of <a>"; numbers instead where that is long. */
function nameAndKey(
  { generators, relations, subgroup = [] }: PresentationDescription,
  isRegular: boolean,
): { readonly name: string; readonly key: string } {
  const written = (texts: readonly string[]): string =>
    texts.map(text => text.replace(/\s/g, '').replace(/=/g, ' = ')).join(', ');
  const action = (group: string, of: string): string =>
    isRegular ? group : `action of ${group} on the cosets of <${of}>`;
  const key = action(`<${generators.join(', ')} | ${written(relations)}>`, written(subgroup));
  if (key.length <= NAME_LENGTH) return { key, name: key };
  const short = `<${counted(generators.length, 'generator')} | ${counted(relations.length, 'relation')}>`;
  return { key, name: action(short, counted(subgroup.length, 'generator')) };
}
