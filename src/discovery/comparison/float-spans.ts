import { DomainError, inArgument, refuseAbove } from '../../domain-error.js';
import { isReal } from '../../exact/cyclotomic.js';
import { basisDimension, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { requireRows } from '../../mean-field/require-rows.js';
import { orthonormalRows } from '../../numeric/principal-angles.js';
import { orthonormalBasis } from './float-basis.js';

/** Orthonormal rows that span the exact subspace, and the one that was found. */
export interface FloatSpans {
  readonly exact: number[][];
  readonly found: number[][];
}

/** Bound on ambient * (e + rows)^2, the operations of the comparison up to a factor. */
const COMPARISON_LIMIT = 400_000_000;

/** Checks what is compared, the path being that of the argument, and makes orthonormal rows of it. */
export function floatSpans(
  exact: SparseBasis,
  found: readonly (readonly number[])[],
  tolerance: number,
): FloatSpans {
  if (!(Number.isFinite(tolerance) && tolerance >= 0)) {
    throw new DomainError(
      'BAD_INPUT',
      `The tolerance is ${tolerance}: give an angle in radians, 0 or more.`,
      { path: ['tolerance'], value: `${tolerance}` },
    );
  }
  const names = { row: 'Row', owner: 'the basis', length: 'the dimension of the representation' };
  inArgument('basis', () => requireRows(found, exact.ambient, names));
  refuseCost(exact, found.length);
  if (!exact.table.every(isReal)) {
    throw new DomainError(
      'BAD_INPUT',
      'The exact subspace is not real, and rows of floats are: choose a real representation.',
      { path: ['representation'] },
    );
  }
  return { exact: orthonormalBasis(exact), found: orthonormalRows(found, exact.ambient) };
}

/** Refuses what would take more than some seconds to compare. */
export function refuseCost(exact: SparseBasis, rows: number): void {
  refuseAbove(
    'The cost of the comparison, dimension * (exact basis + rows given)^2,',
    exact.ambient * (basisDimension(exact) + rows) ** 2,
    COMPARISON_LIMIT,
    'Compare a smaller representation, or give fewer rows.',
  );
}
