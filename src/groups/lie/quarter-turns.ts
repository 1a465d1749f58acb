import { cyclotomics } from '../../exact/cyclotomic.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import type { SignedPermutation } from '../../linear-algebra/signed-permutation.js';

/**
 * Signed permutations among some elements of the group of a real Lie algebra, by its basis; at most `limit` of them, without
 * repetitions and without the identity. Looked at are
 * exp(pi/2 A) and exp(pi A) where A^3 = -A, since there exp(t A) = I + sin(t) A + (1 - cos(t)) A^2, and
 * exp(A) exp(-A^T) exp(A) where A^2 = 0 and A^T is in the basis too, which represents a reflection of the Weyl group.
 */
export function quarterTurns(algebra: readonly ExactMatrix[], limit: number): SignedPermutation[] {
  const keys = new Set(algebra.map(a => a.key()));
  const found = new Map<string, SignedPermutation>();
  for (const a of algebra) {
    if (found.size >= limit) break;
    const turn = elementsFrom(a, keys).find(g => g.asMonomial() !== undefined && !g.isIdentity());
    if (turn !== undefined) found.set(turn.key(), turn.asMonomial()!);
  }
  return [...found.values()];
}

function elementsFrom(a: ExactMatrix, keys: ReadonlySet<string>): ExactMatrix[] {
  const identity = ExactMatrix.identity(a.size);
  const square = a.multiply(a);
  if (square.multiply(a).equals(a.scale(MINUS_ONE))) {
    return [identity.add(a).add(square), identity.add(square.scale(TWO))];
  }
  const transpose = a.transpose();
  if (!square.toRows().flat().every(cyclotomics.isZero) || !keys.has(transpose.key())) return [];
  const shear = identity.add(a);
  return [shear.multiply(identity.add(transpose.scale(MINUS_ONE))).multiply(shear)];
}

const MINUS_ONE = cyclotomics.fromInteger(-1);
const TWO = cyclotomics.fromInteger(2);
