import type { BinaryOperation } from '../../numeric/kernels/scalar-program.js';

export type { BinaryOperation };

/** Functions that an expression may call. */
export const FUNCTIONS = [
  'exp',
  'log',
  'sqrt',
  'abs',
  'sin',
  'cos',
  'sinh',
  'cosh',
  'tanh',
  'erf',
  'sigmoid',
  'relu',
  'softplus',
  'gelu',
] as const;

export type FunctionName = (typeof FUNCTIONS)[number];

/** sign has its place in slopes; a user cannot write it. */
export type UnaryOperation = 'negate' | 'sign' | FunctionName;

/** An expression in one variable; `at` is where it stands in the text. Subtrees may be shared. */
export type ScalarTree =
  | { readonly kind: 'NUMBER'; readonly value: number; readonly text?: string; readonly at: number }
  | { readonly kind: 'VARIABLE'; readonly name: string; readonly at: number }
  | {
      readonly kind: 'UNARY';
      readonly operation: UnaryOperation;
      readonly argument: ScalarTree;
      readonly at: number;
    }
  | {
      readonly kind: 'BINARY';
      readonly operation: BinaryOperation;
      readonly left: ScalarTree;
      readonly right: ScalarTree;
      readonly at: number;
    };

export const T: ScalarTree = { kind: 'VARIABLE', name: 't', at: 0 };

export function number(value: number, at = 0): ScalarTree {
  return { kind: 'NUMBER', value, at };
}

const { abs, cos, cosh, exp, log, max, pow, sign, sin, sinh, sqrt, tanh } = Math;

/** What constants are folded by; the other functions stay as they are. */
const foldable: Partial<Record<UnaryOperation, (x: number) => number>> = {
  ...{ negate: x => -x, sign, abs, exp, log, sqrt, sin, cos, sinh, cosh, tanh },
  sigmoid: x => 1 / (1 + exp(-x)),
  relu: x => max(x, 0),
};

const arithmetic: Record<BinaryOperation, (x: number, y: number) => number> = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  power: pow,
};

/** f(argument), a number where the argument is one. */
export function unary(operation: UnaryOperation, argument: ScalarTree, at = argument.at): ScalarTree {
  const fold = foldable[operation];
  if (fold && argument.kind === 'NUMBER') return number(fold(argument.value), at);
  if (operation === 'negate' && argument.kind === 'UNARY' && argument.operation === 'negate') {
    return argument.argument;
  }
  return { kind: 'UNARY', operation, argument, at };
}

/** left o right without 0, 1 and constants where they change nothing; precondition: both are finite where it is used. */
export function binary(
  operation: BinaryOperation,
  left: ScalarTree,
  right: ScalarTree,
  at = left.at,
): ScalarTree {
  const a = left.kind === 'NUMBER' ? left.value : undefined;
  const b = right.kind === 'NUMBER' ? right.value : undefined;
  if (a !== undefined && b !== undefined) return number(arithmetic[operation](a, b), at);
  switch (operation) {
    case 'add':
      if (a === 0) return right;
      if (b === 0) return left;
      break;
    case 'subtract':
      if (a === 0) return unary('negate', right);
      if (b === 0) return left;
      break;
    case 'multiply':
      if (a === 0 || b === 0) return number(0, at);
      if (a === 1) return right;
      if (b === 1) return left;
      if (a === -1) return unary('negate', right);
      if (b === -1) return unary('negate', left);
      if (isNegated(left)) return unary('negate', binary('multiply', left.argument, right, at));
      if (isNegated(right)) return unary('negate', binary('multiply', left, right.argument, at));
      break;
    case 'divide':
      if (b === 1) return left;
      break;
    case 'power':
      if (b === 1) return left;
      if (b === 0) return number(1, at);
      break;
  }
  return { kind: 'BINARY', operation, left, right, at };
}

function isNegated(tree: ScalarTree): tree is Extract<ScalarTree, { kind: 'UNARY' }> {
  return tree.kind === 'UNARY' && tree.operation === 'negate';
}
