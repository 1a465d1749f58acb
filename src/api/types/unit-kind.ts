import { registerEnumType } from 'type-graphql';

export const UnitKind = { MATRIX: 'MATRIX', UV: 'UV' } as const;
export type UnitKind = keyof typeof UnitKind;

registerEnumType(UnitKind, { name: 'UnitKind' });
