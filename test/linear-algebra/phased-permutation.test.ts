import { describe, expect, it } from '@jest/globals';
import { cyclotomics, fromInteger, rootOfUnity } from '../../src/exact/cyclotomic.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import {
  asPhased,
  asRootOfUnity,
  isIdentityPhased,
  phasedFromSigned,
} from '../../src/linear-algebra/phased-permutation.js';
import { signedPermutation } from '../../src/linear-algebra/signed-permutation.js';

const matrix = (...rows: Parameters<typeof ExactMatrix.fromRows>[0]) => ExactMatrix.fromRows(rows);
const [zero, one] = [cyclotomics.zero, cyclotomics.one];
const i = rootOfUnity(4, 1);

describe('asRootOfUnity', () => {
  it('names every root of unity by its order and exponent', () => {
    for (const n of [1, 2, 3, 4, 5, 6, 8, 12, 15, 30]) {
      for (let k = 0; k < n; k++) {
        const root = asRootOfUnity(rootOfUnity(n, k))!;
        expect(root.exponent * n).toBe(k * root.order);
        expect(cyclotomics.equals(rootOfUnity(root.order, root.exponent), rootOfUnity(n, k))).toBe(true);
      }
    }
  });

  it('knows what is none', () => {
    expect(asRootOfUnity(zero)).toBeUndefined();
    expect(asRootOfUnity(fromInteger(2))).toBeUndefined();
    expect(asRootOfUnity(cyclotomics.add(one, i))).toBeUndefined();
  });
});

describe('asPhased', () => {
  it('reads images and phases', () => {
    expect(asPhased(matrix([zero, i], [cyclotomics.neg(one), zero]))).toEqual({
      order: 4,
      image: Int32Array.of(1, 0),
      phase: Uint16Array.of(2, 1),
    });
    expect(asPhased(matrix([zero, one], [one, zero]))).toEqual(phasedFromSigned(signedPermutation([1, 0])));
  });

  it.each([
    ['two entries a row', matrix([one, one], [zero, one])],
    ['a column met twice', matrix([one, zero], [one, zero])],
    ['an empty row', matrix([zero, zero], [zero, one])],
    ['an entry that is no root of unity', matrix([fromInteger(2), zero], [zero, one])],
  ])('is undefined for %s', (_, operator) => {
    expect(asPhased(operator)).toBeUndefined();
  });
});

describe('isIdentityPhased', () => {
  it('looks at images and at phases', () => {
    expect(isIdentityPhased(phasedFromSigned(signedPermutation([0, 1])))).toBe(true);
    expect(isIdentityPhased(phasedFromSigned(signedPermutation([1, 0])))).toBe(false);
    expect(isIdentityPhased(phasedFromSigned(signedPermutation([0, 1], [1, -1])))).toBe(false);
  });
});
