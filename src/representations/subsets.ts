import type { SignedPermutation } from '../linear-algebra/signed-permutation.js';
import { ExteriorAlgebra } from './graded/exterior-algebra.js';
import { gradedMonomial } from './graded/graded-monomial.js';

/** The permutation of the k-subsets of the points, in lexicographic order: that of the monomials of Alt^k, without signs. */
export function subsetsImage(k: number, permutation: SignedPermutation): SignedPermutation {
  const points = permutation.image.length;
  const size = Math.min(k, points - k);
  if (size < 0) return { image: new Int32Array(0), sign: new Int8Array(0) };
  const smaller = gradedMonomial(new ExteriorAlgebra(points, size), size, permutation);
  if (smaller === undefined) throw new Error('expected a permutation to permute subsets');
  const sign = new Int8Array(smaller.image.length).fill(1);
  if (size === k) return { image: smaller.image, sign };
  // complements reverse the lexicographic order
  const top = smaller.image.length - 1;
  return { image: smaller.image.map((_, c) => top - smaller.image[top - c]!), sign };
}
