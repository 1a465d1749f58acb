import { type Cyclotomic, cyclotomics, isReal } from '../../exact/cyclotomic.js';
import { toDecimal } from '../../exact/decimal.js';
import type { ExactMatrix } from '../../linear-algebra/exact-matrix.js';

const { add, mul, neg, inv, isZero } = cyclotomics;

/**
 * By Lagrange's reduction: the rank of a Hermitian form, and 1 or -1 where it is positive or negative semidefinite, 0
 * for the form 0; undefined where it takes both signs.
 */
export function definiteness(form: ExactMatrix): {
  readonly sign: 1 | 0 | -1 | undefined;
  readonly rank: number;
} {
  const rows = form.toRows();
  const left = new Set(rows.keys());
  let sign: 1 | 0 | -1 = 0;
  let rank = 0;
  for (;;) {
    const pivot = [...left].find(k => !isZero(rows[k][k]));
    if (pivot === undefined) {
      const isDone = [...left].every(i => [...left].every(j => isZero(rows[i][j])));
      return { sign: isDone ? sign : undefined, rank };
    }
    const found = signOf(rows[pivot][pivot]);
    if (sign === -found) return { sign: undefined, rank };
    sign = found;
    rank++;
    left.delete(pivot);
    const inverse = inv(rows[pivot][pivot]);
    for (const i of left) {
      const factor = neg(mul(rows[i][pivot], inverse));
      if (isZero(factor)) continue;
      for (const j of left) rows[i][j] = add(rows[i][j], mul(factor, rows[pivot][j]));
    }
  }
}

/** The sign of a real number other than 0, by its leading digit. */
export function signOf(x: Cyclotomic): 1 | -1 {
  if (!isReal(x)) throw new Error('expected a real number on the diagonal of a Hermitian form');
  return toDecimal(x, 1).re.startsWith('-') ? -1 : 1;
}
