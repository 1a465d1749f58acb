import { registerEnumType } from 'type-graphql';

export const SubspaceRelation = {
  EQUAL: 'EQUAL',
  FOUND_INSIDE_EXACT: 'FOUND_INSIDE_EXACT',
  EXACT_INSIDE_FOUND: 'EXACT_INSIDE_FOUND',
  OVERLAPPING: 'OVERLAPPING',
  DISJOINT: 'DISJOINT',
} as const;
export type SubspaceRelation = keyof typeof SubspaceRelation;

registerEnumType(SubspaceRelation, { name: 'SubspaceRelation' });
