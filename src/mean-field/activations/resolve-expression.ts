import { DomainError } from '../../domain-error.js';
import { binary, number, type ScalarTree, unary } from './scalar-tree.js';

/** Exponents lie between these two in size, or are 0. */
const LARGEST_EXPONENT = 64;
const SMALLEST_EXPONENT = 1e-3;

/**
 * The tree with its constants computed and its powers settled: u^q with a number q stays, a^u with a number a > 0 is
 * exp(log(a) u), every other power is refused.
 */
export function resolveExpression(tree: ScalarTree): ScalarTree {
  switch (tree.kind) {
    case 'NUMBER':
      return number(tree.value, tree.at);
    case 'VARIABLE':
      return tree;
    case 'UNARY':
      return finite(unary(tree.operation, resolveExpression(tree.argument), tree.at));
    case 'BINARY': {
      const left = resolveExpression(tree.left);
      const right = resolveExpression(tree.right);
      const resolved =
        tree.operation === 'power'
          ? resolvePower(left, right, tree.at)
          : binary(tree.operation, left, right, tree.at);
      return finite(resolved);
    }
  }
}

function resolvePower(base: ScalarTree, exponent: ScalarTree, at: number): ScalarTree {
  if (exponent.kind === 'NUMBER') {
    const size = Math.abs(exponent.value);
    if (base.kind !== 'NUMBER' && size !== 0 && (size > LARGEST_EXPONENT || size < SMALLEST_EXPONENT)) {
      throw new DomainError(
        'TOO_LARGE',
        `The exponent ${exponent.value} is out of bounds. Write one from ${SMALLEST_EXPONENT} to ${LARGEST_EXPONENT}, or its negative.`,
        { position: at, limit: LARGEST_EXPONENT, value: exponent.value },
      );
    }
    return binary('power', base, exponent, at);
  }
  if (base.kind === 'NUMBER' && base.value > 0) {
    return unary('exp', binary('multiply', number(Math.log(base.value), at), exponent, at), at);
  }
  throw new DomainError(
    'BAD_INPUT',
    'A power needs a number as its exponent, or a positive number as its base. Write exp(b*log(a)) for a^b where a is positive.',
    { position: at },
  );
}

function finite(tree: ScalarTree): ScalarTree {
  if (tree.kind !== 'NUMBER' || Number.isFinite(tree.value)) return tree;
  throw new DomainError(
    'BAD_INPUT',
    'This part has no t, and its value is no finite number. Write a constant that can be computed.',
    { position: tree.at },
  );
}
