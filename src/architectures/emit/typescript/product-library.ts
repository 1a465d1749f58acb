import { definition } from './library.js';

/** Outer products of inputs, and bilinear steps. */
export const PRODUCT_LIBRARY = [
  definition(
    'outerProduct',
    `
/** Outer products of the factors, the first one slowest, along the batch. */
function outerProduct(
  batch: number,
  factors: readonly Float64Array[],
): Float64Array {
  return factors.reduce((left, right) => {
    const [m, n] = [left.length / batch, right.length / batch];
    return Float64Array.from(
      { length: left.length * n || 0 },
      (_, e) =>
        left[Math.floor(e / n)]! *
        right[Math.floor(e / (m * n)) * n + (e % n)]!,
    );
  });
}`,
  ),
  definition(
    'outerProductBack',
    `
/** Gradients by the factors, from those by their product. */
function outerProductBack(
  batch: number,
  factors: readonly Float64Array[],
  byProduct: Float64Array,
): Float64Array[] {
  const right = factors.at(-1)!;
  const others = factors.slice(0, -1);
  if (others.length === 0) return [byProduct];
  const left = outerProduct(batch, others);
  const [m, n] = [left.length / batch, right.length / batch];
  const byLeft = new Float64Array(left.length);
  const byRight = new Float64Array(right.length);
  byProduct.forEach((g, e) => {
    const [i, j] = [Math.floor(e / n), Math.floor(e / (m * n)) * n + (e % n)];
    byLeft[i]! += g * right[j]!;
    byRight[j]! += g * left[i]!;
  });
  return [...outerProductBack(batch, others, byLeft), byRight];
}`,
  ),
  definition(
    'Run',
    `
/** Copies of a space of dimension size, one after the other from start on. */
interface Run {
  readonly start: number;
  readonly copies: number;
  readonly size: number;
}`,
  ),
  definition(
    'BilinearTerm',
    `
/** Products of copies of two runs, mapped to copies from row on. */
interface BilinearTerm extends Drawn {
  readonly left: Run;
  readonly right: Run;
  readonly row: number;
  readonly copies: number;
  readonly maps: Sharing;
}`,
  ),
  definition(
    'bilinear',
    `
/** x + q(x, x) for each x of the batch, with q the sum of the terms. */
function bilinear(
  size: number,
  terms: readonly BilinearTerm[],
  parameters: Float64Array,
  x: Float64Array,
): Float64Array {
  const y = x.slice();
  eachProduct(size, terms, x, (row, left, right, parameter, coefficient) => {
    y[row]! += coefficient * parameters[parameter]! * x[left]! * x[right]!;
  });
  return y;
}`,
  ),
  definition(
    'bilinearBack',
    `
/** Gradients by inputs and parameters, from those by the outputs. */
function bilinearBack(
  size: number,
  terms: readonly BilinearTerm[],
  parameters: Float64Array,
  x: Float64Array,
  byOutput: Float64Array,
): Gradients {
  const input = byOutput.slice();
  const byParameters = new Float64Array(parameters.length);
  eachProduct(size, terms, x, (row, left, right, parameter, coefficient) => {
    const g = coefficient * byOutput[row]!;
    byParameters[parameter]! += g * x[left]! * x[right]!;
    input[left]! += g * parameters[parameter]! * x[right]!;
    input[right]! += g * parameters[parameter]! * x[left]!;
  });
  return { input, parameters: byParameters };
}`,
  ),
  definition(
    'eachProduct',
    `
/** Summands of q(x, x): coefficient * parameter * x[left] * x[right] at row. */
function eachProduct(
  size: number,
  terms: readonly BilinearTerm[],
  x: Float64Array,
  visit: (
    row: number,
    left: number,
    right: number,
    parameter: number,
    coefficient: number,
  ) => void,
): void {
  for (let start = 0; start < x.length; start += size) {
    for (const { left, right, maps, ...term } of terms) {
      for (let c = 0; c < term.copies; c++) {
        const row = start + term.row + c * maps.rows;
        const l = start + left.start + (c % left.copies) * left.size;
        const r = start + right.start + (c % right.copies) * right.size;
        const first = term.parameter + c * maps.parameterCount;
        maps.positions.forEach((position, e) => {
          const pair = position % maps.columns;
          visit(
            row + Math.floor(position / maps.columns),
            l + Math.floor(pair / right.size),
            r + (pair % right.size),
            first + maps.parameters[e]!,
            maps.coefficients[e]!,
          );
        });
      }
    }
  }
}`,
  ),
];
