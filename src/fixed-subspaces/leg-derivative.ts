import { cyclotomics } from '../exact/cyclotomic.js';
import type { AlgebraElement, LieGroup } from '../groups/lie-group.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { matrixOperator } from '../representations/operators.js';
import type { Representation } from '../representations/representation.js';

/** d rho(A) on V, A itself, and on V*, -A^T, for a group of one factor. */
export function derivativeOf(r: Representation, group: LieGroup, { parts }: AlgebraElement): LinearOperator {
  if (r.kind !== 'defining' || parts.length !== 1) {
    throw new Error(`expected V or V* of a group of one factor, got ${r.kind} of ${group.name}`);
  }
  return matrixOperator(r.dual ? parts[0].transpose().scale(cyclotomics.fromInteger(-1)) : parts[0]);
}
