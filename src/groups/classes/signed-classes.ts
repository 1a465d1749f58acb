import { lcmOfNumbers } from '../../exact/integers.js';
import { factorial } from '../giants.js';
import type { Permutation } from '../permutation.js';
import { centraliserOrder, type Partition, Partitions } from './partitions.js';
import { type FoundClass, PermutationClasses } from './permutation-classes.js';

/** The lengths of the cycles of a signed permutation, apart by the product of the signs along them. */
export interface SignedCycleType {
  readonly positive: Partition;
  readonly negative: Partition;
}

/**
 * All signed permutations of n coordinates, as permutations of the 2n vectors e_j (point j) and -e_j (point n + j): one
 * class a signed cycle type, of 2^n n! / prod (2 l)^m m! elements with m cycles of length l and one sign (James and
 * Kerber, The Representation Theory of the Symmetric Group, 4.2.8).
 */
export function signedClasses(n: number): PermutationClasses {
  const partitions = new Partitions(n);
  const firstOfNegatives = new Int32Array(n + 1);
  for (let m = 1; m <= n; m++) {
    firstOfNegatives[m] = firstOfNegatives[m - 1] + partitions.count(m - 1) * partitions.count(n - m + 1);
  }
  const found = signedCycleTypes(n, partitions).map(type => classOfType(type, n));
  return new PermutationClasses(found, g => {
    const { positive, negative, negatives } = signedCycleCounts(g, n);
    return (
      firstOfNegatives[negatives] +
      partitions.rank(negatives, negative) * partitions.count(n - negatives) +
      partitions.rank(n - negatives, positive)
    );
  });
}

/** By the number of coordinates in negative cycles, then the type of these, then that of the positive ones. */
function signedCycleTypes(n: number, partitions: Partitions): SignedCycleType[] {
  return Array.from({ length: n + 1 }, (_, m) =>
    partitions.list(m).flatMap(negative => partitions.list(n - m).map(positive => ({ positive, negative }))),
  ).flat();
}

/** The number of signed cycle types. */
export function countSignedCycleTypes(n: number): number {
  const partitions = new Partitions(n);
  return Array.from({ length: n + 1 }, (_, m) => partitions.count(m) * partitions.count(n - m)).reduce(
    (sum, count) => sum + count,
  );
}

/** The signed cycle type of a class representative, or of any element. */
export function signedCycleCounts(
  g: Permutation,
  n: number,
): { positive: Int32Array; negative: Int32Array; negatives: number } {
  const positive = new Int32Array(n + 1);
  const negative = new Int32Array(n + 1);
  let negatives = 0;
  const seen = new Uint8Array(n);
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    let length = 0;
    let point = start;
    do {
      seen[point % n] = 1;
      length++;
      point = g[point];
    } while (point % n !== start);
    if (point === start) positive[length]++;
    else {
      negative[length]++;
      negatives += length;
    }
  }
  return { positive, negative, negatives };
}

function classOfType(type: SignedCycleType, n: number): FoundClass {
  const weight = (part: number): number => 2 * part;
  return {
    representative: () => ofSignedCycleType(type, n),
    size:
      (factorial(n) << BigInt(n)) /
      (centraliserOrder(type.positive, weight) * centraliserOrder(type.negative, weight)),
    order: [...type.positive, ...type.negative.map(weight)].reduce(lcmOfNumbers, 1),
  };
}

/** Cycles through the coordinates in order, the positive ones first; of a negative one the last step changes the sign. */
function ofSignedCycleType({ positive, negative }: SignedCycleType, n: number): Permutation {
  const g = new Int32Array(2 * n);
  let start = 0;
  const place = (parts: Partition, lastSign: number): void => {
    for (const part of parts) {
      for (let k = 0; k < part; k++) {
        const image = start + ((k + 1) % part) + (k === part - 1 ? lastSign : 0);
        g[start + k] = image;
        g[start + k + n] = (image + n) % (2 * n);
      }
      start += part;
    }
  };
  place(positive, 0);
  place(negative, n);
  return g;
}
