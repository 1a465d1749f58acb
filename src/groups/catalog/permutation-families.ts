import { factorial } from '../giants.js';
import { GroupFactor } from '../group-factor.js';
import { DEGREE_LIMIT } from '../limits.js';
import type { Permutation } from '../permutation.js';
import { identityPermutation } from '../permutation.js';
import { permutationModel, signedPermutationModel } from '../permutation-model.js';
import type { NumberFamily, RangeParameter } from './family.js';
import { RUBIK_DEGREE, rubikGenerators } from './rubik.js';

const points: RangeParameter = { name: 'n', least: 1, greatest: DEGREE_LIMIT };

/** Groups of all permutations of a kind, signed ones among them. */
export const permutationFamilies: readonly NumberFamily[] = [
  {
    letter: 'S',
    parameters: [points],
    example: 'S(5)',
    description: 'Symmetric group: all permutations of n points, order n!.',
    group: n => permutations('S', n, symmetricGenerators(n), factorial(n)),
  },
  {
    letter: 'A',
    parameters: [points],
    example: 'A(5)',
    description: 'Alternating group: the even permutations of n points, order n!/2 (1 for n = 1).',
    group: n => permutations('A', n, alternatingGenerators(n), n === 1 ? 1n : factorial(n) >> 1n),
  },
  {
    letter: 'Z',
    parameters: [points],
    example: 'Z(6)',
    description: 'Cyclic group: the cyclic permutations of n points, order n.',
    group: n => permutations('Z', n, n === 1 ? [] : [cycle(n, 0)], BigInt(n)),
  },
  {
    letter: 'Trivial',
    parameters: [points],
    example: 'Trivial(3)',
    description: 'The trivial group on R^n, order 1.',
    group: n => permutations('Trivial', n, [], 1n),
  },
  {
    letter: 'B',
    parameters: [points],
    example: 'B(3)',
    description: 'Hyperoctahedral group: the signed permutations of n coordinates, order 2^n n!.',
    group: hyperoctahedralGroup,
  },
  {
    letter: 'Rubik',
    parameters: [],
    example: 'Rubik',
    description: "The group of Rubik's cube: the six face turns on 48 facelets.",
    group: () =>
      new GroupFactor('Rubik', 'Rubik', RUBIK_DEGREE, permutationModel(rubikGenerators(), RUBIK_DEGREE)),
  },
];

function permutations(letter: string, n: number, generators: Permutation[], order: bigint): GroupFactor {
  const name = `${letter}(${n})`;
  const family = letter === 'S' || letter === 'A' ? ({ letter, n } as const) : undefined;
  return new GroupFactor(name, name, n, permutationModel(generators, n), order, family);
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
function hyperoctahedralGroup(n: number): GroupFactor {
  const plus = new Int8Array(n).fill(1);
  const flip = { image: identityPermutation(n), sign: plus.with(0, -1) };
  const generators = [...symmetricGenerators(n).map(image => ({ image, sign: plus })), flip];
  const name = `B(${n})`;
  const order = factorial(n) << BigInt(n);
  return new GroupFactor(name, name, n, signedPermutationModel(generators, n), order, { letter: 'B', n });
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
