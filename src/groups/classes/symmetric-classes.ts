import { lcmOfNumbers } from '../../exact/integers.js';
import { factorial } from '../giants.js';
import { identityPermutation, type Permutation } from '../permutation.js';
import { cycleCounts } from './cycle-type.js';
import { centraliserOrder, type Partition, Partitions } from './partitions.js';
import { type FoundClass, PermutationClasses } from './permutation-classes.js';

/** All permutations of some points: one class a cycle type, of n! / prod l^m m! elements with m cycles of length l. */
export function symmetricClasses(points: ArrayLike<number>, degree: number): PermutationClasses {
  const n = points.length;
  const partitions = new Partitions(n);
  const found = partitions.list(n).map(type => classOfType(type, points, degree));
  return new PermutationClasses(found, g => partitions.rank(n, cycleCounts(g, points)));
}

/**
 * All even permutations of some points. A class of S(n) stays one, except where all cycles have different odd lengths:
 * then no odd permutation commutes with an element, and the class falls into two halves, which conjugation by odd
 * permutations exchanges (James and Kerber, The Representation Theory of the Symmetric Group, 1.2.10).
 */
export function alternatingClasses(points: ArrayLike<number>, degree: number): PermutationClasses {
  const n = points.length;
  if (n < 2) return symmetricClasses(points, degree);
  const partitions = new Partitions(n);
  const found: FoundClass[] = [];
  const firstOfRank = new Int32Array(partitions.count(n)).fill(-1);
  const split = new Map<number, readonly (readonly number[])[]>();
  partitions.list(n).forEach((type, rank) => {
    if ((n - type.length) % 2 === 1) return;
    firstOfRank[rank] = found.length;
    const whole = classOfType(type, points, degree);
    if (!splitsInAlternating(type)) {
      found.push(whole);
      return;
    }
    const half = { ...whole, size: whole.size >> 1n };
    found.push(half, {
      ...half,
      representative: () => swapped(whole.representative(), points[0], points[1]),
    });
    split.set(rank, cyclesByLength(whole.representative(), points));
  });
  return new PermutationClasses(found, g => {
    const rank = partitions.rank(n, cycleCounts(g, points));
    const cycles = split.get(rank);
    return firstOfRank[rank] + (cycles && isOddMap(cycles, cyclesByLength(g, points)) ? 1 : 0);
  });
}

/** Whether a cycle type has different odd lengths only. */
export function splitsInAlternating(type: Partition): boolean {
  return type.every((part, k) => part % 2 === 1 && part !== type[k + 1]);
}

/** The permutation of a cycle type whose cycles run through the points in order, the longest first. */
function ofCycleType(type: Partition, points: ArrayLike<number>, degree: number): Permutation {
  const g = identityPermutation(degree);
  let start = 0;
  for (const part of type) {
    for (let k = 0; k < part; k++) g[points[start + k]] = points[start + ((k + 1) % part)];
    start += part;
  }
  return g;
}

function classOfType(type: Partition, points: ArrayLike<number>, degree: number): FoundClass {
  return {
    representative: () => ofCycleType(type, points, degree),
    size: factorial(points.length) / centraliserOrder(type, part => part),
    order: type.reduce(lcmOfNumbers, 1),
  };
}

/** t g t for the transposition t of a and b. */
function swapped(g: Permutation, a: number, b: number): Permutation {
  const t = (point: number): number => {
    if (point === a) return b;
    return point === b ? a : point;
  };
  return g.map((_, point) => t(g[t(point)]));
}

function cyclesByLength(g: Permutation, points: ArrayLike<number>): number[][] {
  const seen = new Uint8Array(g.length);
  const cycles: number[][] = [];
  for (let i = 0; i < points.length; i++) {
    const cycle: number[] = [];
    for (let point = points[i]; seen[point] === 0; point = g[point]) {
      seen[point] = 1;
      cycle.push(point);
    }
    if (cycle.length > 0) cycles.push(cycle);
  }
  return cycles.sort((a, b) => b.length - a.length);
}

/** Whether the bijection that takes one list of points to the other, entry by entry, is an odd permutation. */
function isOddMap(from: readonly (readonly number[])[], to: readonly (readonly number[])[]): boolean {
  return isOddSequence(from.flat()) !== isOddSequence(to.flat());
}

function isOddSequence(sequence: readonly number[]): boolean {
  let inversions = 0;
  for (let i = 0; i < sequence.length; i++) {
    for (let j = 0; j < i; j++) if (sequence[j] > sequence[i]) inversions++;
  }
  return inversions % 2 === 1;
}
