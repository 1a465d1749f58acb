import { emit } from '../architectures/emit/emit.js';
import { parameterArrays } from '../architectures/program/parameters.js';
import { programOfMultilinear } from '../architectures/program/program-of-multilinear.js';
import { programJson } from '../architectures/program-json.js';
import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { emptyReason } from '../fixed-subspaces/empty-reason.js';
import { fixedDimension } from '../fixed-subspaces/fixed-dimension.js';
import type { Group } from '../groups/group.js';
import { dimensionOf } from '../representations/dimension.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import { hom, type Representation, tensor } from '../representations/representation.js';
import type { ExactAnswers } from './exact-questions.js';
import { inLargest, sizedArgument } from './largest-argument.js';
import type { MultilinearFacts, MultilinearQuestion, MultilinearSource } from './multilinear-questions.js';
import { groupOf, subspaceOf } from './remembered.js';

/** Inputs of one map. */
const INPUT_LIMIT = 8;

export function answerOnMultilinear(question: MultilinearQuestion): ExactAnswers[MultilinearQuestion['ask']] {
  const group = groupOf(question.multilinear.of);
  const { from, to } = readSource(question.multilinear);
  return inLargest(
    () => [...from.map((r, i) => sizedArgument(group, ['from', i], r)), sizedArgument(group, ['to'], to)],
    () => answer(question, group, from, to),
  );
}

function answer(
  question: MultilinearQuestion,
  group: Group,
  from: readonly Representation[],
  to: Representation,
): ExactAnswers[MultilinearQuestion['ask']] {
  switch (question.ask) {
    case 'multilinear':
      return multilinearFacts(group, from, to);
    case 'multilinearCertificate':
      return subspaceOf(group, hom(tensor(from), to)).certificate;
  }
  const program = programOfMultilinear(group, from, to, {
    bias: question.multilinear.bias,
    find: subspaceOf,
  });
  switch (question.ask) {
    case 'multilinearLayer':
      return { parameterCount: parameterArrays(program).reduce((sum, { count }) => sum + count, 0) };
    case 'multilinearJson':
      return programJson(program);
    case 'multilinearCode':
      return emit(program, question.target);
  }
}

/** The representations; an error in one of them names which. */
function readSource({ from, to }: MultilinearSource): {
  readonly from: readonly Representation[];
  readonly to: Representation;
} {
  inArgument('from', () => {
    if (from.length === 0)
      throw new DomainError('BAD_INPUT', 'There are no inputs: give one representation or more.');
    refuseAbove('The number of inputs', from.length, INPUT_LIMIT, 'Multiply some of them to one first.');
  });
  return {
    from: from.map((text, i) => inArgument(['from', i], () => parseRepresentation(text))),
    to: inArgument('to', () => parseRepresentation(to)),
  };
}

function multilinearFacts(
  group: Group,
  from: readonly Representation[],
  to: Representation,
): MultilinearFacts {
  const inputs = from.map((r, i) => inArgument(['from', i], () => dimensionOf(r, group)));
  const rows = inArgument('to', () => dimensionOf(to, group));
  const maps = hom(tensor(from), to);
  const { dimension } = fixedDimension(group, maps, subspaceOf);
  return {
    from: from.map(formatRepresentation),
    to: formatRepresentation(to),
    ...{ inputs, rows, dimension },
    emptyReason: dimension === 0n ? emptyReason(group, maps) : null,
  };
}
