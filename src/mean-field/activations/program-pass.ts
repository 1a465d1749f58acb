import { erf } from '../../numeric/erf.js';
import {
  isBinary,
  type ScalarOperation,
  type ScalarProgram,
  stackDepth,
} from '../../numeric/kernels/scalar-program.js';

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { abs, cos, exp, log, pow, sign, sin, sqrt, tanh } = Math;

/** Arguments that go through a program side by side. */
const STRETCH = 32;

/** target[k] <- program(source[k]) for from <= k < to; the two may be the same. */
export type ProgramPass = (source: Float64Array, target: Float64Array, from: number, to: number) => void;

/** A pass over a buffer, one operation after the other on a stretch of it. The stack is made once: nothing is allocated in a pass. */
export function programPass(program: ScalarProgram): ProgramPass {
  const stack = new Float64Array(stackDepth(program) * STRETCH);
  const shifts = program.map(token =>
    typeof token === 'number' || token === 't' ? STRETCH : isBinary(token) ? -STRETCH : 0,
  );
  return (source, target, from, to) => {
    for (let start = from; start < to; start += STRETCH) {
      const count = start + STRETCH < to ? STRETCH : to - start;
      let top = -STRETCH;
      for (let at = 0; at < program.length; at++) {
        const token = program[at];
        top += shifts[at];
        if (token === 't') for (let k = 0; k < count; k++) stack[top + k] = source[start + k];
        else if (typeof token === 'number') stack.fill(token, top, top + count);
        else applyTo(stack, token, top, top + count);
      }
      for (let k = 0; k < count; k++) target[start + k] = stack[k];
    }
  };
}

/** Each operation has a loop of its own, which compilers make fast. */
function applyTo(stack: Float64Array, operation: ScalarOperation, from: number, to: number): void {
  switch (operation) {
    case 'add':
      for (let k = from; k < to; k++) stack[k] += stack[k + STRETCH];
      return;
    case 'subtract':
      for (let k = from; k < to; k++) stack[k] -= stack[k + STRETCH];
      return;
    case 'multiply':
      for (let k = from; k < to; k++) stack[k] *= stack[k + STRETCH];
      return;
    case 'divide':
      for (let k = from; k < to; k++) stack[k] /= stack[k + STRETCH];
      return;
    case 'power':
      for (let k = from; k < to; k++) stack[k] = pow(stack[k], stack[k + STRETCH]);
      return;
    case 'negate':
      for (let k = from; k < to; k++) stack[k] = -stack[k];
      return;
    case 'exp':
      for (let k = from; k < to; k++) stack[k] = exp(stack[k]);
      return;
    case 'log':
      for (let k = from; k < to; k++) stack[k] = log(stack[k]);
      return;
    case 'sqrt':
      for (let k = from; k < to; k++) stack[k] = sqrt(stack[k]);
      return;
    case 'abs':
      for (let k = from; k < to; k++) stack[k] = abs(stack[k]);
      return;
    case 'sign':
      for (let k = from; k < to; k++) stack[k] = sign(stack[k]);
      return;
    case 'sin':
      for (let k = from; k < to; k++) stack[k] = sin(stack[k]);
      return;
    case 'cos':
      for (let k = from; k < to; k++) stack[k] = cos(stack[k]);
      return;
    case 'tanh':
      for (let k = from; k < to; k++) stack[k] = tanh(stack[k]);
      return;
    case 'erf':
      for (let k = from; k < to; k++) stack[k] = erf(stack[k]);
      return;
  }
}
