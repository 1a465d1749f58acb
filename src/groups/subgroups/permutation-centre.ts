import { identityPermutation, orbitsOf, type Permutation } from '../permutation.js';
import { schreierSims } from '../schreier-sims.js';

/**
 * Generators of the centre of a permutation group G.
 *
 * A central element keeps each orbit (z g x = g z x, and z x lies in the orbit of x as z is in G) and commutes with G there,
 * so it lies in the product D of the centralisers of G on its orbits. D centralises G, so (g d, d) for g in G and d in D
 * form a group on two copies of the points, and the elements (1, d) in it are those with d = g^-1, the centre: Schreier-Sims
 * with a base that begins in the first copy ends in them.
 */
export function permutationCentre(generators: readonly Permutation[], degree: number): Permutation[] {
  const commuting = orbitsOf(generators, degree).flatMap(orbit => centraliserOn(orbit, generators, degree));
  if (commuting.length === 0) return [];
  const { base } = schreierSims([...generators, ...commuting], degree);
  const twice = (first: Permutation, second: Permutation): Permutation =>
    Int32Array.of(...first, ...second.map(point => point + degree));
  const identity = identityPermutation(degree);
  const chain = schreierSims(
    [...generators.map(g => twice(g, identity)), ...commuting.map(d => twice(d, d))],
    2 * degree,
    undefined,
    base,
  );
  const kernel = chain.levels[base.length]?.generators ?? [];
  return kernel.map(g => g.slice(degree).map(point => point - degree));
}

/**
 * Generators of the group of all permutations of an orbit that commute with G on it: such a one is known by the image of the
 * root, and only the identity has a fixed point, so the group generated is as large as its orbit of the root.
 */
function centraliserOn(
  orbit: readonly number[],
  generators: readonly Permutation[],
  degree: number,
): Permutation[] {
  const found: Permutation[] = [];
  const reached = new Set([orbit[0]]);
  for (const image of orbit) {
    if (reached.has(image)) continue;
    const commuting = commutingMap(orbit[0], image, generators, degree);
    if (commuting === undefined) continue;
    found.push(commuting);
    for (const point of reached) for (const c of found) reached.add(c[point]);
  }
  return found;
}

/** The permutation c of the root's orbit with c(root) = image and c s = s c for all generators, else undefined. */
function commutingMap(
  root: number,
  image: number,
  generators: readonly Permutation[],
  degree: number,
): Permutation | undefined {
  const c = identityPermutation(degree);
  const known = new Uint8Array(degree);
  c[root] = image;
  known[root] = 1;
  const queue = [root];
  for (const point of queue) {
    for (const s of generators) {
      const [next, target] = [s[point], s[c[point]]];
      if (known[next] === 0) {
        c[next] = target;
        known[next] = 1;
        queue.push(next);
      } else if (c[next] !== target) {
        return undefined;
      }
    }
  }
  return c;
}
