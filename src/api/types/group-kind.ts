import { registerEnumType } from 'type-graphql';

export const GroupKind = { FINITE: 'FINITE' } as const;
export type GroupKind = keyof typeof GroupKind;

registerEnumType(GroupKind, { name: 'GroupKind' });
