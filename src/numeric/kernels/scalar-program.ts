export type BinaryOperation = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';

export type ScalarOperation =
  | BinaryOperation
  | 'negate'
  | 'exp'
  | 'log'
  | 'sqrt'
  | 'abs'
  | 'sign'
  | 'sin'
  | 'cos'
  | 'tanh'
  | 'erf';

/**
 * A function of one real variable in postfix order: a number pushes itself, 't' the variable, an operation takes one or two
 * values off the stack (power: base below exponent) and pushes its own. One value is left. sign(0) = 0.
 */
export type ScalarProgram = readonly (number | 't' | ScalarOperation)[];

/** A function with its derivative; `native` names one that compiled kernels have by themselves. */
export interface DifferentiableProgram {
  readonly native: 'sigmoid' | 'tanh' | 'relu' | 'softplus' | 'gelu' | 'sin' | 'cos' | null;
  readonly value: ScalarProgram;
  readonly slope: ScalarProgram;
}

const BINARY: ReadonlySet<ScalarOperation> = new Set(['add', 'subtract', 'multiply', 'divide', 'power']);

export function isBinary(operation: ScalarOperation): operation is BinaryOperation {
  return BINARY.has(operation);
}

/** The most values that stand on the stack at once; an Error where the program is none. */
export function stackDepth(program: ScalarProgram): number {
  let depth = 0;
  let most = 0;
  for (const step of program) {
    if (typeof step === 'number' || step === 't') depth++;
    else if (isBinary(step)) depth--;
    if (depth < 1) throw new Error(`expected values for ${step}, got an empty stack`);
    most = Math.max(most, depth);
  }
  if (depth !== 1) throw new Error(`expected a program that leaves one value, got ${depth}`);
  return most;
}
