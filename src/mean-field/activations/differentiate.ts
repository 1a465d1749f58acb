import nerdamer from 'nerdamer-prime';
import { readDerivative } from './read-expression.js';
import { binary, number, type ScalarTree, T, unary } from './scalar-tree.js';
import { writeExpression } from './write-expression.js';

/** Numbers that the differentiation sees as such; the others stand as symbols in it, so that none is rounded. */
const LARGEST_NUMBER = 1000;

/** Operations inside each other in what is differentiated at once: its cost, and that of its simplification, stays small. */
const MAX_DEPTH = 2;

/** Functions whose slopes the algebra system writes; those of the others, which have corners or saturate, stand in slopeAt. */
const KNOWN: readonly string[] = ['exp', 'log', 'sin', 'cos', 'sinh', 'cosh'];

/**
 * The derivative of a resolved tree by t. nerdamer differentiates a piece of it, the topmost MAX_DEPTH operations, in which symbols v
 * stand for the parts below, for functions f(u) that it does not know, for powers that are no integers and for numbers that are no
 * small integers: the derivative is then d piece/dt + the sum over v of (d piece/dv) v', and each v' is found in the same way.
 */
export function differentiate(tree: ScalarTree): ScalarTree {
  const symbols = new Symbols();
  const piece = writeExpression(symbols.replace(tree, MAX_DEPTH));
  let sum = differentiateBy('t', piece, symbols);
  for (const [name, part] of symbols.parts) {
    if (part.kind === 'NUMBER') continue;
    const slope = isOpaque(part) ? slopeOfOpaque(part) : differentiate(part);
    sum = binary('add', sum, binary('multiply', differentiateBy(name, piece, symbols), slope));
  }
  return sum;
}

/** Whether a part is to be differentiated by rules of its own: f(u) for an unknown f, or u^q where q is no integer. */
function isOpaque(part: ScalarTree): boolean {
  if (part.kind === 'UNARY') return part.operation !== 'negate' && !KNOWN.includes(part.operation);
  const isPower = part.kind === 'BINARY' && part.operation === 'power';
  return isPower && part.right.kind === 'NUMBER' && !Number.isInteger(part.right.value);
}

function slopeOfOpaque(part: ScalarTree): ScalarTree {
  if (part.kind === 'UNARY') {
    return binary('multiply', slopeAt(part.operation, part.argument), differentiate(part.argument));
  }
  if (part.kind !== 'BINARY' || part.right.kind !== 'NUMBER') {
    throw new Error(`expected f(u) or u^q, got ${part.kind}`);
  }
  const { left: u, right: q } = part;
  const power = binary('power', u, number(q.value - 1));
  return binary('multiply', binary('multiply', q, power), differentiate(u));
}

/** f'(u). */
function slopeAt(name: string, u: ScalarTree): ScalarTree {
  const one = number(1);
  const half = (tree: ScalarTree) => binary('divide', tree, number(2));
  const minusSquare = unary('negate', binary('power', u, number(2)));
  switch (name) {
    case 'sqrt':
      return binary('divide', one, binary('multiply', number(2), unary('sqrt', u)));
    case 'abs':
      return unary('sign', u);
    case 'relu': {
      // 1 where u > 0, else 0.
      const sign = unary('sign', u);
      return half(binary('multiply', sign, binary('add', one, sign)));
    }
    case 'sigmoid': {
      const sigmoid = unary('sigmoid', u);
      return binary('multiply', sigmoid, binary('subtract', one, sigmoid));
    }
    case 'softplus':
      return unary('sigmoid', u);
    case 'tanh':
      return binary('subtract', one, binary('power', unary('tanh', u), number(2)));
    case 'erf':
      return binary('multiply', number(2 / Math.sqrt(Math.PI)), unary('exp', minusSquare));
    case 'gelu': {
      const law = half(binary('add', one, unary('erf', binary('multiply', u, number(Math.SQRT1_2)))));
      const density = binary(
        'multiply',
        number(1 / Math.sqrt(2 * Math.PI)),
        unary('exp', binary('divide', minusSquare, number(2))),
      );
      return binary('add', law, binary('multiply', u, density));
    }
    default:
      throw new Error(`expected a function with a slope of its own, got ${name}`);
  }
}

/** Names for parts of a tree, equal ones alike. */
class Symbols {
  readonly parts = new Map<string, ScalarTree>();
  private readonly names = new Map<string, string>();

  /** The tree with symbols in place of what the algebra system is not to see. */
  replace(tree: ScalarTree, depth: number): ScalarTree {
    if (tree.kind === 'VARIABLE') return tree;
    if (tree.kind === 'NUMBER') {
      return Number.isInteger(tree.value) && Math.abs(tree.value) <= LARGEST_NUMBER
        ? tree
        : this.symbol(tree);
    }
    if (depth === 0 || isOpaque(tree)) return this.symbol(tree);
    if (tree.kind === 'UNARY') {
      const below = tree.operation === 'negate' ? depth : depth - 1;
      return { ...tree, argument: this.replace(tree.argument, below) };
    }
    const left = this.replace(tree.left, depth - 1);
    return tree.operation === 'power'
      ? { ...tree, left }
      : { ...tree, left, right: this.replace(tree.right, depth - 1) };
  }

  private symbol(part: ScalarTree): ScalarTree {
    const text = writeExpression(part);
    let name = this.names.get(text);
    if (name === undefined) {
      name = `v${this.names.size}`;
      this.names.set(text, name);
      this.parts.set(name, part);
    }
    return { kind: 'VARIABLE', name, at: part.at };
  }
}

/** The derivative of a text by one of its symbols, with all symbols replaced by what they stand for. */
function differentiateBy(name: string, text: string, symbols: Symbols): ScalarTree {
  const { Calculus, PARSER } = nerdamer.getCore();
  const diff = Calculus.diff as (of: unknown, by: unknown) => { text(kind: 'fractions'): string };
  const derivative = diff(PARSER.parse(text), PARSER.parse(name)).text('fractions');
  const tree = readDerivative(derivative, {
    variable: symbol => symbol === 't' || symbols.parts.has(symbol),
    function: known => KNOWN.includes(known),
  });
  return restored(tree, symbols.parts);
}

function restored(tree: ScalarTree, parts: ReadonlyMap<string, ScalarTree>): ScalarTree {
  switch (tree.kind) {
    case 'NUMBER':
      return number(tree.value);
    case 'VARIABLE':
      return tree.name === 't' ? T : parts.get(tree.name)!;
    case 'UNARY':
      return unary(tree.operation, restored(tree.argument, parts));
    case 'BINARY': {
      const left = restored(tree.left, parts);
      const right = restored(tree.right, parts);
      const isExponential = tree.operation === 'power' && left.kind === 'NUMBER' && left.value === Math.E;
      return isExponential ? unary('exp', right) : binary(tree.operation, left, right);
    }
  }
}
