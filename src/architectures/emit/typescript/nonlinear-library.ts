import type { PointwiseFunction } from '../../program/program.js';
import { definition } from './library.js';

/** The names that the functions of one number have in an emitted module. */
export const FUNCTION_NAMES: Record<PointwiseFunction, string> = {
  RELU: 'relu',
  GELU: 'gelu',
  SILU: 'silu',
  SIGMOID: 'sigmoid',
  SOFTPLUS: 'softplus',
  ELU: 'elu',
  SIN: 'sin',
  TANH: 'tanh',
  IDENTITY: 'identity',
};

/** A function of one number and its derivative, of x. */
function pointwiseFunction(name: PointwiseFunction, value: string, slope: string) {
  const own = FUNCTION_NAMES[name];
  return definition(
    own,
    `const ${own}: Pointwise = {\n  value: (x) => ${value},\n  slope: (x) => ${slope},\n};`,
  );
}

/** Nonlinear steps: parts of inputs of one sample to parts of outputs. */
export const NONLINEAR_LIBRARY = [
  definition(
    'Nonlinear',
    `
/** Parts whose outputs stand one after the other. */
interface Nonlinear {
  readonly columns: number;
  readonly rows: number;
  readonly parts: readonly Part[];
}`,
  ),
  definition(
    'Part',
    `
/** Fills y from one input x; back adds to the gradient by x. */
interface Part {
  readonly rows: number;
  forward(x: Float64Array, y: Float64Array): void;
  back(x: Float64Array, byOutput: Float64Array, byX: Float64Array): void;
}`,
  ),
  definition(
    'nonlinear',
    `
function nonlinear(
  { columns, rows, parts }: Nonlinear,
  x: Float64Array,
): Float64Array {
  const y = new Float64Array((x.length / columns) * rows);
  for (let n = 0, at = 0; at < y.length; n++) {
    const input = x.subarray(n * columns, (n + 1) * columns);
    for (const part of parts)
      part.forward(input, y.subarray(at, (at += part.rows)));
  }
  return y;
}`,
  ),
  definition(
    'nonlinearBack',
    `
/** Gradients by inputs, from those by the outputs. */
function nonlinearBack(
  { columns, parts }: Nonlinear,
  x: Float64Array,
  byOutput: Float64Array,
): Float64Array {
  const byInput = new Float64Array(x.length);
  for (let n = 0, at = 0; at < byOutput.length; n++) {
    const input = x.subarray(n * columns, (n + 1) * columns);
    const byX = byInput.subarray(n * columns, (n + 1) * columns);
    for (const part of parts)
      part.back(input, byOutput.subarray(at, (at += part.rows)), byX);
  }
  return byInput;
}`,
  ),
  definition(
    'pointwise',
    `
/** A function of each coordinate. */
function pointwise(start: number, rows: number, f: Pointwise): Part {
  return {
    rows,
    forward(x, y) {
      for (let i = 0; i < rows; i++) y[i] = f.value(x[start + i]!);
    },
    back(x, byOutput, byX) {
      for (let i = 0; i < rows; i++)
        byX[start + i]! += byOutput[i]! * f.slope(x[start + i]!);
    },
  };
}`,
  ),
  definition(
    'gated',
    `
/** Copy c times the sigmoid of the coordinate gate + c. */
function gated(
  start: number,
  copies: number,
  size: number,
  gate: number,
): Part {
  return {
    rows: copies * size,
    forward(x, y) {
      y.forEach((_, i) => {
        y[i] = sigmoid.value(x[gate + Math.floor(i / size)]!) * x[start + i]!;
      });
    },
    back(x, byOutput, byX) {
      byOutput.forEach((g, i) => {
        const at = gate + Math.floor(i / size);
        byX[start + i]! += g * sigmoid.value(x[at]!);
        byX[at]! += g * x[start + i]! * sigmoid.slope(x[at]!);
      });
    },
  };
}`,
  ),
  definition(
    'norm',
    `
/** Each copy divided by sqrt(1 + |copy|^2 / size). */
function norm(start: number, copies: number, size: number): Part {
  const copiesOf = (values: Float64Array, first: number) =>
    Array.from({ length: copies }, (_, c) =>
      values.subarray(first + c * size, first + (c + 1) * size),
    );
  const dot = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  return {
    rows: copies * size,
    forward(x, y) {
      const outputs = copiesOf(y, 0);
      copiesOf(x, start).forEach((copy, c) => {
        const scale = Math.sqrt(1 + dot(copy, copy) / size);
        outputs[c]!.set(copy.map((value) => value / scale));
      });
    },
    back(x, byOutput, byX) {
      const outputs = copiesOf(byOutput, 0);
      const inputs = copiesOf(byX, start);
      copiesOf(x, start).forEach((copy, c) => {
        const scale = Math.sqrt(1 + dot(copy, copy) / size);
        const along = dot(copy, outputs[c]!) / (size * scale ** 3);
        outputs[c]!.forEach((g, i) => {
          inputs[c]![i]! += g / scale - along * copy[i]!;
        });
      });
    },
  };
}`,
  ),
  definition(
    'Pointwise',
    `
/** A function of one number and its derivative. */
interface Pointwise {
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
}`,
  ),
  pointwiseFunction('RELU', 'Math.max(x, 0)', '(x > 0 ? 1 : 0)'),
  definition(
    'gelu',
    `
const gelu: Pointwise = {
  value: (x) => x * normalDistribution(x),
  slope: (x) => normalDistribution(x) + x * normalDensity(x),
};`,
  ),
  pointwiseFunction('SILU', 'x * sigmoid.value(x)', 'sigmoid.value(x) + x * sigmoid.slope(x)'),
  pointwiseFunction('SIGMOID', '1 / (1 + Math.exp(-x))', '1 / ((1 + Math.exp(-x)) * (1 + Math.exp(x)))'),
  pointwiseFunction(
    'SOFTPLUS',
    'Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))',
    '1 / (1 + Math.exp(-x))',
  ),
  pointwiseFunction('ELU', '(x > 0 ? x : Math.expm1(x))', '(x > 0 ? 1 : Math.exp(x))'),
  pointwiseFunction('SIN', 'Math.sin(x)', 'Math.cos(x)'),
  pointwiseFunction('TANH', 'Math.tanh(x)', '1 - Math.tanh(x) ** 2'),
  definition('identity', 'const identity: Pointwise = { value: (x) => x, slope: () => 1 };'),
  definition(
    'normalDistribution',
    `
/**
 * The distribution function of the standard normal law, to full precision.
 *
 * Within 3 by 1/2 + density(x) (x + x^3/3 + x^5/(3 5) + ..), beyond by the
 * continued fraction density(x) / (x + 1/(x + 2/(x + 3/(x + ..)))) of its tail:
 * G. Marsaglia, Evaluating the Normal Distribution, J. Stat. Software 11 (2004).
 */
function normalDistribution(x: number): number {
  if (Math.abs(x) >= 3) {
    let fraction = Math.abs(x);
    for (let k = 120; k > 0; k--) fraction = Math.abs(x) + k / fraction;
    const tail = normalDensity(x) / fraction;
    return x > 0 ? 1 - tail : tail;
  }
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= x ** 2 / k;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}`,
  ),
  definition(
    'normalDensity',
    `
function normalDensity(x: number): number {
  return Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
}`,
  ),
];
