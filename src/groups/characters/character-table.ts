import type { Cyclotomic } from '../../exact/cyclotomic.js';
import type { ConjugacyClasses } from '../classes/conjugacy-classes.js';

/**
 * The complex irreducible characters of a finite group. Row 0 is the trivial one; the others ascend by degree, then by
 * Frobenius-Schur indicator, then by their values (class by class, real part before imaginary part).
 */
export interface CharacterTable {
  readonly classes: ConjugacyClasses;
  readonly degrees: readonly number[];
  /** 1, 0 or -1: real, complex or quaternionic. */
  readonly frobeniusSchur: readonly number[];
  /** values[k][c]: the k-th character on class c. */
  readonly values: readonly (readonly Cyclotomic[])[];
}
