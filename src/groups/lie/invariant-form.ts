import { type Cyclotomic, cyclotomics, isReal } from '../../exact/cyclotomic.js';
import { reducedRowEchelon } from '../../linear-algebra/dense-elimination.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { definiteness, signOf } from './definiteness.js';
import { intertwiners } from './intertwiners.js';

const { add, mul, isZero, zero } = cyclotomics;

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

function adjoint(a: ExactMatrix): ExactMatrix {
  return a.conjugate().transpose();
}
