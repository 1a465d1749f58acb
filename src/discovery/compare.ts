import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { isReal } from '../exact/cyclotomic.js';
import { basisRows, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import { requireRows } from '../mean-field/require-rows.js';
import { rememberedDoubles } from '../numeric/nearest-double.js';
import { orthonormalRows, principalAngles } from '../numeric/principal-angles.js';

export type SubspaceRelation =
  | 'EQUAL'
  | 'FOUND_INSIDE_EXACT'
  | 'EXACT_INSIDE_FOUND'
  | 'OVERLAPPING'
  | 'DISJOINT';

/** A subspace found, held against the exact one. */
export interface SubspaceComparison {
  /** e. */
  readonly exactDimension: number;
  /** f, by numerical rank. */
  readonly foundDimension: number;
  /** Radians, ascending; min(e, f) of them. */
  readonly principalAngles: readonly number[];
  readonly relation: SubspaceRelation;
  readonly tolerance: number;
}

/** Bound on ambient * (e + rows)^2, the operations of the comparison up to a factor. */
const COMPARISON_LIMIT = 400_000_000;

/**
 * Principal angles between the exact subspace and the span of `found`, and what follows within the tolerance (radians).
 * Refuses rows of a wrong length, numbers that are not finite, and an exact subspace that is not real.
 * Cost O(ambient * (e + rows)^2).
 */
export function compareWithExact(
  exact: SparseBasis,
  found: readonly (readonly number[])[],
  tolerance: number,
): SubspaceComparison {
  const { ambient } = exact;
  checkRows(found, ambient, tolerance);
  const rows = basisRows(exact);
  refuseAbove(
    'The cost of the comparison, dimension * (exact basis + rows given)^2,',
    ambient * (rows.length + found.length) ** 2,
    COMPARISON_LIMIT,
    'Compare a smaller representation, or give fewer rows.',
  );
  if (!exact.table.every(isReal)) {
    throw new DomainError(
      'BAD_INPUT',
      'The exact subspace is not real, and rows of floats are: choose a real representation.',
      {
        path: ['representation'],
      },
    );
  }
  const toDouble = rememberedDoubles();
  const dense = rows.map(({ indices, entries }) => {
    const row = new Array<number>(ambient).fill(0);
    indices.forEach((index, k) => {
      row[index] = toDouble(entries[k]);
    });
    return row;
  });
  const first = orthonormalRows(dense, ambient);
  if (first.length !== rows.length) {
    throw new Error(`expected numerical rank ${rows.length} of the exact basis, got ${first.length}`);
  }
  const second = orthonormalRows(found, ambient);
  const angles = principalAngles(first, second);
  return {
    exactDimension: first.length,
    foundDimension: second.length,
    principalAngles: angles,
    relation: relationOf(first.length, second.length, angles, tolerance),
    tolerance,
  };
}

/** With k angles within the tolerance: EQUAL k = e = f, and so on as the contract says. */
export function relationOf(
  e: number,
  f: number,
  angles: readonly number[],
  tolerance: number,
): SubspaceRelation {
  const k = angles.filter(angle => angle <= tolerance).length;
  if (k === e && k === f) return 'EQUAL';
  if (k === f && f < e) return 'FOUND_INSIDE_EXACT';
  if (k === e && e < f) return 'EXACT_INSIDE_FOUND';
  return k === 0 ? 'DISJOINT' : 'OVERLAPPING';
}

function checkRows(found: readonly (readonly number[])[], ambient: number, tolerance: number): void {
  if (!(Number.isFinite(tolerance) && tolerance >= 0)) {
    throw new DomainError(
      'BAD_INPUT',
      `The tolerance is ${tolerance}: give an angle in radians, 0 or more.`,
      {
        path: ['tolerance'],
        value: `${tolerance}`,
      },
    );
  }
  const names = { row: 'Row', owner: 'the basis', length: 'the dimension of the representation' };
  inArgument('basis', () => requireRows(found, ambient, names));
}
