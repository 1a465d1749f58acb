import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import type { GroupElement } from '../groups/group-element.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import { determinantSigned } from '../linear-algebra/signed-permutation.js';

/** det of the image of g on V: the product over its parts. */
export function determinantOf(g: GroupElement): Cyclotomic {
  return g.parts
    .map(part =>
      part instanceof ExactMatrix ? part.determinant() : cyclotomics.fromInteger(determinantSigned(part)),
    )
    .reduce((a, b) => cyclotomics.mul(a, b), cyclotomics.one);
}
