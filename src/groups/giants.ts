import { isPrime } from '../exact/primes.js';
import { cyclesOf, inversePermutation, isEvenPermutation, type Permutation } from './permutation.js';
import { RandomElements, SeededIntegers } from './random-elements.js';
import { SchreierTree } from './schreier-tree.js';

const FIXED_SEED = 2;
/** A random element of S(n) has a cycle of the wanted kind with probability about log 2 / log n. */
const DRAWS = 80;

/**
 * The order of the group if it is shown to be all of A(n) or S(n) on the n points that it moves, else undefined.
 *
 * A transitive group of degree n with an element that has a cycle of prime length p, n/2 < p < n - 2, contains A(n): it
 * is primitive because p > n/2, the other cycles are shorter than p and are removed by a power, and Jordan's theorem
 * (1873; Wielandt, Finite Permutation Groups, 13.9) applies to the p-cycle left. Then parity decides.
 * Cost: some dozens of products, where Schreier-Sims takes n^4.
 */
export function giantOrder(generators: readonly Permutation[], degree: number): bigint | undefined {
  const moved = Array.from({ length: degree }, (_, x) => x).filter(x => generators.some(s => s[x] !== x));
  const n = moved.length;
  if (n === 0) return undefined;
  const moves = generators.flatMap(s => [s, inversePermutation(s)]);
  if (new SchreierTree(moved[0], moves, degree).orbit.length < n) return undefined;
  const random = new RandomElements(generators, degree, new SeededIntegers(FIXED_SEED));
  for (let draw = 0; draw < DRAWS; draw++) {
    const lengths = cyclesOf(random.next()).map(cycle => cycle.length);
    if (!lengths.some(p => 2 * p > n && p < n - 2 && isPrime(p))) continue;
    return generators.every(isEvenPermutation) ? factorial(n) >> 1n : factorial(n);
  }
  return undefined;
}

/** n! by halves, so that the factors stay balanced. */
export function factorial(n: number): bigint {
  return productOfRange(1, n);
}

function productOfRange(from: number, to: number): bigint {
  if (from > to) return 1n;
  if (from === to) return BigInt(from);
  const middle = (from + to) >> 1;
  return productOfRange(from, middle) * productOfRange(middle + 1, to);
}
