import { abridged, DomainError, refuseAbove } from '../../domain-error.js';
import type { GroupFactor } from '../group-factor.js';
import { FACTOR_LIMIT, NAME_LENGTH_LIMIT } from '../limits.js';
import { FAMILIES, type Family } from './family.js';
import { nearestName } from './nearest-name.js';

/** Characters of a wrong word that a message repeats. */
const WORD_LENGTH = 24;

/**
 * The factors of a group's name, left to right, by recursive descent over
 *   product = operand ('x' operand)*
 *   operand = '(' product ')' | family | family '(' n ')'
 * Spaces are free. The product is associative and its factors are flattened. Errors carry the position from 0.
 */
export function parseGroupName(text: string): GroupFactor[] {
  refuseAbove(
    'The length of the group name',
    text.length,
    NAME_LENGTH_LIMIT,
    'Give the group by generators.',
  );
  return new NameParser(text).parse();
}

class NameParser {
  private position = 0;

  constructor(private readonly text: string) {}

  parse(): GroupFactor[] {
    const factors = this.product();
    if (this.peek() !== '') throw this.unexpected("'x' or the end");
    return factors.map(factor => factor());
  }

  /** Factors are made only when the whole name has been read and their number is bounded. */
  private product(): (() => GroupFactor)[] {
    const factors = this.operand();
    while (this.peek() === 'x') {
      this.position++;
      factors.push(...this.operand());
      refuseAbove('The number of direct factors', factors.length, FACTOR_LIMIT, 'Use fewer factors.');
    }
    return factors;
  }

  private operand(): (() => GroupFactor)[] {
    if (this.peek() !== '(') return [this.factor()];
    this.position++;
    const factors = this.product();
    this.expect(')', "'x' or ')'");
    return factors;
  }

  private factor(): () => GroupFactor {
    const family = this.family();
    const { letter, limit } = family;
    if (limit === undefined) {
      if (this.peek() === '(') throw this.wrong(`${letter} takes no parameter`, this.position);
      return () => family.group(0);
    }
    this.expect('(', `'(' and a whole number after ${letter}, as in ${family.example}`);
    const n = this.parameter(family, limit);
    this.expect(')', `')' after the parameter of ${letter}`);
    return () => family.group(n);
  }

  private family(): Family {
    this.peek();
    const start = this.position;
    const word = /^[A-Za-z]*/.exec(this.text.slice(start))![0];
    if (word === '') throw this.unexpected('a group, as in S(5)');
    const family = FAMILIES.find(({ letter, limit }) =>
      limit === undefined ? word === letter || word.startsWith(`${letter}x`) : word === letter,
    );
    if (family === undefined) throw this.unknown(word, start);
    this.position += family.letter.length;
    return family;
  }

  private parameter({ letter, example }: Family, limit: number): number {
    this.peek();
    const start = this.position;
    const word = /^[^()\s]*/.exec(this.text.slice(start))![0];
    this.position += word.length;
    if (!/^\d+$/.test(word) || BigInt(word) === 0n) {
      const found = word === '' ? this.found() : `'${abridged(word, WORD_LENGTH)}'`;
      throw this.wrong(
        `${letter}(n) needs a whole number n >= 1 in digits, as in ${example}; got ${found}`,
        start,
      );
    }
    refuseAbove(`The parameter of ${letter}(n)`, BigInt(word), limit, `Use ${letter}(n) with n <= ${limit}.`);
    return Number(word);
  }

  /** The next character that is no space, '' at the end; moves to it. */
  private peek(): string {
    while (/\s/.test(this.text.charAt(this.position))) this.position++;
    return this.text.charAt(this.position);
  }

  private expect(character: string, expected: string): void {
    if (this.peek() !== character) throw this.unexpected(expected);
    this.position++;
  }

  private found(): string {
    return this.peek() === '' ? 'the end' : `'${this.peek()}'`;
  }

  private unexpected(expected: string): DomainError {
    return this.wrong(`expected ${expected}, found ${this.found()}`, this.position);
  }

  private unknown(word: string, position: number): DomainError {
    const known = FAMILIES.map(({ letter, limit }) => (limit === undefined ? letter : `${letter}(n)`));
    const nearest = nearestName(
      word,
      FAMILIES.map(family => family.letter),
    );
    const hint = nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
    return this.wrong(
      `unknown family '${abridged(word, WORD_LENGTH)}'.${hint} Known: ${known.join(', ')}, and products with x`,
      position,
    );
  }

  private wrong(what: string, position: number): DomainError {
    return new DomainError('BAD_INPUT', `Not the name of a group: ${what} (position ${position}).`, {
      position,
    });
  }
}
