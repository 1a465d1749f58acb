import { describe, expect, test } from '@jest/globals';
import { rootOfUnity } from '../../../../src/exact/cyclotomic.js';
import { divisionBy, quotientMatrix } from '../../../../src/groups/characters/irreps/quotient-matrix.js';
import { ExactMatrix } from '../../../../src/linear-algebra/exact-matrix.js';

/** Invertible: diagonally dominant, or a Vandermonde matrix. */
const dominant = (n: number) =>
  ExactMatrix.fromIntegers(
    Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? 3 * n + i : ((i * j) % 3) - 1)),
    ),
  );
const fourier = (n: number) => ExactMatrix.generate(n, n, (i, j) => rootOfUnity(n, i * j));
const sparse = (n: number) =>
  ExactMatrix.fromIntegers(
    Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i + 1 === j ? 2 : 0))),
  );

describe('F^-1 M by the kernel and by the inverse', () => {
  test.each([
    ['size 1', dominant(1), dominant(1).scale(rootOfUnity(3, 1))],
    ['rational', dominant(6), fourier(6)],
    ['cyclotomic', fourier(5), dominant(5)],
    ['zero columns', dominant(4), sparse(4)],
    ['identity', ExactMatrix.identity(3), fourier(3)],
    ['large', dominant(12), sparse(12)],
  ])('%s', (_, f, m) => {
    const expected = f.inverse().multiply(m);
    expect(quotientMatrix(f, m).equals(expected)).toBe(true);
    expect(divisionBy(f)(m).equals(expected)).toBe(true);
  });
});

test('a singular matrix divides nothing', () => {
  expect(() => quotientMatrix(sparse(3), dominant(3))).toThrow('expected an invertible matrix of size 3');
});
