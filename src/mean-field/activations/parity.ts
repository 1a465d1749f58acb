import type { Parity } from './activation-interface.js';
import type { ScalarTree, UnaryOperation } from './scalar-tree.js';

/**
 * What is known of f = even part + odd part: the even part is a constant c (NaN for one that is not computed exactly), or
 * anything; the odd part is 0, a t, or anything.
 */
interface Parts {
  readonly even: number | 'ANY';
  readonly odd: 'ZERO' | 'LINEAR' | 'ANY';
}

const ANYTHING: Parts = { even: 'ANY', odd: 'ANY' };
const EVEN: Parts = { even: 'ANY', odd: 'ZERO' };
const ODD: Parts = { even: 0, odd: 'ANY' };

const ODD_FUNCTIONS: readonly UnaryOperation[] = ['sin', 'sinh', 'tanh', 'erf', 'sign'];
const EVEN_FUNCTIONS: readonly UnaryOperation[] = ['cos', 'cosh', 'abs'];

/** The parity that can be read off a resolved tree: sound, and NONE where no rule applies. */
export function parityOf(tree: ScalarTree): Parity {
  const parts = partsOf(tree);
  if (isOdd(parts)) return parts.odd === 'LINEAR' ? 'LINEAR' : 'ODD';
  return parts.odd === 'ZERO' ? 'EVEN' : 'NONE';
}

const isOdd = ({ even }: Parts) => even === 0;
const isEven = ({ odd }: Parts) => odd === 'ZERO';
const isConstant = ({ even, odd }: Parts) => even !== 'ANY' && odd === 'ZERO';

function partsOf(tree: ScalarTree): Parts {
  switch (tree.kind) {
    case 'NUMBER':
      return { even: exact(tree.value), odd: 'ZERO' };
    case 'VARIABLE':
      return { even: 0, odd: 'LINEAR' };
    case 'UNARY':
      return partsOfCall(tree.operation, partsOf(tree.argument));
    case 'BINARY': {
      const left = partsOf(tree.left);
      const right = partsOf(tree.right);
      switch (tree.operation) {
        case 'add':
          return sum(left, right);
        case 'subtract':
          return sum(left, negative(right));
        case 'multiply':
          return isConstant(left)
            ? scaled(right, left.even as number)
            : isConstant(right)
              ? scaled(left, right.even as number)
              : product(left, right);
        case 'divide':
          return isConstant(right) ? scaled(left, exact(1 / (right.even as number))) : product(left, right);
        case 'power':
          return power(left, tree.right.kind === 'NUMBER' ? tree.right.value : Number.NaN);
      }
    }
  }
}

function partsOfCall(operation: UnaryOperation, u: Parts): Parts {
  if (operation === 'negate') return negative(u);
  if (isEven(u)) return EVEN;
  if (!isOdd(u)) return ANYTHING;
  if (ODD_FUNCTIONS.includes(operation)) return ODD;
  if (EVEN_FUNCTIONS.includes(operation)) return EVEN;
  // sigmoid(-u) = 1 - sigmoid(u).
  return operation === 'sigmoid' ? { even: 0.5, odd: 'ANY' } : ANYTHING;
}

function sum(left: Parts, right: Parts): Parts {
  const even = left.even === 'ANY' || right.even === 'ANY' ? 'ANY' : exact(left.even + right.even);
  const order = ['ZERO', 'LINEAR', 'ANY'] as const;
  return { even, odd: order[Math.max(order.indexOf(left.odd), order.indexOf(right.odd))] };
}

function negative({ even, odd }: Parts): Parts {
  return { even: even === 'ANY' ? 'ANY' : -even, odd };
}

/** c f; the constant times 0 is 0 whatever it is. */
function scaled({ even, odd }: Parts, c: number): Parts {
  if (even === 'ANY') return { even, odd };
  return { even: even === 0 ? 0 : exact(even * c), odd };
}

/** f g, and f/g too. */
function product(left: Parts, right: Parts): Parts {
  if (isEven(left) && isEven(right)) return EVEN;
  if (isOdd(left) && isOdd(right)) return EVEN;
  return (isEven(left) && isOdd(right)) || (isOdd(left) && isEven(right)) ? ODD : ANYTHING;
}

function power(base: Parts, exponent: number): Parts {
  if (isEven(base)) return EVEN;
  if (!isOdd(base) || !Number.isInteger(exponent)) return ANYTHING;
  return exponent % 2 === 0 ? EVEN : ODD;
}

/** The constant where sums and products of two such numbers are free of rounding: a multiple of 2^-10 up to 2^10; else NaN. */
function exact(value: number): number {
  return Number.isInteger(value * 1024) && Math.abs(value) <= 1024 ? value : Number.NaN;
}
