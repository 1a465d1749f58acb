import { factorial } from '../giants.js';
import { GroupFactor } from '../group-factor.js';
import { DEGREE_LIMIT, PLANE_LIMIT } from '../limits.js';
import type { Permutation } from '../permutation.js';
import { identityPermutation } from '../permutation.js';
import { type PermutationModel, permutationModel, signedPermutationModel } from '../permutation-model.js';
import { dihedralModel, rotationModel } from './plane-group.js';
import { RUBIK_DEGREE, rubikGenerators } from './rubik.js';

/** A family of groups with a name; those without a limit take no parameter. */
export interface Family {
  readonly letter: string;
  /** The largest n that is answered. */
  readonly limit?: number;
  readonly example: string;
  readonly description: string;
  group(n: number): GroupFactor;
}

export const FAMILIES: readonly Family[] = [
  {
    letter: 'S',
    limit: DEGREE_LIMIT,
    example: 'S(5)',
    description: 'Symmetric group: all permutations of n points, order n!.',
    group: n => permutations('S', n, symmetricGenerators(n), factorial(n)),
  },
  {
    letter: 'A',
    limit: DEGREE_LIMIT,
    example: 'A(5)',
    description: 'Alternating group: the even permutations of n points, order n!/2 (1 for n = 1).',
    group: n => permutations('A', n, alternatingGenerators(n), n === 1 ? 1n : factorial(n) >> 1n),
  },
  {
    letter: 'Z',
    limit: DEGREE_LIMIT,
    example: 'Z(6)',
    description: 'Cyclic group: the cyclic permutations of n points, order n.',
    group: n => permutations('Z', n, n === 1 ? [] : [cycle(n, 0)], BigInt(n)),
  },
  {
    letter: 'C',
    limit: PLANE_LIMIT,
    example: 'C(4)',
    description: 'Rotations of the plane by multiples of 2 pi / n, order n.',
    group: n => named('C', n, 2, rotationModel(n), BigInt(n)),
  },
  {
    letter: 'D',
    limit: PLANE_LIMIT,
    example: 'D(8)',
    description: 'Dihedral group: rotations and reflections of the plane that fix a regular n-gon, order 2n.',
    group: n => named('D', n, 2, dihedralModel(n), BigInt(2 * n)),
  },
  {
    letter: 'B',
    limit: DEGREE_LIMIT,
    example: 'B(3)',
    description: 'Hyperoctahedral group: the signed permutations of n coordinates, order 2^n n!.',
    group: n => named('B', n, n, hyperoctahedralModel(n), factorial(n) << BigInt(n)),
  },
  {
    letter: 'Trivial',
    limit: DEGREE_LIMIT,
    example: 'Trivial(3)',
    description: 'The trivial group on R^n, order 1.',
    group: n => permutations('Trivial', n, [], 1n),
  },
  {
    letter: 'Rubik',
    example: 'Rubik',
    description: "The group of Rubik's cube: the six face turns on 48 facelets.",
    group: () =>
      new GroupFactor('Rubik', 'Rubik', RUBIK_DEGREE, permutationModel(rubikGenerators(), RUBIK_DEGREE)),
  },
];

function named(
  letter: string,
  n: number,
  degree: number,
  model: PermutationModel,
  order: bigint,
): GroupFactor {
  const name = `${letter}(${n})`;
  const family = letter === 'S' || letter === 'A' || letter === 'B' ? ({ letter, n } as const) : undefined;
  return new GroupFactor(name, name, degree, model, order, family);
}

function permutations(letter: string, n: number, generators: Permutation[], order: bigint): GroupFactor {
  return named(letter, n, n, permutationModel(generators, n), order);
}

/** (1,2) and (1,2,..,n). */
function symmetricGenerators(n: number): Permutation[] {
  if (n === 1) return [];
  return n === 2 ? [cycle(2, 0)] : [transposition(n), cycle(n, 0)];
}

/** (1,2,3) and the longest even cycle: (1,2,..,n) for odd n, (2,..,n) for even n. */
function alternatingGenerators(n: number): Permutation[] {
  if (n < 3) return [];
  const three = identityPermutation(n);
  three.set([1, 2, 0]);
  return n === 3 ? [three] : [three, cycle(n, n % 2 === 1 ? 0 : 1)];
}

/** Permutations of the coordinates and the sign change of the first. */
function hyperoctahedralModel(n: number): PermutationModel {
  const plus = new Int8Array(n).fill(1);
  const flip = { image: identityPermutation(n), sign: plus.with(0, -1) };
  return signedPermutationModel([...symmetricGenerators(n).map(image => ({ image, sign: plus })), flip], n);
}

function transposition(n: number): Permutation {
  const swap = identityPermutation(n);
  swap.set([1, 0]);
  return swap;
}

/** The cycle through the points first..n-1. */
function cycle(n: number, first: number): Permutation {
  return Int32Array.from({ length: n }, (_, point) => {
    if (point < first) return point;
    return point === n - 1 ? first : point + 1;
  });
}
