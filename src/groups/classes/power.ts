import { composePermutations, identityPermutation, type Permutation } from '../permutation.js';

/** g^exponent by repeated squaring; precondition: exponent >= 0. */
export function powerOf(g: Permutation, exponent: number): Permutation {
  if (exponent === 1) return g;
  let result: Permutation | undefined;
  let square = g;
  for (let e = exponent; e > 0; e >>= 1) {
    if ((e & 1) === 1) result = result === undefined ? square : composePermutations(square, result);
    if (e > 1) square = composePermutations(square, square);
  }
  return result ?? identityPermutation(g.length);
}
