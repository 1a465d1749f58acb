import { fixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import type { DataRows } from '../../mean-field/data-rows.js';
import { directSumOfFloats } from '../../numeric/float-operator.js';
import { compareWithExact, type SubspaceComparison } from '../comparison/compare-with-exact.js';
import type { CandidateSymmetry } from './candidate.js';
import { type Displacement, largestDisplacement } from './displacement.js';
import { evidenceBound } from './evidence-bound.js';
import { moversOf } from './group-actions.js';
import { type MomentEvidence, momentEvidence } from './moments.js';

/** A subspace found in data, with what is known of its errors. */
export interface FoundSubspace {
  /** Orthonormal rows. */
  readonly basis: readonly (readonly number[])[];
  /** The standard error of each row's direction in radians; null where none is known. */
  readonly errors: readonly number[] | null;
  /** Radians within which directions count as equal. */
  readonly tolerance: number;
}

/** How a candidate H stands to a found subspace and to the data. */
export interface CandidateFit {
  readonly comparison: SubspaceComparison;
  readonly displacement: Displacement;
  /** The largest angle of a found direction to E^H, pi/2 where E^H is too small to hold them; and up to where it may be an error. */
  readonly angle: number;
  readonly bound: number;
  /** Whether the found subspace lies in E^H within the bound: H fixes it, as far as the evidence goes. */
  readonly fixes: boolean;
  /** Of the law of X, and of that of (X, Y); null without rows, or where the group has no generators. */
  readonly inputs: MomentEvidence | null;
  readonly pairs: MomentEvidence | null;
}

/**
 * Holds a candidate against what was found, by its exact E^H, and against the rows by their first two moments. `fixed`
 * finds V^G, so that a caller may remember it.
 *
 * Cost: that of E^H and its comparison, and of the moments.
 */
export function fitOfCandidate(
  { group, symmetry, particles }: CandidateSymmetry,
  { basis, errors, tolerance }: FoundSubspace,
  rows: DataRows | null,
  fixed: (g: typeof group, r: typeof particles) => { readonly basis: SparseBasis } = fixedSubspace,
): CandidateFit {
  const comparison = compareWithExact(fixed(group, particles).basis, basis, tolerance, errors);
  const movers = moversOf(group);
  const bound = evidenceBound(errors, tolerance);
  const { exactDimension, foundDimension, principalAngles } = comparison;
  const angle = foundDimension > exactDimension ? Math.PI / 2 : (principalAngles.at(-1) ?? 0);
  return {
    ...{ comparison, angle, bound, fixes: angle <= bound },
    displacement: largestDisplacement(movers, particles, basis, errors),
    ...(rows === null ? { inputs: null, pairs: null } : dataEvidence(movers, symmetry, rows)),
  };
}

function dataEvidence(
  movers: ReturnType<typeof moversOf>,
  { spaces }: CandidateSymmetry['symmetry'],
  rows: DataRows,
): Pick<CandidateFit, 'inputs' | 'pairs'> {
  const { count, inputDimension: d, outputDimension: c } = rows;
  const onInputs = movers.map(({ name, infinitesimal, on }) => ({
    ...{ name, infinitesimal },
    operator: on(spaces[0]),
  }));
  const onPairs = movers.map(({ name, infinitesimal, on }, k) => ({
    ...{ name, infinitesimal },
    operator: directSumOfFloats(onInputs[k].operator, on(spaces[spaces.length - 1])),
  }));
  const joined = new Float64Array(count * (d + c));
  for (let k = 0; k < count; k++) {
    joined.set(rows.inputs.subarray(k * d, (k + 1) * d), k * (d + c));
    joined.set(rows.outputs.subarray(k * c, (k + 1) * c), k * (d + c) + d);
  }
  return {
    inputs: momentEvidence(onInputs, { count, dimension: d, values: rows.inputs }),
    pairs: momentEvidence(onPairs, { count, dimension: d + c, values: joined }),
  };
}
