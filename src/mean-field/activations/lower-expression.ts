import { DomainError } from '../../domain-error.js';
import type { ScalarOperation, ScalarProgram } from '../../numeric/kernels/scalar-program.js';
import type { ScalarTree, UnaryOperation } from './scalar-tree.js';

/** Tokens of a program. */
const MAX_TOKENS = 1000;
/** An integer power is written as products where they need at most so many tokens: it is exact to rounding there. */
const MAX_PRODUCT = 24;

type Token = number | 't' | ScalarOperation;

/** A program, and where in the text each of its tokens comes from. */
export interface LoweredExpression {
  readonly program: ScalarProgram;
  readonly positions: readonly number[];
}

/**
 * The program of a resolved tree. Functions without an operation of their own are written by those that have one, in forms that
 * neither overflow nor cancel where the function doesn't. Integer powers are products where that is short, else `power`.
 */
export function lowerExpression(tree: ScalarTree): LoweredExpression {
  const lowering = new Lowering();
  lowering.emit(tree);
  return { program: lowering.program, positions: lowering.positions };
}

class Lowering {
  readonly program: Token[] = [];
  readonly positions: number[] = [];
  private at = 0;

  emit(tree: ScalarTree): void {
    if (tree.kind === 'BINARY' && tree.operation === 'power') this.power(tree.left, tree.right, tree.at);
    else {
      for (const part of partsOf(tree)) {
        this.at = tree.at;
        if (typeof part === 'object') this.emit(part);
        else this.push(part);
      }
    }
  }

  private power(base: ScalarTree, exponent: ScalarTree, at: number): void {
    if (exponent.kind !== 'NUMBER')
      throw new Error('expected a number as exponent: powers are resolved first');
    const n = Math.abs(exponent.value);
    const isInverse = exponent.value < 0;
    if (isInverse) this.push(1);
    const start = this.program.length;
    this.emit(base);
    const length = this.program.length - start;
    this.at = at;
    if (Number.isInteger(n) && n * length <= MAX_PRODUCT) {
      const factor = this.program.slice(start);
      for (let k = 1; k < n; k++) {
        for (const token of factor) this.push(token);
        this.push('multiply');
      }
    } else {
      this.push(n);
      this.push('power');
    }
    if (isInverse) this.push('divide');
  }

  private push(token: Token): void {
    if (this.program.length === MAX_TOKENS) {
      throw new DomainError(
        'TOO_LARGE',
        `The activation or its slope needs a program of more than ${MAX_TOKENS} operations. Write a shorter expression.`,
        { limit: MAX_TOKENS },
      );
    }
    this.program.push(token);
    this.positions.push(this.at);
  }
}

/** What a tree is put together from, in postfix order. */
function partsOf(tree: ScalarTree): readonly (Token | ScalarTree)[] {
  switch (tree.kind) {
    case 'NUMBER':
      return [tree.value];
    case 'VARIABLE':
      if (tree.name !== 't') throw new Error(`expected the variable t, got ${tree.name}`);
      return ['t'];
    case 'UNARY':
      return callOf(tree.operation, tree.argument);
    case 'BINARY':
      return [tree.left, tree.right, tree.operation];
  }
}

function callOf(operation: UnaryOperation, u: ScalarTree): readonly (Token | ScalarTree)[] {
  const cosh = [u, 'exp', u, 'negate', 'exp', 'add', 2, 'divide'] as const;
  const relu = [u, u, 'abs', 'add', 2, 'divide'] as const;
  switch (operation) {
    case 'cosh':
      return cosh;
    case 'sinh':
      return [u, 'tanh', ...cosh, 'multiply'];
    case 'sigmoid':
      return [1, 1, u, 'negate', 'exp', 'add', 'divide'];
    case 'relu':
      return relu;
    case 'softplus':
      return [...relu, 1, u, 'abs', 'negate', 'exp', 'add', 'log', 'add'];
    case 'gelu':
      return [u, 1, u, Math.SQRT1_2, 'multiply', 'erf', 'add', 2, 'divide', 'multiply'];
    default:
      return [u, operation];
  }
}
