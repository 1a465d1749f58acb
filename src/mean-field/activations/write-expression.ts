import type { BinaryOperation, ScalarTree } from './scalar-tree.js';

const SIGN: Record<BinaryOperation, string> = {
  ...{ add: ' + ', subtract: ' - ', multiply: '*', divide: '/', power: '^' },
};

const SUM = 1;
const PRODUCT = 2;
const SIGNED = 3;
const POWER = 4;
const ATOM = 5;

/** The least binding operation of a tree. */
function strength(tree: ScalarTree): number {
  if (tree.kind === 'UNARY') return tree.operation === 'negate' ? SIGNED : ATOM;
  if (tree.kind !== 'BINARY') return tree.kind === 'NUMBER' && tree.value < 0 ? SIGNED : ATOM;
  if (tree.operation === 'power') return POWER;
  return tree.operation === 'add' || tree.operation === 'subtract' ? SUM : PRODUCT;
}

/** The canonical text of a tree: one way to set spaces, and the fewest parentheses; reading it gives the tree again. */
export function writeExpression(tree: ScalarTree): string {
  const inside = (part: ScalarTree, least: number) =>
    strength(part) < least ? `(${writeExpression(part)})` : writeExpression(part);
  switch (tree.kind) {
    case 'NUMBER':
      return tree.text ?? String(tree.value);
    case 'VARIABLE':
      return tree.name;
    case 'UNARY':
      return tree.operation === 'negate'
        ? `-${inside(tree.argument, POWER)}`
        : `${tree.operation}(${writeExpression(tree.argument)})`;
    case 'BINARY': {
      const own = strength(tree);
      // A power binds to the right, everything else to the left; a sign stands in front of a whole term only.
      const [left, right] = own === POWER ? [ATOM, POWER] : [own, own === SUM ? PRODUCT : POWER];
      return `${inside(tree.left, left)}${SIGN[tree.operation]}${inside(tree.right, right)}`;
    }
  }
}
