import { type Cyclotomic, cyclotomics, isReal, rootOfUnity } from '../../exact/cyclotomic.js';
import { toDecimal } from '../../exact/decimal.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { kernel } from '../../linear-algebra/kernel.js';
import { basisDimension, basisRow } from '../../linear-algebra/sparse-basis.js';
import { collectRow, type SparseRow } from '../../linear-algebra/sparse-row.js';

const { add, mul, neg, inv, isZero, zero } = cyclotomics;

/** Forms that are looked at before the search gives up. */
const FORM_LIMIT = 32;

/** Whether all A are skew-Hermitian and all h unitary: whether they keep the form x_1 conj(x_1) + .. + x_n conj(x_n). */
export function keepsStandardForm(
  algebra: readonly ExactMatrix[],
  generators: readonly ExactMatrix[],
): boolean {
  return (
    algebra.every(a => adjoint(a).equals(a.scale(cyclotomics.fromInteger(-1)))) &&
    generators.every(h => adjoint(h).multiply(h).isIdentity())
  );
}

/**
 * Whether a positive definite Hermitian form P is found with A^H P + P A = 0 and h^H P h = P. The forms that are kept are
 * the kernel of these equations; of its canonical basis the semidefinite members are added up. This finds P where V is
 * irreducible, and where it is a sum of inequivalent subspaces along the axes; false proves nothing.
 *
 * @pre the matrices are square of the given size, those of the algebra other than 0, generators invertible
 */
export function keepsPositiveForm(
  size: number,
  algebra: readonly ExactMatrix[],
  generators: readonly ExactMatrix[],
): boolean {
  if (keepsStandardForm(algebra, generators)) return true;
  if (!algebra.every(hasNegativeSquare)) return false;
  const minus = cyclotomics.fromInteger(-1);
  const pairs = [
    ...algebra.map(a => ({ left: adjoint(a).scale(minus), right: a })),
    ...generators.map(h => ({ left: adjoint(h).inverse(), right: h })),
  ];
  const rows = () => pairs.flatMap(({ left, right }) => intertwining(left, right.transpose()));
  const forms = kernel({ columns: size * size, rows });
  if (basisDimension(forms) > FORM_LIMIT) return false;
  const members = Array.from({ length: basisDimension(forms) }, (_, k) => basisRow(forms, k));
  const hermitian = members.flatMap(member => hermitianParts(size, member));
  const semidefinite = hermitian.flatMap(form => {
    const { sign } = definiteness(form);
    return sign === undefined ? [] : [sign < 0 ? form.scale(minus) : form];
  });
  if (semidefinite.length === 0) return false;
  const { sign, rank } = definiteness(semidefinite.reduce((sum, form) => sum.add(form)));
  return sign === 1 && rank === size;
}

/** Whether tr A^2 < 0, as for every A other than 0 with imaginary eigenvalues only that can be diagonalised. */
function hasNegativeSquare(a: ExactMatrix): boolean {
  const trace = a
    .toRows()
    .reduce((sum, row, i) => row.reduce((t, x, j) => add(t, mul(x, a.at(j, i))), sum), zero);
  return isReal(trace) && !isZero(trace) && signOf(trace) < 0;
}

/** The equations left P = P right, position by position; right is given by its transpose. */
function intertwining(left: ExactMatrix, rightTransposed: ExactMatrix): SparseRow[] {
  const n = left.rows;
  return Array.from({ length: n * n }, (_, position) => {
    const [i, j] = [Math.floor(position / n), position % n];
    const [row, column] = [left.row(i), rightTransposed.row(j)];
    return collectRow([
      ...row.indices.map((k, e) => [k * n + j, row.entries[e]] as const),
      ...column.indices.map((k, e) => [i * n + k, neg(column.entries[e])] as const),
    ]);
  });
}

/** P + P^H and i (P - P^H), where they aren't 0. */
function hermitianParts(size: number, { indices, entries }: SparseRow): ExactMatrix[] {
  const values = new Map(indices.map((index, e) => [index, entries[e]]));
  const form = ExactMatrix.generate(size, size, (i, j) => values.get(i * size + j) ?? zero);
  const i = rootOfUnity(4, 1);
  const parts = [form.add(adjoint(form)), form.scale(i).add(adjoint(form.scale(i)))];
  return parts.filter(part => !part.toRows().flat().every(isZero));
}

/**
 * By Lagrange's reduction: the rank of a Hermitian form, and 1 or -1 where it is positive or negative semidefinite, 0
 * for the form 0; undefined where it takes both signs.
 */
export function definiteness(form: ExactMatrix): {
  readonly sign: 1 | 0 | -1 | undefined;
  readonly rank: number;
} {
  const rows = form.toRows();
  const left = new Set(rows.keys());
  let sign: 1 | 0 | -1 = 0;
  let rank = 0;
  for (;;) {
    const pivot = [...left].find(k => !isZero(rows[k][k]));
    if (pivot === undefined) {
      const isDone = [...left].every(i => [...left].every(j => isZero(rows[i][j])));
      return { sign: isDone ? sign : undefined, rank };
    }
    const found = signOf(rows[pivot][pivot]);
    if (sign === -found) return { sign: undefined, rank };
    sign = found;
    rank++;
    left.delete(pivot);
    const inverse = inv(rows[pivot][pivot]);
    for (const i of left) {
      const factor = neg(mul(rows[i][pivot], inverse));
      if (isZero(factor)) continue;
      for (const j of left) rows[i][j] = add(rows[i][j], mul(factor, rows[pivot][j]));
    }
  }
}

/** The sign of a real number other than 0, by its leading digit. */
function signOf(x: Cyclotomic): 1 | -1 {
  if (!isReal(x)) throw new Error('expected a real number on the diagonal of a Hermitian form');
  return toDecimal(x, 1).re.startsWith('-') ? -1 : 1;
}

function adjoint(a: ExactMatrix): ExactMatrix {
  return a.conjugate().transpose();
}
