import { registerEnumType } from 'type-graphql';

export const GroupKind = {
  FINITE: 'FINITE',
  COMPACT_LIE: 'COMPACT_LIE',
  NONCOMPACT_LIE: 'NONCOMPACT_LIE',
} as const;
export type GroupKind = keyof typeof GroupKind;

registerEnumType(GroupKind, { name: 'GroupKind' });
