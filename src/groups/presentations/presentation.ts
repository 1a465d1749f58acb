import { abridged, DomainError, inArgument, refuseAbove } from '../../domain-error.js';
import { fromInteger } from '../../exact/cyclotomic.js';
import { kernel } from '../../linear-algebra/kernel.js';
import { basisDimension } from '../../linear-algebra/sparse-basis.js';
import { collectRow } from '../../linear-algebra/sparse-row.js';
import { GENERATOR_LIMIT } from '../limits.js';
import { type FreeWord, freeWords } from './free-word.js';
import { PRESENTATION_LENGTH_LIMIT, RELATION_LIMIT } from './limits.js';
import { parseEquation, parseWord } from './parse-word.js';

/** Letters of a generator's name. */
const NAME_LENGTH_LIMIT = 20;

/** A group as a user wrote it by generators and relations. Plain data. */
export interface PresentationDescription {
  /** Names: "a", "s1". */
  readonly generators: readonly string[];
  /** "a^2", "(a*b)^3", "a*b = b*a", "[a, b]": words that are 1, or equal to each other. */
  readonly relations: readonly string[];
  /** Words that generate a subgroup on whose cosets the group acts; without it the trivial subgroup. */
  readonly subgroup?: readonly string[];
}

/** The same, read. */
export interface Presentation {
  readonly names: readonly string[];
  readonly relators: readonly FreeWord[];
  readonly subgroup: readonly FreeWord[];
}

/** DomainError with the path of the wrong text and the position in it. */
export function readPresentation(description: PresentationDescription): Presentation {
  const names = inArgument('generators', () => readNames(description.generators));
  const relators = inArgument('relations', () => {
    refuseMany('relations', description.relations);
    return description.relations.flatMap((text, k) => inArgument(k, () => relatorsOf(text, names)));
  });
  const subgroup = inArgument('subgroup', () => {
    const words = description.subgroup ?? [];
    refuseMany('words of the subgroup', words);
    return words.map((text, k) => inArgument(k, () => parseWord(text, names, freeWords)));
  });
  const letters = [...relators, ...subgroup].reduce((sum, word) => sum + word.length, 0);
  refuseAbove('The number of letters of all words', letters, PRESENTATION_LENGTH_LIMIT, 'Use shorter words.');
  return { names, relators, subgroup };
}

function readNames(names: readonly string[]): readonly string[] {
  if (names.length === 0) {
    throw new DomainError('BAD_INPUT', 'Give at least one generator; Trivial(n) is the trivial group.');
  }
  refuseAbove('The number of generators', names.length, GENERATOR_LIMIT, 'Use fewer generators.');
  names.forEach((name, k) => {
    const wrong = (what: string): DomainError =>
      new DomainError('BAD_INPUT', `${what}: '${abridged(name, NAME_LENGTH_LIMIT)}'.`, { path: [k] });
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) {
      throw wrong('The name of a generator is a letter, then letters, digits or _, as in a or s1');
    }
    refuseAbove('The length of a name', name.length, NAME_LENGTH_LIMIT, 'Use shorter names.');
    if (names.indexOf(name) < k) throw wrong('Two generators have the same name');
  });
  return names;
}

function refuseMany(what: string, words: readonly string[]): void {
  refuseAbove(`The number of ${what}`, words.length, RELATION_LIMIT, 'Use fewer.');
}

/** w for "w" and "w = 1"; u^-1 v for every further side v of "u = v". */
function relatorsOf(text: string, names: readonly string[]): FreeWord[] {
  const [first, ...others] = parseEquation(text, names, freeWords);
  if (others.length === 0) return [first];
  return others.map(other => freeWords.multiply(freeWords.inverse(first), other));
}

/**
 * The rank of Z^n modulo the exponent sums of the relators and of the subgroup's words: above 0 the subgroup has
 * infinite index, since its image in the group made abelian has. O(n^2 * words).
 */
export function freeRank({ names, relators, subgroup }: Presentation): number {
  const rows = [...relators, ...subgroup].map(word =>
    collectRow(word.map(letter => [Math.abs(letter) - 1, fromInteger(Math.sign(letter))] as const)),
  );
  return basisDimension(kernel({ columns: names.length, rows: () => rows }));
}
