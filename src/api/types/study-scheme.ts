import { registerEnumType } from 'type-graphql';
import type { StudyScheme as Known } from '../../studies/study.js';

export const StudyScheme = {
  VANILLA: 'VANILLA',
  DA_SAMPLED: 'DA_SAMPLED',
  DA_AVERAGED: 'DA_AVERAGED',
  FA: 'FA',
  EA: 'EA',
} as const satisfies Record<Known, string>;
export type StudyScheme = keyof typeof StudyScheme;

registerEnumType(StudyScheme, {
  name: 'StudyScheme',
  description: 'The schemes, with the two forms of DA beside each other.',
});
