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
/**
 * Products of copies of two runs, mapped to copies from row on.
 *
 * As many products differ as products says: copy c takes product c % products.
 */
interface BilinearTerm extends Drawn {
  readonly left: Run;
  readonly right: Run;
  readonly products: number;
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
  for (let start = 0; start < x.length; start += size) {
    for (const term of terms) {
      const images = productImages(term, start, x);
      eachImage(term, start, (row, image, parameter) => {
        y[row]! += parameters[parameter]! * images[image]!;
      });
    }
  }
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
  for (let start = 0; start < x.length; start += size) {
    for (const term of terms) {
      const images = productImages(term, start, x);
      const byImages = new Float64Array(images.length);
      eachImage(term, start, (row, image, parameter) => {
        const g = byOutput[row]!;
        byParameters[parameter]! += g * images[image]!;
        byImages[image]! += g * parameters[parameter]!;
      });
      eachProduct(term, start, (image, left, right, coefficient) => {
        const g = coefficient * byImages[image]!;
        input[left]! += g * x[right]!;
        input[right]! += g * x[left]!;
      });
    }
  }
  return { input, parameters: byParameters };
}`,
  ),
  definition(
    'productImages',
    `
/** What each map makes of each product of the input that begins at start. */
function productImages(
  term: BilinearTerm,
  start: number,
  x: Float64Array,
): Float64Array {
  const { rows, parameterCount } = term.maps;
  const images = new Float64Array(term.products * parameterCount * rows);
  eachProduct(term, start, (image, left, right, coefficient) => {
    images[image]! += coefficient * x[left]! * x[right]!;
  });
  return images;
}`,
  ),
  definition(
    'eachProduct',
    `
/** Summands of images: coefficient * x[left] * x[right]. */
function eachProduct(
  { left, right, products, maps }: BilinearTerm,
  start: number,
  visit: (
    image: number,
    left: number,
    right: number,
    coefficient: number,
  ) => void,
): void {
  for (let i = 0; i < products; i++) {
    const l = start + left.start + (i % left.copies) * left.size;
    const r = start + right.start + (i % right.copies) * right.size;
    maps.positions.forEach((position, e) => {
      const pair = position % maps.columns;
      const map = i * maps.parameterCount + maps.parameters[e]!;
      visit(
        map * maps.rows + Math.floor(position / maps.columns),
        l + Math.floor(pair / right.size),
        r + (pair % right.size),
        maps.coefficients[e]!,
      );
    });
  }
}`,
  ),
  definition(
    'eachImage',
    `
/** Summands of q(x, x): parameter * image at row. */
function eachImage(
  { products, copies, maps, ...term }: BilinearTerm,
  start: number,
  visit: (row: number, image: number, parameter: number) => void,
): void {
  const { rows, parameterCount } = maps;
  for (let c = 0; c < copies; c++) {
    for (let k = 0; k < parameterCount; k++) {
      const map = (c % products) * parameterCount + k;
      for (let s = 0; s < rows; s++) {
        visit(
          start + term.row + c * rows + s,
          map * rows + s,
          term.parameter + c * parameterCount + k,
        );
      }
    }
  }
}`,
  ),
];
