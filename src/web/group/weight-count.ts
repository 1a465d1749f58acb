import type { IrrepType, LayerDecompositionQuery } from '../../../schema/generated/operations.js';

export type Decomposition = NonNullable<LayerDecompositionQuery['group']['from']['decomposition']>;

/** What one irrep contributes to Hom_G(from, to). */
export interface IrrepShare {
  readonly irrep: string;
  readonly dimension: number;
  readonly type: IrrepType;
  readonly inFrom: number;
  readonly inTo: number;
}

export interface WeightCount {
  readonly shares: readonly IrrepShare[];
  /** dim End of an irrep, by type: 1, 2, 4 where both representations are real, 1 over C; null where neither gives the sum. */
  readonly endomorphisms: Readonly<Record<IrrepType, number>> | null;
}

const OVER_REALS = { REAL: 1, COMPLEX: 2, QUATERNIONIC: 4 } as const;
const OVER_COMPLEX = { REAL: 1, COMPLEX: 1, QUATERNIONIC: 1 } as const;

/**
 * dim Hom_G(from, to) = sum of m_from * m_to * dim End over the irreps that both contain (Schur). Whether dim End is
 * meant over R or over C is told by the dimension itself, which the layer was given on another road: an explanation that does not
 * come to it is none.
 */
export function weightCount(from: Decomposition, to: Decomposition, weights: number): WeightCount {
  const shares = new Map<string, IrrepShare>();
  for (const { irrep, dimension, type, multiplicity } of from) {
    shares.set(irrep, { irrep, dimension, type, inFrom: multiplicity, inTo: 0 });
  }
  for (const { irrep, dimension, type, multiplicity } of to) {
    shares.set(irrep, { irrep, dimension, type, inFrom: shares.get(irrep)?.inFrom ?? 0, inTo: multiplicity });
  }
  const all = [...shares.values()];
  const endomorphisms = [OVER_REALS, OVER_COMPLEX].find(
    end => all.reduce((sum, share) => sum + contribution(share, end), 0n) === BigInt(weights),
  );
  return { shares: all, endomorphisms: endomorphisms ?? null };
}

export function contribution(share: IrrepShare, endomorphisms: Readonly<Record<IrrepType, number>>): bigint {
  return BigInt(share.inFrom) * BigInt(share.inTo) * BigInt(endomorphisms[share.type]);
}
