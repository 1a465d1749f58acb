import { registerEnumType } from 'type-graphql';

export const Initialisation = { WI: 'WI', SI: 'SI' } as const;
export type Initialisation = keyof typeof Initialisation;

registerEnumType(Initialisation, { name: 'Initialisation' });
