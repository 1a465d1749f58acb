import { type Cyclotomic, cyclotomics } from '../exact/cyclotomic.js';
import type { GroupElement } from '../groups/group-element.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { SignedPermutation } from '../linear-algebra/signed-permutation.js';

/** det of the image of g on V: the product over its parts. */
export function determinantOf(g: GroupElement): Cyclotomic {
  return g.parts
    .map(part =>
      part instanceof ExactMatrix ? part.determinant() : cyclotomics.fromInteger(signedDeterminant(part)),
    )
    .reduce((a, b) => cyclotomics.mul(a, b), cyclotomics.one);
}

/** The parity of the permutation times the product of the signs. */
function signedDeterminant({ image, sign }: SignedPermutation): number {
  const seen = new Uint8Array(image.length);
  let determinant = 1;
  for (let start = 0; start < image.length; start++) {
    determinant *= sign[start]!;
    if (seen[start]) continue;
    for (let i = image[start]!; i !== start; i = image[i]!) {
      seen[i] = 1;
      determinant = -determinant;
    }
  }
  return determinant;
}
