import { identityPermutation, type Permutation } from '../permutation.js';

type Vector = readonly [number, number, number];

/** A face of the unfolded cube: its outward normal, and the directions in which its 3 x 3 stickers are read. */
interface Face {
  readonly normal: Vector;
  readonly right: Vector;
  readonly down: Vector;
}

/** Up, left, front, right, back, down: 8 facelets each, row by row without the centre, are the points 1..48. */
const FACES: readonly Face[] = [
  { normal: [0, 0, 1], right: [1, 0, 0], down: [0, -1, 0] },
  { normal: [-1, 0, 0], right: [0, -1, 0], down: [0, 0, -1] },
  { normal: [0, -1, 0], right: [1, 0, 0], down: [0, 0, -1] },
  { normal: [1, 0, 0], right: [0, 1, 0], down: [0, 0, -1] },
  { normal: [0, 1, 0], right: [-1, 0, 0], down: [0, 0, -1] },
  { normal: [0, 0, -1], right: [1, 0, 0], down: [0, 1, 0] },
];

/** A sticker: the cubie's position in {-1, 0, 1}^3 and the side of it that bears the sticker. */
interface Facelet {
  readonly position: Vector;
  readonly side: Vector;
}

const STEPS = [-1, 0, 1];

const FACELETS: readonly Facelet[] = FACES.flatMap(({ normal, right, down }) =>
  STEPS.flatMap(y =>
    STEPS.filter(x => x !== 0 || y !== 0).map(x => ({
      position: sum(normal, sum(scaled(right, x), scaled(down, y))),
      side: normal,
    })),
  ),
);

export const RUBIK_DEGREE = FACELETS.length;

/**
 * The quarter turns of the six faces, clockwise seen from outside, as permutations of the 48 facelets: each is the
 * rotation by -90 degrees about the face's normal, applied to the layer that the face belongs to.
 */
export function rubikGenerators(): Permutation[] {
  const place = new Map(FACELETS.map((facelet, point) => [keyOf(facelet), point]));
  return FACES.map(({ normal }) => {
    const turn = identityPermutation(RUBIK_DEGREE);
    FACELETS.forEach((facelet, point) => {
      if (dot(facelet.position, normal) !== 1) return;
      const turned = {
        position: quarterTurn(facelet.position, normal),
        side: quarterTurn(facelet.side, normal),
      };
      turn[point] = place.get(keyOf(turned))!;
    });
    return turn;
  });
}

/** v x n + (v . n) n: the part along n stays, the part across turns by -90 degrees. */
function quarterTurn(v: Vector, n: Vector): Vector {
  const across: Vector = [v[1] * n[2] - v[2] * n[1], v[2] * n[0] - v[0] * n[2], v[0] * n[1] - v[1] * n[0]];
  return sum(across, scaled(n, dot(v, n)));
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function sum(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function scaled(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

/** Coordinates shifted to 0..2, so that 0 and -0 read alike. */
function keyOf({ position, side }: Facelet): string {
  return [...position, ...side].map(c => c + 1).join('');
}
