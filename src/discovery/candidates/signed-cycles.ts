import type { SignedPermutation } from '../../linear-algebra/signed-permutation.js';

/**
 * A signed permutation in cycles on e_1, .., e_n and their negatives: "(1,-2)" takes e_1 to -e_2 and -e_2 to e_1, "(1,2,-1,-2)" e_1 to
 * e_2 and e_2 to -e_1, "(3,-3)" e_3 to -e_3. Of a cycle and its negative the one with the smallest coordinate unsigned is
 * written; "()" is the identity.
 */
export function formatSignedCycles({ image, sign }: SignedPermutation): string {
  const seen = new Uint8Array(image.length);
  let text = '';
  for (let start = 0; start < image.length; start++) {
    if (seen[start] === 1) continue;
    const cycle: number[] = [];
    let at = start;
    let side = 1;
    do {
      seen[at] = 1;
      cycle.push(side * (at + 1));
      side *= sign[at];
      at = image[at];
    } while (at !== start || side !== 1);
    if (cycle.length > 1) text += `(${cycle.join(',')})`;
  }
  return text === '' ? '()' : text;
}
