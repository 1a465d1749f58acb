import { DomainError } from '../domain-error.js';
import { cyclotomics } from '../exact/cyclotomic.js';
import type { Group } from '../groups/group.js';
import type { LinearPart } from '../groups/group-element.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { dotProduct } from '../linear-algebra/sparse-row.js';

/**
 * The signs s_i of a quadratic form sum s_i x_i^2 on V that the group keeps: of the signature of each factor where it is
 * known, else all 1, where every generator (and the Lie algebra) of the factor keeps the sum of squares. Checked once
 * for a group.
 *
 * @throws DomainError BAD_INPUT where a factor keeps no form of this kind
 */
export function invariantForm(group: Group): Int8Array {
  const known = forms.get(group) ?? findForm(group);
  forms.set(group, known);
  return known;
}

const forms = new WeakMap<Group, Int8Array>();

function findForm(group: Group): Int8Array {
  const signs = group.components.flatMap(component => {
    const { degree, name, signature } = component.info;
    if (signature !== undefined) {
      return Array.from({ length: degree }, (_, i) => (i < signature[0] ? 1 : -1));
    }
    const algebra = component.kind === 'FINITE' ? [] : component.algebra;
    if (component.generators.every(isOrthogonal) && algebra.every(isAntisymmetric)) {
      return new Array<number>(degree).fill(1);
    }
    throw new DomainError(
      'BAD_INPUT',
      `L(l) needs a group that keeps a sum of squares, possibly with signs, as SO(n) and O(p,q) do; ${name} is not known to keep one. Use Sym^l(V), or coordinates in which its matrices are orthogonal.`,
    );
  });
  return Int8Array.from(signs);
}

function isOrthogonal(part: LinearPart): boolean {
  if (!(part instanceof ExactMatrix)) return true;
  const rows = Array.from({ length: part.rows }, (_, i) => part.row(i));
  return rows.every((a, i) =>
    rows
      .slice(i)
      .every((b, k) => cyclotomics.equals(dotProduct(a, b), k === 0 ? cyclotomics.one : cyclotomics.zero)),
  );
}

function isAntisymmetric(matrix: ExactMatrix): boolean {
  return matrix.transpose().scale(cyclotomics.fromInteger(-1)).equals(matrix);
}
