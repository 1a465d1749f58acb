import type { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { SignedPermutation } from '../linear-algebra/signed-permutation.js';
import type { LinearPart } from './group-element.js';
import type { FactorInfo } from './group-facts.js';
import type { TorusCoset } from './torus-coset.js';

/** A compact classical group by its name; Sp(n) is the compact one on C^(2n). */
export interface CompactForm {
  readonly letter: 'SO' | 'O' | 'SU' | 'U' | 'Sp';
  readonly n: number;
}

/** A Lie group of matrices that is no product, acting on V_i. */
export interface LieFactor {
  readonly kind: 'COMPACT_LIE' | 'NONCOMPACT_LIE';
  readonly info: FactorInfo;
  readonly key: string;
  /** Whether V_i is a space over C. */
  readonly isComplex: boolean;
  readonly isAbelian: boolean;
  /** As a real manifold: 8 for SU(3). */
  readonly lieDimension: number;
  /** Of the same kind (signed permutation or matrix) as the generators. */
  readonly identity: LinearPart;
  /** Representatives that generate the group together with its identity component. */
  readonly generators: readonly LinearPart[];
  /** A basis of the Lie algebra, for SU(n) and U(n) of its complexification, in rational matrices wherever there is one. */
  readonly algebra: readonly ExactMatrix[];
  /** Elements of the group that permute the basis up to signs: what the group fixes these fix. They speed up, they decide nothing. */
  readonly monomials: readonly SignedPermutation[];
  /** Of a classical group: the compact group with the same complexification, hence with the same polynomial invariants. */
  readonly compactForm?: CompactForm;
  /** For the classical groups of small rank; undefined where only a basis of the algebra is known. */
  readonly cosets: readonly TorusCoset[] | undefined;
}
