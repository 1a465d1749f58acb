import { registerEnumType } from 'type-graphql';

export const StudyScheme = {
  VANILLA: 'VANILLA',
  DA_SAMPLED: 'DA_SAMPLED',
  DA_AVERAGED: 'DA_AVERAGED',
  FA: 'FA',
  EA: 'EA',
} as const;
export type StudyScheme = keyof typeof StudyScheme;

registerEnumType(StudyScheme, {
  name: 'StudyScheme',
  description: 'The schemes, with the two forms of DA beside each other.',
});
