import { registerEnumType } from 'type-graphql';

export const Scheme = { VANILLA: 'VANILLA', DA: 'DA', FA: 'FA', EA: 'EA' } as const;
export type Scheme = keyof typeof Scheme;

registerEnumType(Scheme, { name: 'Scheme' });
