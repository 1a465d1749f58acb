import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';

type Entry = readonly [row: number, column: number, value: 1 | -1];

/**
 * so(p, q), all A with A^T g + g A = 0 for g = diag(1 (p times), -1 (q times)): E_ij - g_i g_j E_ji for i < j, in
 * lexicographic order.
 */
export function orthogonalAlgebra(p: number, q: number): ExactMatrix[] {
  const n = p + q;
  return pairs(n).map(([i, j]) =>
    sparse(n, [
      [i, j, 1],
      [j, i, j < p || i >= p ? -1 : 1],
    ]),
  );
}

/** gl(n): E_ij in lexicographic order. */
export function generalLinearAlgebra(n: number): ExactMatrix[] {
  return Array.from({ length: n * n }, (_, k) => sparse(n, [[Math.floor(k / n), k % n, 1]]));
}

/** sl(n), trace 0: E_ij for i != j in lexicographic order, then E_ii - E_(i+1)(i+1). */
export function specialLinearAlgebra(n: number): ExactMatrix[] {
  const offDiagonal = Array.from({ length: n * n }, (_, k): Entry => [Math.floor(k / n), k % n, 1]);
  const diagonal = Array.from({ length: n - 1 }, (_, i): Entry[] => [
    [i, i, 1],
    [i + 1, i + 1, -1],
  ]);
  return [
    ...offDiagonal.filter(([i, j]) => i !== j).map(entry => sparse(n, [entry])),
    ...diagonal.map(entries => sparse(n, entries)),
  ];
}

/**
 * sp(2n), all A with A^T J + J A = 0 for J = [[0, I], [-I, 0]]: the blocks [[a, b], [c, -a^T]] with b and c symmetric;
 * first a = E_ij in lexicographic order, then b, then c, each over i <= j.
 */
export function symplecticAlgebra(n: number): ExactMatrix[] {
  const linear = Array.from({ length: n * n }, (_, k): Entry[] => {
    const [i, j] = [Math.floor(k / n), k % n];
    return [
      [i, j, 1],
      [n + j, n + i, -1],
    ];
  });
  const symmetric = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n - i }, (_, k) => [i, i + k] as const),
  ).flat();
  const block = (row: number, column: number): Entry[][] =>
    symmetric.map(([i, j]) => {
      const entry: Entry = [row + i, column + j, 1];
      return i === j ? [entry] : [entry, [row + j, column + i, 1]];
    });
  return [...linear, ...block(0, n), ...block(n, 0)].map(entries => sparse(2 * n, entries));
}

function pairs(n: number): [number, number][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n - i - 1 }, (_, k): [number, number] => [i, i + 1 + k]),
  ).flat();
}

function sparse(n: number, entries: readonly Entry[]): ExactMatrix {
  const rows = Array.from({ length: n }, () => new Array<Cyclotomic>(n).fill(cyclotomics.zero));
  for (const [i, j, value] of entries) rows[i][j] = value === 1 ? cyclotomics.one : MINUS_ONE;
  return ExactMatrix.fromRows(rows);
}

const MINUS_ONE = cyclotomics.fromInteger(-1);
