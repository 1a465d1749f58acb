import { DomainError, refuseAbove } from '../domain-error.js';
import {
  type AngleValue,
  addAngles,
  divideAngles,
  multiplyAngles,
  negateAngle,
  raiseAngle,
} from './angle-value.js';
import {
  type Cyclotomic,
  cosPi,
  cyclotomics,
  fromInteger,
  rootOfUnity,
  sinPi,
  squareRoot,
  toRational,
} from './cyclotomic.js';
import { workOfInverse, workOfPower, workOfProduct, workOfSum } from './evaluation-work.js';

const MAX_TEXT_LENGTH = 100_000;
const MAX_DEPTH = 100;
const MAX_DIGITS = 10_000;
/** In units of 5 ns. The dearest texts found below or at it take 0.1 to 0.2 s on a server core, from a cold start. */
const MAX_WORK = 25_000_000;
const WORK_OF_FUNCTION = 100;

/**
 * Recursive descent over
 *   sum     = product (('+' | '-') product)*
 *   product = signed (('*' | '/') signed)*
 *   signed  = ('+' | '-') signed | atom ('^' signed)?
 *   atom    = integer | 'i' | 'pi' | '(' sum ')' | ('sqrt' | 'E' | 'cos' | 'sin') '(' sum ')'
 * with 'pi' inside cos and sin only.
 */
class ExactParser {
  private position = 0;
  private depth = 0;
  private angles = 0;
  private work = 0;

  constructor(private readonly text: string) {}

  parse(): Cyclotomic {
    const value = this.sum();
    if (this.peek() !== '') {
      throw this.unexpected('an operator or the end');
    }
    return value.constant;
  }

  private sum(): AngleValue {
    let value = this.product();
    for (;;) {
      const operator = this.peek();
      if (operator !== '+' && operator !== '-') {
        return value;
      }
      this.position++;
      const right = this.product();
      this.charge(workOfSum(value, right));
      value = addAngles(value, operator === '+' ? right : negateAngle(right));
    }
  }

  private product(): AngleValue {
    let value = this.signed();
    for (;;) {
      const operator = this.peek();
      const at = this.position;
      if (operator !== '*' && operator !== '/') {
        return value;
      }
      this.position++;
      const right = this.signed();
      this.charge(workOfProduct(value, right) + (operator === '/' ? workOfInverse(right) : 0));
      value = operator === '*' ? multiplyAngles(value, right, at) : divideAngles(value, right, at);
    }
  }

  private signed(): AngleValue {
    if (this.accept('-')) {
      return this.nested(() => negateAngle(this.signed()));
    }
    if (this.accept('+')) {
      return this.nested(() => this.signed());
    }
    const base = this.atom();
    this.peek();
    const at = this.position;
    if (!this.accept('^')) {
      return base;
    }
    const exponent = this.nested(() => this.signed());
    this.charge(workOfPower(base, exponent));
    return raiseAngle(base, exponent, at);
  }

  private atom(): AngleValue {
    const next = this.peek();
    const at = this.position;
    if (/[0-9]/.test(next)) {
      return constant(fromInteger(this.integer()));
    }
    if (this.accept('(')) {
      return this.closing();
    }
    const name = /^[A-Za-z]+/.exec(this.text.slice(at, at + 8))?.[0] ?? '';
    this.position += name.length;
    switch (name) {
      case 'i':
        return constant(rootOfUnity(4, 1));
      case 'pi':
        if (this.angles === 0) {
          throw refusal('pi is transcendental, hence only allowed inside cos( ) and sin( )', at);
        }
        return { constant: cyclotomics.zero, pi: cyclotomics.one };
      case 'E':
        return this.computed(rootOfUnity(this.order(), 1));
      case 'sqrt':
        return this.computed(this.root());
      case 'cos':
        return this.computed(cosPi(this.angle()));
      case 'sin':
        return this.computed(sinPi(this.angle()));
      default:
        this.position = at;
        throw this.unexpected('a number, i, sqrt( ), E( ), cos( ), sin( ) or a parenthesis');
    }
  }

