import { compareWithExact } from '../discovery/comparison/compare-with-exact.js';
import { type NearestSubgroupAnswer, nearestSubgroup } from '../discovery/comparison/nearest-subgroup.js';
import { inArgument } from '../domain-error.js';
import { formatExact } from '../exact/printer.js';
import type { Group } from '../groups/group.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import { particleRepresentation, symmetryOf } from '../mean-field/symmetry.js';
import { TRIVIAL_GROUP } from '../mean-field/unnamed-group.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import type { Representation } from '../representations/representation.js';
import type { ComparisonFacts, ComparisonQuestion, ExactSide } from './comparison-questions.js';
import type { ExactAnswers } from './exact-questions.js';
import { groupOf, subspaceOf } from './remembered.js';

/** Entries of all missing vectors in one answer. */
const MISSING_ENTRIES = 250_000;

const unnamed: NearestSubgroupAnswer = {
  nearest: null,
  reason:
    'The problem names no group whose subgroups could be compared: ask about candidates or signedPermutations.',
};

/** Cost: V^G once, then that of compareWithExact or of nearestSubgroup. */
export function answerOnComparison({
  ask,
  held,
}: ComparisonQuestion): ExactAnswers[ComparisonQuestion['ask']] {
  if (ask === 'nearestSubgroup' && 'problem' in held.exact && held.exact.problem.group === null)
    return unnamed;
  const { group, r } = actionOf(held.exact);
  const { basis } = subspaceOf(group, r);
  if (ask === 'nearestSubgroup') return nearestSubgroup(group, r, basis, held.basis, held.tolerance);
  const comparison = compareWithExact(basis, held.basis, held.tolerance, held.errors);
  const places = comparison.missing.map(({ index }) => index);
  return { ...comparison, vectors: vectorsAt(basis, places) };
}

function actionOf(exact: ExactSide): { group: Group; r: Representation } {
  if ('problem' in exact) {
    const { problem } = exact;
    const symmetry = symmetryOf({ ...problem, group: problem.group ?? TRIVIAL_GROUP });
    return { group: symmetry.group, r: particleRepresentation(problem.unit, symmetry) };
  }
  const group = groupOf(exact.of);
  return { group, r: inArgument('representation', () => parseRepresentation(exact.representation)) };
}

function vectorsAt(
  { offsets, indices, codes, table }: SparseBasis,
  places: readonly number[],
): ComparisonFacts['vectors'] {
  const ranges = places.map(place => [offsets[place], offsets[place + 1]] as const);
  const entries = ranges.reduce((sum, [start, end]) => sum + end - start, 0);
  if (entries > MISSING_ENTRIES) return null;
  return {
    vectors: ranges.map(range => ({ indices: indices.slice(...range), codes: codes.slice(...range) })),
    texts: table.map(formatExact),
  };
}
