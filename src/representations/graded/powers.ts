import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import { signedOperator } from '../../linear-algebra/signed-operator.js';
import { powerOfOperator, tensorOfOperators, zeroOperator } from '../operators.js';
import { tensorDerivative } from '../tensor-derivative.js';
import type { GradedAlgebra } from './graded-algebra.js';
import { gradedDerivative, gradedDualDerivative } from './graded-derivative.js';
import { gradedDualImage, gradedImage } from './graded-image.js';
import { gradedMonomial } from './graded-monomial.js';
import { HarmonicAlgebra } from './harmonic-algebra.js';
import { SymmetricAlgebra } from './symmetric-algebra.js';

/** Sym^k of the operator g = rho(g), or the dual of Sym^k(R) from g = rho(g^-1)^T. */
export function symmetricImage(k: number, g: LinearOperator, isDual: boolean): LinearOperator {
  if (g.size <= 1) return tensorOfOperators(powerOfOperator(g, k));
  return powerImage(new SymmetricAlgebra(g.size, k), k, g, isDual);
}

/** L(l) of an operator that keeps the form with these signs, or the dual of L(l) from g = rho(g^-1)^T. */
export function harmonicImage(
  signs: ArrayLike<number>,
  l: number,
  g: LinearOperator,
  isDual: boolean,
): LinearOperator {
  if (signs.length === 1 && l > 1) return zeroOperator(0);
  return powerImage(new HarmonicAlgebra(signs, l), l, g, isDual);
}

/** The derivation that A = d rho induces on Sym^k, or on its dual from A = -d rho^T. */
export function symmetricDerivative(k: number, a: LinearOperator, isDual: boolean): LinearOperator {
  if (a.size <= 1) return tensorDerivative([{ of: a, power: k }]);
  return powerDerivative(new SymmetricAlgebra(a.size, k), k, a, isDual);
}

/** The same on L(l). */
export function harmonicDerivative(
  signs: ArrayLike<number>,
  l: number,
  a: LinearOperator,
  isDual: boolean,
): LinearOperator {
  if (signs.length === 1 && l > 1) return zeroOperator(0);
  return powerDerivative(new HarmonicAlgebra(signs, l), l, a, isDual);
}

/** The degree k of the automorphism that g induces, as a signed permutation where it is one. */
export function powerImage(
  algebra: GradedAlgebra,
  k: number,
  g: LinearOperator,
  isDual: boolean,
): LinearOperator {
  const monomial = g.monomial && gradedMonomial(algebra, k, g.monomial);
  if (monomial !== undefined) return signedOperator(monomial);
  return isDual ? gradedDualImage(algebra, k, g) : gradedImage(algebra, k, g);
}

/** The degree k of the derivation that A induces; constants have derivative 0. */
export function powerDerivative(
  algebra: GradedAlgebra,
  k: number,
  a: LinearOperator,
  isDual: boolean,
): LinearOperator {
  if (k === 0) return zeroOperator(1);
  return isDual ? gradedDualDerivative(algebra, k, a) : gradedDerivative(algebra, k, a);
}
