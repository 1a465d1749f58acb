import { LRUCache } from 'lru-cache';
import { inArgument } from '../domain-error.js';
import { shapeOfMaps } from '../fixed-subspaces/equivariant-maps.js';
import { type FixedSubspace, fixedSubspace } from '../fixed-subspaces/fixed-subspace.js';
import { type GenericMatrix, genericMatrix, refuseGenericMatrix } from '../fixed-subspaces/generic-matrix.js';
import type { FiniteGroup } from '../groups/finite-group.js';
import type { GroupDescription } from '../groups/group-description.js';
import { parseGroup } from '../groups/parse-group.js';
import { dimensionOf } from '../representations/dimension.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import { hom, type Representation } from '../representations/representation.js';

/** The pair of representations of a layer, as expressions. */
export interface MapsBetween {
  readonly of: GroupDescription;
  readonly from: string;
  readonly to: string;
}

/** A question for the exact tower, as plain data; it is answered in a worker thread. */
export type ExactQuestion =
  | { readonly ask: 'group'; readonly of: GroupDescription }
  | { readonly ask: 'representation'; readonly of: GroupDescription; readonly expression: string }
  | { readonly ask: 'commutantDimension'; readonly of: GroupDescription; readonly expression: string }
  | { readonly ask: 'fixedSubspace'; readonly of: GroupDescription; readonly expression: string }
  | ({ readonly ask: 'maps' } & MapsBetween)
  | ({ readonly ask: 'mapsSubspace' } & MapsBetween)
  | ({ readonly ask: 'genericMatrix' } & MapsBetween);

/** What each question is answered with, by the question's name. */
export interface ExactAnswers {
  group: { name: string; key: string; order: bigint; degree: number; isAbelian: boolean };
  representation: { expression: string; dimension: bigint };
  commutantDimension: bigint;
  fixedSubspace: FixedSubspace;
  maps: { from: string; to: string; rows: bigint; columns: bigint };
  mapsSubspace: FixedSubspace;
  genericMatrix: GenericMatrix;
}

export type ExactAnswer<Q extends ExactQuestion> = ExactAnswers[Q['ask']];

/** Numbers kept in a thread's memory of subspaces found, so that the parts of one request share them. */
const REMEMBERED_NUMBERS = 4_000_000;
const REMEMBERED_GROUPS = 100;

const groups = new LRUCache<string, FiniteGroup>({ max: REMEMBERED_GROUPS });
const subspaces = new LRUCache<string, FixedSubspace>({
  maxSize: REMEMBERED_NUMBERS,
  sizeCalculation: ({ basis }) => 1 + basis.offsets.length + basis.indices.length + basis.table.length,
});

/** Answers a question; the same question gives the same answer. Runs in a worker thread. Cost: the question's. */
export function answerExactQuestion(question: ExactQuestion): ExactAnswers[ExactQuestion['ask']] {
  const group = groupOf(question.of);
  switch (question.ask) {
    case 'group': {
      const { name, key, order, degree, isAbelian } = group;
      return { name, key, order, degree, isAbelian };
    }
    case 'representation': {
      const r = expressionOf(question.expression);
      return { expression: formatRepresentation(r), dimension: dimensionOf(r, group) };
    }
    case 'commutantDimension': {
      const r = expressionOf(question.expression);
      return BigInt(subspaceOf(group, hom(r, r)).dimension);
    }
    case 'fixedSubspace':
      return subspaceOf(group, expressionOf(question.expression));
    case 'maps': {
      const { from, to } = pairOf(question);
      return {
        from: formatRepresentation(from),
        to: formatRepresentation(to),
        ...shapeOfMaps(group, from, to),
      };
    }
    case 'mapsSubspace': {
      const { from, to } = pairOf(question);
      return subspaceOf(group, hom(from, to));
    }
    case 'genericMatrix': {
      const { from, to } = pairOf(question);
      const { rows, columns } = shapeOfMaps(group, from, to);
      refuseGenericMatrix(rows * columns);
      return genericMatrix(subspaceOf(group, hom(from, to)).basis, Number(rows), Number(columns));
    }
  }
}

function groupOf(description: GroupDescription): FiniteGroup {
  const key = JSON.stringify(description);
  let group = groups.get(key);
  if (group === undefined) {
    group = inArgument('of', () => parseGroup(description));
    groups.set(key, group);
  }
  return group;
}

function subspaceOf(group: FiniteGroup, r: Representation): FixedSubspace {
  const key = `${group.key}\n${formatRepresentation(r)}`;
  let subspace = subspaces.get(key);
  if (subspace === undefined) {
    subspace = fixedSubspace(group, r);
    subspaces.set(key, subspace);
  }
  return subspace;
}

function expressionOf(expression: string): Representation {
  return inArgument('expression', () => parseRepresentation(expression));
}

/** The two representations of a layer; an error in one of them names which. */
function pairOf({ from, to }: MapsBetween): { from: Representation; to: Representation } {
  return {
    from: inArgument('from', () => parseRepresentation(from)),
    to: inArgument('to', () => parseRepresentation(to)),
  };
}
