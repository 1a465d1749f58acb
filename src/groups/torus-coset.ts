import type { Cyclotomic } from '../exact/cyclotomic.js';
import type { Rational } from '../exact/rational.js';

/** value * t_1^exponent[0] * .. * t_rank^exponent[rank-1]: an eigenvalue of c t as a function of t. */
export interface Eigenvalue {
  readonly value: Cyclotomic;
  readonly exponent: readonly number[];
}

/** A term of a Laurent polynomial in t_1, .., t_rank. */
export interface LaurentTerm {
  readonly coefficient: bigint;
  readonly exponent: readonly number[];
}

/**
 * Where class functions of a compact group are integrated: a coset c T of a torus T of some rank, with its share of Haar
 * measure. The integral of a class function f is the sum over cosets of share * (constant term of f(c t) * density(t)).
 * A reductive group over R or C has the polynomial invariants of its compact form, so that its cosets are that form's.
 * For a finite group cosets are conjugacy classes, of rank 0.
 */
export interface TorusCoset {
  readonly rank: number;
  readonly share: Rational;
  /** The eigenvalues of c t on V_i, dim V_i of them. */
  readonly eigenvalues: readonly Eigenvalue[];
  /** The eigenvalues of Ad(c t) on the complexified Lie algebra; none for a finite group. */
  readonly adjoint: readonly Eigenvalue[];
  /** A Laurent polynomial; for the identity component the product of 1 - t^alpha over the positive roots (Weyl). */
  readonly density: readonly LaurentTerm[];
}
