import { formatCycles } from '../../groups/cycle-notation.js';
import type { GroupDescription } from '../../groups/group-description.js';
import { GENERATOR_LIMIT, MATRIX_SIZE_LIMIT } from '../../groups/limits.js';
import { directSumSigned, type SignedPermutation } from '../../linear-algebra/signed-permutation.js';
import type { CoordinateLayout } from './coordinate-layout.js';
import type { SignedPermutationGroup } from './signed-permutations.js';

/**
 * A group of signed permutations as one on V = X + H_1 + .. + Y, on V = X where it acts on X and Y alike and moves nothing else: by permutations where
 * no sign changes, else by matrices. null where it is too large to be described so.
 */
export function descriptionOfSigned(
  { generators }: SignedPermutationGroup,
  { spaces, same }: CoordinateLayout,
): GroupDescription | null {
  const hidden = spaces.slice(1, -1);
  const isOnInputs = same && hidden.every(({ dimension, signed }) => dimension === 1 && !signed);
  const elements = generators.map(parts => (isOnInputs ? parts[0] : directSumSigned(parts)));
  const degree = spaces
    .slice(0, isOnInputs ? 1 : spaces.length)
    .reduce((sum, { dimension }) => sum + dimension, 0);
  if (elements.length > GENERATOR_LIMIT) return null;
  if (elements.every(({ sign }) => sign.every(s => s === 1))) {
    return { permutations: { degree, generators: elements.map(({ image }) => formatCycles(image)) } };
  }
  return degree > MATRIX_SIZE_LIMIT ? null : { matrices: { generators: elements.map(matrixOf) } };
}

function matrixOf({ image, sign }: SignedPermutation): string[][] {
  const rows = Array.from(image, () => new Array<string>(image.length).fill('0'));
  image.forEach((to, from) => {
    rows[to][from] = String(sign[from]);
  });
  return rows;
}
