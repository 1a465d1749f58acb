import { abridged, DomainError, placed, refuseAbove } from '../../domain-error.js';
import { nearestName } from '../catalog/nearest-name.js';
import { DEPTH_LIMIT, EXPONENT_LIMIT, WORD_TEXT_LIMIT } from './limits.js';

/** Characters of a wrong word that a message repeats. */
const SHOWN = 24;

/** A group as far as words need it. */
export interface WordOperations<T> {
  readonly one: T;
  /** The k-th generator, from 0. */
  generator(k: number): T;
  multiply(a: T, b: T): T;
  inverse(a: T): T;
}

/**
 * The value of a word in named generators, by recursive descent over
 *   word  = power ('*' power)*
 *   power = atom ('^' (integer | '(' integer ')' | atom))*
 *   atom  = '1' | name | '(' word ')' | '[' word ',' word ']'
 * with a^b = b^-1 a b and [a, b] = a^-1 b^-1 a b. Spaces are free. Errors carry the position from 0. A power takes
 * O(log exponent) products.
 */
export function parseWord<T>(text: string, names: readonly string[], operations: WordOperations<T>): T {
  return parseEquation(text, names, operations, 1)[0];
}

/** The values of the sides of an equation "word = word = .."; a single word is one side. */
export function parseEquation<T>(
  text: string,
  names: readonly string[],
  operations: WordOperations<T>,
  sides = Number.MAX_SAFE_INTEGER,
): T[] {
  refuseAbove('The length of a word', text.length, WORD_TEXT_LIMIT, 'Use a shorter word.');
  return new WordParser(text, names, operations).parse(sides);
}

/** The group of one element, in which only the syntax of a word counts. */
const NO_VALUES: WordOperations<null> = {
  one: null,
  generator: () => null,
  multiply: () => null,
  inverse: () => null,
};

/** Refuses what is a word in no generators, from a place of the text on to its end; positions count in the whole text. */
export function refuseMalformedWord(text: string, from: number): void {
  const names = text.slice(from).match(/[A-Za-z0-9_]+/g) ?? [];
  new WordParser(text, names, NO_VALUES, from).parse(1);
}

class WordParser<T> {
  private depth = 0;
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly text: string,
    private readonly names: readonly string[],
    private readonly operations: WordOperations<T>,
    private position = 0,
  ) {
    this.places = new Map(names.map((name, k) => [name, k]));
  }

  parse(limit: number): T[] {
    const sides = [this.word()];
    while (sides.length < limit && this.accept('=')) sides.push(this.word());
    if (this.peek() !== '') throw this.unexpected("'*', '^' or the end");
    return sides;
  }

  private word(): T {
    let value = this.power();
    while (this.accept('*')) value = this.operations.multiply(value, this.power());
    return value;
  }

  private power(): T {
    const { multiply, inverse } = this.operations;
    let value = this.atom();
    while (this.accept('^')) {
      const exponent = this.exponent();
      if (exponent !== undefined) {
        value = this.raise(value, exponent);
      } else {
        const by = this.atom();
        value = multiply(multiply(inverse(by), value), by);
      }
    }
    return value;
  }

  /** An integer, in parentheses or not; undefined where something else stands. */
  private exponent(): number | undefined {
    this.peek();
    const match = /^(?:\(\s*(-?\s*\d+)\s*\)|(-?\s*\d+))/.exec(this.text.slice(this.position));
    if (match === null) {
      if (this.peek() === '-') throw this.wrong("expected a whole number after '-'", this.position + 1);
      return undefined;
    }
    const digits = (match[1] ?? match[2]).replace(/\s/g, '');
    const value = BigInt(digits);
    placed(this.position, () =>
      refuseAbove(
        'The size of an exponent',
        value < 0n ? -value : value,
        EXPONENT_LIMIT,
        'Use smaller exponents.',
      ),
    );
    this.position += match[0].length;
    return Number(value);
  }

  private raise(base: T, exponent: number): T {
    const { one, multiply, inverse } = this.operations;
    const positive = exponent < 0 ? inverse(base) : base;
    let power = one;
    for (const bit of Math.abs(exponent).toString(2)) {
      power = multiply(power, power);
      if (bit === '1') power = multiply(power, positive);
    }
    return power;
  }

  private atom(): T {
    const next = this.peek();
    if (next === '(') return this.nested(() => this.closing(this.word(), ')'));
    if (next === '[') return this.nested(() => this.commutator());
    const [name] = /^[A-Za-z0-9_]*/.exec(this.text.slice(this.position))!;
    if (name === '') throw this.unexpected("a generator, 1, '(' or '['");
    if (name === '1') {
      this.position++;
      return this.operations.one;
    }
    const place = this.places.get(name);
    if (place === undefined) throw this.unknown(name);
    this.position += name.length;
    return this.operations.generator(place);
  }

  private commutator(): T {
    const { multiply, inverse } = this.operations;
    const a = this.closing(this.word(), ',');
    const b = this.closing(this.word(), ']');
    return multiply(multiply(inverse(a), inverse(b)), multiply(a, b));
  }

  /** Reads past an opening character and what `inner` reads. */
  private nested(inner: () => T): T {
    placed(this.position, () =>
      refuseAbove('The nesting of a word', this.depth + 1, DEPTH_LIMIT, 'Use fewer parentheses.'),
    );
    this.position++;
    this.depth++;
    const value = inner();
    this.depth--;
    return value;
  }

  private closing(value: T, character: string): T {
    if (!this.accept(character)) throw this.unexpected(`'*', '^' or '${character}'`);
    return value;
  }

  /** The next character that is no space, '' at the end; moves to it. */
  private peek(): string {
    while (/\s/.test(this.text.charAt(this.position))) this.position++;
    return this.text.charAt(this.position);
  }

  private accept(character: string): boolean {
    const found = this.peek() === character;
    this.position += found ? 1 : 0;
    return found;
  }

  private unexpected(expected: string): DomainError {
    const found = this.peek();
    return this.wrong(
      `expected ${expected}, found ${found === '' ? 'the end' : `'${found}'`}`,
      this.position,
    );
  }

  private unknown(name: string): DomainError {
    const nearest = nearestName(name, this.names);
    const hint = nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
    const known = abridged(this.names.join(', ')) || 'none';
    return this.wrong(
      `unknown generator '${abridged(name, SHOWN)}'.${hint} The generators are: ${known}`,
      this.position,
    );
  }

  private wrong(what: string, position: number): DomainError {
    return new DomainError('BAD_INPUT', `Not a word in the generators: ${what} (position ${position}).`, {
      position,
    });
  }
}
