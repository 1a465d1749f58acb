import { nonlinearityFits } from '../architectures/nonlinearities/nonlinearity-fit.js';
import { inArgument, refuseAbove } from '../domain-error.js';
import { formatExact } from '../exact/printer.js';
import { commutantDimension } from '../fixed-subspaces/commutant.js';
import type { Group } from '../groups/group.js';
import { formatElement } from '../groups/group-element.js';
import type { LinearOperator } from '../linear-algebra/linear-operator.js';
import { characterOf } from '../representations/characters/character-of.js';
import { decompose } from '../representations/decomposition/decompose.js';
import { dimensionOf } from '../representations/dimension.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { algebraOperators } from '../representations/generator-operators.js';
import { imageOf } from '../representations/image.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import type { Representation } from '../representations/representation.js';
import type { ExactAnswers, ExactQuestion, ImageFacts, RepresentationTopic } from './exact-questions.js';
import { requireFinite } from './group-answers.js';
import { subspaceOf } from './remembered.js';

/** Entries of all matrices of one answer. */
const ENTRIES_LIMIT = 100_000;

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
      case 'character':
        return characterOf(r, requireFinite(group)).map(formatExact);
      case 'decomposition':
        return decompose(group, r);
      case 'images':
        return imageFacts(group, r);
      case 'nonlinearities':
        return nonlinearityFits(group, r);
    }
  });
}

function imageFacts(group: Group, r: Representation): ImageFacts[] {
  const size = dimensionOf(r, group);
  const infinitesimal = group.kind === 'FINITE' ? [] : group.algebra;
  refuseAbove(
    'The number of entries of all matrices',
    size * size * BigInt(group.generators.length + infinitesimal.length),
    ENTRIES_LIMIT,
    'Ask for a smaller representation.',
  );
  return [
    ...group.generators.map(g => ({
      generator: formatElement(g),
      infinitesimal: false,
      matrix: entriesOf(imageOf(r, group, g)),
    })),
    ...algebraOperators(group, r, r).map(({ name, output }) => ({
      generator: name,
      infinitesimal: true,
      matrix: entriesOf(output),
    })),
  ];
}

function entriesOf(operator: LinearOperator): string[][] {
  return Array.from({ length: operator.size }, (_, i) => {
    const row = new Array<string>(operator.size).fill('0');
    const { indices, entries } = operator.row(i);
    indices.forEach((j, k) => {
      row[j] = formatExact(entries[k]!);
    });
    return row;
  });
}
