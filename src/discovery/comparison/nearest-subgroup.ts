import { DomainError } from '../../domain-error.js';
import { isReal } from '../../exact/cyclotomic.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import type { Group } from '../../groups/group.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { imageOf } from '../../representations/image.js';
import type { Representation } from '../../representations/representation.js';
import { floatSpans } from './float-spans.js';
import { type ComparisonSummary, type SubspaceRelation, summaryOf } from './relate-to-exact.js';
import { searchSubgroups } from './search-subgroups.js';

/** The subgroup H whose R^H comes nearest to a subspace found; of those with this R^H the largest. */
export interface NearestSubgroup {
  readonly order: bigint;
  /** As formatElement writes them. */
  readonly generators: readonly string[];
  /** What H is isomorphic to, where that is certain. */
  readonly structure: string | null;
  /** dim R^H. */
  readonly dimension: number;
  /** Between R^H and the subspace found, as in a comparison. */
  readonly principalAngles: readonly number[];
  readonly relation: SubspaceRelation;
  /** What follows of it, in a sentence. */
  readonly statement: string;
}

/** The nearest subgroup, or why there is none to tell of. */
export type NearestSubgroupAnswer =
  | { readonly nearest: NearestSubgroup; readonly reason: null }
  | { readonly nearest: null; readonly reason: string };

/**
 * The exact subspace nearest to the one found among the R^H of all subgroups H of a finite group, where that of the
 * whole group is not it within the tolerance: one that is EQUAL, of the largest such H; else the one with the least
 *
 *   |P_H - P|^2 = |e - f| + 2 sum_k sin^2(theta_k),
 *
 * the squared Frobenius distance of the orthogonal projections, for dimensions e, f and principal angles theta_k. Among equally near
 * ones it is that of the largest H, then the first in the lattice's order. Infinite groups and what goes beyond a bound are
 * answered with a reason. `exact` is R^G.
 *
 * Cost: see searchSubgroups.
 */
export function nearestSubgroup(
  group: Group,
  r: Representation,
  exact: SparseBasis,
  found: readonly (readonly number[])[],
  tolerance: number,
): NearestSubgroupAnswer {
  const spans = floatSpans(exact, found, tolerance);
  const whole = summaryOf(spans.exact, spans.found, tolerance);
  if (whole.relation === 'EQUAL') {
    return none(`The subspace found is that of ${group.name} itself, within ${tolerance} rad.`);
  }
  if (group.kind !== 'FINITE') {
    return none(
      `${group.name} has infinitely many elements, and subgroups are listed of finite groups: compare with a subgroup by its name.`,
    );
  }
  if (group.order === 1n) return none(`${group.name} has no subgroup but itself.`);
  const images = group.generators.map(g => imageOf(r, group, g));
  if (!images.every(isRealOperator)) {
    return none(
      'The representation is not real, and rows of floats are: the subspaces of subgroups can be complex.',
    );
  }
  try {
    return { nearest: search(group, r, images, exact.ambient, spans.found, whole), reason: null };
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'TOO_LARGE')) throw error;
    return none(`The subgroups of ${group.name} are out of reach. ${error.message}`);
  }
}

function none(reason: string): NearestSubgroupAnswer {
  return { nearest: null, reason };
}

function search(
  group: FiniteGroup,
  r: Representation,
  images: readonly LinearOperator[],
  ambient: number,
  found: number[][],
  whole: ComparisonSummary,
): NearestSubgroup {
  const { tolerance } = whole;
  const { subgroup, generators, rows } = searchSubgroups(group, r, images, ambient, found, tolerance);
  const { principalAngles, relation } = summaryOf(rows, found, tolerance);
  const { order } = subgroup;
  return {
    ...{ order, generators, structure: subgroup.structure(), dimension: rows.length },
    ...{ principalAngles, relation },
    statement: statementOf(group, order, relation, whole),
  };
}

function statementOf(
  group: FiniteGroup,
  order: bigint,
  relation: SubspaceRelation,
  { exactDimension: e, foundDimension: f, relation: toWhole, tolerance }: ComparisonSummary,
): string {
  const { name } = group;
  if (relation === 'EQUAL') {
    const shown = order === 1n ? 'nothing' : 'this part';
    return `Within ${tolerance} rad the subspace found is that of a subgroup of order ${order}: of the symmetry ${name} the data show ${shown}.`;
  }
  const nearest = `the nearest is that of ${order === group.order ? `${name} itself` : `a subgroup of order ${order}`}.`;
  if (toWhole === 'FOUND_INSIDE_EXACT') {
    return `The subspace found is smaller than that of ${name}, and subgroups only have larger ones: the data have more symmetry than ${name}, or excite a part of its subspace; ${nearest}`;
  }
  if (f < e) {
    return `The subspace found has ${f} ${f === 1 ? 'dimension' : 'dimensions'} and that of ${name} has ${e}, to which subgroups only add: none of them explains it; ${nearest}`;
  }
  return `No subgroup of ${name} has the subspace found within ${tolerance} rad; ${nearest}`;
}

function isRealOperator(operator: LinearOperator): boolean {
  if (operator.monomial !== undefined) return true;
  for (let i = 0; i < operator.size; i++) if (!operator.row(i).entries.every(isReal)) return false;
  return true;
}
