import { cyclotomics } from '../../../exact/cyclotomic.js';
import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';

/** The matrix of a tensor product, the first factor slowest. */
export function kronecker(a: ExactMatrix, b: ExactMatrix): ExactMatrix {
  return ExactMatrix.generate(a.rows * b.rows, a.columns * b.columns, (i, j) =>
    cyclotomics.mul(a.at(Math.floor(i / b.rows), Math.floor(j / b.columns)), b.at(i % b.rows, j % b.columns)),
  );
}
