import { erf } from '../../numeric/erf.js';
import type { ScalarOperation, ScalarProgram } from '../../numeric/kernels/scalar-program.js';

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { abs, cos, exp, log, pow, sign, sin, sqrt, tanh } = Math;

type Unary = Exclude<ScalarOperation, Binary>;
type Binary = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';

const unary: Record<Unary, (x: number) => number> = {
  ...{ abs, cos, erf, exp, log, sign, sin, sqrt, tanh },
  negate: x => -x,
};

const binary: Record<Binary, (x: number, y: number) => number> = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  power: pow,
};

export function isBinary(operation: ScalarOperation): operation is Binary {
  return Object.hasOwn(binary, operation);
}

/** Values on the stack at most. */
export function stackDepth(program: ScalarProgram): number {
  let depth = 0;
  let deepest = 0;
  for (const token of program) {
    if (typeof token === 'number' || token === 't') deepest = Math.max(deepest, ++depth);
    else if (isBinary(token)) depth--;
  }
  return deepest;
}

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

/** Arguments that go through a program side by side. */
const STRETCH = 32;

/**
 * A pass over stretches of a buffer: target[k] <- program(source[k]) for from <= k < to; the two may be the same. The stack is
 * made once, so that nothing is allocated in a pass.
 */
export function compiledPass(
  program: ScalarProgram,
): (source: Float64Array, target: Float64Array, from: number, to: number) => void {
  const stack = new Float64Array(stackDepth(program) * STRETCH);
  const steps = program.map(token => {
    if (typeof token === 'number' || token === 't') return { token, unary: null, binary: null };
    return isBinary(token)
      ? { token, unary: null, binary: binary[token] }
      : { token, unary: unary[token], binary: null };
  });
  return (source, target, from, to) => {
    for (let start = from; start < to; start += STRETCH) {
      const count = start + STRETCH < to ? STRETCH : to - start;
      let top = -STRETCH;
      for (const { token, unary, binary } of steps) {
        if (unary) for (let k = top; k < top + count; k++) stack[k] = unary(stack[k]);
        else if (binary) {
          top -= STRETCH;
          for (let k = top; k < top + count; k++) stack[k] = binary(stack[k], stack[k + STRETCH]);
        } else {
          top += STRETCH;
          if (token === 't') for (let k = 0; k < count; k++) stack[top + k] = source[start + k];
          else stack.fill(token as number, top, top + count);
        }
      }
      for (let k = 0; k < count; k++) target[start + k] = stack[k];
    }
  };
}
