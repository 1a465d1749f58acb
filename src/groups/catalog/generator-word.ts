import { abridged, placed, refuseAbove } from '../../domain-error.js';
import {
  composePermutations,
  identityPermutation,
  type Permutation,
  powerOfPermutation,
} from '../permutation.js';
import { EXPONENT_LIMIT } from '../presentations/limits.js';
import type { NameScanner } from './name-scanner.js';

/** A product of powers of generators, numbered from 0, in reduced form: neighbours differ, no exponent is 0. */
export type GeneratorWord = readonly Syllable[];

interface Syllable {
  readonly generator: number;
  readonly exponent: number;
}

/**
 * Reads a word in `count` generators g1, g2, ..: g1*g2^-1*g1^3, or 1 for the identity.
 */
export function readGeneratorWord(scanner: NameScanner, count: number): GeneratorWord {
  const syllables: Syllable[] = [];
  do {
    if (scanner.take('1')) continue;
    const generator = readGenerator(scanner, 'g', count);
    syllables.push({ generator, exponent: scanner.take('^') ? readExponent(scanner) : 1 });
  } while (scanner.take('*'));
  return reduced(syllables);
}

/** The number, from 0, of a generator: g2, or h1 with another letter. */
export function readGenerator(scanner: NameScanner, letter: string, count: number): number {
  const { position } = scanner;
  const word = scanner.match(new RegExp(`${letter}\\d+`));
  if (word === '') throw scanner.unexpected(`a generator, as in ${letter}1`);
  const number = Number(word.slice(1));
  if (number < 1 || number > count) {
    const known =
      count === 0
        ? 'there is none'
        : count === 1
          ? `there is only ${letter}1`
          : `there are ${letter}1 to ${letter}${count}`;
    throw scanner.wrong(`no generator ${abridged(word)}; ${known}`, position);
  }
  return number - 1;
}

function readExponent(scanner: NameScanner): number {
  const { position } = scanner;
  const word = scanner.match(/-?\d+/);
  if (word === '') throw scanner.unexpected("a whole exponent after '^'");
  placed(position, () =>
    refuseAbove(
      'The size of an exponent',
      BigInt(word.replace('-', '')),
      EXPONENT_LIMIT,
      'Use smaller exponents.',
    ),
  );
  return Number(word);
}

/** "g1^2*g2^-1", "1" for the empty word. */
export function formatWord(word: GeneratorWord, letter: string): string {
  const syllables = word.map(({ generator, exponent }) =>
    exponent === 1 ? `${letter}${generator + 1}` : `${letter}${generator + 1}^${exponent}`,
  );
  return syllables.length === 0 ? '1' : syllables.join('*');
}

/** The product of two words, reduced at every place where it can be. */
export function multiplyWords(a: GeneratorWord, b: GeneratorWord): GeneratorWord {
  return reduced([...a, ...b]);
}

export function inverseWord(word: GeneratorWord): GeneratorWord {
  return word.map(({ generator, exponent }) => ({ generator, exponent: -exponent })).reverse();
}

/** The permutation that the word is, the last syllable acting first. */
export function evaluateWord(
  word: GeneratorWord,
  generators: readonly Permutation[],
  points: number,
): Permutation {
  return word
    .map(({ generator, exponent }) => powerOfPermutation(generators[generator], exponent))
    .reduce(composePermutations, identityPermutation(points));
}

function reduced(syllables: readonly Syllable[]): GeneratorWord {
  const word: Syllable[] = [];
  for (const { generator, exponent } of syllables) {
    const last = word.at(-1);
    const sum = last?.generator === generator ? last.exponent + exponent : exponent;
    if (last?.generator === generator) word.pop();
    if (sum !== 0) word.push({ generator, exponent: sum });
  }
  return word;
}
