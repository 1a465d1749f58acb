import { toRational } from '../../exact/cyclotomic.js';
import { lcm } from '../../exact/integers.js';
import type { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { basisRows, type SparseBasis } from '../../linear-algebra/sparse-basis.js';

/** N / d = P with integers N, row by row and sparse. */
interface IntegerRows {
  readonly denominator: bigint;
  readonly rows: readonly ReadonlyMap<number, bigint>[];
}

/**
 * What orthogonalProjection takes, in products of entries up to a factor: rows that are joined by shared columns, directly or through
 * others, have a block of the inverse Gram matrix together, which takes the square of the number of their entries.
 */
export function projectorWork(basis: SparseBasis): number {
  let blocks: { readonly columns: Set<number>; readonly size: number }[] = [];
  for (const { indices } of basisRows(basis)) {
    const joined = blocks.filter(({ columns }) => indices.some(j => columns.has(j)));
    const columns = new Set([...indices, ...joined.flatMap(block => [...block.columns])]);
    const size = joined.reduce((sum, block) => sum + block.size, indices.length);
    blocks = [...blocks.filter(block => !joined.includes(block)), { columns, size }];
  }
  return blocks.reduce((sum, { size }) => sum + size ** 2, 0);
}

/**
 * Verifies a rational matrix P as the orthogonal projector on a space of dimension m by its defining equations, P^2 = P, P^T = P and
 * trace P = m, in integers; returns its least common denominator. What fails them is our error, and thrown.
 * Cost: sum over the entries P_ij != 0 of the entries of row j.
 */
export function verifyProjector(projector: ExactMatrix, dimension: number): bigint {
  const { denominator, rows } = integerRows(projector);
  let trace = 0n;
  rows.forEach((row, i) => {
    trace += row.get(i) ?? 0n;
    const square = new Map<number, bigint>();
    for (const [k, x] of row) {
      if (rows[k].get(i) !== x)
        throw new Error(`expected a symmetric projector, got one that is not at ${i}, ${k}`);
      for (const [j, y] of rows[k]) square.set(j, (square.get(j) ?? 0n) + x * y);
    }
    for (const [j, x] of square) {
      if (x !== denominator * (row.get(j) ?? 0n))
        throw new Error(`expected P^2 = P, got another entry at ${i}, ${j}`);
      square.delete(j);
    }
  });
  if (trace !== BigInt(dimension) * denominator) {
    throw new Error(`expected trace ${dimension}, got ${trace}/${denominator}`);
  }
  return denominator;
}

function integerRows(matrix: ExactMatrix): IntegerRows {
  const rationalRows = Array.from({ length: matrix.rows }, (_, i) => {
    const { indices, entries } = matrix.row(i);
    return indices.map((j, at) => ({ j, q: toRational(entries[at]) }));
  });
  const denominator = rationalRows.flat().reduce((all, { q }) => lcm(all, q.denominator), 1n);
  const rows = rationalRows.map(
    row => new Map(row.map(({ j, q }) => [j, q.numerator * (denominator / q.denominator)])),
  );
  return { denominator, rows };
}
