import { type Cyclotomic, conjugate, cyclotomics } from '../exact/cyclotomic.js';
import { power } from '../exact/field.js';
import type { Group } from '../groups/group.js';
import { type GroupElement, isIdentity, type LinearPart } from '../groups/group-element.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { determinantOf } from './determinant.js';
import { dimensionOf, factorIndex, notYet } from './dimension.js';
import type { Leaf, Representation } from './representation.js';

/**
 * chi_R(g), without building rho(g): sums add, tensor products multiply, duals conjugate (g has finite order).
 * Cost: that of the trace on V.
 */
export function characterValue(r: Representation, group: Group, g: GroupElement): Cyclotomic {
  switch (r.kind) {
    case 'sum':
      return r.terms.reduce(
        (total, t) =>
          cyclotomics.add(
            total,
            cyclotomics.mul(cyclotomics.fromInteger(t.multiplicity), characterValue(t.of, group, g)),
          ),
        cyclotomics.zero,
      );
    case 'tensor':
      return r.factors.reduce(
        (total, f) => cyclotomics.mul(total, power(cyclotomics, characterValue(f.of, group, g), f.power)),
        cyclotomics.one,
      );
    case 'symmetric':
    case 'alternating':
    case 'induced':
      throw notYet(r);
    default: {
      const value = leafValue(r, group, g);
      return r.dual ? conjugate(value) : value;
    }
  }
}

function leafValue(r: Leaf, group: Group, g: GroupElement): Cyclotomic {
  switch (r.kind) {
    case 'defining':
      return g.parts.map(traceOf).reduce((a, b) => cyclotomics.add(a, b), cyclotomics.zero);
    case 'factor':
      return traceOf(g.parts[factorIndex(r, group)]!);
    case 'sign':
      return determinantOf(g);
    case 'regular':
      return isIdentity(g) ? cyclotomics.fromInteger(dimensionOf(r, group)) : cyclotomics.zero;
    default:
      throw notYet(r);
  }
}

function traceOf(part: LinearPart): Cyclotomic {
  if (part instanceof ExactMatrix) return part.trace();
  let fixed = 0;
  part.image.forEach((to, from) => {
    if (to === from) fixed += part.sign[from]!;
  });
  return cyclotomics.fromInteger(fixed);
}
