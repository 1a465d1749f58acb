import { abridged, type DomainError, placed, refuseAbove } from '../../domain-error.js';
import { counted } from '../counted.js';
import type { Component } from '../direct-product.js';
import { FAMILIES, formOf, grammarOf, rangeOf } from './families.js';
import type { Family, NumberFamily, Parameter, SymbolFamily } from './family.js';
import type { NameScanner } from './name-scanner.js';
import { nearestName } from './nearest-name.js';

/** Characters of a wrong word that a message repeats. */
const WORD_LENGTH = 24;

interface Argument {
  readonly word: string;
  readonly position: number;
}

/**
 * Reads a member of a family: its letter, then its arguments in parentheses, with commas between them. The group is
 * made when the thunk is called, once the whole name has been read.
 */
export function readFamilyMember(scanner: NameScanner): () => Component {
  const position = scanner.position;
  const named = readLetter(scanner);
  const { letter } = named[0];
  const bare = named.find(family => 'parameters' in family && family.parameters.length === 0);
  if (bare !== undefined) {
    if (scanner.peek() === '(') throw scanner.wrong(`${letter} takes no parameter`);
    return make(bare as NumberFamily, [], position);
  }
  const { example } = named[0];
  const content = 'symbols' in named[0] ? 'a symbol' : 'a whole number';
  scanner.expect('(', `'(' and ${content} after ${letter}, as in ${example}`);
  const given = readArguments(scanner, letter, `${content}, as in ${example}`);
  const [first] = named;
  if ('symbols' in first) return symbolMember(scanner, first, given);
  const families = named.filter(family => 'parameters' in family);
  const family = families.find(({ parameters }) => parameters.length === given.length);
  if (family === undefined) throw wrongCount(scanner, families, given);
  return make(
    family,
    family.parameters.map((p, i) => readValue(scanner, family, p, given[i])),
    position,
  );
}

/** The families of the letter that stands here; a family without parameters may be followed by an operator at once. */
function readLetter(scanner: NameScanner): readonly Family[] {
  const position = scanner.position;
  const word = scanner.match(/[A-Za-z]+\+?/);
  if (word === '') throw scanner.unexpected('a group, as in S(5)');
  const exact = FAMILIES.filter(({ letter }) => letter === word);
  if (exact.length > 0) return exact;
  const bare = FAMILIES.find(
    family =>
      'parameters' in family &&
      family.parameters.length === 0 &&
      /^(x|wr)/.test(word.startsWith(family.letter) ? word.slice(family.letter.length) : ''),
  );
  if (bare === undefined) throw unknown(scanner, word, position);
  scanner.moveTo(position + bare.letter.length);
  return [bare];
}

function readArguments(scanner: NameScanner, letter: string, content: string): Argument[] {
  const given: Argument[] = [];
  do {
    const position = scanner.position;
    const word = scanner.match(/[^(),\s]+/);
    if (word === '') throw scanner.unexpected(content);
    given.push({ word, position });
  } while (scanner.take(','));
  scanner.expect(')', `')' after the parameters of ${letter}`);
  return given;
}

function readValue(scanner: NameScanner, family: Family, parameter: Parameter, given: Argument): number {
  const { word, position } = given;
  const { name } = parameter;
  const refused = (needed: string): DomainError =>
    scanner.wrong(
      `${formOf(family)} needs ${needed}, as in ${family.example}; got '${abridged(word, WORD_LENGTH)}'`,
      position,
    );
  if ('values' in parameter) {
    if (!/^\d+$/.test(word) || !parameter.values.map(BigInt).includes(BigInt(word))) {
      throw refused(rangeOf(parameter));
    }
    return Number(word);
  }
  const least = BigInt(parameter.least);
  if (!/^\d+$/.test(word) || BigInt(word) < least) {
    throw refused(`a whole number ${name} >= ${parameter.least} in digits`);
  }
  const { only, greatest } = parameter;
  placed(position, () =>
    refuseAbove(
      `The parameter ${name} of ${formOf(family)}`,
      BigInt(word),
      greatest,
      `Use ${formOf(family)} with ${name} <= ${greatest}.`,
    ),
  );
  if (only !== undefined && !only.holds(Number(word))) throw refused(`${name} ${only.what}`);
  return Number(word);
}

function symbolMember(
  scanner: NameScanner,
  family: SymbolFamily,
  given: readonly Argument[],
): () => Component {
  if (given.length !== 1) {
    throw scanner.wrong(`${family.letter} takes one symbol, as in ${family.example}`, given[1].position);
  }
  const [{ word, position }] = given;
  const symbol = family.aliases[word] ?? word;
  if (!family.symbols.includes(symbol)) {
    const nearest = nearestName(word, family.symbols);
    const hint = nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
    throw scanner.wrong(
      `'${abridged(word, WORD_LENGTH)}' is no symbol of ${grammarOf(family)}.${hint}`,
      position,
    );
  }
  return () => placed(position, () => family.group(symbol));
}

function make(family: NumberFamily, values: readonly number[], position: number): () => Component {
  return () => placed(position, () => family.group(...values));
}

function wrongCount(
  scanner: NameScanner,
  families: readonly NumberFamily[],
  given: readonly Argument[],
): DomainError {
  const forms = families.map(grammarOf).join('; or ');
  return scanner.wrong(
    `${families[0].letter} is written ${forms}; got ${counted(given.length, 'parameter')}`,
    given[0].position,
  );
}

function unknown(scanner: NameScanner, word: string, position: number): DomainError {
  const letters = [...new Set(FAMILIES.map(family => family.letter))];
  const nearest = nearestName(word, letters);
  const hint = nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
  return scanner.wrong(
    `unknown family '${abridged(word, WORD_LENGTH)}'.${hint} Known: ${FAMILIES.map(formOf).join(', ')}, and products with x, wr and :`,
    position,
  );
}
