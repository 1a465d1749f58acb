import {
  identitySigned,
  type SignedPermutation,
  signedPermutation,
} from '../../linear-algebra/signed-permutation.js';

/** The reflection that negates some axes. */
export function negatedAxes(degree: number, axes: readonly number[]): SignedPermutation {
  const { image, sign } = identitySigned(degree);
  for (const axis of axes) sign[axis] = -1;
  return { image, sign };
}

/**
 * Generators of the signed permutations of determinant 1 of the axes first, .., first + count - 1: a quarter turn of
 * the first two, and a cycle through all of them with the sign that makes its determinant 1. The turn's square negates
 * two axes, so that these two reach all even sign changes and, up to signs, all permutations.
 */
export function rotationsOfAxes(degree: number, first: number, count: number): SignedPermutation[] {
  if (count < 2) return [];
  const quarterTurn = cycleOfAxes(degree, first, 2);
  return count === 2 ? [quarterTurn] : [quarterTurn, cycleOfAxes(degree, first, count)];
}

/**
 * Generators of Sp(2n, Z) among signed permutations: permutations of the pairs (e_i, f_i), and the turn e_1 -> -f_1,
 * f_1 -> e_1; they represent the whole Weyl group.
 */
export function symplecticMonomials(n: number): SignedPermutation[] {
  const turn = identitySigned(2 * n);
  turn.image[0] = n;
  turn.image[n] = 0;
  turn.sign[0] = -1;
  const permutations = n < 2 ? [] : [pairCycle(n, 2)];
  return n < 3 ? [turn, ...permutations] : [turn, ...permutations, pairCycle(n, n)];
}

/** first -> first + 1 -> .. -> first, the last step with the sign that makes the determinant 1. */
function cycleOfAxes(degree: number, first: number, count: number): SignedPermutation {
  const { image, sign } = identitySigned(degree);
  for (let k = 0; k < count; k++) image[first + k] = first + ((k + 1) % count);
  if (count % 2 === 0) sign[first + count - 1] = -1;
  return { image, sign };
}

/** The cycle of the first `count` of n pairs (e_i, f_i). */
function pairCycle(n: number, count: number): SignedPermutation {
  const next = (i: number) => (i < count ? (i + 1) % count : i);
  return signedPermutation(Array.from({ length: 2 * n }, (_, k) => (k < n ? next(k) : n + next(k - n))));
}
