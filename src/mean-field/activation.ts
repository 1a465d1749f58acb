import { inArgument } from '../domain-error.js';
import type { Activation } from './activations/activation-interface.js';
import { expressionActivation } from './activations/expression-activation.js';
import { type NativeName, nativeActivations } from './activations/native.js';
import { readExpression } from './activations/read-expression.js';
import { writeExpression } from './activations/write-expression.js';

export type { Activation, Parity } from './activations/activation-interface.js';

/** Expressions that are kept; more begin anew. */
const MAX_REMEMBERED = 256;
const remembered = new Map<string, Activation>();

/**
 * The activation of a text: a name (sigmoid, tanh, relu, softplus, gelu, sin, cos) or an expression in t, as readExpression reads
 * it. Refuses others, below the argument `activation`. The same text is the same program for ever.
 */
export function activation(text: string): Activation {
  if (Object.hasOwn(nativeActivations, text)) return nativeActivations[text as NativeName];
  const known = remembered.get(text);
  if (known) return known;
  const read = inArgument('activation', () => readActivation(text));
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, read);
  return read;
}

/** The canonical text of the activation that a user wrote; activation() of both is the same. */
export function parseActivation(text: string): string {
  return activation(text).name;
}

function readActivation(text: string): Activation {
  const name = text.trim();
  if (Object.hasOwn(nativeActivations, name)) return nativeActivations[name as NativeName];
  const tree = readExpression(text);
  const isNamed = tree.kind === 'UNARY' && tree.argument.kind === 'VARIABLE';
  if (isNamed && Object.hasOwn(nativeActivations, tree.operation)) {
    return nativeActivations[tree.operation as NativeName];
  }
  const canonical = writeExpression(tree);
  // Parentheses that were added must not make it longer than what can be read again.
  readExpression(canonical);
  return expressionActivation(canonical, tree);
}
