import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import { entryPosition, type SparseRow } from '../../linear-algebra/sparse-row.js';
import { entryClause, refuseComplex } from './entry-clause.js';

/**
 * How the matrices exp(t A), t real, treat coordinates. They depend on t without a jump and begin with the identity: where
 * all are monomial, all are diagonal, hence A is; where all permute up to signs, all are the identity, hence A = 0.
 */
export interface DerivativeFacts {
  readonly isDiagonal: boolean;
  /** The a with A = a I; null where there is none. */
  readonly scalar: Cyclotomic | null;
  /** The c with A + A^T = c I, so that exp(t A)^T exp(t A) = exp(c t) I; null where there is none. */
  readonly scale: Cyclotomic | null;
  /** An entry outside of the diagonal, .. */
  readonly mixing: string | null;
  /** .. one that isn't 0, .. */
  readonly moving: string | null;
  /** .. and one of A for which A + A^T isn't 0. */
  readonly stretching: string | null;
}

const ZERO: DerivativeFacts = {
  isDiagonal: true,
  scalar: cyclotomics.zero,
  scale: cyclotomics.zero,
  mixing: null,
  moving: null,
  stretching: null,
};

/**
 * The facts of one matrix of the Lie algebra, each decided exactly; `of` names the representation in the clauses.
 * Cost: the entries, each looked up in its mirrored place.
 *
 * @throws DomainError BAD_INPUT where an entry isn't real
 */
export function derivativeFacts(operator: LinearOperator, of: string): DerivativeFacts {
  const rows = Array.from({ length: operator.size }, (_, i) => operator.row(i));
  const diagonal = rows.map((row, i) => entryAt(row, i));
  const isScalar = diagonal.every(x => cyclotomics.equals(x, diagonal[0]));
  let [mixing, moving, stretching]: (string | null)[] = [null, null, null];
  let isBalanced = true;
  rows.forEach((row, i) => {
    refuseComplex(row.entries, of);
    row.indices.forEach((j, at) => {
      const x = row.entries[at];
      const mirrored = cyclotomics.add(x, i === j ? x : entryAt(rows[j], i));
      if (i !== j) {
        mixing ??= entryClause(x, i, j, of);
        if (!cyclotomics.isZero(mirrored)) isBalanced = false;
      }
      moving ??= entryClause(x, i, j, of);
      if (!cyclotomics.isZero(mirrored)) stretching ??= entryClause(x, i, j, of);
    });
  });
  return {
    isDiagonal: mixing === null,
    scalar: mixing === null && isScalar ? diagonal[0] : null,
    scale: isBalanced && isScalar ? cyclotomics.add(diagonal[0], diagonal[0]) : null,
    mixing,
    moving,
    stretching,
  };
}

/**
 * The facts on the tensor product of the factors, each taken `power` times: the sum of A_i at place i and I at all others.
 * These terms have their entries outside of the diagonal at different places, so that it is diagonal, or scalar, only where each A_i is.
 */
export function tensorDerivativeFacts(
  factors: readonly { facts: DerivativeFacts; power: number }[],
): DerivativeFacts {
  return factors.reduce<DerivativeFacts>(
    (sum, { facts, power }) => ({
      isDiagonal: sum.isDiagonal && facts.isDiagonal,
      scalar: plusMultiple(sum.scalar, facts.scalar, power),
      scale: plusMultiple(sum.scale, facts.scale, power),
      ...clausesOf(sum, facts),
    }),
    ZERO,
  );
}

/** The facts of the block-diagonal matrix of the blocks. */
export function sumDerivativeFacts(blocks: readonly DerivativeFacts[]): DerivativeFacts {
  if (blocks.length === 0) return ZERO;
  return blocks.reduce((sum, facts) => ({
    isDiagonal: sum.isDiagonal && facts.isDiagonal,
    scalar: common(sum.scalar, facts.scalar),
    scale: common(sum.scale, facts.scale),
    ...clausesOf(sum, facts),
  }));
}

function clausesOf(a: DerivativeFacts, b: DerivativeFacts) {
  return {
    mixing: a.mixing ?? b.mixing,
    moving: a.moving ?? b.moving,
    stretching: a.stretching ?? b.stretching,
  };
}

function plusMultiple(a: Cyclotomic | null, b: Cyclotomic | null, times: number): Cyclotomic | null {
  return a === null || b === null
    ? null
    : cyclotomics.add(a, cyclotomics.mul(b, cyclotomics.fromInteger(times)));
}

function common(a: Cyclotomic | null, b: Cyclotomic | null): Cyclotomic | null {
  return a !== null && b !== null && cyclotomics.equals(a, b) ? a : null;
}

function entryAt(row: SparseRow, j: number): Cyclotomic {
  const at = entryPosition(row, j);
  return at < 0 ? cyclotomics.zero : row.entries[at];
}
