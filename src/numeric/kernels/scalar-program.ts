export type ScalarOperation =
  | 'negate'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
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
