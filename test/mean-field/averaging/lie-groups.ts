import type { LieGroup } from '../../../src/groups/lie-group.js';
import { parseGroup } from '../../../src/groups/parse-group.js';

type Matrix = number[][];
/** A complex matrix as its real and imaginary parts. */
type Complex = readonly [re: Matrix, im: Matrix];

function zeros(n: number): Matrix {
  return Array.from({ length: n }, () => new Array<number>(n).fill(0));
}

function elementary(n: number, entries: readonly (readonly [i: number, j: number, x: number])[]): Matrix {
  const matrix = zeros(n);
  for (const [i, j, x] of entries) matrix[i][j] += x;
  return matrix;
}

/** A + iB on C^n as [[A, -B], [B, A]] on R^2n. */
function realForm([re, im]: Complex): Matrix {
  return [...re.map((row, i) => [...row, ...im[i].map(x => -x)]), ...im.map((row, i) => [...row, ...re[i]])];
}

/** E_ij - E_ji and i (E_ij + E_ji) for i < j, i E_jj with i E_ii taken off for su(n). */
function unitaryAlgebra(n: number, isSpecial: boolean): Complex[] {
  const pairs = Array.from({ length: n * n }, (_, k) => [Math.floor(k / n), k % n] as const).filter(
    ([i, j]) => i < j,
  );
  const zero = zeros(n);
  return [
    ...pairs.map(
      ([i, j]): Complex => [
        elementary(n, [
          [i, j, 1],
          [j, i, -1],
        ]),
        zero,
      ],
    ),
    ...pairs.map(
      ([i, j]): Complex => [
        zero,
        elementary(n, [
          [i, j, 1],
          [j, i, 1],
        ]),
      ],
    ),
    ...Array.from(
      { length: isSpecial ? n - 1 : n },
      (_, j): Complex => [
        zero,
        elementary(
          n,
          isSpecial
            ? [
                [j, j, 1],
                [j + 1, j + 1, -1],
              ]
            : [[j, j, 1]],
        ),
      ],
    ),
  ];
}

/** The compact sp(2) in su(4): [[A, B], [-conj B, conj A]] with A in u(2), B symmetric. */
function symplecticAlgebra(): Complex[] {
  const zero = zeros(2);
  const block = (a: Matrix, b: Matrix, c: Matrix, d: Matrix): Matrix => [
    ...a.map((row, i) => [...row, ...b[i]]),
    ...c.map((row, i) => [...row, ...d[i]]),
  ];
  const minus = (a: Matrix) => a.map(row => row.map(x => -x));
  const symmetric = [
    elementary(2, [[0, 0, 1]]),
    elementary(2, [[1, 1, 1]]),
    elementary(2, [
      [0, 1, 1],
      [1, 0, 1],
    ]),
  ];
  return [
    ...unitaryAlgebra(2, false).map(
      ([re, im]): Complex => [block(re, zero, zero, re), block(im, zero, zero, minus(im))],
    ),
    ...symmetric.map((b): Complex => [block(zero, b, minus(b), zero), zeros(4)]),
    ...symmetric.map((b): Complex => [zeros(4), block(zero, b, b, zero)]),
  ];
}

/** The derivations of the octonions: for each point of the Fano plane rotations of its three lines whose angles add up to 0. */
function exceptionalAlgebra(): Matrix[] {
  const lines = [
    [1, 2, 3, 1],
    [1, 4, 5, 1],
    [1, 6, 7, 1],
    [2, 4, 6, 1],
    [2, 5, 7, -1],
    [3, 4, 7, -1],
    [3, 5, 6, -1],
  ];
  return Array.from({ length: 7 }, (_, k) => k + 1).flatMap(point => {
    const turns = lines
      .filter(line => line.slice(0, 3).includes(point))
      .map(([a, b, c, sign]) => {
        const [i, j] = point === a ? [b, c] : point === b ? [c, a] : [a, b];
        return [
          [i - 1, j - 1, -sign],
          [j - 1, i - 1, sign],
        ] as const;
      });
    const minus = turns.map(turn => turn.map(([i, j, x]) => [i, j, -x] as const));
    return [elementary(7, [...turns[0], ...minus[1]]), elementary(7, [...turns[1], ...minus[2]])];
  });
}

function byAlgebra(algebra: readonly Matrix[]): LieGroup {
  const lieAlgebra = algebra.map(matrix => matrix.map(row => row.map(String)));
  return parseGroup({ matrices: { generators: [], lieAlgebra } }) as LieGroup;
}

function named(name: string): LieGroup {
  return parseGroup({ name }) as LieGroup;
}

/** Connected compact groups of real orthogonal matrices; SU(n), U(n) and Sp(2) on C^n = R^2n. */
export const lieGroups: Record<string, LieGroup> = {
  ...Object.fromEntries(
    ['SO(2)', 'SO(3)', 'SO(4)', 'SO(5)', 'SO(6)', 'SO(7)'].map(name => [name, named(name)]),
  ),
  'U(1)': byAlgebra(unitaryAlgebra(1, false).map(realForm)),
  'T(2)': byAlgebra([
    elementary(4, [
      [0, 1, -1],
      [1, 0, 1],
      [2, 3, -1],
      [3, 2, 1],
    ]),
    elementary(4, [
      [0, 1, -1],
      [1, 0, 1],
      [2, 3, -3],
      [3, 2, 3],
    ]),
  ]),
  'SU(2)': byAlgebra(unitaryAlgebra(2, true).map(realForm)),
  'U(2)': byAlgebra(unitaryAlgebra(2, false).map(realForm)),
  'SU(3)': byAlgebra(unitaryAlgebra(3, true).map(realForm)),
  'Sp(2)': byAlgebra(symplecticAlgebra().map(realForm)),
  'G(2)': byAlgebra(exceptionalAlgebra()),
};
