import type { GroupDescription } from '../../src/groups/group-description.js';
import type { Random } from '../../src/numeric/random.js';

/** A way to draw a group, and what its representations may be written with. */
interface Draw {
  readonly group: (random: Random) => GroupDescription;
  /** Operands of expressions beside 1; the first are drawn more often. */
  readonly operands: readonly string[];
}

const V = ['V', 'V', 'V^2', 'V*', 'Sym^2(V)', 'Alt^2(V)', 'Ad'];
const PERMUTED = ['V', 'V', 'V^2', 'Subsets(2)', 'Sym^2(V)', 'V*sgn', 'Reg'];
const TENSORS = ['V', 'V', 'V^2', 'T(1,1)', 'T(2,1)', 'Sym^2(V)', 'Alt^2(V)', 'Ad'];
const FACTORS = ['V', 'V1', 'V2', 'V1*V2', 'V1^2', 'Sym^2(V2)', 'V1*'];

/** Every kind of group that can be asked for: families of the catalog, products, wreath products, and all kinds of input. */
export const GROUP_DRAWS: Readonly<Record<string, Draw>> = {
  symmetric: named(random => `S(${among(random, 2, 6)})`, PERMUTED),
  alternating: named(random => `A(${among(random, 3, 5)})`, PERMUTED),
  cyclic: named(random => `Z(${among(random, 2, 9)})`, PERMUTED),
  polygon: named(random => `D(${among(random, 3, 8)})`, V),
  rotations: named(random => `C(${among(random, 2, 6)})`, V),
  hyperoctahedral: named(random => `B(${among(random, 2, 4)})`, V),
  trivial: named(random => `Trivial(${among(random, 1, 3)})`, V),
  orthogonal: named(random => `${of(random, ['O', 'SO'])}(${among(random, 2, 4)})`, TENSORS),
  harmonics: named(random => of(random, ['SO(3)', 'O(3)']), ['L(1)', 'L(2)', 'L(2)', 'V', 'V^2']),
  lorentz: named(random => of(random, ['O(1,3)', 'SO+(1,3)', 'SO+(1,1)', 'O(1,2)']), TENSORS),
  symplectic: named(() => 'Sp(2)', TENSORS),
  linear: named(random => of(random, ['SL(2)', 'GL(2)', 'SL(3)']), TENSORS),
  polyhedral: named(random => `Point(${of(random, ['Td', 'Oh', 'D3h', 'C4v'])})`, V),
  product: named(
    random => of(random, ['S(3) x Z(2)', 'Z(4) x S(3)', 'SO(2) x Z(3)', 'O(3) x S(2)', 'SO(3) x O(2)']),
    FACTORS,
  ),
  wreath: named(
    random => of(random, ['Z(2) wr S(3)', 'S(2) wr S(3)', 'Z(3) wr S(2)', 'S(3) wr Z(2)']),
    ['V', 'V', 'V^2', '2*V'],
  ),
  permutations: {
    group: random => {
      const degree = among(random, 4, 7);
      const generators = [0, 1].map(() => cycle(shuffled(random, degree).slice(0, among(random, 2, degree))));
      return { permutations: { degree, generators } };
    },
    operands: ['V', 'V', 'V^2', 'Subsets(2)'],
  },
  graph: {
    group: random => {
      const vertices = among(random, 4, 7);
      const order = shuffled(random, vertices);
      const edges = order.map((vertex, k) => [vertex, order[(k + 1) % vertices]!]);
      return { graph: { vertices, edges: random.uniform() < 0.5 ? edges : edges.slice(1) } };
    },
    operands: ['V', 'V', 'V^2', 'Subsets(2)'],
  },
  matrices: {
    group: random => ({ matrices: { generators: [of(random, FINITE_MATRICES)] } }),
    operands: V,
  },
};

/** Of finite order: a rotation by 120 degrees and a reflection in bases that aren't orthogonal, and monomial ones. */
const FINITE_MATRICES = [
  [
    ['0', '-1'],
    ['1', '-1'],
  ],
  [
    ['1', '1/3'],
    ['0', '-1'],
  ],
  [
    ['0', '1/2'],
    ['2', '0'],
  ],
  [
    ['0', '0', '-1'],
    ['1', '0', '0'],
    ['0', '1', '0'],
  ],
];

function named(name: (random: Random) => string, operands: readonly string[]): Draw {
  return { group: random => ({ name: name(random) }), operands };
}

export function among(random: Random, least: number, greatest: number): number {
  return least + random.integer(greatest - least + 1);
}

export function of<T>(random: Random, values: readonly T[]): T {
  return values[random.integer(values.length)]!;
}

function shuffled(random: Random, n: number): number[] {
  const values = Array.from({ length: n }, (_, k) => k + 1);
  for (let k = n - 1; k > 0; k--) {
    const other = random.integer(k + 1);
    [values[k], values[other]] = [values[other]!, values[k]!];
  }
  return values;
}

function cycle(points: readonly number[]): string {
  return `(${points.join(' ')})`;
}
