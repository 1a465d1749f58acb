import { type Cyclotomic, cosPi, cyclotomics, fromInteger, sinPi } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { GroupFactor } from '../group-factor.js';
import type { SymbolFamily } from './family.js';
import { AXIS_LIMIT } from './limits.js';
import { linearModel } from './linear-model.js';

interface PointGroup {
  readonly order: number;
  generators(): readonly ExactMatrix[];
}

/** Binary rotation about x, and mirrors perpendicular to y and to z. */
const HALF_TURN_X = diagonal(1, -1, -1);
const MIRROR_Y = diagonal(1, -1, 1);
const MIRROR_Z = diagonal(1, 1, -1);
const INVERSION = diagonal(-1, -1, -1);
/** x -> y -> z -> x, the rotation by 2 pi / 3 about (1, 1, 1). */
const THIRD_TURN = ExactMatrix.fromIntegers([
  [0, 0, 1],
  [1, 0, 0],
  [0, 1, 0],
]);

const POINT_GROUPS: ReadonlyMap<string, PointGroup> = new Map([
  ...lowGroups(),
  ...axialGroups(),
  ...cubicGroups(),
]);

/**
 * Point groups by Schoenflies symbol. The principal axis is z, secondary binary axes lie along x, vertical mirrors hold
 * the x axis (in D2d, D3d, .. the binary axis x does, and mirrors lie between); cubic groups have their binary axes
 * along x, y and z. International Tables for Crystallography A, table 10.1.2.
 */
export const pointGroups: SymbolFamily = {
  letter: 'Point',
  symbols: [...POINT_GROUPS.keys()],
  range: `a Schoenflies symbol: Ci Cs, Cn Cnh Cnv Dn Dnh Dnd Sn with n <= ${AXIS_LIMIT}, T Th Td O Oh I Ih`,
  aliases: {
    C1h: 'Cs',
    C1v: 'Cs',
    S1: 'Cs',
    S2: 'Ci',
    S3: 'C3h',
    C3i: 'S6',
    V: 'D2',
    Vh: 'D2h',
    Vd: 'D2d',
  },
  example: 'Point(Td)',
  description:
    'Point group: rotations and reflections of space, 3 x 3 and exact, principal axis z. The 32 of crystals, and more.',
  group: symbol => {
    const { order, generators } = POINT_GROUPS.get(symbol)!;
    const name = `Point(${symbol})`;
    return new GroupFactor(name, name, 3, linearModel(generators(), 3), BigInt(order));
  },
};

function lowGroups(): [string, PointGroup][] {
  return [
    ['C1', { order: 1, generators: () => [] }],
    ['Ci', { order: 2, generators: () => [INVERSION] }],
    ['Cs', { order: 2, generators: () => [MIRROR_Z] }],
  ];
}

/** With one axis of order n, its powers, binary axes and mirrors. */
function axialGroups(): [string, PointGroup][] {
  const orders = Array.from({ length: AXIS_LIMIT - 1 }, (_, k) => k + 2);
  return orders.flatMap(n => {
    const turn = () => turnAboutZ(n);
    const reflectedTurn = (m: number) => turnAboutZ(m).multiply(MIRROR_Z);
    const groups: [string, PointGroup][] = [
      [`C${n}`, { order: n, generators: () => [turn()] }],
      [`C${n}h`, { order: 2 * n, generators: () => [turn(), MIRROR_Z] }],
      [`C${n}v`, { order: 2 * n, generators: () => [turn(), MIRROR_Y] }],
      [`D${n}`, { order: 2 * n, generators: () => [turn(), HALF_TURN_X] }],
      [`D${n}h`, { order: 4 * n, generators: () => [turn(), HALF_TURN_X, MIRROR_Z] }],
      [`D${n}d`, { order: 4 * n, generators: () => [reflectedTurn(2 * n), HALF_TURN_X] }],
    ];
    return n % 2 === 0 && n > 2
      ? [...groups, [`S${n}`, { order: n, generators: () => [reflectedTurn(n)] }]]
      : groups;
  });
}

function cubicGroups(): [string, PointGroup][] {
  const halfTurn = () => turnAboutZ(2);
  const quarterTurn = () => turnAboutZ(4);
  return [
    ['T', { order: 12, generators: () => [halfTurn(), THIRD_TURN] }],
    ['Th', { order: 24, generators: () => [halfTurn(), THIRD_TURN, INVERSION] }],
    ['Td', { order: 24, generators: () => [quarterTurn().multiply(MIRROR_Z), THIRD_TURN] }],
    ['O', { order: 24, generators: () => [quarterTurn(), THIRD_TURN] }],
    ['Oh', { order: 48, generators: () => [quarterTurn(), THIRD_TURN, INVERSION] }],
    ['I', { order: 60, generators: () => [icosahedralTurn(), THIRD_TURN] }],
    ['Ih', { order: 120, generators: () => [icosahedralTurn(), THIRD_TURN, INVERSION] }],
  ];
}

/** The rotation by 2 pi / n about z. */
function turnAboutZ(n: number): ExactMatrix {
  const angle = rational(2, n);
  const [cos, sin] = [cosPi(angle), sinPi(angle)];
  const { neg, zero, one } = cyclotomics;
  return ExactMatrix.fromRows([
    [cos, neg(sin), zero],
    [sin, cos, zero],
    [zero, zero, one],
  ]);
}

/**
 * A rotation by 2 pi / 5 of the icosahedron with binary axes x, y, z:
 * 1/2 [[1, -phi, 1/phi], [phi, 1/phi, -1], [1/phi, 1, phi]] with phi/2 = cos(pi/5) and 1/(2 phi) = cos(2 pi/5).
 */
function icosahedralTurn(): ExactMatrix {
  const { inv, neg } = cyclotomics;
  const half: Cyclotomic = inv(fromInteger(2));
  const long = cosPi(rational(1, 5));
  const short = cosPi(rational(2, 5));
  return ExactMatrix.fromRows([
    [half, neg(long), short],
    [long, short, neg(half)],
    [short, half, long],
  ]);
}

function diagonal(...entries: [number, number, number]): ExactMatrix {
  return ExactMatrix.fromIntegers(entries.map((entry, i) => [0, 0, 0].with(i, entry)));
}
