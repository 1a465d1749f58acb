import { abridged, DomainError, refuseAbove } from '../../domain-error.js';
import { type BinaryOperation, FUNCTIONS, type FunctionName, type ScalarTree } from './scalar-tree.js';

/** Characters of an expression, spaces left out. */
const MAX_LENGTH = 200;
/** Spaces included. */
const MAX_SPACED = 1000;
/** Parentheses and functions inside each other. */
const MAX_NESTING = 16;

const CONSTANTS: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };
const TOKEN = /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(\*\*|[-+*/^()]))/y;
const BINARY: Readonly<Record<string, BinaryOperation>> = {
  ...{ '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '^': 'power', '**': 'power' },
};

/** What to write in place of what isn't there. */
const ADVICE: Readonly<Record<string, string>> = {
  x: 'The variable is called t.',
  ln: 'Write log(t) for the natural logarithm.',
  sign: 'sign jumps at 0, so that nothing can be learnt from its slope: write tanh(10*t) for a steep function, abs(t) for t*sign(t).',
  step: 'A step jumps, so that nothing can be learnt from its slope: write sigmoid(10*t) for a steep function.',
  tan: 'tan has poles, where a run would end: write tanh(t) or sin(t).',
  atan: 'Write tanh(t) or t/(1 + abs(t)) for a bounded odd function.',
  arctan: 'Write tanh(t) or t/(1 + abs(t)) for a bounded odd function.',
  asinh: 'Write log(t + sqrt(1 + t^2)).',
  swish: 'Write t*sigmoid(t).',
  silu: 'Write t*sigmoid(t).',
  mish: 'Write t*tanh(softplus(t)).',
  max: 'Write relu(t) for max(0, t), and b + relu(a - b) for max(a, b).',
  min: 'Write a - relu(a - b) for min(a, b).',
  softsign: 'Write t/(1 + abs(t)).',
  identity: 'Write t.',
};

interface Token {
  readonly text: string;
  readonly kind: 'NUMBER' | 'NAME' | 'SIGN' | 'END';
  readonly at: number;
}

/** What names are read as variables and functions: those of users, or those of a derivative. */
export interface Vocabulary {
  readonly variable: (name: string) => boolean;
  readonly function: (name: string) => boolean;
}

const users: Vocabulary = {
  variable: name => name === 't',
  function: name => (FUNCTIONS as readonly string[]).includes(name),
};

/**
 * Reads numbers, t, pi, e, + - * / ^ (or **), parentheses and the functions of FUNCTIONS, in the usual precedence: -t^2 is
 * -(t^2), and powers are taken from the right. Everything else is refused, with its position.
 */
export function readExpression(text: string): ScalarTree {
  refuseAbove(
    'The number of characters of the activation, with spaces,',
    text.length,
    MAX_SPACED,
    'Write it shorter.',
  );
  const length = text.replace(/\s+/g, '').length;
  refuseAbove('The number of characters of the activation', length, MAX_LENGTH, 'Write it shorter.');
  return new Reader(text, users, MAX_NESTING).whole();
}

/** Reads what differentiation wrote; its nesting is bounded by that of what was differentiated. */
export function readDerivative(text: string, vocabulary: Vocabulary): ScalarTree {
  return new Reader(text, vocabulary, 10 * MAX_NESTING).whole();
}

class Reader {
  private token: Token;
  private next = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
    private readonly nesting: number,
  ) {
    this.token = this.scan();
  }

  whole(): ScalarTree {
    if (this.isAtEnd()) throw this.refused('The activation is empty. Write a name or an expression in t.');
    const tree = this.sum();
    if (this.isAtEnd()) return tree;
    const { text } = this.token;
    throw this.refused(
      text === ')'
        ? 'This ) closes nothing. Leave it out, or open a parenthesis before it.'
        : `An operator is missing before "${abridged(text, 20)}". Write * for products: 2*t.`,
    );
  }

  private isAtEnd(): boolean {
    return this.token.kind === 'END';
  }

  private sum(): ScalarTree {
    let tree = this.product();
    while (this.token.text === '+' || this.token.text === '-') tree = this.joined(tree, () => this.product());
    return tree;
  }

  private product(): ScalarTree {
    let tree = this.signed();
    while (this.token.text === '*' || this.token.text === '/') tree = this.joined(tree, () => this.signed());
    return tree;
  }

  private signed(): ScalarTree {
    const { text, at } = this.token;
    if (text !== '+' && text !== '-') return this.power();
    return this.nested(() => {
      this.advance();
      const argument = this.signed();
      return text === '+' ? argument : { kind: 'UNARY', operation: 'negate', argument, at };
    });
  }

  private power(): ScalarTree {
    const base = this.atom();
    if (this.token.text !== '^' && this.token.text !== '**') return base;
    return this.nested(() => this.joined(base, () => this.signed()));
  }

  private joined(left: ScalarTree, operand: () => ScalarTree): ScalarTree {
    const { text, at } = this.token;
    this.advance();
    return { kind: 'BINARY', operation: BINARY[text], left, right: operand(), at };
  }

  private atom(): ScalarTree {
    const { kind, text, at } = this.token;
    if (kind === 'NUMBER') {
      const value = Number(text);
      if (!Number.isFinite(value))
        throw this.refused(`${abridged(text, 20)} is beyond the largest number, 1.7e308.`);
      this.advance();
      return { kind: 'NUMBER', value, at };
    }
    if (kind === 'NAME') return this.named(text, at);
    if (text === '(') return this.parenthesised('The parenthesis');
    const found = kind === 'END' ? 'the text ends' : `"${text}" stands`;
    throw this.refused(`A number, t, a function or a parenthesis is expected where ${found}.`);
  }

  private named(name: string, at: number): ScalarTree {
    if (this.vocabulary.variable(name)) {
      this.advance();
      return { kind: 'VARIABLE', name, at };
    }
    if (Object.hasOwn(CONSTANTS, name)) {
      this.advance();
      return { kind: 'NUMBER', value: CONSTANTS[name], text: name, at };
    }
    if (!this.vocabulary.function(name)) throw this.unknown(name);
    this.advance();
    if (this.token.text !== '(') throw this.refused(`${name} needs its argument in parentheses: ${name}(t).`);
    const argument = this.parenthesised(`The argument of ${name}`);
    return { kind: 'UNARY', operation: name as FunctionName, argument, at };
  }

  private unknown(name: string): DomainError {
    const lower = name.toLowerCase();
    const known = lower !== name && (this.vocabulary.function(lower) || this.vocabulary.variable(lower));
    const advice = Object.hasOwn(ADVICE, lower)
      ? ADVICE[lower]
      : known
        ? `Write ${lower}.`
        : `Write t for the variable, or one of ${FUNCTIONS.join(', ')}.`;
    return this.refused(`"${abridged(name, 20)}" is unknown in an activation. ${advice}`);
  }

  private parenthesised(what: string): ScalarTree {
    const open = this.token.at;
    return this.nested(() => {
      this.advance();
      const tree = this.sum();
      if (this.token.text === ')') {
        this.advance();
        return tree;
      }
      if (this.token.kind === 'END')
        throw this.refused(`${what} that opens here is not closed. Write a ).`, open);
      throw this.refused(
        `An operator or ) is expected before "${abridged(this.token.text, 20)}". Write * for products: 2*t.`,
      );
    });
  }

  private nested(read: () => ScalarTree): ScalarTree {
    if (this.depth === this.nesting) {
      throw new DomainError(
        'TOO_LARGE',
        `The activation is nested more than ${this.nesting} deep. Write it flatter, with fewer parentheses.`,
        { position: this.token.at, limit: this.nesting },
      );
    }
    this.depth++;
    const tree = read();
    this.depth--;
    return tree;
  }

  private advance(): void {
    this.token = this.scan();
  }

  private scan(): Token {
    TOKEN.lastIndex = this.next;
    const match = TOKEN.exec(this.text);
    if (match) {
      this.next = TOKEN.lastIndex;
      const kind = match[1] !== undefined ? 'NUMBER' : match[2] !== undefined ? 'NAME' : 'SIGN';
      const text = match[1] ?? match[2] ?? match[3];
      return { text, kind, at: this.next - text.length };
    }
    const at = this.text.length - this.text.slice(this.next).trimStart().length;
    if (at === this.text.length) return { text: '', kind: 'END', at };
    const found = String.fromCodePoint(this.text.codePointAt(at)!);
    const advice =
      found === '|'
        ? 'Write abs(t) for |t|.'
        : 'An activation holds numbers, t, + - * / ^, parentheses and functions.';
    throw this.refused(`"${found}" has no place in an activation. ${advice}`, at);
  }

  private refused(message: string, position = this.token.at): DomainError {
    return new DomainError('BAD_INPUT', message, { position });
  }
}
