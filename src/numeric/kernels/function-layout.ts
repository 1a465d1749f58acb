import type { Arena } from './arena.js';
import {
  type DifferentiableProgram,
  type ScalarOperation,
  type ScalarProgram,
  stackDepth,
} from './scalar-program.js';

const END = 0;
const CONSTANT = 1;
const VARIABLE = 2;

/** The numbers of operations in assembly/programs.ts. */
const OPERATIONS: Record<ScalarOperation, number> = {
  ...{ negate: 3, add: 4, subtract: 5, multiply: 6, divide: 7, power: 8, exp: 9, log: 10, sqrt: 11 },
  ...{ abs: 12, sign: 13, sin: 14, cos: 15, tanh: 16, erf: 17 },
};

/** The numbers of native functions in assembly/activations.ts. */
const NATIVES: Record<NonNullable<DifferentiableProgram['native']>, number> = {
  ...{ sigmoid: 0, tanh: 1, relu: 2, softplus: 3, gelu: 4, sin: 5, cos: 6 },
};

/** Bytes of a value on the stack: PROGRAM_BLOCK vectors of assembly/programs.ts. */
const STACK_BYTES = 32 * 16;

/** A program as compiled kernels read it: pairs of an operation and a constant. */
function programCodes(program: ScalarProgram): number[] {
  const codes = program.map(step => {
    if (typeof step === 'number') return [CONSTANT, step];
    return [step === 't' ? VARIABLE : OPERATIONS[step], 0];
  });
  return [...codes, [END, 0]].flat();
}

/** Lays out a function: what apply of the kernels takes first, [native, value program, slope program, stack]. */
export function layOutFunction(
  arena: Arena,
  { native, value, slope }: DifferentiableProgram,
): [number, number, number, number] {
  if (native !== null) return [NATIVES[native], 0, 0, 0];
  const [valueProgram, slopeProgram] = [value, slope].map(
    program => arena.copied(8, programCodes(program)).at,
  );
  const depth = Math.max(stackDepth(value), stackDepth(slope));
  return [-1, valueProgram, slopeProgram, arena.bytes(STACK_BYTES * depth)];
}
