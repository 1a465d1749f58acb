import { composePermutations, inversePermutation, type Permutation } from '../permutation.js';
import { schreierSims } from '../schreier-sims.js';

/**
 * Generators of the smallest subgroup that contains some permutations and that others normalise: conjugates join while
 * they are new. At most log2 of its order join, each with a Schreier-Sims of its own.
 */
export function normalClosure(
  elements: readonly Permutation[],
  under: readonly Permutation[],
  degree: number,
): Permutation[] {
  const closure = [...elements];
  let chain = schreierSims(closure, degree);
  for (const element of closure) {
    for (const g of under) {
      const conjugate = composePermutations(composePermutations(g, element), inversePermutation(g));
      if (chain.contains(conjugate)) continue;
      closure.push(conjugate);
      chain = schreierSims(closure, degree);
    }
  }
  return closure;
}

/** The commutators of some permutations; together with their conjugates they generate the derived subgroup. */
export function commutators(generators: readonly Permutation[]): Permutation[] {
  return generators.flatMap((a, i) =>
    generators.slice(i + 1).map(b => {
      const ab = composePermutations(a, b);
      return composePermutations(ab, inversePermutation(composePermutations(b, a)));
    }),
  );
}
