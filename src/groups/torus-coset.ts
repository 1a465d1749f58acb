import type { Cyclotomic } from '../exact/cyclotomic.js';
import type { Rational } from '../exact/rational.js';

/**
 * Where class functions of a compact group are integrated: a coset c T of a torus T of some rank, with its share of Haar
 * measure. The integral of a class function f is the sum over cosets of share * (constant term of f(c t) * density(t)).
 * A reductive group over R or C has the polynomial invariants of its compact form, so that its cosets are that form's.
 * For a finite group cosets are conjugacy classes, of rank 0.
 */
export interface TorusCoset {
  readonly rank: number;
  readonly share: Rational;
  /** The eigenvalues of c t on V_i, dim V_i of them: value * t_1^exponent[0] * .. * t_rank^exponent[rank-1]. */
  readonly eigenvalues: readonly { readonly value: Cyclotomic; readonly exponent: readonly number[] }[];
  /** A Laurent polynomial; for the identity component the product of 1 - t^alpha over the positive roots (Weyl). */
  readonly density: readonly { readonly coefficient: bigint; readonly exponent: readonly number[] }[];
}
