import type { LinearPart } from '../groups/group-element.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { signedOperator } from '../linear-algebra/signed-operator.js';
import type { SignedPermutation } from '../linear-algebra/signed-permutation.js';
import { matrixOperator, tensorOfOperators } from './operators.js';

/**
 * The product action of an element of a wreath product on the tensor product of its m blocks, first block slowest. On
 * V = W_1 + .. + W_m the element carries block b to block to(b) by a matrix g_b, and
 * w_1 tensor .. tensor w_m to the tensor product with g_b w_b at place to(b). Rows come on demand.
 *
 * @pre the element permutes the m blocks of the given degree
 */
export function productActionImage(part: LinearPart, blocks: number, blockDegree: number): LinearOperator {
  const places = Array.from({ length: blocks }, (_, b) => blockImage(part, b, blockDegree));
  const operators = places.map(({ operator }) => operator);
  const inOrder = tensorOfOperators(operators);
  const size = inOrder.size;
  const { monomial } = inOrder;
  // the row (i_1, .., i_m) is the tensor product over b of the row i_to(b) of g_b
  const source = (i: number): number => {
    const digits = digitsOf(i, blocks, blockDegree);
    return places.reduce((index, { to }) => index * blockDegree + digits[to]!, 0);
  };
  if (monomial === undefined) return { size, row: i => inOrder.row(source(i)) };
  const image = new Int32Array(size);
  const sign = new Int8Array(size);
  const back = new Int32Array(size);
  for (let i = 0; i < size; i++) back[source(i)] = i;
  for (let j = 0; j < size; j++) {
    image[j] = back[monomial.image[j]!]!;
    sign[j] = monomial.sign[j]!;
  }
  return signedOperator({ image, sign });
}

/** The block that block b is carried to, and the matrix that carries it. */
function blockImage(part: LinearPart, b: number, degree: number): { to: number; operator: LinearOperator } {
  const start = b * degree;
  if (part instanceof ExactMatrix) {
    const row = Array.from({ length: part.rows }, (_, i) => i).find(i =>
      part.row(i).indices.some(j => j >= start && j < start + degree),
    );
    if (row === undefined) throw new Error(`expected an invertible matrix, got one with block ${b} zero`);
    const to = Math.floor(row / degree);
    const matrix = ExactMatrix.generate(degree, degree, (i, j) => part.at(to * degree + i, start + j));
    return { to, operator: matrixOperator(matrix) };
  }
  const to = Math.floor(part.image[start]! / degree);
  const block: SignedPermutation = {
    image: part.image.slice(start, start + degree).map(point => point - to * degree),
    sign: part.sign.slice(start, start + degree),
  };
  return { to, operator: signedOperator(block) };
}

function digitsOf(index: number, count: number, base: number): number[] {
  const digits = new Array<number>(count);
  let rest = index;
  for (let b = count - 1; b >= 0; b--) {
    digits[b] = rest % base;
    rest = Math.floor(rest / base);
  }
  return digits;
}
