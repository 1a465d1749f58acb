import { formatCycles } from '../../src/groups/cycle-notation.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { matrices, permutations } from './descriptions.js';

/** The Mathieu groups by their usual generators: a long cycle, an element that normalises it, an involution. */
export const mathieu11 = permutations(11, '(1,2,3,4,5,6,7,8,9,10,11)', '(3,7,11,8)(4,10,5,6)');
export const mathieu12 = permutations(
  12,
  '(1,2,3,4,5,6,7,8,9,10,11)',
  '(3,7,11,8)(4,10,5,6)',
  '(1,12)(2,11)(3,6)(4,8)(5,9)(7,10)',
);
export const mathieu22 = permutations(
  22,
  '(1,2,3,4,5,6,7,8,9,10,11)(12,13,14,15,16,17,18,19,20,21,22)',
  '(1,4,5,9,3)(2,8,10,7,6)(12,15,16,20,14)(13,19,21,18,17)',
  '(1,21)(2,10,8,6)(3,13,4,17)(5,19,9,18)(11,22)(12,14,16,20)',
);
export const mathieu24 = permutations(
  24,
  '(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23)',
  '(3,17,10,7,9)(4,13,14,19,5)(8,18,11,12,23)(15,20,22,21,16)',
  '(1,24)(2,23)(3,12)(4,16)(5,18)(6,10)(7,20)(8,14)(9,21)(11,17)(13,22)(15,19)',
);

/** Q(8) in signed permutations of 1, i, j, k, by multiplication with i and with j. */
export const quaternions = matrices(
  [
    [0, -1, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, -1],
    [0, 0, 1, 0],
  ],
  [
    [0, 0, -1, 0],
    [0, 0, 0, 1],
    [1, 0, 0, 0],
    [0, -1, 0, 0],
  ],
);

/** PSL(2,p) on the projective line over F_p, the point at infinity last: x + 1, x times a square, and -1/x. */
export function projectiveLine(p: number): GroupDescription {
  const infinity = p;
  const inverse = (x: number): number => {
    let y = 1;
    while ((x * y) % p !== 1) y++;
    return y;
  };
  const root = Array.from({ length: p }, (_, g) => g).find(
    g => g > 1 && new Set(Array.from({ length: p - 1 }, (_, k) => g ** k % p)).size === p - 1,
  )!;
  const maps: ((x: number) => number)[] = [
    x => (x === infinity ? x : (x + 1) % p),
    x => (x === infinity ? x : (x * root * root) % p),
    x => {
      if (x === infinity) return 0;
      return x === 0 ? infinity : p - inverse(x);
    },
  ];
  return permutations(
    p + 1,
    ...maps.map(map => formatCycles(Int32Array.from({ length: p + 1 }, (_, x) => map(x)))),
  );
}

/** The Coxeter group of a path with these labels, by reflections in the simple roots in the basis of these roots. */
export function coxeterGroup(...labels: number[]): GroupDescription {
  const rank = labels.length + 1;
  const pairing = (k: number, j: number): string => {
    if (k === j) return '-1';
    const label = Math.abs(k - j) === 1 ? labels[Math.min(k, j)] : 2;
    return label === 2 ? '0' : `2*cos(1/${label}*pi)`;
  };
  return matrices(
    ...Array.from({ length: rank }, (_, k) =>
      Array.from({ length: rank }, (_, i) =>
        Array.from({ length: rank }, (_, j) => {
          if (i === k) return pairing(k, j);
          return i === j ? '1' : '0';
        }),
      ),
    ),
  );
}
