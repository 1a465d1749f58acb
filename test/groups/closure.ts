import { composePermutations, identityPermutation, type Permutation } from '../../src/groups/permutation.js';

/** All elements by plain closure: the second road to everything that Schreier-Sims says. */
export function closure(generators: readonly Permutation[], degree: number): Permutation[] {
  const identity = identityPermutation(degree);
  const found = new Map([[identity.join(), identity]]);
  for (const element of found.values()) {
    for (const generator of generators) {
      const product = composePermutations(generator, element);
      found.set(product.join(), found.get(product.join()) ?? product);
    }
  }
  return [...found.values()];
}
