import type { SignedPermutation } from '../../linear-algebra/signed-permutation.js';
import { GroupFactor } from '../group-factor.js';
import type { LieFactor } from '../lie-factor.js';
import { permutationModel, signedPermutationModel } from '../permutation-model.js';
import { orthogonalAlgebra } from './classical-algebra.js';
import { ClassicalFactor } from './classical-factor.js';
import { negatedAxes, rotationsOfAxes } from './monomial-elements.js';

/** O: all matrices that keep x_1^2 + .. + x_p^2 - .. - x_(p+q)^2; SO: of determinant 1; SO+: the identity component. */
export type OrthogonalLetter = 'O' | 'SO' | 'SO+';

/**
 * O(n) and SO(n) for q = 0, else O(p,q), SO(p,q) or SO+(p,q); those with p = 0 or q = 0 are the compact ones. On the
 * line they are finite.
 *
 * @pre p + q >= 1
 */
export function orthogonalGroup(letter: OrthogonalLetter, p: number, q = 0): GroupFactor | LieFactor {
  if (p === 0) return orthogonalGroup(letter, q);
  if (q === 0) return compactOrthogonalGroup(letter === 'O' ? 'O' : 'SO', p);
  const degree = p + q;
  const components = {
    O: [negatedAxes(degree, [0]), negatedAxes(degree, [p])],
    SO: [negatedAxes(degree, [0, p])],
    'SO+': [],
  }[letter];
  return new ClassicalFactor({
    kind: 'NONCOMPACT_LIE',
    info: { name: `${letter}(${p},${q})`, degree, signature: [p, q] },
    ...common(p, q, components),
    isAbelian: degree === 2 && letter !== 'O',
    compactForm: { letter: letter === 'O' ? 'O' : 'SO', n: degree },
  });
}

function compactOrthogonalGroup(letter: 'O' | 'SO', n: number): GroupFactor | LieFactor {
  const name = `${letter}(${n})`;
  if (n === 1) {
    return letter === 'O'
      ? new GroupFactor(name, name, 1, signedPermutationModel([negatedAxes(1, [0])], 1), 2n)
      : new GroupFactor(name, name, 1, permutationModel([], 1), 1n);
  }
  return new ClassicalFactor({
    kind: 'COMPACT_LIE',
    info: { name, degree: n, signature: [n, 0] },
    ...common(n, 0, letter === 'O' ? [negatedAxes(n, [0])] : []),
    isAbelian: n === 2 && letter === 'SO',
    compactForm: { letter, n },
  });
}

function common(p: number, q: number, components: readonly SignedPermutation[]) {
  const n = p + q;
  return {
    isComplex: false,
    lieDimension: Math.floor((n * (n - 1)) / 2),
    components,
    monomials: [...rotationsOfAxes(n, 0, p), ...rotationsOfAxes(n, p, q), ...components],
    algebra: () => orthogonalAlgebra(p, q),
  };
}
