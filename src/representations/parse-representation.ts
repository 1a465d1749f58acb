import { type DomainError, refuseAbove } from '../domain-error.js';
import { expressionTokens, GRAMMAR, type Token, unexpected } from './expression-tokens.js';
import { subgroupWords } from './induction/subgroup-words.js';
import {
  alternating,
  defining,
  dual,
  hom,
  induced,
  leaf,
  multiple,
  power,
  type Representation,
  sum,
  symmetric,
  tensor,
  trivial,
} from './representation.js';
import { unknownName } from './unknown-name.js';

/** Bounds on what is read at all; what a description may cost is decided when a group is applied. */
const EXPRESSION_LENGTH_LIMIT = 10_000;
const NESTING_LIMIT = 100;
const INTEGER_LIMIT = 1_000_000;

/**
 * Reads an expression of the representation grammar into its canonical description.
 *
 *   sum     := product ('+' product)*
 *   product := power ('*' power)*          a star is a product where an operand follows, else the dual
 *   power   := operand ('^' integer | '*')*
 *   operand := integer | V | V1 | V2 | .. | sgn | Reg | Ad | Vprod | Irr(k) | Subsets(k) | L(l) | T(p,q)
 *            | Sym^k(sum) | Alt^k(sum) | Hom(sum,sum) | Ind(<words>,sum) | '(' sum ')'
 *
 * An integer k stands for k copies of the trivial representation, so that 3*V is three copies of V.
 *
 * @throws DomainError BAD_INPUT with the position (from 0) of what is unexpected, also inside words; TOO_LARGE beyond the bounds above
 */
export function parseRepresentation(expression: string): Representation {
  refuseAbove(
    'The length of the expression',
    expression.length,
    EXPRESSION_LENGTH_LIMIT,
    'Write repeated terms as multiples and powers.',
  );
  return new Parser(expressionTokens(expression), expression).whole();
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly expression: string,
  ) {}

  whole(): Representation {
    const r = this.sum();
    if (this.next < this.tokens.length) throw this.unexpectedHere('+, *, ^ or the end');
    return r;
  }

  private sum(): Representation {
    const terms = [this.product()];
    while (this.take('+')) terms.push(this.product());
    return terms.length === 1 ? terms[0]! : sum(terms);
  }

  private product(): Representation {
    const factors = [this.power()];
    while (this.take('*')) factors.push(this.power());
    return factors.length === 1 ? factors[0]! : tensor(factors);
  }

  private power(): Representation {
    let r = this.operand();
    for (;;) {
      if (this.take('^')) r = power(r, this.integer('an exponent'));
      else if (this.peek() === '*' && !this.operandFollows()) {
        this.next++;
        r = dual(r);
      } else return r;
    }
  }

  private operand(): Representation {
    const token = this.tokens[this.next];
    if (token === undefined) throw this.unexpectedHere(`an operand: ${GRAMMAR}`);
    if (/^[0-9]/.test(token.text)) return multiple(this.integer('a multiple'), trivial);
    if (!/^[A-Za-z(]/.test(token.text)) throw this.unexpectedHere(`an operand: ${GRAMMAR}`);
    this.next++;
    switch (token.text) {
      case 'V':
        return defining;
      case 'sgn':
        return leaf('sign');
      case 'Reg':
        return leaf('regular');
      case 'Ad':
        return leaf('adjoint');
      case 'Vprod':
        return leaf('product-action');
      case 'Irr':
        return leaf('irrep', this.argument('the number k of an irrep, counted from 1', 1));
      case 'Subsets':
        return leaf('subsets', this.argument('the number of points k'));
      case 'L':
        return leaf('harmonic', this.argument('the degree l'));
      case 'T':
        return this.mixedTensor();
      case 'Sym':
        return this.functor(symmetric);
      case 'Alt':
        return this.functor(alternating);
      case 'Hom':
        return this.homomorphisms();
      case 'Ind':
        return this.induction();
      case '(': {
        const inner = this.nested(() => this.sum());
        this.expect(')');
        return inner;
      }
    }
    const factor = /^V([1-9][0-9]{0,5})$/.exec(token.text);
    if (factor !== null) return leaf('factor', Number(factor[1]));
    throw unknownName(token);
  }

  /** T(p,q) = V^p * V*^q. */
  private mixedTensor(): Representation {
    this.expect('(');
    const p = this.integer('p');
    this.expect(',');
    const q = this.integer('q');
    this.expect(')');
    return tensor([power(defining, p), power(dual(defining), q)]);
  }

  private homomorphisms(): Representation {
    this.expect('(');
    const from = this.nested(() => this.sum());
    this.expect(',');
    const to = this.nested(() => this.sum());
    this.expect(')');
    return hom(from, to);
  }

  /** The k of Sym^k or Alt^k, and the representation in parentheses. */
  private functor(of: (k: number, r: Representation) => Representation): Representation {
    this.expect('^');
    const k = this.integer('an exponent');
    this.expect('(');
    const r = this.nested(() => this.sum());
    this.expect(')');
    return of(k, r);
  }

  private induction(): Representation {
    this.expect('(');
    const bracket = this.tokens[this.next];
    if (!bracket?.text.startsWith('<')) {
      throw this.unexpectedHere('generators of the subgroup, as in <g1, g2^2>');
    }
    const words = subgroupWords(this.expression, bracket);
    this.next++;
    this.expect(',');
    const r = this.nested(() => this.sum());
    this.expect(')');
    return induced(words, r);
  }

  /** (k) */
  private argument(what: string, least = 0): number {
    this.expect('(');
    if (this.peek() === '0' && least > 0) throw this.unexpectedHere(what);
    const k = this.integer(what);
    this.expect(')');
    return k;
  }

  private nested(read: () => Representation): Representation {
    refuseAbove('The nesting of the expression', ++this.depth, NESTING_LIMIT, 'Remove parentheses.');
    const r = read();
    this.depth--;
    return r;
  }

  private integer(what: string): number {
    const token = this.tokens[this.next];
    if (token === undefined || !/^[0-9]+$/.test(token.text))
      throw this.unexpectedHere(`${what}, a whole number`);
    this.next++;
    refuseAbove(
      `The integer at position ${token.position}`,
      BigInt(token.text),
      INTEGER_LIMIT,
      'Use a smaller one.',
    );
    return Number(token.text);
  }

  private expect(text: string): void {
    if (!this.take(text)) throw this.unexpectedHere(JSON.stringify(text));
  }

  private take(text: string): boolean {
    if (this.peek() !== text) return false;
    this.next++;
    return true;
  }

  private peek(): string | undefined {
    return this.tokens[this.next]?.text;
  }

  private operandFollows(): boolean {
    const after = this.tokens[this.next + 1]?.text;
    return after !== undefined && /^[A-Za-z0-9(]/.test(after);
  }

  private unexpectedHere(expected: string): DomainError {
    const token = this.tokens[this.next];
    if (token === undefined) return unexpected('end', this.expression.length, expected);
    return unexpected(JSON.stringify(token.text), token.position, expected);
  }
}
