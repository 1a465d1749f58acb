import fc from 'fast-check';
import type { Permutation } from '../../src/groups/permutation.js';

/** Any permutation of 0..degree-1. */
export function anyPermutation(degree: number): fc.Arbitrary<Permutation> {
  const points = Array.from({ length: degree }, (_, point) => point);
  return fc
    .shuffledSubarray(points, { minLength: degree, maxLength: degree })
    .map(images => Int32Array.from(images));
}
