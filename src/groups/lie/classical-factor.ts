import type { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { identitySigned, type SignedPermutation } from '../../linear-algebra/signed-permutation.js';
import type { FactorInfo } from '../group-facts.js';
import type { CompactForm, LieFactor } from '../lie-factor.js';
import type { TorusCoset } from '../torus-coset.js';
import { compactCosets } from './compact-cosets.js';

/** What tells one classical group of matrices from another. */
export interface ClassicalPlan {
  readonly kind: LieFactor['kind'];
  readonly info: FactorInfo;
  readonly isComplex: boolean;
  readonly isAbelian: boolean;
  /** The algebra's dimension over R, for SU(n) and U(n) that of its complexification over C. */
  readonly lieDimension: number;
  readonly components: readonly SignedPermutation[];
  readonly monomials: readonly SignedPermutation[];
  readonly compactForm: CompactForm;
  algebra(): ExactMatrix[];
}

/** A classical group; the bases of its algebra and its cosets are made when they are first asked for. */
export class ClassicalFactor implements LieFactor {
  readonly kind: LieFactor['kind'];
  readonly info: FactorInfo;
  readonly key: string;
  readonly isComplex: boolean;
  readonly isAbelian: boolean;
  readonly lieDimension: number;
  readonly identity: SignedPermutation;
  readonly generators: readonly SignedPermutation[];
  readonly monomials: readonly SignedPermutation[];
  readonly compactForm: CompactForm;
  private readonly makeAlgebra: () => ExactMatrix[];
  private knownAlgebra: readonly ExactMatrix[] | undefined;
  private knownCosets: { readonly cosets: readonly TorusCoset[] | undefined } | undefined;

  constructor(plan: ClassicalPlan) {
    this.kind = plan.kind;
    this.info = plan.info;
    this.key = plan.info.name;
    this.isComplex = plan.isComplex;
    this.isAbelian = plan.isAbelian;
    this.lieDimension = plan.lieDimension;
    this.identity = identitySigned(plan.info.degree);
    this.generators = plan.components;
    this.monomials = plan.monomials;
    this.compactForm = plan.compactForm;
    this.makeAlgebra = plan.algebra;
  }

  get algebra(): readonly ExactMatrix[] {
    this.knownAlgebra ??= this.makeAlgebra();
    return this.knownAlgebra;
  }

  get cosets(): readonly TorusCoset[] | undefined {
    this.knownCosets ??= { cosets: compactCosets(this.compactForm) };
    return this.knownCosets.cosets;
  }
}
