import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toRational } from '../../src/exact/cyclotomic.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import { signedOperator } from '../../src/linear-algebra/signed-operator.js';
import {
  composeSigned,
  determinantSigned,
  directSumSigned,
  identitySigned,
  inverseSigned,
  isIdentitySigned,
  type SignedPermutation,
  signedPermutation,
  tensorSigned,
} from '../../src/linear-algebra/signed-permutation.js';

function signedPermutations(n: number): fc.Arbitrary<SignedPermutation> {
  const points = Array.from({ length: n }, (_, i) => i);
  return fc
    .tuple(
      fc.shuffledSubarray(points, { minLength: n, maxLength: n }),
      fc.array(fc.constantFrom(1, -1), { minLength: n, maxLength: n }),
    )
    .map(([image, sign]) => signedPermutation(image, sign));
}

const matrix = ExactMatrix.fromSigned;

describe('signed permutations', () => {
  it('are a group that multiplies like its matrices', () => {
    fc.assert(
      fc.property(signedPermutations(5), signedPermutations(5), (a, b) => {
        expect(matrix(composeSigned(a, b)).equals(matrix(a).multiply(matrix(b)))).toBe(true);
        expect(isIdentitySigned(composeSigned(a, inverseSigned(a)))).toBe(true);
        expect(composeSigned(a, identitySigned(5))).toEqual(a);
        expect(determinantSigned(a)).toBe(Number(toRational(matrix(a).determinant()).numerator));
      }),
      { numRuns: 60 },
    );
  });

  it('have the rows of their matrices', () => {
    fc.assert(
      fc.property(signedPermutations(4), a => {
        for (let i = 0; i < 4; i += 1) expect(signedOperator(a).row(i)).toEqual(matrix(a).row(i));
      }),
      { numRuns: 30 },
    );
  });

  it('have tensor products and sums of matrices, the first factor slowest', () => {
    fc.assert(
      fc.property(signedPermutations(3), signedPermutations(2), (a, b) => {
        const [x, y] = [matrix(a), matrix(b)];
        const product = ExactMatrix.generate(6, 6, (i, j) =>
          x.scale(y.at(i % 2, j % 2)).at(Math.floor(i / 2), Math.floor(j / 2)),
        );
        expect(matrix(tensorSigned(a, b)).equals(product)).toBe(true);
        const sum = directSumSigned([a, b]);
        expect(Array.from(sum.image)).toEqual([...a.image, ...Array.from(b.image, i => 3 + i)]);
        expect(Array.from(sum.sign)).toEqual([...a.sign, ...b.sign]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [
      [0, 0],
      [1, 1],
    ],
    [
      [0, 2],
      [1, 1],
    ],
    [
      [0, -1],
      [1, 1],
    ],
    [
      [1, 0],
      [1, 0],
    ],
    [[1, 0], [1]],
  ])('are refused where image %j with signs %j is none', (image, sign) => {
    expect(() => signedPermutation(image, sign)).toThrow('expected a signed permutation');
  });
});
