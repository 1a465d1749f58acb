import { type Cyclotomic, cyclotomics, isReal } from '../../exact/cyclotomic.js';
import { toDecimal } from '../../exact/decimal.js';
import { reducedRowEchelon } from '../../linear-algebra/dense-elimination.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { kernel } from '../../linear-algebra/kernel.js';
import { basisRows } from '../../linear-algebra/sparse-basis.js';
import { collectRow, type SparseRow } from '../../linear-algebra/sparse-row.js';

const { add, mul, neg, inv, isZero, zero } = cyclotomics;

/** Kept forms up to which their mean is found: the size of a dense linear system. */
const FORM_LIMIT = 128;

const MINUS_ONE = cyclotomics.fromInteger(-1);

/** Whether all A are skew-Hermitian and all h unitary: whether they keep the form x_1 conj(x_1) + .. + x_n conj(x_n). */
export function keepsStandardForm(
  algebra: readonly ExactMatrix[],
  generators: readonly ExactMatrix[],
): boolean {
  return (
    algebra.every(a => adjoint(a).equals(a.scale(MINUS_ONE))) &&
    generators.every(h => adjoint(h).multiply(h).isIdentity())
  );
}

/**
 * Whether the group of exp(A) and h keeps a positive definite Hermitian form, A^H P + P A = 0 and h^H P h = P; so it does
 * exactly where its closure is compact. One such form is then the mean of g^H g over the closure: of the forms that are
 * kept the one that pairs with all dual forms that are kept, A Q + Q A^H = 0 and h Q h^H = Q, as the standard form does,
 * tr(Q P) = tr(Q). So P is the solution of a linear system, and what is left to see is whether it is positive.
 *
 * Above FORM_LIMIT kept forms only the standard one is looked at; the answer false then proves nothing.
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
  const forms = intertwiners(size, [
    ...algebra.map(a => ({ left: adjoint(a).scale(MINUS_ONE), right: a })),
    ...generators.map(h => ({ left: adjoint(h).inverse(), right: h })),
  ]);
  if (forms.length === 0 || forms.length > FORM_LIMIT) return false;
  const duals = intertwiners(size, [
    ...algebra.map(a => ({ left: a, right: adjoint(a).scale(MINUS_ONE) })),
    ...generators.map(h => ({ left: h, right: adjoint(h).inverse() })),
  ]);
  const mean = duals.length === forms.length ? meanForm(forms, duals) : undefined;
  if (mean === undefined) return false;
  const { sign, rank } = definiteness(mean);
  return sign === 1 && rank === size;
}

/** The combination P of the forms with tr(Q P) = tr(Q) for all duals Q; undefined where there isn't exactly one. */
function meanForm(forms: readonly ExactMatrix[], duals: readonly ExactMatrix[]): ExactMatrix | undefined {
  const system = duals.map(q => [...forms.map(p => traceOfProduct(q, p)), q.trace()]);
  const { rows, pivots } = reducedRowEchelon(cyclotomics, system, forms.length + 1);
  if (pivots.length !== forms.length || pivots.at(-1) !== forms.length - 1) return undefined;
  return forms.map((form, k) => form.scale(rows[k][forms.length])).reduce((sum, form) => sum.add(form));
}

interface Pair {
  readonly left: ExactMatrix;
  readonly right: ExactMatrix;
}

/** A basis of the matrices X with left X = X right for all pairs. */
function intertwiners(size: number, pairs: readonly Pair[]): ExactMatrix[] {
  const rows = () => pairs.flatMap(({ left, right }) => intertwining(left, right.transpose()));
  const solutions = kernel({ columns: size * size, rows });
  return basisRows(solutions).map(({ indices, entries }) => {
    const values = new Map(indices.map((index, e) => [index, entries[e]]));
    return ExactMatrix.generate(size, size, (i, j) => values.get(i * size + j) ?? zero);
  });
}

/** Whether tr A^2 < 0, as for every A other than 0 with imaginary eigenvalues only that can be diagonalised. */
function hasNegativeSquare(a: ExactMatrix): boolean {
  const trace = traceOfProduct(a, a);
  return isReal(trace) && !isZero(trace) && signOf(trace) < 0;
}

function traceOfProduct(a: ExactMatrix, b: ExactMatrix): Cyclotomic {
  let sum = zero;
  for (let i = 0; i < a.rows; i++) {
    const { indices, entries } = a.row(i);
    indices.forEach((j, e) => {
      sum = add(sum, mul(entries[e], b.at(j, i)));
    });
  }
  return sum;
}

/** The equations left X = X right, position by position; right is given by its transpose. */
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
