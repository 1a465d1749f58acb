import { erf } from '../../numeric/erf.js';
import {
  type BinaryOperation,
  isBinary,
  type ScalarOperation,
  type ScalarProgram,
} from '../../numeric/kernels/scalar-program.js';

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { abs, cos, exp, log, pow, sign, sin, sqrt, tanh } = Math;

const unary: Record<Exclude<ScalarOperation, BinaryOperation>, (x: number) => number> = {
  ...{ abs, cos, erf, exp, log, sign, sin, sqrt, tanh },
  negate: x => -x,
};

const binary: Record<BinaryOperation, (x: number, y: number) => number> = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  power: pow,
};

/** The program's value at t. */
export function runProgram(program: ScalarProgram, t: number): number {
  const stack: number[] = [];
  for (const token of program) {
    if (typeof token === 'number') stack.push(token);
    else if (token === 't') stack.push(t);
    else if (isBinary(token)) {
      const right = stack.pop()!;
      stack.push(binary[token](stack.pop()!, right));
    } else stack.push(unary[token](stack.pop()!));
  }
  return stack[0];
}
