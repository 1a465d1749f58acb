import { inArgument } from '../domain-error.js';
import { commutantDimension } from '../fixed-subspaces/commutant.js';
import type { Group } from '../groups/group.js';
import { dimensionOf } from '../representations/dimension.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import type { Representation } from '../representations/representation.js';
import type { DimensionFacts, ExactAnswers, ExactQuestion, RepresentationTopic } from './exact-questions.js';
import { subspaceOf } from './remembered.js';

export type RepresentationQuestion = Extract<ExactQuestion, { ask: RepresentationTopic }>;

/** An error on the way is one of the argument `expression`. */
export function answerOnRepresentation(
  { ask, expression }: RepresentationQuestion,
  group: Group,
): ExactAnswers[RepresentationTopic] {
  return inArgument('expression', () => {
    const r = parseRepresentation(expression);
    switch (ask) {
      case 'representation':
        return { expression: formatRepresentation(r), dimension: dimensionOf(r, group) };
      case 'commutantDimension':
        return commutantDimension(group, r, subspaceOf);
      case 'fixedDimension':
        return dimensionFacts(group, r);
      case 'fixedSubspace':
        return subspaceOf(group, r);
    }
  });
}

/** dim V^G by the cheapest road, which builds no basis where it needs none. */
export function dimensionFacts(group: Group, r: Representation): DimensionFacts {
  const { ambientDimension, dimension, emptyReason } = subspaceOf(group, r);
  return { ambientDimension: BigInt(ambientDimension), dimension: BigInt(dimension), emptyReason };
}