  private integer(): bigint {
    const at = this.position;
    while (/[0-9]/.test(this.text.charAt(this.position))) {
      this.position++;
    }
    if (/[.eE]/.test(this.text.charAt(this.position))) {
      throw refusal('Decimal numbers are not exact: write a fraction, 1/2 for 0.5', this.position);
    }
    refuseAbove('The length of an integer', this.position - at, MAX_DIGITS, 'Use a shorter integer.');
    return BigInt(this.text.slice(at, this.position));
  }

  /** The argument of a function: '(' sum ')'; returns its value and where it stands. */
  private argument(): { value: AngleValue; at: number } {
    if (!this.accept('(')) {
      throw this.unexpected("'('");
    }
    this.peek();
    return { at: this.position, value: this.closing() };
  }

  private closing(): AngleValue {
    const value = this.nested(() => this.sum());
    if (!this.accept(')')) {
      throw this.unexpected("an operator or ')'");
    }
    return value;
  }

  private rationalArgument(): { value: Cyclotomic; at: number } {
    const outer = this.angles;
    this.angles = 0;
    const { value, at } = this.argument();
    this.angles = outer;
    if (value.constant.conductor !== 1) {
      throw refusal('Expected a rational number', at);
    }
    return { value: value.constant, at };
  }

  private order(): number {
    const { value, at } = this.rationalArgument();
    const n = value.numerators[0]!;
    if (value.denominator !== 1n || n <= 0n) {
      throw refusal('Expected a positive integer, the order of the root of unity E(n)', at);
    }
    refuseAbove('The order of a root of unity', n, Number.MAX_SAFE_INTEGER, 'Use a smaller order.');
    return Number(n);
  }

  private root(): Cyclotomic {
    // sqrt(a/b) = sqrt(a b) / b
    const { numerator, denominator } = toRational(this.rationalArgument().value);
    const scale = { conductor: 1, numerators: [1n], denominator };
    return cyclotomics.mul(squareRoot(numerator * denominator), scale);
  }

  private angle(): { numerator: bigint; denominator: bigint } {
    this.angles++;
    const { value, at } = this.argument();
    this.angles--;
    if (!cyclotomics.isZero(value.constant) || value.pi.conductor !== 1) {
      throw refusal('Expected a rational multiple of pi, such as 2*pi/3', at);
    }
    return toRational(value.pi);
  }

  private nested<T>(inner: () => T): T {
    this.depth++;
    refuseAbove('The nesting of an exact number', this.depth, MAX_DEPTH, 'Write it with fewer parentheses.');
    const value = inner();
    this.depth--;
    return value;
  }

  /** The value of a function, which costs a few reductions in its field. */
  private computed(value: Cyclotomic): AngleValue {
    this.charge(WORK_OF_FUNCTION * value.conductor);
    return constant(value);
  }

  private charge(work: number): void {
    this.work += work;
    refuseAbove(
      'The work to evaluate an exact number',
      this.work,
      MAX_WORK,
      'Write it with fewer or simpler products.',
    );
  }

  /** The next character that isn't space, or '' at the end. */
  private peek(): string {
    while (/\s/.test(this.text.charAt(this.position))) {
      this.position++;
    }
    return this.text.charAt(this.position);
  }

  private accept(character: string): boolean {
    const found = this.peek() === character;
    this.position += found ? 1 : 0;
    return found;
  }

  private unexpected(expected: string): DomainError {
    const found = this.peek();
    return refusal(`Expected ${expected}, found ${found === '' ? 'the end' : `'${found}'`}`, this.position);
  }
}

function constant(value: Cyclotomic): AngleValue {
  return { constant: value, pi: cyclotomics.zero };
}

function refusal(sentence: string, position: number): DomainError {
  return new DomainError('BAD_INPUT', `${sentence} (at position ${position} of an exact number).`, {
    position,
  });
}

/**
 * The number that a text denotes: integers, + - * / ^ and parentheses, i, sqrt(q), E(n) = exp(2 pi i / n), cos(q*pi) and
 * sin(q*pi) for rational q. Throws a DomainError with the position where the text isn't such a number.
 */
export function parseExact(text: string): Cyclotomic {
  refuseAbove('The length of an exact number', text.length, MAX_TEXT_LENGTH, 'Use a shorter text.');
  return new ExactParser(text).parse();
}
