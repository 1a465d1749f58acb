/** Of an irrep over R its commutant R, C or H; of one over C its Frobenius-Schur indicator 1, 0 or -1. */
export type IrrepType = 'REAL' | 'COMPLEX' | 'QUATERNIONIC';

/** All copies of one irrep in a representation. */
export interface IsotypicComponent {
  /**
   * Finite groups: "Irr(k)" with k the row of the character table from 1; over R "Irr(3)+Irr(4)" for an irrep that is a
   * conjugate pair over C, "2*Irr(5)" for one that is twice a quaternionic irrep over C. Lie groups: see ClassicalIrrep.
   * Products with a Lie group: the irreps of the factors, joined by " x ", and a
   * conjugate pair of them by " + ".
   */
  readonly irrep: string;
  /** Of one copy, over the field of the decomposition. */
  readonly dimension: number;
  readonly multiplicity: number;
  readonly type: IrrepType;
}
