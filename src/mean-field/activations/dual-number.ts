import { erf } from '../../numeric/erf.js';
import { isBinary, type ScalarProgram } from '../../numeric/kernels/scalar-program.js';

/** x + x' epsilon with epsilon^2 = 0: a value and its derivative. */
export type Dual = readonly [value: number, slope: number];

const { abs, cos, exp, log, PI, pow, sign, sin, sqrt, tanh } = Math;

/**
 * The program at t + epsilon: its value and its derivative by forward-mode differentiation, rule by rule; exponents are numbers.
 * It is the road that symbolic derivatives are compared with.
 */
export function runDual(program: ScalarProgram, t: number): Dual {
  const stack: Dual[] = [];
  for (const token of program) {
    if (typeof token === 'number') stack.push([token, 0]);
    else if (token === 't') stack.push([t, 1]);
    else {
      const [y, dy] = stack.pop()!;
      stack.push(isBinary(token) ? joined(token, stack.pop()!, [y, dy]) : mapped(token, [y, dy]));
    }
  }
  return stack[0];
}

type Token = Exclude<ScalarProgram[number], number | 't'>;

function joined(operation: Token, [x, dx]: Dual, [y, dy]: Dual): Dual {
  switch (operation) {
    case 'add':
      return [x + y, dx + dy];
    case 'subtract':
      return [x - y, dx - dy];
    case 'multiply':
      return [x * y, dx * y + x * dy];
    case 'divide':
      return [x / y, (dx - (x / y) * dy) / y];
    default:
      return [pow(x, y), dx === 0 ? 0 : y * pow(x, y - 1) * dx];
  }
}

function mapped(operation: Token, [x, dx]: Dual): Dual {
  switch (operation) {
    case 'negate':
      return [-x, -dx];
    case 'exp':
      return [exp(x), exp(x) * dx];
    case 'log':
      return [log(x), dx / x];
    case 'sqrt':
      return [sqrt(x), dx / (2 * sqrt(x))];
    case 'abs':
      return [abs(x), sign(x) * dx];
    case 'sign':
      return [sign(x), 0];
    case 'sin':
      return [sin(x), cos(x) * dx];
    case 'cos':
      return [cos(x), -sin(x) * dx];
    case 'tanh':
      return [tanh(x), (1 - tanh(x) ** 2) * dx];
    case 'erf':
      return [erf(x), (2 / sqrt(PI)) * exp(-x * x) * dx];
    default:
      throw new Error(`expected an operation on one number, got ${operation}`);
  }
}
