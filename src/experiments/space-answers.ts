import { inArgument, refuseAbove } from '../domain-error.js';
import { formatExact } from '../exact/printer.js';
import { emptyReason } from '../fixed-subspaces/empty-reason.js';
import { fixedDimension } from '../fixed-subspaces/fixed-dimension.js';
import type { Group } from '../groups/group.js';
import { basisDimension, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import { dimensionOf } from '../representations/dimension.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import { hom, type Representation } from '../representations/representation.js';
import type { BasisPage, DimensionFacts, ExactAnswers, ExactQuestion, Space } from './exact-questions.js';
import { inLargest } from './largest-argument.js';
import { notACursor } from './paging.js';
import { pairOf, sizedPair, subspaceOf } from './remembered.js';

/** Entries on one page of a basis. */
const ENTRIES_A_PAGE = 250_000;

export type SpaceQuestion = Extract<ExactQuestion, { space: Space }>;

/** A basis stays where it was found: what leaves is its dimension, its certificate, or a page of it. */
export function answerOnSpace(question: SpaceQuestion, group: Group): ExactAnswers[SpaceQuestion['ask']] {
  const { space } = question;
  switch (question.ask) {
    case 'dimension':
      return ofSpace(group, space, r => dimensionFacts(group, r));
    case 'certificate': {
      return ofSpace(group, space, r => {
        const { ambientDimension, dimension, certificate } = subspaceOf(group, r);
        return {
          ambientDimension: BigInt(ambientDimension),
          dimension: BigInt(dimension),
          emptyReason: dimension === 0 ? emptyReason(group, r) : null,
          certificate,
        };
      });
    }
    case 'basisPage':
      return pageOfBasis(
        ofSpace(group, space, r => subspaceOf(group, r)).basis,
        question.first,
        question.offset,
      );
  }
}

/** What is found about the space's representation; an error on the way is one of the arguments that name it. */
function ofSpace<T>(group: Group, space: Space, find: (r: Representation) => T): T {
  if ('expression' in space)
    return inArgument('expression', () => find(parseRepresentation(space.expression)));
  const { from, to } = pairOf(space);
  return inLargest(
    () => sizedPair(group, space),
    () => find(hom(from, to)),
  );
}

function dimensionFacts(group: Group, r: Representation): DimensionFacts {
  const { dimension } = fixedDimension(group, r, subspaceOf);
  return {
    ambientDimension: dimensionOf(r, group),
    dimension,
    emptyReason: dimension === 0n ? emptyReason(group, r) : null,
  };
}

/** Vectors of a basis from number `offset` on. */
export function pageOfBasis(basis: SparseBasis, first: number, offset: number): BasisPage {
  const totalCount = basisDimension(basis);
  if (offset > totalCount) throw notACursor();
  const { offsets, indices, codes, table } = basis;
  const end = Math.min(offset + first, totalCount);
  inArgument('first', () =>
    refuseAbove(
      'The number of entries of the page',
      offsets[end]! - offsets[offset]!,
      ENTRIES_A_PAGE,
      'Ask for fewer vectors with first, or read the layer.',
    ),
  );
  const texts: string[] = [];
  const vectors = Array.from({ length: end - offset }, (_, k) => {
    const part = [offsets[offset + k]!, offsets[offset + k + 1]!] as const;
    const own = codes.slice(...part);
    for (const code of own) texts[code] ??= formatExact(table[code]!);
    return { indices: indices.slice(...part), codes: own };
  });
  return { vectors, texts: Array.from(texts, text => text ?? ''), totalCount };
}
