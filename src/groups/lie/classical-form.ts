import { cyclotomics, equals } from '../../exact/cyclotomic.js';
import type { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import type { CompactForm } from '../lie-factor.js';
import { intertwiners } from './intertwiners.js';

/** A classical group that a group of matrices was found to be, up to a change of coordinates over C. */
export interface ClassicalForm {
  readonly compactForm: CompactForm;
  /** The symmetric bilinear form that SO(n) or O(n) stands for. */
  readonly symmetricForm?: ExactMatrix;
}

/**
 * The classical group over C in which a group of matrices is dense in Zariski's sense: GL(n) for all of gl(n), SL(n) for all
 * of sl(n) with components of determinant 1, and for an algebra of the full dimension that keeps a nondegenerate bilinear
 * form which components keep too, SO(n), O(n) or Sp(n/2). undefined for all else.
 *
 * @param algebra a basis over C, here of matrices of size n x n
 * @param generators of the algebra
 */
export function classicalForm(
  algebra: readonly ExactMatrix[],
  generators: readonly ExactMatrix[],
  components: readonly ExactMatrix[],
): ClassicalForm | undefined {
  const n = algebra[0].size;
  const dimension = algebra.length;
  if (dimension === n * n) return { compactForm: { letter: 'U', n } };
  if (dimension === n * n - 1) {
    const isSpecial =
      generators.every(a => cyclotomics.isZero(a.trace())) && components.every(h => isOne(h.determinant()));
    return isSpecial ? { compactForm: { letter: 'SU', n } } : undefined;
  }
  if (2 * dimension === n * (n - 1)) {
    const symmetricForm = keptForm(n, generators, components, 1);
    if (symmetricForm === undefined) return undefined;
    const letter = components.every(h => isOne(h.determinant())) ? 'SO' : 'O';
    return { compactForm: { letter, n }, symmetricForm };
  }
  if (2 * dimension === n * (n + 1) && keptForm(n, generators, components, -1) !== undefined) {
    return { compactForm: { letter: 'Sp', n: Math.floor(n / 2) } };
  }
  return undefined;
}

/** A nondegenerate P = sign P^T with A^T P + P A = 0 and h^T P h = P. */
function keptForm(
  size: number,
  generators: readonly ExactMatrix[],
  components: readonly ExactMatrix[],
  sign: 1 | -1,
): ExactMatrix | undefined {
  const forms = intertwiners(size, [
    ...generators.map(a => ({ left: a.transpose().scale(MINUS_ONE), right: a })),
    ...components.map(h => ({ left: h.transpose().inverse(), right: h })),
  ]);
  return forms
    .map(form => form.add(form.transpose().scale(cyclotomics.fromInteger(sign))))
    .find(form => !cyclotomics.isZero(form.determinant()));
}

function isOne(x: ReturnType<ExactMatrix['determinant']>): boolean {
  return equals(x, cyclotomics.one);
}

const MINUS_ONE = cyclotomics.fromInteger(-1);
