import { registerEnumType } from 'type-graphql';

export const TeacherKind = { ARBITRARY: 'ARBITRARY', WI: 'WI', SI: 'SI' } as const;
export type TeacherKind = keyof typeof TeacherKind;

registerEnumType(TeacherKind, { name: 'TeacherKind' });
