import { registerEnumType } from 'type-graphql';

export const DiscoveryMethod = { PAPER: 'PAPER', ROBUST: 'ROBUST' } as const;
export type DiscoveryMethod = keyof typeof DiscoveryMethod;

registerEnumType(DiscoveryMethod, { name: 'DiscoveryMethod' });
